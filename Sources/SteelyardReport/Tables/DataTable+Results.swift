extension DataTable {
  private static let strategy = Field("strategy", .string, "Name of the strategy that was run")
  private static let rival = Field(
    "rival", .string,
    "Name of the rival that the row is about; empty for the strategy's own firm")
  private static let replicate = Field(
    "replicate", .integer, "Which repetition, from 0 on, each with other customers")
  private static let step = Field(
    "step", .integer, unit: "steps", "From 0 on; empty for what is about the whole run")
  private static let metric = Field(
    "metric", .string, "Id of the metric; `steelyard list metrics` defines them")
  private static let group = [
    Field("culture", .string, "Code of the culture; empty where the row is not about one"),
    Field("dimension", .string, "Dimension of the cohort; empty where the row is not about one"),
    Field("cohort", .string, "Cohort in that dimension; empty where the row is not about one"),
  ]

  /// Every number of every run.
  public static let metrics = DataTable(
    "metrics",
    "Every metric of every run, for the whole run and step by step, for everybody, each culture and"
      + " each cohort. Values are empty where undefined, and in groups of fewer than 30 customers."
      + " The mean over replicates of a strategy's whole-run rows is the mean of kind `metric` in"
      + " summary.csv, but for metrics that are ratios of means.",
    key: ["strategy", "rival", "replicate", "step", "culture", "dimension", "cohort", "metric"],
    [strategy, rival, replicate, step] + group + [
      metric, Field("value", .number, "In the metric's unit; empty where undefined"),
      Field(
        "n", .integer,
        "Whole runs: how many customers the metric counts. Steps: how many customers, needs or"
          + " offers the value is a mean over, so that groups of a dimension weighted by it give"
          + " everybody's value"),
    ])

  /// What moved trust in every run.
  public static let ledger = DataTable(
    "ledger",
    "Points of trust per customer that each mechanism moved in every run. With `start` they add up"
      + " to the metric `trust` of the run.",
    key: ["strategy", "rival", "replicate", "mechanism"],
    [
      strategy, rival, replicate,
      Field(
        "mechanism", .string,
        "Id of the mechanism as in the ledger of result.json; `start` for trust before the first"
          + " step"),
      Field("points", .number, unit: "points", "Mean over customers"),
    ])

  private static let interval = [
    Field("low", .number, "Lower end of the 95 % interval; empty without one"),
    Field("high", .number, "Upper end of the 95 % interval; empty without one"),
  ]
  private static let summaryKind = Field(
    "kind", .string,
    "`metric`; `ledger`, points that a mechanism moved; `part` of profit; `trace`, a metric in one"
      + " step; `period`, a metric over the stretch of steps that ends with `step`; `spread`, the"
      + " outcome that `share` of the customers have at most; `best`, the probability that the"
      + " strategy's mean of a metric is the best")
  private static let contrastKind = Field(
    "kind", .string, "`metric`; `cause`, what a cause adds to the difference in profit")

  /// The means that reports show.
  public static let summary = DataTable(
    "summary",
    "The means over replicates with their intervals, as reports and result.json show them. Those of"
      + " kinds `metric`, `ledger` and `trace`, and of the part `revenue`, can be made again from"
      + " metrics.csv and ledger.csv; the others come from sums that no table has.",
    key: ["strategy", "rival", "kind", "step", "share", "culture", "dimension", "cohort", "name"],
    [
      strategy, rival, summaryKind, step,
      Field("share", .number, "Of the customers, 0 to 1; empty for all kinds but `spread`"),
    ] + group + [
      Field(
        "name", .string, "Id of the metric or mechanism, part of profit, or outcome: price, surplus"
      ),
      Field("mean", .number, "In the unit; empty where undefined"),
    ] + interval + [
      Field(
        "n", .integer,
        "Fewest customers behind it in any replicate; empty where the result does not say"),
      Field("unit", .string, "Unit of mean, low and high"),
    ])

  /// The differences that reports show.
  public static let contrasts = DataTable(
    "contrasts",
    "Paired differences between strategies over replicates, as reports and result.json show them.",
    key: ["strategy", "against", "kind", "culture", "dimension", "cohort", "name"],
    [
      strategy,
      Field("against", .string, "Name of the strategy whose value is taken away"),
      contrastKind,
    ] + group + [
      Field("name", .string, "Id of the metric, or cause of profit"),
      Field("difference", .number, "In the unit; empty where undefined"),
    ] + interval + [
      Field("p", .number, "Two-sided p; empty where undefined"),
      Field(
        "p_adjusted", .number,
        "The same after correction for all comparisons shown (Holm); empty where none is shown"),
      Field(
        "pairing", .number,
        "How many times as many replicates strategies that meet other people would need; empty"
          + " where nothing varies"),
      Field("margin", .number, "A smaller difference does not matter; empty without a margin"),
      Field("p_no_worse", .number, "One-sided p of being worse by the margin or more"),
      Field("p_same", .number, "p of differing by the margin or more, either way"),
      Field("unit", .string, "Unit of difference, low, high and margin"),
    ])
}

extension DataTable {
  /// Every table that a run folder can have.
  public static let all = [metrics, ledger, summary, contrasts, customers, panel, decisions]
}
