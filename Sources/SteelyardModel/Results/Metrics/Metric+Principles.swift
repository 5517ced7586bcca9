/// What one principle is scored by: a metric, its weight, and which values score 0 and 100.
///
/// The bounds and weights are stated choices, not findings: they say what counts as wholly bad and
/// wholly good, and are the same for all strategies.
public struct PrincipleMeasurement: Sendable, Hashable {
  /// Id of the metric.
  public let metric: String
  public let weight: Double
  /// Values that score 0 and 100, in the metric's unit or, where it is money, in list prices.
  public let worst, best: Double
  /// Whether the metric is money, and counted in list prices.
  public let isMoney: Bool

  /// - Precondition: `worst` is not `best`, and `weight` is above 0.
  public init(
    _ metric: String, weight: Double = 1, worst: Double, best: Double, isMoney: Bool = false
  ) {
    self.metric = metric
    self.weight = weight
    self.worst = worst
    self.best = best
    self.isMoney = isMoney
  }
}

extension Principle {
  /// Id of the metric that scores it, 0 to 100 points: fairness is the headline index itself.
  public var metric: String { rawValue }

  /// What it is scored by; for fairness the index, whose components the scenario weighs.
  public var measurements: [PrincipleMeasurement] {
    switch self {
    case .transparency: Self.ofTransparency
    case .fairness: [PrincipleMeasurement("fairness", worst: 0, best: 100)]
    case .privacy: Self.ofPrivacy
    case .integrity: Self.ofIntegrity
    case .accountability: Self.ofAccountability
    }
  }

  private static let ofTransparency = [
    PrincipleMeasurement("overt_use", worst: 0, best: 1),
    PrincipleMeasurement("hidden_envy", worst: Metric.worstComponent, best: 0),
    PrincipleMeasurement("breaches_told", worst: 0, best: 1),
  ]

  private static let ofPrivacy = [
    PrincipleMeasurement("consent_quality", worst: 0, best: 1),
    PrincipleMeasurement("data_held", worst: Double(DataCategory.allCases.count), best: 0),
    PrincipleMeasurement("data_losses", worst: 1, best: 0),
    PrincipleMeasurement("privacy_overspent", worst: Metric.worstComponent, best: 0),
  ]

  private static let ofIntegrity = [
    PrincipleMeasurement("deceptive_offers", worst: Metric.worstComponent, best: 0),
    PrincipleMeasurement("manipulation_harm", worst: 0.05, best: 0, isMoney: true),
    PrincipleMeasurement("autonomy_loss", worst: Metric.worstComponent, best: 0),
    PrincipleMeasurement("worse_off", worst: Metric.worstComponent, best: 0),
  ]

  private static let ofAccountability = [
    PrincipleMeasurement("answered_complaints", worst: 0, best: 1),
    PrincipleMeasurement("complaints", worst: 1, best: 0),
    PrincipleMeasurement("breach_silence", worst: Metric.worstComponent, best: 0),
    PrincipleMeasurement("fines", worst: 0.05, best: 0, isMoney: true),
  ]
}

extension Metric {
  /// The principles but fairness, which the headline has.
  static let ofPrinciples: [Metric] = Principle.allCases.filter { $0 != .fairness }.map {
    Metric(
      $0.metric, $0.rawValue, "points", .higher,
      "100 x weighted mean of \($0.listed), each from 0 at its worst to 1 at its best; what is"
        + " undefined in any run of any strategy is left out of all",
      formula: "100·Σ w·(x − worst)/(best − worst) / Σ w", source: "own",
      family: .principles, isPerGroup: false, base: .measurements)
  }
}

extension Principle {
  /// Its measurements in words.
  fileprivate var listed: String {
    let names = measurements.map(\.metric)
    return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }
}
