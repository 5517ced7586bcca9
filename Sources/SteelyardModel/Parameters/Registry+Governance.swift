// How firms watch themselves: scopes of audits, review by people, staff.

extension Parameter {
  public static let auditClaims = Parameter(
    "audit.claims", 0.5, in: 0...1, unit: "chance per internal audit", .designChoice,
    "Chance that an internal audit of claims finds false ones, which are then withdrawn for good")
  public static let auditData = Parameter(
    "audit.data", 0.5, in: 0...1, unit: "chance per internal audit", .designChoice,
    "Chance that an internal audit of data finds that they are sold without a word, which then"
      + " ends for good")

  public static let reviewAccuracy = Parameter(
    "review.accuracy", 0.7, in: 0.5...1, unit: "chance", .designChoice,
    "Chance that an untrained reviewer decides a case rightly")
  public static let reviewWait = Parameter(
    "review.wait", 0.05, in: 0...0.5, unit: "lies per step", .designChoice,
    "Blow to trust of a step of waiting for a review")
  public static let reviewRelief = Parameter(
    "review.relief", 0.5, in: 0...2, unit: "good purchases", .designChoice,
    "Quality, for trust, of being let in or cleared by a person")
  public static let reviewRestores = Parameter(
    "review.restores", 0.5, in: 0...1, .designChoice,
    "Share of the trust that was lost that a complaint handled well gives back; never more than"
      + " was lost")

  static let reviewList: [Parameter] = [
    reviewAccuracy, reviewWait, reviewRelief, reviewRestores,
  ]

  public static let trainingMisses = Parameter(
    "training.misses", 0.2, in: 0...0.6, .designChoice,
    "Share of missed promises that fully trained staff prevent")
  public static let trainingComplaints = Parameter(
    "training.complaints", 0.2, in: 0...0.6, .designChoice,
    "Share of complaints that fully trained staff prevent")
  public static let trainingAccuracy = Parameter(
    "training.accuracy", 0.2, in: 0...0.5, unit: "chance", .designChoice,
    "What full training adds to the accuracy of reviews")

  static let trainingList: [Parameter] = [
    trainingMisses, trainingComplaints, trainingAccuracy,
  ]

  public static let costReview = Parameter(
    "cost.review", 0.5, in: 0...10, unit: "going rates per case", .designChoice,
    "Cost of the capacity to review one case, used or not")
  public static let costTraining = Parameter(
    "cost.training", 0.004, in: 0...0.1, unit: "going rates per customer and step",
    .designChoice, "Running cost of fully trained staff")

  public static let setUpReview = Parameter(
    "setup.review", 0.05, in: 0...2, unit: "going rates per initial customer", .designChoice,
    "Set-up of review by people")
  public static let setUpTraining = Parameter(
    "setup.training", 0.05, in: 0...2, unit: "going rates per initial customer", .designChoice,
    "Set-up of staff training")
  public static let expertiseReview = Parameter(
    "expertise.review", 0.4, in: 0...1, .designChoice,
    "What a firm has to know for review by people of one case per customer and step")
  public static let expertiseTraining = Parameter(
    "expertise.training", 0.3, in: 0...1, .designChoice,
    "What a firm has to know to train its staff fully")

  static let governanceCostList: [Parameter] = [
    costReview, costTraining, setUpReview, setUpTraining, expertiseReview, expertiseTraining,
  ]
  static let auditScopeList: [Parameter] = [auditClaims, auditData]
  static let governanceGroup: [Parameter] =
    auditScopeList + reviewList + trainingList + governanceCostList
}
