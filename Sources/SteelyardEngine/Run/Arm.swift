internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// One strategy meeting one population: all that the phases of a step read.
final class Arm: Sendable {
  let population: Population
  let state: State
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
  var bestSignal: Float { coefficients.signal.strength[Int(practice.collected.bits & 127)] }
  /// Weight of trust in staying, by customer.
  let staying: Column<Float>
  let key: StreamKey
  let steps: Int
  /// Trust is scored over the last quarter of the steps, at least one.
  let scoredSteps: Int

  init(
    _ scenario: Scenario, population: Population, strategy: any Strategy, listPrice: Double
  ) {
    self.population = population
    self.strategy = strategy
    practice = strategy.practice
    coefficients = Coefficients(
      scenario.parameters, practice: practice,
      cultures: scenario.population.cultures.map(\.subject))
    state = State(population, norm: coefficients.price.norm)
    staying = Column(population.count, filledWith: 1)
    for customer in 0..<population.count {
      staying[customer] = coefficients.cultures[Int(population.cultures[customer])].staying
    }
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
