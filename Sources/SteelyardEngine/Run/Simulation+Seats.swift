public import SteelyardModel

extension Simulation {
  /// Puts everybody at the start.
  ///
  /// - Parameters:
  ///   - scenario: the checked world.
  ///   - population: of the replicate; shared by all its arms.
  ///   - strategy: what the firm does.
  ///   - listPrice: published price, in currency units.
  ///   - workers: threads, at least 1. Changes speed, never results.
  ///   - batch: rows handled at once, 1...4,096. Changes speed, never results.
  public init(
    _ scenario: Scenario, population: Population, strategy: any Strategy, listPrice: Double,
    workers: Int = 1, batch: Int = 1_024
  ) {
    self.init(
      scenario, population: population, strategies: [[Stage(strategy)]], listPrice: listPrice,
      workers: workers, batch: batch)
  }

  /// The stage in force at each seat.
  func inForce(_ step: Int) -> [Arm] {
    arms.map { stages in stages.last { $0.start <= step } ?? stages[0] }
  }

  /// Every firm's place in the market, for one worker.
  static func stalls(of arms: [Arm], _ seats: [Range<Int>], _ works: [Work]) -> [Stall] {
    zip(seats, works).map { Stall(arms: Array(arms[$0]), work: $1) }
  }
}
