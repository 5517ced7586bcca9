// Contact with customers: disclosure, explanation, relevance, creepiness, fatigue.

extension Parameter {
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
  public static let disclosureSlope = Parameter(
    "transparency.disclosure", 0.62, in: 0...2, unit: "logit per unit of acceptability",
    .evidence("KIM2019"),
    "Fall of purchase interest when a data flow below the norm is disclosed")
  public static let disclosedAcceptable = Parameter(
    "transparency.disclosed_acceptable", 0.05, in: 0...0.3, unit: "share of purchase interest",
    .designChoice,
    "Effect of disclosing flows as acceptable as purchase records to one who fully trusts")
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

  /// How acceptable each category's use is felt to be; indexed by `DataCategory`.
  public static let acceptability = DataCategory.allCases.map { category in
    let (value, source) = category.defaultAcceptability
    return Parameter(
      "acceptability.\(category.rawValue)", value, in: -1...1, source,
      "How acceptable it is felt to use \(category.plain): 0 is the norm, -1 not at all")
  }

  static let transparencyGroup: [Parameter] =
    awareness + [
      awarenessSeverity, awarenessFairness, softening, disclosureSlope, disclosedAcceptable,
      noticeSalience, contextWeight,
    ] + control + acceptability

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

  public static let explanationLift = Parameter(
    "explanation.cost_lift", 0.28, in: 0...1, unit: "logit", .evidence("MOHAN2020"),
    "Pull of costs laid open freely where half the price is margin")
  public static let explanationMargin = Parameter(
    "explanation.margin", 1, in: 0...2, unit: "per share of the price", .direction("MOHAN2020"),
    "How fast that pull falls as the margin laid open grows")
  public static let explanationForced = Parameter(
    "explanation.forced", 0.4, in: 0...1, .direction("MOHAN2020"),
    "Share of that pull left when costs are not laid open freely")
  public static let explanationCost = Parameter(
    "explanation.cost_fairness", 0.2, in: 0...0.5, .direction("BOLTON_WA2003"),
    "Share of judged unfairness that explaining costs takes away")
  public static let explanationMotive = Parameter(
    "explanation.motive_fairness", 0.2, in: 0...0.5, .direction("CAMPBELL1999"),
    "Share of judged unfairness that a good motive takes away where the firm is fully trusted")

  static let explanationGroup: [Parameter] = [
    explanationLift, explanationMargin, explanationForced, explanationCost, explanationMotive,
  ]

  public static let signal = DataCategory.allCases.map { category in
    Parameter(
      "signal.\(category.rawValue)", category.defaultSignal, in: 0...0.95, unit: "R squared",
      .designChoice, "Share of willingness to pay that \(category.plain) explain alone")
  }

  /// How private each data category is felt to be; indexed by `DataCategory`.
  public static let sensitivity = DataCategory.allCases.map { category in
    Parameter(
      "sensitivity.\(category.rawValue)", category.defaultSensitivity, in: 0...6,
      unit: "locations", category.isValued ? .evidence("PRINCE2022") : .designChoice,
      "How private \(category.plain) are felt to be; location records are 1")
  }

  /// How well each data category tells taste, alone; indexed by `DataCategory`.
  public static let fit = DataCategory.allCases.map { category in
    Parameter(
      "relevance.fit_\(category.rawValue)", category.defaultFit, in: 0...0.95,
      unit: "R squared", .designChoice,
      "Share of taste that \(category.plain) explain alone")
  }

  static let signalGroup: [Parameter] = signal + sensitivity + fit

  public static let relevanceWeight = Parameter(
    "relevance.weight", 0.6, in: 0...2, unit: "logit", .direction("GT2011B"),
    "Pull of a fully personal message with a perfect signal on a customer of unusual taste")
  public static let relevanceControl = Parameter(
    "relevance.control", 1, in: 0...2, .direction("TUCKER2014"),
    "What full perceived control adds to the pull of personal messages; 1 doubles it")
  public static let relevanceOnset = Parameter(
    "relevance.onset", 0.3, in: 0...0.8, unit: "correlation",
    .direction("LAMBRECHT_TUCKER2013"), "Signal below which personal messages fit no better")
  public static let relevanceTrust = Parameter(
    "relevance.trust", 0.5, in: 0...1, .direction("BLEIER2015"),
    "What full trust adds to the pull of deep messages, and no trust takes away")
  public static let relevanceObtrusive = Parameter(
    "relevance.obtrusive", 0.1, in: 0...0.5, unit: "logit", .direction("GT2011B"),
    "Pull of a fully obtrusive message that is not personal")
  public static let relevanceCrossing = Parameter(
    "relevance.crossing", 0.1, in: 0...0.5, unit: "logit per location", .direction("GT2011B"),
    "Loss of pull when a fully personal message is fully obtrusive, per unit of sensitivity")
  public static let relevanceCrossingConcern = Parameter(
    "relevance.crossing_concern", 0.2, in: 0...0.5, unit: "log", .direction("GT2011B"),
    "Rise of the logarithm of that loss per standard deviation of privacy concern")

