// The sector's line of business, choice, prices, peers and costs.

extension Parameter {
  public static let needRate = ofSector(
    "need_rate", in: 0.001...1, unit: "needs per customer and step",
    "Chance that a median customer has a need in a step")
  public static let margin = ofSector(
    "margin", in: 0.02...0.95, unit: "share of the going rate",
    "Going rate less unit cost, as a share of the going rate")
  public static let valueMean = ofSector(
    "value_mean", in: -5...20, unit: "logit",
    "Mean value of the product against the outside option, before the price")
  public static let valueSpread = ofSector(
    "value_spread", in: 0...5, unit: "logit",
    "Standard deviation of that value over customers")
  public static let priceSensitivity = ofSector(
    "price_sensitivity", in: 0.1...20, unit: "logit per going rate",
    "Median fall of utility for one going rate of price")
  public static let priceSensitivitySpread = ofSector(
    "price_sensitivity_spread", in: 0...1, unit: "log",
    "Standard deviation of the logarithm of price sensitivity")
  public static let yearlyRetention = ofSector(
    "yearly_retention", in: 0.05...0.99, unit: "share per 52 steps",
    "Share of satisfied customers who stay for a year")

  public static let vulnerability = Parameter(
    "sector.vulnerability", -1.5, in: -5...3, unit: "logit", .designChoice,
    "Middle of vulnerability in the sector's own sense: health need, thin credit file, minor")

  /// A number that every sector sets; where no sector is named, hospitality's.
  private static func ofSector(
    _ name: String, in range: ClosedRange<Double>, unit: String, _ meaning: String
  ) -> Parameter {
    let path = "sector.\(name)"
    return Parameter(
      path, Sector.hospitality.values[path] ?? range.lowerBound, in: range, unit: unit,
      .designChoice, meaning)
  }

  static let sectorGroup: [Parameter] = [
    needRate, margin, valueMean, valueSpread, priceSensitivity, priceSensitivitySpread,
    yearlyRetention, vulnerability,
  ]

  public static let choiceTrust = Parameter(
    "choice.trust_weight", 1, in: 0...2, unit: "logit", .designChoice,
    "Pull of full trust against none on a purchase")
  public static let incomeElasticity = Parameter(
    "choice.income_elasticity", 0.2, in: 0...1, .designChoice,
    "Power of income by which price sensitivity falls")

  public static let switchingCost = Parameter(
    "choice.switching_cost", 0, in: 0...3, unit: "logit", .designChoice,
    "What it costs to buy from another firm than last time, where there are rivals")

  static let choiceGroup: [Parameter] = [choiceTrust, incomeElasticity, switchingCost]

  public static let referenceMemory = Parameter(
    "reference.memory", 0.8, in: 0...0.99, unit: "share per exposure", .direction("MAZUMDAR2005"),
    "Share of the reference price kept when a new price is seen")
  public static let referenceWeight = Parameter(
    "reference.weight", 1, in: 0...4, unit: "logit per going rate", .designChoice,
    "Pull of a price one going rate under the reference price")
  public static let lossAversion = Parameter(
    "reference.loss_aversion", 1.955, in: 1...3, .evidence("BROWN2024"),
    "Weight of a price above the reference against one as far below it")
  public static let unfairExploit = Parameter(
    "fairness.unfair_exploit", 0.82, in: 0.5...0.95, .evidence("KKT1986"),
    "Share calling a rise unfair that exploits what the customer would pay")
  public static let unfairCost = Parameter(
    "fairness.unfair_cost", 0.21, in: 0.05...0.5, .evidence("KKT1986"),
    "Share calling a rise unfair that passes on a cost")
  public static let unfairSurcharge = Parameter(
    "fairness.unfair_surcharge", 0.71, in: 0.4...0.9, .evidence("KKT1986"),
    "Share calling an unexplained surcharge unfair")
  public static let unfairDiscount = Parameter(
    "fairness.unfair_discount", 0.42, in: 0.2...0.7, .evidence("KKT1986"),
    "Share calling a withdrawn discount unfair")
  public static let unfairGap = Parameter(
    "fairness.vignette_gap", 0.33, in: 0.1...0.6, unit: "share of the reference price",
    .evidence("KKT1986"), "Price rise at which those shares were asked")
  public static let fairnessRate = Parameter(
    "fairness.rate", 0.2, in: 0...1, unit: "share per exposure", .designChoice,
    "How far perceived fairness moves towards one judgement")
  public static let fairnessRecovery = Parameter(
    "fairness.recovery", 0.02, in: 0...0.2, unit: "share per step", .designChoice,
    "How far perceived fairness returns to its norm in a step")
  public static let fairnessNorm = Parameter(
    "fairness.norm", 0.8, in: 0.5...1, .designChoice,
    "Perceived fairness when nothing has been judged")
  public static let fairnessSeverity = Parameter(
    "fairness.severity", 0.2, in: 0...1, unit: "lies", .designChoice,
    "Blow to trust of a price surely judged unfair; 1 is a detected lie")

