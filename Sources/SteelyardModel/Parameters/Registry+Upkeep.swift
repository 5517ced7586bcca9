// What moving and learning prices, screens, explanations and handling complaints cost.

extension Parameter {
  public static let costMovingPrice = Parameter(
    "cost.moving_price", 0.0005, in: 0...0.1, unit: "going rates per customer and step",
    .designChoice, "Running cost of one price for all that goes with time or load")
  public static let setUpMovingPrice = Parameter(
    "setup.moving_price", 0.02, in: 0...2, unit: "going rates per initial customer",
    .designChoice, "Set-up of one price for all that goes with time or load")
  public static let expertiseMovingPrice = Parameter(
    "expertise.moving_price", 0.3, in: 0...1, .designChoice,
    "What a firm has to know for a price that goes with time or load")

  public static let costLearntPrice = Parameter(
    "cost.learnt_price", 0.002, in: 0...0.1, unit: "going rates per customer and step",
    .designChoice, "Running cost of prices that are learnt by trying them")
  public static let setUpLearntPrice = Parameter(
    "setup.learnt_price", 0.05, in: 0...2, unit: "going rates per initial customer",
    .designChoice, "Set-up of prices that are learnt by trying them")
  public static let expertiseLearntPrice = Parameter(
    "expertise.learnt_price", 0.7, in: 0...1, .designChoice,
    "What a firm has to know to learn prices by trying them")

  public static let costConsent = Parameter(
    "cost.consent", 0.0002, in: 0...0.1, unit: "going rates per screen, customer and step",
    .designChoice, "Running cost of each screen that asks for consent, beside the plain one")
  public static let setUpConsent = Parameter(
    "setup.consent", 0.01, in: 0...2, unit: "going rates per screen and initial customer",
    .designChoice,
    "Set-up of each screen that asks for consent, beside the plain one: by purpose, asked again,"
      + " or one that hides refusal")
  public static let expertiseConsent = Parameter(
    "expertise.consent", 0.3, in: 0...1, .designChoice,
    "What a firm has to know for all three screens; fewer take their share")

  public static let costExplanation = Parameter(
    "cost.explanation", 0.0005, in: 0...0.1, unit: "going rates per customer and step",
    .designChoice, "Running cost of explaining prices")
  public static let setUpExplanation = Parameter(
    "setup.explanation", 0.01, in: 0...2, unit: "going rates per initial customer",
    .designChoice, "Set-up of explaining prices")
  public static let expertiseExplanation = Parameter(
    "expertise.explanation", 0.2, in: 0...1, .designChoice,
    "What a firm has to know to explain prices")

  public static let costComplaints = Parameter(
    "cost.complaints", 0.001, in: 0...0.1, unit: "going rates per customer and step",
    .designChoice, "Running cost of taking up every complaint, beside those who review it")
  public static let setUpComplaints = Parameter(
    "setup.complaints", 0.03, in: 0...2, unit: "going rates per initial customer",
    .designChoice, "Set-up of taking up complaints")
  public static let expertiseComplaints = Parameter(
    "expertise.complaints", 0.3, in: 0...1, .designChoice,
    "What a firm has to know to take up every complaint; fewer take their share")

  public static let setUpFeedbackAct = Parameter(
    "setup.feedback_act", 0.02, in: 0...2, unit: "going rates per initial customer",
    .designChoice, "Set-up of acting on feedback")
  public static let expertiseFeedbackAct = Parameter(
    "expertise.feedback_act", 0.3, in: 0...1, .designChoice,
    "What a firm has to know to act on feedback of every kind")

  static let upkeepGroup: [Parameter] = [
    costMovingPrice, setUpMovingPrice, expertiseMovingPrice, costLearntPrice, setUpLearntPrice,
    expertiseLearntPrice, costConsent, setUpConsent, expertiseConsent, costExplanation,
    setUpExplanation, expertiseExplanation, costComplaints, setUpComplaints,
    expertiseComplaints, setUpFeedbackAct, expertiseFeedbackAct,
  ]
}
