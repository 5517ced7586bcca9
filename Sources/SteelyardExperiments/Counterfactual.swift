internal import SteelyardEngine
package import SteelyardModel
internal import SteelyardNumerics
internal import SteelyardStrategies

extension StrategySpec {
  /// Whether what others do never moves the price of a customer: at no stage does the strategy learn
  /// or read how many came. Otherwise some who are flipped move everybody's price, and a difference
  /// says nothing of cohorts.
  var pricesEachAlone: Bool {
    acting.map(\.strategy).allSatisfy {
      $0.evidenceCount == 0 && $0.initialKnowledge.isEmpty && !$0.reads.contains(.lastStep)
    }
  }
}

extension Scenario {
  /// Markets above this size always have enough whom to flip.
  private static let surelyEnough = 10_000

  /// Why measures that flip cohorts will say nothing, one line for each reason; nothing where nobody
  /// asks for them.
  package func counterfactualNotes() -> [String] {
    guard scoring.isCounterfactual else { return [] }
    let reason = tooFewFlips.map { ["Counterfactual measures will be n/a: \($0)"] }
    return reason
      ?? strategies.filter { !$0.pricesEachAlone }.map {
        "\($0.name): counterfactual measures will be n/a: it learns or looks at how many come, so that"
          + " others move everybody's price"
      }
  }

  private var tooFewFlips: String? {
    guard population.cohorts.contains(where: { $0.cohorts.count { $0.share > 0 } > 1 }) else {
      return "no customer could be in another cohort"
    }
    guard population.customers < Self.surelyEnough,
      let prior = try? MarketPrior(population, parameters),
      let people = try? Population(
        population, parameters: parameters, key: StreamKey(seed: seed, replicate: 0), prior: prior)
    else { return nil }
    let found = people.drawFlips().count / (assignment == .random ? strategies.count : 1)
    return found >= Metric.smallestGroup
      ? nil
      : "\(found) customers of a strategy can be put into another cohort, no two of them friends;"
        + " \(Metric.smallestGroup) are needed"
  }
}
