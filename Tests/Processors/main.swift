// Prints one digest of everything that two strategies' runs compute. `make test` builds it for
// several processor levels and expects the same digest from all of them.

import SteelyardExperiments
import SteelyardModel
import SteelyardStrategies

var draft = ScenarioDraft()
draft.name = "processors"
draft.seed = 7
draft.steps = 26
draft.replicates = 3
draft.customers = 9_000
draft.cultures = [("USA", 0.4), ("JPN", 0.35), ("KEN", 0.25)]
draft.cohorts = [("age", [("young", 0.4), ("old", 0.6)])]
draft.correlations = [("age.old", "literacy", -0.4)]
draft.strategies = Catalogue.builtIn.compositions.map { StrategyDraft(name: $0.id, kind: $0.id) }

let scenario = try Scenario(draft, catalogue: Catalogue.builtIn)
let result = try Experiment(scenario).run(workers: 2)
for strategy in result.strategies {
  for metric in Metric.all {
    let values = strategy.replicates[metric.id] ?? []
    print(
      strategy.name, metric.id, values.map { $0.map { "\($0)" } ?? "null" }.joined(separator: " "))
  }
  for entry in Mechanism.ledger { print(strategy.name, entry.id, strategy.ledger[entry.id] ?? 0) }
}
