// Who comes and comes back: need, habit, prospects, word of mouth, the product range.

extension Parameter {
  public static let habitNeed = Parameter(
    "habit.need", 0.3, in: 0...2, .designChoice,
    "What full habit adds to the need rate of a customer of the firm, as a share of it")
  public static let habitGain = Parameter(
    "habit.gain", 0.1, in: 0...0.5, unit: "share per purchase", .designChoice,
    "Share of the way to full habit that a purchase goes")
  public static let habitDecay = Parameter(
    "habit.decay", 0.05, in: 0...0.5, unit: "share per step", .designChoice,
    "Share of habit that is lost in a step without a purchase")

  static let habitGroup: [Parameter] = [habitNeed, habitGain, habitDecay]

  public static let arrivalRate = Parameter(
    "arrival.rate", 0.05, in: 0...0.5, unit: "chance per need", .designChoice,
    "Chance that a prospect with a need tries the firm, after advertising and usual talk")
  public static let arrivalReturn = Parameter(
    "arrival.return", 0.1, in: 0...1, .designChoice,
    "Chance that one who left and has a need comes back, against a prospect's")
  public static let wordVolume = Parameter(
    "word.volume", 0.236, in: 0...1, unit: "elasticity", .evidence("YOU2015"),
    "Elasticity of new customers to how many friends talk about the firm")
  public static let wordValence = Parameter(
    "word.valence", 0.417, in: 0...1, unit: "elasticity", .evidence("YOU2015"),
    "Elasticity of new customers to how well friends speak of the firm")
  public static let wordUsual = Parameter(
    "word.usual", 2, in: 0.5...10, unit: "friends who talk", .designChoice,
    "Number of friends talking about the firm at which the arrival rate is as declared")
  public static let wordNegative = Parameter(
    "word.negative", 2, in: 1...4, .direction("CHEVALIER2006"),
    "Weight of a friend who speaks ill of the firm against one who speaks well")
  public static let wordUncertainty = Parameter(
    "word.uncertainty", 0.2, in: 0...0.5, .direction("SCHUMANN2010"),
    "What one standard deviation of uncertainty avoidance adds to the weight of what friends say")
  public static let wordTrust = Parameter(
    "word.trust", 0.02, in: 0...0.2, unit: "share per step", .direction("MARTIN2017"),
    "Share of the way to friends' opinion that trust moves when they talk")

  static let wordGroup: [Parameter] = [
    arrivalRate, arrivalReturn, wordVolume, wordValence, wordUsual, wordNegative, wordUncertainty,
    wordTrust,
  ]

  public static let rangePopularity = Parameter(
    "range.popularity", 1, in: 0...2, .designChoice,
    "Exponent of Zipf's law of popularity over categories for customers of wholly popular taste")
  public static let rangeAffinity = Parameter(
    "range.affinity", 4, in: 0...6, unit: "logit", .designChoice,
    "Pull of one's favourite category on a customer of wholly unusual taste")
  public static let rangeAttention = Parameter(
    "range.attention", 1.4, in: 0...3, unit: "logit", .evidence("HOLTZ2020"),
    "Pull of being recommended on a category's share of one's purchases")
  public static let rangeMatch = Parameter(
    "range.match", 1.2, in: 0...2, unit: "logit", .evidence("HOLTZ2020"),
    "Pull on a purchase of a recommendation that matches taste wholly")
  public static let rangeDrift = Parameter(
    "range.drift", 0.02, in: 0...0.2, unit: "chance per purchase", .direction("HOLTZ2020"),
    "Chance that what was bought becomes one's favourite: taste drifts towards what is shown")
  public static let rangeHerding = Parameter(
    "range.herding", 0.5, in: 0...1.5, unit: "logit per log sales", .direction("SALGANIK2006"),
    "Pull of visible sales on a category's share of purchases under social proof")

  static let rangeGroup: [Parameter] = [
    rangePopularity, rangeAffinity, rangeAttention, rangeMatch, rangeDrift, rangeHerding,
  ]
}
