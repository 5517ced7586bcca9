internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// What happens to a firm as a whole from step to step: breaches, audits, press, its own repairs.
///
/// Worked out between steps, from the sums of the step before, so that no block waits for
/// another. Draws are keyed by step alone: strategies that share a replicate have the same luck.
struct Firm: Sendable {
  /// Breaches that nobody has found out yet.
  private var isQuiet = false
  /// The first step in which the last apology or promise is no longer fresh.
  private var freshUntil = 0
  /// Share of the bias of its data that internal audits have left.
  private var bias: Float = 1
  /// What was counted of the product range so far.
  private(set) var range: RangeCounts
  /// Purchases so far, by category.
  var sales: [UInt64] { range.sold }
  /// Whether the press has a breach or a fine to report.
  private var hasStory = false
  /// The most of each item that has been set up so far.
  private var installed = CostSheet.none
  /// Fines so far, in currency units, and breaches that became known.
  private(set) var fines = 0.0
  private(set) var breaches = 0
  /// Breaches that happened, known or not.
  private(set) var losses = 0
  /// Steps in which data were lost and nobody knew.
  private(set) var silentSteps = 0

  /// What it has made of its customers' answers.
  var listening = Listening()
  /// Whether internal audits have found false claims, and data sold without a word.
  var hasWithdrawnClaims = false
  var hasStoppedSale = false

  init(categories: Int) { range = RangeCounts(categories: categories) }

  /// Logarithm of each category's share of sales so far, as if each had sold once more.
  var logShares: [Float] {
    let total = Double(sales.reduce(0, +)) + Double(sales.count)
    return sales.map { Float(Elementary.log((Double($0) + 1) / total)) }
  }

  /// Adds what a step's customers bought and saw of the range.
  mutating func sell(_ counts: RangeCounts) { range.merge(counts) }

  /// What the firm has learnt to put forward; nil where it does not go by that.
  func shelf(for setting: StrategySpec.Recommendation) -> Shelf? {
    setting.kind.learns && sales.count > 1 ? Shelf(range, setting) : nil
  }

  /// What a step brings.
  ///
  /// - Parameter last: sums of the step before; empty before the first.
  mutating func news(_ arm: Arm, step: Int, last: StepRecord) -> News {
    let luck = Luck(arm, step)
    var news = News()
    for event in arm.events[step] ?? [] {
      news.schedule(event, breach: arm.manner)
      if event.name == .apology || event.name == .promise { refresh(arm, step) }
      if event.name == .breach {
        news.charge += arm.breachCost
        losses += 1
      }
    }
    setUp(arm, &news)
    loseData(arm, luck, last, &news)
    meetRegulator(arm, luck, last, &news)
    meetPress(arm, luck, last, &news)
    lookInside(arm, step, &news)
    repair(arm, step, &news)
    listen(arm, &news)
    news.hasWithdrawnClaims = hasWithdrawnClaims
    news.hasStoppedSale = hasStoppedSale
    news.bestSeller = sales.indices.max { sales[$0] < sales[$1] } ?? 0
    return news
  }

  /// What the strategy needs and the firm has not set up yet.
  private mutating func setUp(_ arm: Arm, _ news: inout News) {
    news.charge += arm.goingMoney * arm.costs.setUp(beyond: installed)
    installed = arm.costs.largest(with: installed)
  }

  /// A breach that happens, or one that was kept quiet and is found out.
  private mutating func loseData(
    _ arm: Arm, _ luck: Luck, _ last: StepRecord, _ news: inout News
  ) {
    let breach = arm.coefficients.breach
    let happens = luck.breach < breach.chance(held: Float(last.heldByActive))
    if happens {
      news.charge += arm.breachCost
      losses += 1
    }
    if isQuiet && luck.discovery < breach.discovery {
      news.breach = arm.manner
      isQuiet = false
      if arm.practice.repair.disclosure == .none { fine(arm, offences: 1, last, &news) }
    }
    if happens && arm.practice.repair.disclosure == .proactive {
      news.breach = arm.manner
    } else if happens {
      isQuiet = true
    }
    if isQuiet { silentSteps += 1 }
    if news.breach > 0 {
      breaches += 1
      hasStory = true
    }
  }

