// What a purchase can bring about in the sector's own sense, and who is let in.

extension Parameter {
  public static let outcomeRate = Parameter(
    "outcome.rate", 0, in: 0...0.5, unit: "chance per purchase", .designChoice,
    "Chance of a bad outcome in the sector's own sense for a customer who is not vulnerable:"
      + " harm from a treatment, default on a loan")
  public static let outcomeVulnerability = Parameter(
    "outcome.vulnerability", 2, in: 0...5, unit: "logit", .designChoice,
    "Rise of its log odds for one who is wholly vulnerable")
  public static let outcomePush = Parameter(
    "outcome.push", 1, in: 0...4, unit: "logit", .designChoice,
    "Rise of its log odds when the purchase was made only because of a push")
  public static let outcomePrice = Parameter(
    "outcome.price", 0, in: 0...4, unit: "logit per going rate", .designChoice,
    "Rise of its log odds per going rate of price above the going rate: dear loans default more")
  public static let outcomeSeverity = Parameter(
    "outcome.severity", 0.5, in: 0...1, unit: "lies", .designChoice,
    "Blow to trust of a bad outcome")
  public static let outcomeLoss = Parameter(
    "outcome.loss", 1, in: 0...20, unit: "going rates", .designChoice,
    "What a bad outcome takes from the customer's surplus")
  public static let outcomeCost = Parameter(
    "outcome.cost", 0, in: 0...20, unit: "going rates", .designChoice,
    "What a bad outcome costs the firm")
  public static let screeningCut = Parameter(
    "screening.cut", 1, in: 0...1, .designChoice,
    "Estimated vulnerability above which an application is turned down; 1 lets everybody in")
  public static let screeningNoise = Parameter(
    "screening.noise", 0.15, in: 0...1, unit: "of full vulnerability", .designChoice,
    "Standard deviation of the error of estimated vulnerability for a cohort that data cover well")

  static let outcomeGroup: [Parameter] = [
    outcomeRate, outcomeVulnerability, outcomePush, outcomePrice, outcomeSeverity, outcomeLoss,
    outcomeCost, screeningCut, screeningNoise,
  ]
}
