// Trust, experience, churn.

extension Parameter {
  public static let trustGain = Parameter(
    "trust.gain", 0.05, in: 0...0.2, unit: "share per event", .designChoice,
    "Share of the way to the ceiling that a perfect experience gains")
  public static let trustLoss = Parameter(
    "trust.loss", 0.15, in: 0...0.5, unit: "share per event", .direction("SLOVIC1993"),
    "Share of trust that an event as bad as a detected lie takes; only that it exceeds the gain"
      + " is evidenced")
  public static let ceilingFloor = Parameter(
    "trust.ceiling_floor", 0.25, in: 0...0.8, .designChoice,
    "Lowest ceiling that repeated deception leaves")
  public static let ceilingDrop = Parameter(
    "trust.ceiling_drop", 0.3, in: 0...1, unit: "share per detection",
    .direction("SCHWEITZER2006"),
    "Share of the ceiling above its floor lost at the first detected lie, half at each next")
  public static let ceilingRecovery = Parameter(
    "trust.ceiling_recovery", 0.004, in: 0...0.1, unit: "per step", .direction("SCHWEITZER2006"),
    "Rise of the ceiling in a step without a detected lie: a year and more after the first")
  public static let trustFade = Parameter(
    "trust.fade", 0.01, in: 0...0.2, unit: "share per step", .designChoice,
    "How far the trust of a customer who left returns to their propensity in a step")

  static let trustGroup: [Parameter] = [
    trustGain, trustLoss, ceilingFloor, ceilingDrop, ceilingRecovery, trustFade,
  ]

  public static let qualityMean = Parameter(
    "experience.quality", 0.8, in: 0...1, .designChoice,
    "Mean quality of a purchase that keeps its promise")
  public static let missRate = Parameter(
    "experience.miss_rate", 0.05, in: 0...0.5, unit: "chance per purchase", .designChoice,
    "Chance that a purchase misses what was promised")
  public static let missSeverity = Parameter(
    "experience.miss_severity", 0.4, in: 0...1, unit: "lies", .designChoice,
    "Blow to trust of a purchase that misses its promise")
  public static let regretSeverity = Parameter(
    "experience.regret_severity", 0.2, in: 0...1, unit: "lies", .designChoice,
    "Blow to trust of a purchase made only because of the push")

  static let experienceGroup: [Parameter] = [qualityMean, missRate, missSeverity, regretSeverity]

  public static let churnTrust = Parameter(
    "churn.trust", 2, in: 0...6, unit: "logit", .designChoice,
    "Fall of the churn hazard from no trust to full trust")
  public static let churnFairness = Parameter(
    "churn.fairness", 1, in: 0...6, unit: "logit", .designChoice,
    "Fall of the churn hazard from no perceived fairness to full")
  public static let churnCollectivism = Parameter(
    "churn.collectivism", 0.55, in: 0...1.5, .evidence("SAMAHA2014"),
    "Extra weight of trust in staying where individualism is 36 rather than 91")

  static let churnGroup: [Parameter] = [churnTrust, churnFairness, churnCollectivism]
}
