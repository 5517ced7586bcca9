// How firms listen, teach and promise, and what customers make of it.

extension Parameter {
  public static let feedbackResponse = Parameter(
    "feedback.response", 0.3, in: 0.02...1, .designChoice,
    "Share of those asked for feedback who answer")
  public static let feedbackHeard = Parameter(
    "feedback.heard", 0.5, in: 0...2, unit: "good purchases", .designChoice,
    "Quality, for trust, of being asked again once what one complained of has been changed fully")
  public static let feedbackFairness = Parameter(
    "feedback.fairness", 0.1, in: 0...0.5, unit: "share of the way to full fairness",
    .designChoice, "Rise of perceived fairness on seeing it changed fully")
  public static let feedbackIgnored = Parameter(
    "feedback.ignored", 0.2, in: 0...1, unit: "lies", .designChoice,
    "Blow to trust of being asked again when nothing was done about what one complained of")
  public static let feedbackPace = Parameter(
    "feedback.pace", 0.1, in: 0...0.5, unit: "share per step", .designChoice,
    "How far a firm that acts gets in a step with what was complained of most")
  public static let feedbackMost = Parameter(
    "feedback.most", 0.6, in: 0...1, .designChoice,
    "Share of a practice that a firm gives up when it has acted fully on complaints of it")

  static let feedbackList: [Parameter] = [
    feedbackResponse, feedbackHeard, feedbackFairness, feedbackIgnored, feedbackPace,
    feedbackMost,
  ]

  public static let educationPace = Parameter(
    "education.pace", 0.03, in: 0...0.2, unit: "share per step", .designChoice,
    "Share of what is left to learn that a firm teaches its customers in a step when it does all"
      + " it can")
  public static let educationLiteracy = Parameter(
    "education.literacy", 0.5, in: 0...1, .designChoice,
    "Share of missing digital literacy that teaching makes up for in the end")
  public static let educationAwareness = Parameter(
    "education.awareness", 0.2, in: 0...1, .designChoice,
    "Share of the missing chance to notice that a price is personal that it makes up for")
  public static let educationCalm = Parameter(
    "education.calm", 0.3, in: 0...1, .designChoice,
    "Share of the discomfort with data use that one is told of that it takes away")
  public static let educationOptOut = Parameter(
    "education.opt_out", 1, in: 0...4, .designChoice,
    "Rise of the share of customers who opt out in the end, as a share of it")
  public static let educationConsent = Parameter(
    "education.consent", 0.5, in: 0...2, unit: "logit", .designChoice,
    "Rise of the log odds of agreeing to wholly acceptable uses of data, and fall for wholly"
      + " unacceptable ones")

  static let educationList: [Parameter] = [
    educationPace, educationLiteracy, educationAwareness, educationCalm, educationOptOut,
    educationConsent,
  ]

  public static let commitmentGain = Parameter(
    "commitment.gain", 0.1, in: 0...1, unit: "good purchases", .designChoice,
    "Quality, for trust, of a visit to a firm that says that it is ethical, until one sees that"
      + " it is not")
  public static let commitmentWashing = Parameter(
    "commitment.washing", 1, in: 0...4, .designChoice,
    "What a loud ethical commitment adds to the blow of practices that it denies, as a share of"
      + " that blow")
  public static let commitmentSaleDetection = Parameter(
    "commitment.sale_detection", 0.01, in: 0...0.2, unit: "chance per visit", .designChoice,
    "Chance that a fully literate customer finds out that their data are sold, where the firm"
      + " says that it is ethical")
  public static let commitmentSaleSeverity = Parameter(
    "commitment.sale_severity", 0.6, in: 0...1, unit: "lies", .designChoice,
    "How bad it is to find out that data are sold, before the firm's own words are counted")
  public static let commitmentExposed = Parameter(
    "commitment.exposed", 0.3, in: 0...1, unit: "lies", .designChoice,
    "Blow to everybody's trust when a firm that says that it is ethical is fined")

  static let commitmentList: [Parameter] = [
    commitmentGain, commitmentWashing, commitmentSaleDetection, commitmentSaleSeverity,
    commitmentExposed,
  ]

  public static let costFeedback = Parameter(
    "cost.feedback", 0.01, in: 0...0.2, unit: "going rates per customer asked", .designChoice,
    "Cost of asking a customer for feedback")
  public static let costFeedbackAct = Parameter(
    "cost.feedback_act", 0.005, in: 0...0.2, unit: "going rates per customer and step",
    .designChoice, "Running cost of having changed one kind of practice fully")
  public static let costEducation = Parameter(
    "cost.education", 0.003, in: 0...0.1, unit: "going rates per customer and step",
    .designChoice, "Running cost of teaching customers all one can")
  public static let costCommitment = Parameter(
    "cost.commitment", 0.001, in: 0...0.1, unit: "going rates per customer and step",
    .designChoice, "Running cost of saying everywhere that one is ethical")

  public static let setUpFeedback = Parameter(
    "setup.feedback", 0.02, in: 0...2, unit: "going rates per initial customer", .designChoice,
    "Set-up of asking customers for feedback")
  public static let setUpEducation = Parameter(
    "setup.education", 0.05, in: 0...2, unit: "going rates per initial customer", .designChoice,
    "Set-up of teaching customers")
  public static let setUpCommitment = Parameter(
    "setup.commitment", 0.02, in: 0...2, unit: "going rates per initial customer", .designChoice,
    "Set-up of an ethical commitment that is told to customers")
  public static let expertiseFeedback = Parameter(
    "expertise.feedback", 0.2, in: 0...1, .designChoice,
    "What a firm has to know to ask everybody for feedback")
  public static let expertiseEducation = Parameter(
    "expertise.education", 0.5, in: 0...1, .designChoice,
    "What a firm has to know to teach its customers all it can")
  public static let expertiseCommitment = Parameter(
    "expertise.commitment", 0.2, in: 0...1, .designChoice,
    "What a firm has to know to make an ethical commitment")

  static let voiceCostList: [Parameter] = [
    costFeedback, costFeedbackAct, costEducation, costCommitment, setUpFeedback,
    setUpEducation, setUpCommitment, expertiseFeedback, expertiseEducation,
    expertiseCommitment,
  ]
  static let voiceGroup: [Parameter] =
    feedbackList + educationList + commitmentList + voiceCostList
}
