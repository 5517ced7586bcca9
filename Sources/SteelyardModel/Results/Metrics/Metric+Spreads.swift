extension Dispersion {
  /// One number about a spread. Raw values end the ids of metrics.
  public enum Measure: String, CaseIterable, Sendable, Hashable {
    case gini, theil, mld, ge2
    case atkinsonHalf = "atkinson_05"
    case atkinsonOne = "atkinson_1"
    case atkinsonTwo = "atkinson_2"
    /// Parts of Theil's T between and within the cohorts of the dimension that tells most.
    case between = "theil_between"
    case within = "theil_within"
    case mean = "welfare_0"
    case welfareHalf = "welfare_05"
    case welfareOne = "welfare_1"
    case welfareTwo = "welfare_2"
    case deviation, below, above, kolm
  }

  /// The value of a measure; nil for the parts of Theil's T, which compare groups.
  public func value(of measure: Measure) -> Double? {
    switch measure {
    case .gini: gini
    case .theil: theil
    case .mld: logDeviation
    case .ge2: entropy
    case .atkinsonHalf: atkinsonHalf
    case .atkinsonOne: atkinsonOne
    case .atkinsonTwo: atkinsonTwo
    case .between, .within: nil
    case .mean: mean
    case .welfareHalf: mean * (1 - atkinsonHalf)
    case .welfareOne: mean * (1 - atkinsonOne)
    case .welfareTwo: mean * (1 - atkinsonTwo)
    case .deviation: deviation
    case .below: count > 0 ? Double(below) / Double(count) : nil
    case .above: count > 0 ? Double(above) / Double(count) : nil
    case .kolm: kolm
    }
  }
}

extension Metric {
  /// How outcomes are spread over customers.
  static let ofSpreads: [Metric] = Outcome.allCases.flatMap { outcome in
    indices.map { Metric($0, of: outcome) } + beside(outcome)
  }

  /// What is reported of every outcome.
  private static let indices: [Dispersion.Measure] = [
    .gini, .theil, .between, .within, .mld, .ge2, .atkinsonHalf, .atkinsonOne, .atkinsonTwo,
  ]

  private init(_ measure: Dispersion.Measure, of outcome: Outcome) {
    let told = Self.told(measure)
    self.init(
      "\(outcome.rawValue)_\(measure.rawValue)", "\(outcome.rawValue): \(told.name)", "index",
      .lower, "\(told.definition), of \(outcome.meaning)", formula: told.formula,
      source: told.source, family: outcome.family,
      isPerGroup: measure != .between && measure != .within, base: .concerned,
      spread: Spread(outcome: outcome, measure: measure))
  }

  private static func told(
    _ measure: Dispersion.Measure
  ) -> (name: String, definition: String, formula: String, source: String) {
    switch measure {
    case .gini:
      ("Gini", "Gini coefficient", "Σ (2k − n − 1)·x₍ₖ₎ / (n·Σ x)", "Gini 1912")
    case .theil:
      (
        "Theil", "Theil's T, the generalised entropy of order 1", "mean of (x/μ)·ln(x/μ)",
        "Theil 1967"
      )
    case .between:
      (
        "between cohorts",
        "part of Theil's T between the cohorts of the dimension where it is largest",
        "Σ s·ln(μ of cohort/μ), s = share of Σ x", "Theil 1967"
      )
    case .within:
      (
        "within cohorts", "part of Theil's T within the cohorts of that dimension",
        "Σ s·T of cohort", "Theil 1967"
      )
    case .mld:
      ("log deviation", "generalised entropy of order 0", "mean of ln(μ/x)", "Theil 1967")
    case .ge2:
      (
        "entropy 2", "generalised entropy of order 2", "(mean of (x/μ)² − 1) / 2",
        "Speicher et al. 2018"
      )
    default: atkinson(measure)
    }
  }

  private static func atkinson(
    _ measure: Dispersion.Measure
  ) -> (name: String, definition: String, formula: String, source: String) {
    let (aversion, formula) =
      switch measure {
      case .atkinsonHalf: ("1/2", "1 − (mean of √x)² / μ")
      case .atkinsonOne: ("1", "1 − exp(mean of ln x) / μ")
      default: ("2", "1 − 1 / (μ·mean of 1/x)")
      }
    return (
      "Atkinson \(aversion)", "Atkinson index at an aversion to inequality of \(aversion)", formula,
      "Atkinson 1970"
    )
  }

  /// What is reported of one outcome alone.
  private static func beside(_ outcome: Outcome) -> [Metric] {
    switch outcome {
    case .price: [cheaper]
    case .surplus: welfare + [deviation, worseOff]
    case .burden: [burden]
    }
  }

  private static let cheaper = Metric(
    "below_list", "below the list price", "share", .higher,
    "customers who were offered less than the list price on average / those made an offer",
    formula: "Σ [p̄ < list] / n", source: "Dube, Misra 2023", family: .price, base: .concerned,
    spread: Spread(outcome: .price, measure: .below))

  private static let burden = Metric(
    "burden", "burden", "list prices at median income", .lower,
    "mean over customers of the mean price offered, in list prices, / income in local medians",
    formula: "mean of p̄ / (list·income)", source: "Kallus, Zhou 2021: price burden",
    family: .burden, base: .concerned, spread: Spread(outcome: .burden, measure: .mean))

  private static let worseOff = Metric(
    "worse_off", "worse off", "share", .lower,
    "customers whose purchases took more from them than they were worth to them / those who had a"
      + " need", formula: "Σ [surplus < 0] / n", source: "Bar-Gill 2019", family: .surplus,
    base: .concerned, spread: Spread(outcome: .surplus, measure: .below))

  private static let deviation = Metric(
    "surplus_deviation", "surplus: deviation", "list prices per need", .lower,
    "standard deviation over customers of realised surplus per need, which may be below 0",
    formula: "√ mean of (x − mean of x)²", source: "textbook", family: .surplus, base: .concerned,
    spread: Spread(outcome: .surplus, measure: .deviation))

  private static let welfare: [Metric] = [
    (Dispersion.Measure.mean, "0"), (.welfareHalf, "1/2"), (.welfareOne, "1"), (.welfareTwo, "2"),
  ].map { measure, aversion in
    Metric(
      "surplus_\(measure.rawValue)", "welfare, aversion \(aversion)", "list prices per need",
      .higher,
      "surplus per need that, if everybody had it, would be worth as much at an aversion to"
        + " inequality of \(aversion)", formula: "μ·(1 − Atkinson)",
      source: "Atkinson 1970; Dube, Misra 2023", family: .surplus, base: .concerned,
      spread: Spread(outcome: .surplus, measure: measure))
  }
}

extension Outcome {
  /// As an outcome of one customer.
  public var meaning: String {
    switch self {
    case .price: "a customer's mean offered price in list prices"
    case .surplus: "a customer's realised surplus per need in list prices"
    case .burden:
      "a customer's mean offered price in list prices over their income in local medians"
    }
  }

  fileprivate var family: Metric.Family {
    switch self {
    case .price: .price
    case .surplus: .surplus
    case .burden: .burden
    }
  }
}
