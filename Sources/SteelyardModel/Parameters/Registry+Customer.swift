// Trust, experience, nudges, reactance, transparency, control, consent, relevance, churn.

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
    "trust.ceiling_recovery", 0.01, in: 0...0.1, unit: "per step", .designChoice,
    "Rise of the ceiling in a step without a detected lie")
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

  public static let reminderShift = Parameter(
    "nudge.reminder", 0.085, in: 0...0.5, unit: "logit", .evidence("MERTENS_MAIER2022"),
    "Pull of an honest reminder of intensity 1")
  public static let socialProofShift = Parameter(
    "nudge.social_proof", 0.49, in: 0...1.5, unit: "logit", .evidence("LUGURI2021_S2"),
    "Pull of social proof of intensity 1, true or false")
  public static let detectionBase = Parameter(
    "nudge.detection_base", 0.02, in: 0...0.5, unit: "chance per exposure", .designChoice,
    "Chance that a customer without digital literacy sees through a false claim")
  public static let detectionLiteracy = Parameter(
    "nudge.detection_literacy", 0.08, in: 0...0.5, unit: "chance per exposure", .designChoice,
    "What full digital literacy adds to that chance")
  public static let deceptionSeverity = Parameter(
    "nudge.deception_severity", 1, in: 0...1, unit: "lies", .designChoice,
    "Blow to trust of a detected false claim: the unit of severity")

  static let nudgeGroup: [Parameter] = [
    reminderShift, socialProofShift, detectionBase, detectionLiteracy, deceptionSeverity,
  ]

  public static let reactanceOnset = Parameter(
    "reactance.onset", 1, in: 0...2, unit: "intensity", .direction("LUGURI2021_S1"),
    "Intensity above which a push provokes reactance")
  public static let reactanceGain = Parameter(
    "reactance.gain", 0.3, in: 0...1, unit: "per intensity and exposure", .designChoice,
    "Reactance that one exposure a whole intensity above the onset stirs up")
  public static let reactanceDecay = Parameter(
    "reactance.decay", 0.1, in: 0...1, unit: "share per step", .designChoice,
    "Share of reactance that passes in a step")
  public static let reactanceUtility = Parameter(
    "reactance.utility", 0.5, in: 0...3, unit: "logit", .designChoice,
    "Fall of utility at full reactance")
  public static let reactanceChurn = Parameter(
    "reactance.churn", 1, in: 0...4, unit: "logit", .designChoice,
    "Rise of the churn hazard at full reactance")
  public static let reactanceSeverity = Parameter(
    "reactance.severity", 0.2, in: 0...1, unit: "lies", .designChoice,
    "Blow to trust of an exposure that stirs up full reactance")

  static let reactanceGroup: [Parameter] = [
    reactanceOnset, reactanceGain, reactanceDecay, reactanceUtility, reactanceChurn,
    reactanceSeverity,
  ]

  public static let awareness = [
    awarenessLevel(0, 0.002), awarenessLevel(1, 0.01), awarenessLevel(2, 0.1),
    awarenessLevel(3, 0.5), awarenessLevel(4, 1),
  ]
  public static let awarenessSeverity = Parameter(
    "transparency.awareness_severity", 0.2, in: 0...1, unit: "lies", .direction("GARBARINO2003"),
    "Blow to trust of learning that prices are personal; only its sign is evidenced")
  public static let awarenessFairness = Parameter(
    "transparency.awareness_fairness", 0.1, in: 0...0.5, .direction("HUFNAGEL2022"),
    "Perceived fairness lost by learning that prices are personal, even when favoured")
  public static let softening = Parameter(
    "transparency.softening", 0.5, in: 0...1, .direction("KIZILCEC2016"),
    "Share of a violation's severity that moderate transparency takes away")
  public static let disclosedInferred = Parameter(
    "transparency.disclosed_inferred", -0.17, in: -0.5...0, unit: "share of purchase interest",
    .evidence("KIM2019"), "Effect of disclosing that inferred data are used")
  public static let disclosedThirdParty = Parameter(
    "transparency.disclosed_third_party", -0.24, in: -0.5...0,
    unit: "share of purchase interest", .evidence("KIM2019"),
    "Effect of disclosing that data come from third parties")
  public static let disclosedAcceptable = Parameter(
    "transparency.disclosed_acceptable", 0.05, in: 0...0.3, unit: "share of purchase interest",
    .designChoice, "Effect of disclosing only acceptable data flows to one who trusts")
  public static let noticeSalience = Parameter(
    "transparency.notice_salience", 0.5, in: 0...1, .designChoice,
    "How much a just-in-time notice tells against reasons with each offer")
  public static let contextWeight = Parameter(
    "transparency.context", 0.2, in: 0...0.5, .designChoice,
    "How much more spelt-out disclosure counts in low-context cultures, and less in high ones")
  public static let control = [
    controlLevel(0, 0), controlLevel(1, 0.05), controlLevel(2, 0.6), controlLevel(3, 0.85),
    controlLevel(4, 1),
  ]

  static let transparencyGroup: [Parameter] =
    awareness + [
      awarenessSeverity, awarenessFairness, softening, disclosedInferred, disclosedThirdParty,
      disclosedAcceptable, noticeSalience, contextWeight,
    ] + control

  private static func awarenessLevel(_ level: Int, _ chance: Double) -> Parameter {
    Parameter(
      "transparency.awareness_\(level)", chance, in: 0...1, unit: "chance per exposure",
      .designChoice, "Chance to learn that prices are personal at transparency level \(level)")
  }

  private static func controlLevel(_ level: Int, _ share: Double) -> Parameter {
    Parameter(
      "control.perceived_\(level)", share, in: 0...1, .designChoice,
      "Perceived control at control level \(level)")
  }

  public static let consentBase = Parameter(
    "consent.base", -0.16, in: -3...3, unit: "logit", .evidence("ATT2021"),
    "Log odds of accepting a plain request for data")
  public static let consentGranular = Parameter(
    "consent.granular", -0.59, in: -3...0, unit: "logit", .evidence("NOUWENS2020"),
    "Change when choices are shown purpose by purpose")
  public static let consentConcern = Parameter(
    "consent.concern", -0.3, in: -2...0, unit: "logit", .designChoice,
    "Change per standard deviation of privacy concern")
  public static let consentSensitivity = Parameter(
    "consent.sensitivity", -0.3, in: -2...0, unit: "logit", .designChoice,
    "Change per unit of a data category's sensitivity above a location's")
  public static let optOutHazard = Parameter(
    "consent.opt_out", 0.002, in: 0...0.1, unit: "chance per step", .designChoice,
    "Chance that a customer of mean concern opts out in a step when that is plainly offered")
  public static let optOutBuried = Parameter(
    "consent.opt_out_buried", 0.05, in: 0...1, unit: "share", .direction("JOHNSON2020"),
    "Share of that chance left when the opt-out is buried")

  static let consentGroup: [Parameter] = [
    consentBase, consentGranular, consentConcern, consentSensitivity, optOutHazard, optOutBuried,
  ]

  /// How well each data category tells willingness to pay, alone; indexed by `DataCategory`.
  public static let signal = DataCategory.allCases.map { category in
    Parameter(
      "signal.\(category.rawValue)", category.defaultSignal, in: 0...0.95, unit: "R squared",
      .designChoice, "Share of willingness to pay that \(category.plain) explain alone")
  }

  /// How private each data category is felt to be; indexed by `DataCategory`.
  public static let sensitivity = DataCategory.allCases.map { category in
    Parameter(
      "sensitivity.\(category.rawValue)", category.defaultSensitivity, in: 0...6,
      unit: "locations", category == .location ? .evidence("PRINCE2022") : .designChoice,
      "How private \(category.plain) are felt to be; location records are 1")
  }

  static let signalGroup: [Parameter] = signal + sensitivity

  public static let relevanceWeight = Parameter(
    "relevance.weight", 0.6, in: 0...2, unit: "logit", .direction("SAHNI2018"),
    "Pull of a fully personal message with a perfect signal on a customer of unusual taste")
  public static let relevanceControl = Parameter(
    "relevance.control", 1, in: 0...2, .evidence("TUCKER2014"),
    "What full perceived control adds to the pull of personal messages; 1 doubles it")

  static let relevanceGroup: [Parameter] = [relevanceWeight, relevanceControl]

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
