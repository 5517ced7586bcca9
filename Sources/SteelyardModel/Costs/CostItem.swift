/// One thing about a strategy that costs money: to set it up, to keep it running, and in expertise.
///
/// Money is counted in going rates per customer, so that it grows with the firm: set-up once for
/// every initial customer, running costs for every active customer and step.
///
/// To make a part of your own cost something: give ``Undertaking`` what it depends on (a strategy's
/// spec and its practice have it by the same name), declare `cost.x`, `setup.x` and `expertise.x`
/// in the registry, and add one line to the end of ``all``:
///
///     CostItem("human review", .costReview, .setUpReview, .expertiseReview) { $0.governance.reviewers },
///
/// At the end, since sums are in order; a part that is not there costs exactly 0.
public struct CostItem: Sendable {
  /// As reports call it.
  public let name: String
  /// In going rates: per active customer and step; once per initial customer.
  public let running, setUp: Parameter
  /// What the firm has to know for all of it, 0 nothing to 1 what a specialist knows.
  public let expertise: Parameter
  /// How often the set-up is paid.
  public let setUpPer: SetUp
  /// How much of it takes the whole expertise; less takes its share.
  public let most: Double
  /// Whether it works on customers' data: too little expertise for it makes the data worse.
  public let readsData: Bool
  /// Whether the running cost is charged as it happens, beside what every step costs.
  public let isChargedApart: Bool
  private let amount: @Sendable (any Undertaking) -> Double
  private let reduction: @Sendable (any Undertaking, ParameterSet) -> Double

  /// How often the set-up is paid.
  public enum SetUp: Sendable, Hashable {
    /// Once, however much there is of it.
    case part
    /// For each: a level, a category, a nudge.
    case unit
  }

  /// - Parameters:
  ///   - reduction: Factor on the running cost; 1 unless given.
  ///   - amount: How much of it there is, at least 0; 0 for none.
  public init(
    _ name: String, _ running: Parameter, _ setUp: Parameter, _ expertise: Parameter,
    setUpPer: SetUp = .part, most: Double = 1, readsData: Bool = false,
    isChargedApart: Bool = false,
    reduction: @escaping @Sendable (any Undertaking, ParameterSet) -> Double = { _, _ in 1 },
    amount: @escaping @Sendable (any Undertaking) -> Double
  ) {
    self.name = name
    self.running = running
    self.setUp = setUp
    self.expertise = expertise
    self.setUpPer = setUpPer
    self.most = most
    self.readsData = readsData
    self.isChargedApart = isChargedApart
    self.reduction = reduction
    self.amount = amount
  }

  /// All of them, in the order in which their costs are added up.
  public static let all: [CostItem] =
    [
      CostItem(
        "personal prices", .costPersonalPrice, .setUpPersonalPrice, .expertisePersonalPrice,
        readsData: true
      ) { $0.pricesDiffer ? 1 : 0 },
      CostItem(
        "messages", .costMessages, .setUpMessages, .expertiseMessages, readsData: true
      ) { $0.messages * $0.messageFrequency },
      CostItem(
        "nudges", .costNudge, .setUpNudge, .expertiseNudge, setUpPer: .unit
      ) { Double($0.nudgeCount) },
      CostItem(
        "transparency", .costTransparency, .setUpTransparency, .expertiseTransparency,
        setUpPer: .unit, most: 4
      ) { $0.disclosures.amount },
      CostItem(
        "control", .costControl, .setUpControl, .expertiseControl, setUpPer: .unit, most: 4
      ) { $0.rights.amount },
      CostItem(
        "data", .costData, .setUpData, .expertiseData, setUpPer: .unit,
        most: Double(DataCategory.allCases.count), readsData: true,
        reduction: { $0.storesAbroad ? 1 - $1[.costAbroad] : 1 },
        amount: { Double($0.collected.union($0.vendor.appetite).members.count + $0.labelsHeld) }),
      CostItem(
        "security", .costSecurity, .setUpSecurity, .expertiseSecurity, setUpPer: .unit
      ) { $0.security },
      CostItem(
        "recommendations", .costRecommendation, .setUpRecommendation, .expertiseRecommendation,
        readsData: true
      ) { $0.recommendation.kind == .none ? 0 : 1 },
      CostItem(
        "internal audits", .auditCost, .setUpAudits, .expertiseAudits, isChargedApart: true
      ) { $0.audits / 52 * Double(max(1, $0.governance.scope.count)) },
    ] + handling + voices + services + upkeep
}

extension CostItem {
  /// The item's line for a strategy.
  func line(of undertaking: some Undertaking, _ parameters: ParameterSet) -> CostSheet.Line {
    let amount = amount(undertaking)
    let isThere = amount > 0
    let sets: Double = setUpPer == .unit ? amount : isThere ? 1 : 0
    return CostSheet.Line(
      name: name, running: amount * parameters[running] * reduction(undertaking, parameters),
      setUp: sets * parameters[setUp],
      expertise: isThere ? parameters[expertise] * min(1, amount / most) : 0,
      readsData: readsData, isChargedApart: isChargedApart)
  }
}
