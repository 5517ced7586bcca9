// Nudges, sludge and dark patterns: their pull, wear-out, drip fees, reactance.

extension Parameter {
  public static let defaultShift = Parameter(
    "nudge.default_option", 1, in: 0...1.5, unit: "logit", .direction("JACHIMOWICZ2019"),
    "Pull of an honest default of intensity 1: the published 1.23 on average over customers, who"
      + " differ, less publication bias")
  public static let hostileDefaultShift = Parameter(
    "nudge.hostile_default", 0.43, in: 0...1.5, unit: "logit", .evidence("LUGURI2021_S2"),
    "Pull of a default of intensity 1 that is set against the customer")
  public static let reminderShift = Parameter(
    "nudge.reminder", 0.1, in: 0...0.5, unit: "logit", .evidence("MERTENS_MAIER2022"),
    "Pull of an honest reminder of intensity 1")
  public static let socialProofShift = Parameter(
    "nudge.social_proof", 0.57, in: 0...1.5, unit: "logit", .evidence("LUGURI2021_S2"),
    "Pull of social proof of intensity 1, true or false")
  public static let scarcityShift = Parameter(
    "nudge.scarcity", 0.05, in: -0.2...0.5, unit: "logit", .direction("BARTON2022"),
    "Pull of a scarcity cue of intensity 1, true or false")
  public static let countdownShift = Parameter(
    "nudge.countdown", -0.04, in: -0.3...0.3, unit: "logit", .evidence("LUGURI2021_S2"),
    "Pull of a countdown of intensity 1, true or false; not told from none")
  public static let decoyShift = Parameter(
    "nudge.decoy", 0, in: -0.1...0.5, unit: "logit", .direction("HUBER1982"),
    "Pull of a decoy of intensity 1; none outside plainly numeric attributes")
  public static let framingShift = Parameter(
    "nudge.framing", 0.11, in: 0...0.5, unit: "logit", .evidence("DELLAVIGNA2022"),
    "Pull of framing of intensity 1: the lift of nudges used at scale")
  public static let hiddenInformationShift = Parameter(
    "nudge.hidden_information", 1.07, in: 0...2, unit: "logit", .evidence("LUGURI2021_S2"),
    "Pull of hidden information of intensity 1")
  public static let obstructionShift = Parameter(
    "nudge.obstruction", 0.68, in: 0...2, unit: "logit", .evidence("LUGURI2021_S2"),
    "Pull of obstruction of intensity 1")
  public static let confirmShamingShift = Parameter(
    "nudge.confirm_shaming", 0.4, in: 0...1.5, unit: "logit", .evidence("LUGURI2021_S2"),
    "Pull of confirm-shaming of intensity 1")
  public static let nudgeIntensity = Parameter(
    "nudge.intensity", 1.73, in: 1.4...2, .evidence("LUGURI2021_S1"),
    "Pull of a nudge at intensity 2 against its pull at intensity 1")
  public static let bundleMild = Parameter(
    "nudge.bundle_mild", 1.2, in: 0...2, unit: "logit", .evidence("LUGURI2021_S1"),
    "Most that nudges shown together pull when the strongest has intensity 1")
  public static let bundleAggressive = Parameter(
    "nudge.bundle_aggressive", 2.15, in: 0...3, unit: "logit", .evidence("LUGURI2021_S1"),
    "Most that nudges shown together pull when the strongest has intensity 2")
  public static let detectionBase = Parameter(
    "nudge.detection_base", 0.02, in: 0...0.5, unit: "chance per exposure", .designChoice,
    "Chance that a customer without digital literacy sees through a false claim")
  public static let detectionLiteracy = Parameter(
    "nudge.detection_literacy", 0.08, in: 0...0.5, unit: "chance per exposure", .designChoice,
    "What full digital literacy adds to that chance")
  public static let deceptionSeverity = Parameter(
    "nudge.deception_severity", 1, in: 0...1, unit: "lies", .designChoice,
    "Blow to trust of a detected false claim: the unit of severity")

  /// The parameter that holds a kind's pull; nil for a drip fee, which acts through the price.
  public static func pull(of kind: NudgeKind) -> Parameter? {
    switch kind {
    case .defaultOption: defaultShift
    case .reminder: reminderShift
    case .socialProof: socialProofShift
    case .scarcity: scarcityShift
    case .countdown: countdownShift
    case .decoy: decoyShift
    case .framing: framingShift
    case .hiddenInformation: hiddenInformationShift
    case .obstruction: obstructionShift
    case .confirmShaming: confirmShamingShift
    case .dripFee: nil
    }
  }

  static let nudgeGroup: [Parameter] = [
    defaultShift, hostileDefaultShift, reminderShift, socialProofShift, scarcityShift,
    countdownShift, decoyShift, framingShift, hiddenInformationShift, obstructionShift,
    confirmShamingShift, nudgeIntensity, bundleMild, bundleAggressive, detectionBase,
    detectionLiteracy, deceptionSeverity,
  ]

  public static let wearExposure = Parameter(
    "wear.exposure", 0.9, in: 0.5...1, unit: "share per exposure", .designChoice,
    "Share of a nudge's pull left by one more exposure; 1 switches wear-out off")
  public static let wearRecovery = Parameter(
    "wear.recovery", 0.05, in: 0...1, unit: "per step", .designChoice,
    "Share of the fresh pull that comes back in a step")

  public static let dripFee = Parameter(
    "drip.fee", 0.15, in: 0...0.5, unit: "share of the price before the fee",
    .evidence("BLAKE2021"), "Fee that a drip fee of intensity 1 keeps for the end")
  public static let dripNeglect = Parameter(
    "drip.neglect", 0.5, in: 0...1, .evidence("BLAKE2021"),
    "Share of a fee shown at the end that the choice leaves out of account")

  static let wearGroup: [Parameter] = [wearExposure, wearRecovery, dripFee, dripNeglect]

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
}