  static let priceGroup: [Parameter] = [
    referenceMemory, referenceWeight, lossAversion, unfairExploit, unfairCost, unfairSurcharge,
    unfairDiscount, unfairGap, fairnessRate, fairnessRecovery, fairnessNorm, fairnessSeverity,
  ]

  public static let peerDiscovery = Parameter(
    "peers.discovery", 0.005, in: 0...0.05, unit: "chance per friend and step", .designChoice,
    "Chance to learn a friend's price when both bought; decides when covert prices come out")
  public static let peerWeight = Parameter(
    "peers.weight", 0.4, in: 0...1, unit: "share per discovery", .direction("HAWS_BEARDEN2006"),
    "How far a friend's price moves the reference price; above the pull of time")
  public static let peerJudgement = Parameter(
    "peers.judgement", 1.5, in: 1...3, .direction("HAWS_BEARDEN2006"),
    "Odds of judging a price unfair against another customer's, over those against one's own past")
  public static let peerInGroup = Parameter(
    "peers.in_group", 0.5, in: 0...1, .direction("BOLTON2010"),
    "Extra weight of friends of one's own culture in fully collectivist cultures")
  public static let peerSeverity = Parameter(
    "peers.severity", 0.4, in: 0...1, unit: "lies", .designChoice,
    "Blow to trust of a friend's lower price surely judged unfair")

  static let peerGroup: [Parameter] = [
    peerDiscovery, peerWeight, peerJudgement, peerInGroup, peerSeverity,
  ]

  public static let costPersonalPrice = Parameter(
    "cost.personal_price", 0.004, in: 0...0.1, unit: "going rates per customer and step",
    .designChoice, "Running cost of prices that differ between customers")
  public static let costMessages = Parameter(
    "cost.messages", 0.004, in: 0...0.1, unit: "going rates per customer and step",
    .designChoice, "Running cost of personalized messages at full depth")
  public static let costNudge = Parameter(
    "cost.nudge", 0.001, in: 0...0.1, unit: "going rates per customer and step", .designChoice,
    "Running cost of each nudge")
  public static let costTransparency = Parameter(
    "cost.transparency", 0.002, in: 0...0.1, unit: "going rates per level, customer and step",
    .designChoice, "Running cost of each transparency level")
  public static let costControl = Parameter(
    "cost.control", 0.002, in: 0...0.1, unit: "going rates per level, customer and step",
    .designChoice, "Running cost of each control level")
  public static let costData = Parameter(
    "cost.data", 0.001, in: 0...0.1, unit: "going rates per category, customer and step",
    .designChoice, "Running cost of each data category collected")

  public static let costAbroad = Parameter(
    "cost.abroad", 0.3, in: 0...0.9, .designChoice,
    "Share of the cost of data that storing them abroad saves")
  public static let costSecurity = Parameter(
    "cost.security", 0.004, in: 0...0.1, unit: "going rates per customer and step",
    .designChoice, "Running cost of all of good security practice")
  public static let costRecommendation = Parameter(
    "cost.recommendation", 0.002, in: 0...0.1, unit: "going rates per customer and step",
    .designChoice, "Running cost of recommendations")
  public static let dataSale = Parameter(
    "cost.data_sale", 0.002, in: 0...0.1, unit: "going rates per category, customer and step",
    .designChoice, "What third parties pay for each category held of a customer")

  static let costGroup: [Parameter] = [
    costPersonalPrice, costMessages, costNudge, costTransparency, costControl, costData,
    costAbroad, costSecurity, costRecommendation, dataSale,
  ]
}
