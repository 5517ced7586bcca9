internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// One strategy meeting its customers: all that the phases of a step read.
///
/// Mostly it meets everybody. Where customers are assigned to strategies inside one population,
/// one arm stands for each strategy; where a strategy changes, one for each of its stages. All
/// share the population and its state.
final class Arm: Sendable {
  let population: Population
  let state: State
  /// Position among the strategies that share the population, and whom each customer meets;
  /// nil when there is one for all.
  let member: UInt8
  private let assigned: Column<UInt8>?
  /// How many strategies share the population.
  let companions: Int
  /// Who has come to a strategy that is rolled out; nil where none is.
  let cells: Cells?
  /// Number of the firm in the market, 0 for the one whose strategies are compared.
  let firm: Int
  /// First step in which the firm is in the market.
  let opens: Int
  /// First step in which it is in force, and the stage before it; nil for the first.
  let start: Int
  let earlier: Arm?
  /// By step, what is scheduled for all its customers.
  let events: [Int: [Event.Kind]]
  /// How many customers meet it, in the step in hand.
  var people: Int { cells?.people[Int(member)] ?? assignedPeople }
  private let assignedPeople: Int
  let coefficients: Coefficients
  /// How it makes estimates of data.
  let estimates: EstimateMaking
  let strategy: any Strategy
  let practice: Practice
  /// First step of the stage: what was learnt is kept as long as it lasts.
  let stageStart: Int
  /// What the strategy reads, with the position of the cohort dimension that it was given.
  let reads: ObservationFields
  let cohortDimension: Int?
  /// In currency units.
  let goingRate, listPrice: Float
  /// The going rate as money, in currency units.
  let goingMoney: Double
  /// Cost of one unit, in currency units.
  let unitCost: Double
  /// The same in going rates.
  let unitCostRate: Float
  /// Lowest and highest price that regulation allows, in currency units.
  let allowedPrices: ClosedRange<Float>
  /// Money for one unit of a `Float` price: takes the rounding of the list price back out, so
  /// that 4.20 counts as 4.20.
  let moneyPerPrice: Double
  /// What the strategy costs, item by item.
  let costs: CostSheet
  /// What the strategy costs per active customer and step, in currency units, by how many kinds
  /// of nudge it shows in the customer's block.
  private let stepCosts: [Double]
  /// What personal messages cost in it if all are sent, and what one message costs.
  private let plannedMessages: Double
  let messageCost: Double
  /// What showing one kind of nudge costs per active customer and step, in currency units.
  let nudgeCost: Double
  /// In currency units: income from data sold, per category and step; cost of a complaint, of a
  /// breach and an internal audit per customer, and of a bad outcome to firm and customer.
  let dataSale, complaintCost, breachCost, auditCost, outcomeCost, outcomeLoss: Double
  /// Cost of having changed one kind of practice fully, in currency units per customer and step.
  let concessionCost: Double
  /// Losses that checks against fraud prevent, in currency units per purchase.
  let fraudSaved: Double
  /// Whether the vulnerable have to be asked for all data.
  let asksVulnerable: Bool
  /// Square root of R squared of all that is collected, 0...1.
  var bestSignal: Float { coefficients.signal.strength[Int(practice.collected.bits)] }
  let key: StreamKey
  let steps: Int
  /// Trust is scored over the last quarter of the steps, at least one.
  let scoredSteps: Int

