// What customers set by themselves, advice, and checks against fraud.

extension Parameter {
  public static let settingsUsers = Parameter(
    "settings.users", 0.4, in: 0...1, .designChoice,
    "Share of fully literate customers who change what they may set; defaults are sticky")
  public static let settingsEngaged = Parameter(
    "settings.engaged", 0.5, in: 0...2, .designChoice,
    "How far full trust raises, and none lowers, what customers set, as a share of the firm's own")
  public static let settingsWeary = Parameter(
    "settings.weary", 1, in: 0...3, .designChoice,
    "How far full fatigue lowers how often they want messages, as a share of the firm's own")
  public static let settingsConcern = Parameter(
    "settings.concern", 0.4, in: 0...2, unit: "share per standard deviation", .designChoice,
    "How far privacy concern above the mean lowers how personal they want it")
  public static let settingsMost = Parameter(
    "settings.most", 1.5, in: 1...3, .designChoice,
    "The most that they can set, as a multiple of the firm's own")
  public static let settingsControl = Parameter(
    "settings.control", 0.1, in: 0...0.3, unit: "share of missing control per setting",
    .designChoice, "Perceived control that each setting adds")
  public static let settingsUpkeep = Parameter(
    "settings.upkeep", 0.5, in: 0...1, .designChoice,
    "Share of customers with full control and trust who keep up what is on record of them")
  public static let settingsPrecision = Parameter(
    "settings.precision", 0.5, in: 0...1, .designChoice,
    "Share of the error of estimates that their keeping it up takes away")
  public static let costSettings = Parameter(
    "cost.settings", 0.001, in: 0...0.1, unit: "going rates per setting, customer and step",
    .designChoice, "Running cost of each thing that customers may set")
  public static let setUpSettings = Parameter(
    "setup.settings", 0.02, in: 0...2, unit: "going rates per setting and initial customer",
    .designChoice, "Set-up of each thing that customers may set")
  public static let expertiseSettings = Parameter(
    "expertise.settings", 0.4, in: 0...1, .designChoice,
    "What a firm has to know to let customers set all three things")

  public static let adviceHelp = Parameter(
    "advice.help", 1.5, in: 0...4, unit: "logit", .designChoice,
    "Fall of the log odds of a bad outcome of one who is wholly vulnerable and advised perfectly")
  public static let adviceGeneric = Parameter(
    "advice.generic", 0.4, in: 0...1, .designChoice,
    "Share of that help that advice which is the same for everybody can give")
  public static let adviceValue = Parameter(
    "advice.value", 0.3, in: 0...2, unit: "logit", .designChoice,
    "Pull of perfect advice on one who is wholly vulnerable")
  public static let costAdvice = Parameter(
    "cost.advice", 0.01, in: 0...0.2, unit: "going rates per customer and step", .designChoice,
    "Running cost of perfect advice, personal or not")
  public static let setUpAdvice = Parameter(
    "setup.advice", 0.1, in: 0...2, unit: "going rates per initial customer", .designChoice,
    "Set-up of perfect advice")
  public static let expertiseAdvice = Parameter(
    "expertise.advice", 0.6, in: 0...1, .designChoice,
    "What a firm has to know to advise perfectly")

  public static let fraudFlag = Parameter(
    "fraud.flag", 0.05, in: 0...0.5, unit: "chance per purchase", .designChoice,
    "Chance that the strictest check flags an honest customer whom data cover well")
  public static let fraudSeverity = Parameter(
    "fraud.severity", 0.5, in: 0...1, unit: "lies", .designChoice,
    "Blow to trust of being suspected while honest")
  public static let fraudSaved = Parameter(
    "fraud.saved", 0.02, in: 0...0.5, unit: "going rates per purchase", .designChoice,
    "Losses to fraud that the strictest check prevents; margins bear them otherwise")
  public static let costFraudChecks = Parameter(
    "cost.fraud_checks", 0.002, in: 0...0.1, unit: "going rates per customer and step",
    .designChoice, "Running cost of the strictest checks against fraud")
  public static let setUpFraudChecks = Parameter(
    "setup.fraud_checks", 0.05, in: 0...2, unit: "going rates per initial customer",
    .designChoice, "Set-up of the strictest checks against fraud")
  public static let expertiseFraudChecks = Parameter(
    "expertise.fraud_checks", 0.5, in: 0...1, .designChoice,
    "What a firm has to know to check for fraud")

  static let settingsList: [Parameter] = [
    settingsUsers, settingsEngaged, settingsWeary, settingsConcern, settingsMost,
    settingsControl, settingsUpkeep, settingsPrecision, costSettings, setUpSettings,
    expertiseSettings,
  ]
  static let adviceList: [Parameter] = [
    adviceHelp, adviceGeneric, adviceValue, costAdvice, setUpAdvice, expertiseAdvice,
  ]
  static let fraudList: [Parameter] = [
    fraudFlag, fraudSeverity, fraudSaved, costFraudChecks, setUpFraudChecks,
    expertiseFraudChecks,
  ]
  static let serviceGroup: [Parameter] = settingsList + adviceList + fraudList
}