  /// An audit by the regulator.
  private mutating func meetRegulator(
    _ arm: Arm, _ luck: Luck, _ last: StepRecord, _ news: inout News
  ) {
    let enforcement = arm.coefficients.enforcement
    guard luck.audit < enforcement.chance(complaints: last.complaintsOfActive) else { return }
    let found = (0..<arm.offences(last, hasStoppedSale: hasStoppedSale)).filter {
      luck.offence($0) < enforcement.detection
    }
    fine(arm, offences: found.count, last, &news)
  }

  private mutating func fine(
    _ arm: Arm, offences: Int, _ last: StepRecord, _ news: inout News
  ) {
    guard offences > 0 else { return }
    let sum = Double(offences) * arm.coefficients.enforcement.fine * last.spent * 52
    fines += sum
    news.charge += sum / Double(max(1, arm.people))
    news.isExposed = arm.practice.voice.commitment > 0
    hasStory = true
  }

  /// A damning report, unless the scenario says what the press writes.
  private mutating func meetPress(
    _ arm: Arm, _ luck: Luck, _ last: StepRecord, _ news: inout News
  ) {
    let press = arm.coefficients.press
    let chance = press.chance(complaints: last.complaintsOfActive) + (hasStory ? press.report : 0)
    if news.press == 0 && luck.press < chance { news.press = -1 }
    hasStory = false
  }

  /// Internal audits, spread evenly over the year.
  private mutating func lookInside(_ arm: Arm, _ step: Int, _ news: inout News) {
    func due(_ steps: Int) -> Int { Int(Double(steps) * arm.practice.audits / 52) }
    for number in 0..<max(0, due(step + 1) - due(step)) {
      if arm.practice.governance.scope.contains(.bias) {
        bias *= Float(arm.coefficients.enforcement.repaired)
        news.isRepaired = true
      }
      examine(arm, step, number)
      news.charge += arm.auditCost
    }
    news.bias = bias
  }

  /// Apologies and promises for what comes out in this step; without one, earlier ones are void.
  private mutating func repair(_ arm: Arm, _ step: Int, _ news: inout News) {
    let habit = arm.practice.repair
    if news.breach > 0 || news.violation > 0 || news.deception {
      if habit.apologizes || habit.promises { refresh(arm, step) }
      if freshUntil < step + arm.coefficients.repair.steps { freshUntil = step }
    }
    news.isRepairing = step < freshUntil
  }

  private mutating func refresh(_ arm: Arm, _ step: Int) {
    freshUntil = step + arm.coefficients.repair.steps
  }

  /// The draws of one step.
  private struct Luck {
    let breach, discovery: Float
    let audit, press: Double
    private let key: StreamKey
    private let step: UInt32

    init(_ arm: Arm, _ step: Int) {
      key = arm.key
      self.step = UInt32(truncatingIfNeeded: step)
      let draws = key.block(customer: 0, step: self.step, purpose: .firm, index: 0)
      breach = Uniform.open(draws.x0)
      discovery = Uniform.open(draws.x1)
      audit = Double(Uniform.open(draws.x2))
      press = Double(Uniform.open(draws.x3))
    }

    /// Whether an offence is found.
    func offence(_ number: Int) -> Double {
      let draws = key.block(
        customer: 0, step: step, purpose: .firm, index: UInt16(truncatingIfNeeded: number + 1))
      return Double(Uniform.open(draws.x0))
    }
  }
}

extension StepRecord {
  /// Data categories held, mean over the firm's customers; 0 without any.
  var heldByActive: Double { active == 0 ? 0 : Double(held) / Double(active) }
  /// Complaints over the firm's customers; 0 without any.
  var complaintsOfActive: Double { active == 0 ? 0 : Double(complaints) / Double(active) }
}