  /// - Parameters:
  ///   - events: what is scheduled for its customers.
  ///   - assigned: by customer, the position of the strategy met; nil for one for all.
  ///   - member: this one's position.
  ///   - companions: how many share the population.
  ///   - cells: where one is rolled out, who has come to it.
  ///   - earlier: the stage before this one.
  ///   - firm: number of the firm in the market.
  ///   - opens: first step in which it is there.
  init(
    _ scenario: Scenario, population: Population, stage: Stage, setting: Setting,
    state: State, events: [Event] = [], assigned: Column<UInt8>? = nil,
    member: Int = 0, companions: Int = 1, cells: Cells? = nil, after earlier: Arm? = nil,
    firm: Int = 0, opens: Int = 0
  ) {
    self.earlier = earlier
    self.cells = cells
    self.firm = firm
    self.opens = opens
    self.population = population
    self.state = state
    self.assigned = assigned
    self.companions = companions
    self.member = UInt8(truncatingIfNeeded: member)
    self.events = Dictionary(grouping: events, by: \.step).mapValues { $0.map(\.kind) }
    assignedPeople =
      assigned.map { $0.values.count { $0 == UInt8(truncatingIfNeeded: member) } }
      ?? population.count
    start = setting.start
    strategy = stage.strategy
    practice = strategy.practice
    stageStart = stage.start
    let dimension = strategy.cohortDimension.flatMap { name in
      scenario.population.cohorts.firstIndex { $0.name == name }
    }
    cohortDimension = dimension
    reads = dimension == nil ? strategy.reads.subtracting(.cohort) : strategy.reads
    coefficients = Coefficients(
      scenario.parameters, practice: practice, plan: scenario.population,
      market: scenario.market, setting: setting)
    estimates = EstimateMaking(coefficients)
    goingRate = Float(scenario.market.goingRate)
    goingMoney = scenario.market.goingRate
    listPrice = Float(setting.listPrice)
    unitCost = setting.unitCost
    unitCostRate = Float(setting.unitCost / scenario.market.goingRate)
    moneyPerPrice = setting.listPrice / Double(Float(setting.listPrice))
    allowedPrices = scenario.market.capsInForce.prices(around: Float(setting.listPrice))
    let (rate, parameters) = (scenario.market.goingRate, scenario.parameters)
    costs = CostSheet(of: practice, parameters)
    messageCost = rate * practice.messages * parameters[.costMessages]
    nudgeCost = rate * parameters[.costNudge]
    plannedMessages = messageCost * practice.messageFrequency
    var shown = practice
    stepCosts = (0...NudgeKind.allCases.count).map { kinds in
      shown.nudges = kinds
      return rate * CostSheet(of: shown, parameters).stepCost
    }
    dataSale =
      practice.sellsData ? rate * parameters[.dataSale] * coefficients.anonymity.precision : 0
    complaintCost = rate * parameters[.complaintCost]
    breachCost = rate * parameters[.breachCost]
    auditCost =
      rate * parameters[.auditCost] * Double(max(1, practice.governance.scope.count))
    concessionCost = rate * parameters[.costFeedbackAct]
    fraudSaved = rate * coefficients.fraud.saved
    outcomeCost = rate * parameters[.outcomeCost]
    outcomeLoss = rate * parameters[.outcomeLoss]
    asksVulnerable = scenario.market.sector.regulation.asksVulnerable
    key = population.key.about(firm: UInt8(truncatingIfNeeded: firm))
    steps = scenario.steps
    scoredSteps = Self.scored(of: scenario.steps)
  }

  /// Whether every customer meets this strategy.
  var meetsAll: Bool { assigned == nil }

  /// Whether the customer meets this strategy.
  @inline(__always)
  func meets(_ customer: Int) -> Bool {
    guard let assigned else { return true }
    return assigned[customer] == member
  }

  /// Calls the body for every row of a batch whose customer meets this strategy; a plain loop
  /// where all do, so that several rows can be worked out at a time. That takes a body without
  /// jumps that writes one column: with more, the compiler does not sort out which overlap.
  @inline(__always)
  func forEachMet(_ rows: Range<Int>, _ body: (Int) -> Void) {
    guard let assigned else {
      for row in 0..<rows.count { body(row) }
      return
    }
    let met = assigned.base + rows.lowerBound
    for row in 0..<rows.count where met[row] == member { body(row) }
  }

  /// Sets a column of a batch for the customers who meet this strategy.
  @inline(__always)
  func fill<Value>(_ column: Scratch<Value>, with value: Value, _ rows: Range<Int>) {
    let column = column.base
    forEachMet(rows) { row in column[row] = value }
  }

  /// The last quarter of the steps, at least one.
  static func scored(of steps: Int) -> Int { RunRecord.scoredSteps(of: steps) }

  /// What the strategy costs per active customer and step, in currency units.
  ///
  /// - Parameters:
  ///   - kinds: how many kinds of nudge the customer's block of 4,096 is shown in it: read off the
  ///     offers, so that what a strategy says of itself does not count.
  ///   - isMetered: whether messages are charged one by one instead, since not everybody gets them
  ///     all.
  @inline(__always)
  func stepCost(showing kinds: Int, isMetered: Bool = false) -> Double {
    isMetered ? stepCosts[kinds] - plannedMessages : stepCosts[kinds]
  }
}

extension Arm {
  /// How a breach becomes known, as a factor on its severity.
  var manner: Float {
    switch practice.repair.disclosure {
    case .proactive: coefficients.breach.candour
    case .onDiscovery: 1
    case .none: coefficients.breach.silence
    }
  }
}

extension Scenario {
  /// What is scheduled for a compared strategy.
  func events(ofStrategy strategy: Int) -> [Event] {
    events.filter { $0.reaches(strategy: strategy) }
  }

  /// What is scheduled for a rival.
  func events(ofRival rival: Int) -> [Event] { events.filter { $0.reaches(rival: rival) } }
}

extension Market.PriceCaps {
  /// What regulation allows of personal prices: a range or a ratio, even around the list price.
  func prices(around list: Float) -> ClosedRange<Float> {
    let half = range.map { Float($0 / 2) } ?? .infinity
    let factor = ratio.map { Float($0).squareRoot() } ?? .infinity
    let low = max(0, list - half, factor.isFinite ? list / factor : 0)
    return min(low, list)...max(list, min(list + half, list * factor))
  }
}

extension Market {
  /// Cost of one unit, in currency units.
  func unitCost(_ parameters: ParameterSet) -> Double {
    goingRate * (1 - parameters[.margin])
  }
}

/// A strategy and the first step in which it is in force.
public struct Stage: Sendable {
  public let start: Int
  public let strategy: any Strategy

  public init(from start: Int = 0, _ strategy: any Strategy) {
    self.start = start
    self.strategy = strategy
  }
}
