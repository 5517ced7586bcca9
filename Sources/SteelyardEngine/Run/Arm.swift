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
  /// First step in which it is in force.
  let start: Int
  let coefficients: Coefficients
  let strategy: any Strategy
  let practice: Practice
  /// In currency units.
  let goingRate, listPrice: Float
  /// Cost of one unit, in currency units.
  let unitCost: Double
  /// Money for one unit of a `Float` price: takes the rounding of the list price back out, so
  /// that 4.20 counts as 4.20.
  let moneyPerPrice: Double
  /// What the strategy costs per active customer and step, in currency units.
  let stepCost: Double
  /// Square root of R squared of all that is collected, 0...1.
  var bestSignal: Float { coefficients.signal.strength[Int(practice.collected.bits & 511)] }
  let key: StreamKey
  let steps: Int
  /// Trust is scored over the last quarter of the steps, at least one.
  let scoredSteps: Int

  /// - Parameters:
  ///   - assigned: by customer, the position of the strategy met; nil for one for all.
  ///   - member: this one's position.
  init(
    _ scenario: Scenario, population: Population, stage: Stage, listPrice: Double,
    state: State, assigned: Column<UInt8>? = nil, member: Int = 0
  ) {
    self.population = population
    self.state = state
    self.assigned = assigned
    self.member = UInt8(truncatingIfNeeded: member)
    start = stage.start
    strategy = stage.strategy
    practice = strategy.practice
    coefficients = Coefficients(
      scenario.parameters, practice: practice,
      cultures: scenario.population.cultures.map(\.subject))
    goingRate = Float(scenario.market.goingRate)
    self.listPrice = Float(listPrice)
    unitCost = scenario.market.unitCost(scenario.parameters)
    moneyPerPrice = listPrice / Double(Float(listPrice))
    stepCost =
      scenario.market.goingRate * Self.runningCost(of: practice, scenario.parameters)
    key = population.key
    steps = scenario.steps
    scoredSteps = Self.scored(of: scenario.steps)
  }

  /// Whether the customer meets this strategy.
  @inline(__always)
  func meets(_ customer: Int) -> Bool {
    guard let assigned else { return true }
    return assigned[customer] == member
  }

  /// The last quarter of the steps, at least one.
  static func scored(of steps: Int) -> Int { max(1, (steps + 3) / 4) }

  /// Cost per active customer and step, in going rates.
  private static func runningCost(of practice: Practice, _ p: ParameterSet) -> Double {
    (practice.framing == .cost ? 0 : p[.costPersonalPrice])
      + practice.messages * p[.costMessages] + Double(practice.nudges) * p[.costNudge]
      + Double(practice.transparency) * p[.costTransparency]
      + Double(practice.control) * p[.costControl]
      + Double(practice.collected.members.count) * p[.costData]
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
