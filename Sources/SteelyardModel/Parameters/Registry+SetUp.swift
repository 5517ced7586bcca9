// What it costs once to set up the parts of a strategy, and what a firm has to know to run them.

extension Parameter {
  public static let setUpPersonalPrice = Parameter(
    "setup.personal_price", 0.1, in: 0...2, unit: "going rates per initial customer",
    .designChoice, "Set-up of prices that differ between customers")
  public static let setUpMessages = Parameter(
    "setup.messages", 0.05, in: 0...2, unit: "going rates per initial customer", .designChoice,
    "Set-up of personalized messages")
  public static let setUpNudge = Parameter(
    "setup.nudge", 0.01, in: 0...2, unit: "going rates per initial customer", .designChoice,
    "Set-up of each nudge")
  public static let setUpTransparency = Parameter(
    "setup.transparency", 0.02, in: 0...2, unit: "going rates per level and initial customer",
    .designChoice, "Set-up of each transparency level")
  public static let setUpControl = Parameter(
    "setup.control", 0.03, in: 0...2, unit: "going rates per level and initial customer",
    .designChoice, "Set-up of each control level")
  public static let setUpData = Parameter(
    "setup.data", 0.02, in: 0...2, unit: "going rates per category and initial customer",
    .designChoice, "Set-up of each data category collected")
  public static let setUpSecurity = Parameter(
    "setup.security", 0.05, in: 0...2, unit: "going rates per initial customer", .designChoice,
    "Set-up of all of good security practice")
  public static let setUpRecommendation = Parameter(
    "setup.recommendation", 0.08, in: 0...2, unit: "going rates per initial customer",
    .designChoice, "Set-up of recommendations")
  public static let setUpAudits = Parameter(
    "setup.audits", 0.02, in: 0...2, unit: "going rates per initial customer", .designChoice,
    "Set-up of internal audits")

  static let setUpGroup: [Parameter] = [
    setUpPersonalPrice, setUpMessages, setUpNudge, setUpTransparency, setUpControl, setUpData,
    setUpSecurity, setUpRecommendation, setUpAudits,
  ]

  public static let expertisePersonalPrice = Parameter(
    "expertise.personal_price", 0.7, in: 0...1, .designChoice,
    "What a firm has to know for personal prices; 1 is what a specialist knows")
  public static let expertiseMessages = Parameter(
    "expertise.messages", 0.4, in: 0...1, .designChoice,
    "What a firm has to know for personalized messages at full depth, one a step")
  public static let expertiseNudge = Parameter(
    "expertise.nudge", 0.2, in: 0...1, .designChoice, "What a firm has to know for nudges")
  public static let expertiseTransparency = Parameter(
    "expertise.transparency", 0.4, in: 0...1, .designChoice,
    "What a firm has to know for transparency level 4; lower levels take their share")
  public static let expertiseControl = Parameter(
    "expertise.control", 0.5, in: 0...1, .designChoice,
    "What a firm has to know for control level 4; lower levels take their share")
  public static let expertiseData = Parameter(
    "expertise.data", 0.5, in: 0...1, .designChoice,
    "What a firm has to know to collect every data category; fewer take their share")
  public static let expertiseSecurity = Parameter(
    "expertise.security", 0.6, in: 0...1, .designChoice,
    "What a firm has to know for all of good security practice; less takes its share")
  public static let expertiseRecommendation = Parameter(
    "expertise.recommendation", 0.6, in: 0...1, .designChoice,
    "What a firm has to know for recommendations")
  public static let expertiseAudits = Parameter(
    "expertise.audits", 0.5, in: 0...1, .designChoice,
    "What a firm has to know for an internal audit every week; fewer take their share")

  public static let expertiseLoss = Parameter(
    "expertise.loss", 0.8, in: 0...1, .designChoice,
    "Share of the records in use that are wrong where a firm knows nothing of what it does")

  static let expertiseGroup: [Parameter] = [
    expertiseLoss,
    expertisePersonalPrice, expertiseMessages, expertiseNudge, expertiseTransparency,
    expertiseControl, expertiseData, expertiseSecurity, expertiseRecommendation,
    expertiseAudits,
  ]
}