  static let relevanceGroup: [Parameter] = [
    relevanceWeight, relevanceControl, relevanceOnset, relevanceTrust, relevanceObtrusive,
    relevanceCrossing, relevanceCrossingConcern,
  ]

  public static let messageClick = Parameter(
    "message.click", -2.31, in: -6...0, unit: "logit", .evidence("SAHNI2018"),
    "Log odds that a plain message is opened")
  public static let messageLight = Parameter(
    "message.light", 0.197, in: 0...1, unit: "logit", .evidence("SAHNI2018"),
    "What the customer's name in a message adds to those log odds")
  public static let messageFit = Parameter(
    "message.fit", 2.8, in: 0...3, unit: "logit", .evidence("SUN2024"),
    "What a fully personal message of perfect fit adds for one of wholly unusual taste: with all"
      + " that a marketplace knows, clicks x 2.5 to 4 on average")
  public static let messageControl = Parameter(
    "message.control", 1.3, in: 0...2, unit: "logit", .evidence("TUCKER2014"),
    "What full perceived control adds for a fully personal message, nothing for a plain one")
  public static let messageUnsubscribe = Parameter(
    "message.unsubscribe", -6, in: -10 ... -2, unit: "logit", .designChoice,
    "Log odds that a plain message makes its reader unsubscribe")
  public static let messageLightUnsubscribe = Parameter(
    "message.light_unsubscribe", -0.187, in: -1...0, unit: "logit", .evidence("SAHNI2018"),
    "What the customer's name in a message adds to the log odds of unsubscribing")

  public static let fatigueRise = Parameter(
    "fatigue.rise", 0.1, in: 0...0.9, unit: "share per message", .designChoice,
    "Share of the way to full fatigue that one message goes")
  public static let fatigueRecovery = Parameter(
    "fatigue.recovery", 0.15, in: 0...1, unit: "share per step", .designChoice,
    "Share of message fatigue that passes in a step")
  public static let fatigueClick = Parameter(
    "fatigue.click", 1, in: 0...4, unit: "logit", .designChoice,
    "Fall of the log odds of opening a message at full fatigue")
  public static let fatigueUnsubscribe = Parameter(
    "fatigue.unsubscribe", 2, in: 0...5, unit: "logit", .designChoice,
    "Rise of the log odds of unsubscribing at full fatigue")

  static let messageGroup: [Parameter] = [
    messageClick, messageLight, messageFit, messageControl, messageUnsubscribe,
    messageLightUnsubscribe, fatigueRise, fatigueRecovery, fatigueClick, fatigueUnsubscribe,
  ]

  public static let creepinessWeight = Parameter(
    "creepiness.weight", 0.5, in: 0...3, unit: "logit per location", .direction("BLEIER2015"),
    "Fall of utility when a location is used in full depth against a norm without any trust")
  public static let creepinessNotice = Parameter(
    "creepiness.notice", 0.05, in: 0...0.5, unit: "chance per exposure", .designChoice,
    "Chance that a customer without literacy notices use that is not told, at full depth")
  public static let creepinessLiteracy = Parameter(
    "creepiness.notice_literacy", 0.25, in: 0...0.5, unit: "chance per exposure", .designChoice,
    "What full digital literacy adds to the chance of noticing use that is not told")
  public static let creepinessCovert = Parameter(
    "creepiness.covert", 1.5, in: 1...3, .designChoice,
    "How much worse use is that was noticed rather than told")
  public static let creepinessSeverity = Parameter(
    "creepiness.severity", 0.1, in: 0...1, unit: "lies per location", .designChoice,
    "Blow to trust of noticing use that was not told, of a location against the norm")

  static let creepinessGroup: [Parameter] = [
    creepinessWeight, creepinessNotice, creepinessLiteracy, creepinessCovert,
    creepinessSeverity,
  ]
}

extension DataCategory {
  /// -1...1; KIM2019 gives 3.11 on a scale of 1 to 7 for inferred data, and for third-party data
  /// the effect that puts it on the same line.
  fileprivate var defaultAcceptability: (Double, Parameter.Source) {
    switch self {
    case .purchases: (0.5, .direction("KIM2019"))
    case .browsing: (0.2, .designChoice)
    case .location: (0, .designChoice)
    case .device: (0.1, .designChoice)
    case .inferred: (-0.3, .evidence("KIM2019"))
    case .thirdParty: (-0.44, .evidence("KIM2019"))
    case .sensitive: (-0.5, .designChoice)
    case .communications: (-0.5, .designChoice)
    case .biometric: (-0.6, .direction("EU_FRA2020"))
    }
  }

  fileprivate var defaultFit: Double {
    switch self {
    case .purchases: 0.5
    case .browsing: 0.5
    case .location: 0.12
    case .device: 0.04
    case .inferred: 0.25
    case .thirdParty: 0.15
    case .sensitive: 0.08
    case .communications: 0.2
    case .biometric: 0.01
    }
  }

  /// Whether PRINCE2022 priced it: location, messages, fingerprint and bank balance.
  fileprivate var isValued: Bool {
    switch self {
    case .location, .communications, .biometric, .sensitive: true
    default: false
    }
  }
}
