internal import SteelyardModel

extension DataTable {
  private static let run = [
    Field("strategy", .string, "Name of the strategy that was run"),
    Field("replicate", .integer, "Which repetition, from 0 on, each with other customers"),
  ]
  private static let who = [
    Field("step", .integer, unit: "steps", "From 0 on"),
    Field("customer", .integer, "Number of the customer in the replicate, from 0 on"),
    Field(
      "met", .string,
      "Name of the strategy that the customer met: another one where it is rolled out to a part"),
  ]
  private static let person = Reference(table: "customers", fields: ["replicate", "customer"])

  /// What customers did, step by step.
  public static let panel = DataTable(
    "panel",
    "What each customer of the panel was and did in every step: the same customers, with the same"
      + " luck, under every strategy. Smaller panels are part of larger ones.",
    key: ["strategy", "replicate", "step", "customer"], refersTo: person,
    run + who + [
      Field("standing", .string, "prospect, customer or left, at the end of the step"),
      Field("need", .boolean, "Whether there was a need"),
      Field("visit", .boolean, "Whether the need met an offer"),
      Field("price", .number, unit: "currency", "Price offered; empty without a visit"),
      Field("recommended", .integer, "Category put forward, from 0 on; empty where none was"),
      Field("bought", .boolean, "Whether something was bought of the firm"),
      Field(
        "surplus", .number, unit: "currency", "Surplus of the purchase; 0 without one"),
      Field("swayed", .boolean, "Whether the choice would have been another had nobody pushed"),
      Field("trust", .number, "Trust at the end of the step, 0 to 1"),
      Field("fairness", .number, "Perceived fairness at the end of the step, 0 to 1"),
      Field("reactance", .number, "Reactance at the end of the step, 0 to 1"),
      Field(
        "reference_price", .number, unit: "currency",
        "The price that feels normal at the end of the step"),
      data, Field("aware", .boolean, "Whether the customer knows that prices are personal"),
      Field("messages", .integer, "Personal messages received"),
      Field("complained", .boolean, "Whether the customer complained"),
    ])

  private static let data = Field(
    "data", .string, "Data categories that the firm may use, with a space between; empty for none")

  /// What a firm decided about customers.
  public static let decisions = DataTable(
    "decisions",
    "Every offer to a customer of the log: what the firm saw, what it did with which probability,"
      + " and what came of it. Rewards weighted by 1 over `propensity` tell what other choices would"
      + " have brought.",
    key: ["strategy", "replicate", "step", "customer"], refersTo: person,
    run + who + [
      Field("estimate", .number, unit: "currency", "Estimated willingness to pay"), data,
      Field("purchases", .integer, "Purchases on record; empty where they are not read"),
      Field(
        "steps_since_purchase", .integer, unit: "steps",
        "Since the last purchase on record; empty where it is not read"),
      Field(
        "last_price", .number, unit: "currency",
        "Of the last purchase on record; empty where it is not read"),
      Field("clicks", .integer, "Messages opened, on record; empty where they are not read"),
      Field("locale", .integer, "Observed culture as a position; empty where it is not known"),
      Field("cohort", .integer, "Cohort label as a position; empty where none was given"),
      Field("season", .number, "Factor of the season on everybody's need"),
      Field("list_price", .number, unit: "currency", "Published price"),
      Field(
        "action", .number, unit: "currency",
        "Price that the strategy chose, before law, caps and customers' wishes moved it"),
      Field("price", .number, unit: "currency", "Price asked"),
      Field("recommended", .integer, "Category put forward, from 0 on; empty where none was"),
      Field("assignment_chance", .number, "Chance of meeting this strategy"),
      Field("price_chance", .number, "Chance of this action; empty where it is not known"),
      Field(
        "draw", .integer,
        "Which draw of the step chose the action: rows of a step with the same draw share their luck;"
          + " empty where nothing was drawn"),
      Field("recommendation_chance", .number, "Chance of this recommendation"),
      Field(
        "propensity", .number, "Product of the three chances; empty where one is not known"),
      Field(
        "unknown", .string,
        "Why there is no propensity: continuous, constrained or own_code; empty where there is one"),
      Field("bought", .boolean, "Whether something was bought of the firm"),
      Field(
        "reward", .number, unit: "currency", "Price less the cost of the good; 0 without a purchase"
      ),
    ])

  /// Who the customers are.
  public static let customers = DataTable(
    "customers",
    "Who the customers of panel and decisions are: drawn before any strategy was there, and seen by"
      + " none. Traits are in the model's units.",
    key: ["replicate", "customer"],
    [
      Field("replicate", .integer, "Which repetition, from 0 on"),
      Field("customer", .integer, "Number of the customer in the replicate, from 0 on"),
      Field("culture", .string, "Code of the culture"),
      Field("cohorts", .string, "dimension=cohort of every dimension, with a semicolon between"),
      Field("friends", .integer, "How many friends"),
    ]
      + Trait.allCases.map { Field($0.rawValue, .number, "Trait: \($0.rawValue)") })
}
