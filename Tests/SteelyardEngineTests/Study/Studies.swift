import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// Runs of small markets with something taken down.
enum Studies {
  static let steps = 12

  struct Run {
    let record: RunRecord
    let state: State
    let population: Population

    /// The first measure, and the others.
    var value: Double? { record.measures[0] }
  }

  /// A run of the covert strategy, which does most to its customers.
  static func run(
    _ study: Study?, strategy: Int = 3, customers: Int = 300, workers: Int = 1,
    batch: Int = 1_024, seed: UInt64? = nil
  ) throws -> Run {
    var draft = Markets.draft(customers: customers, steps: steps)
    draft.seed = seed ?? draft.seed
    draft.parameters = [("nudge.detection_base", 0.2), ("experience.miss_rate", 0.2)]
    var scenario = try Markets.scenario(draft)
    scenario.study = study
    let population = try Markets.sharedPopulation(scenario)
    let simulation = Markets.simulation(
      scenario, strategy, population, workers: workers, batch: batch)
    let state = simulation.arm.state
    return Run(record: try simulation.finished(), state: state, population: population)
  }

  static func measure(
    _ variable: Variable, per: Measure.Per = .customer, with: Variable? = nil,
    _ statistic: Measure.Statistic = .mean, strategy: Int = 0,
    steps: ClosedRange<Int> = 0...11, culture: Int? = nil, cohort: Measure.Cohort? = nil
  ) -> Measure {
    Measure(
      name: "m", subject: .variable(variable), per: per, with: with, statistic: statistic,
      strategy: strategy, steps: steps, culture: culture, cohort: cohort)
  }

  static func answers(_ asks: [Question.Ask], step: Int = 0) -> Study {
    Study(
      questions: asks.enumerated().map { Question(name: "q\($0)", step: step, ask: $1) },
      measures: asks.indices.map {
        Measure(name: "m", subject: .question($0), strategy: 0, steps: 0...11)
      })
  }

  static func isNear(_ found: Double?, _ wanted: Double, _ tolerance: Double = 1e-12) -> Bool {
    found.map { ($0 - wanted).magnitude <= tolerance * max(1, wanted.magnitude) } ?? false
  }
}
