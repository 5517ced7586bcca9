// Prints every metric and ledger entry of every replicate of every ready-made strategy, alone and, of
// some, against rivals, to the last bit.
// `make test` builds it for several processor levels and expects the same text from all.
//
//     processors [CUSTOMERS STEPS [STRATEGY...]]
//
// With a size, one replicate of some strategies or all: Benchmarks/budget counts its instructions.

import SteelyardExperiments
import SteelyardModel
import SteelyardStrategies

var draft = ScenarioDraft()
draft.name = "processors"
draft.seed = 7
draft.steps = 26
draft.replicates = 2
draft.customers = 5_000
draft.cultures = [("USA", 0.4), ("JPN", 0.35), ("KEN", 0.25)]
draft.cohorts = [("age", [("young", 0.4), ("old", 0.6)])]
draft.correlations = [("age.old", "literacy", -0.4)]
draft.strategies = Catalogue.builtIn.compositions.map { StrategyDraft(name: $0.id, kind: $0.id) }
// And one for what no ready-made strategy does: all data, reasons, a preference centre.
var curious = StrategyDraft(name: "curious", kind: "personal_price")
curious.transparency = 3
curious.control = 3
curious.collect = DataCategory.allCases.map(\.rawValue)
curious.nudges = [PartDraft(kind: "social_proof"), PartDraft(kind: "reminder")]
draft.strategies.append(curious)

let arguments = CommandLine.arguments.dropFirst().map { $0 }
var workers = 2
if arguments.count >= 2, let customers = Int(arguments[0]), let steps = Int(arguments[1]) {
  (draft.customers, draft.steps, draft.replicates, workers) = (customers, steps, 1, 1)
  if arguments.count > 2 {
    draft.strategies = arguments[2...].map { StrategyDraft(name: $0, kind: $0) }
  }
}

try show(draft, by: workers)
if arguments.isEmpty {
  // And of firms that compete, where choices are worked out apart; one of them comes later.
  draft.market.rivals = ["personal_price", "covert_push"].map {
    var rival = RivalDraft(name: "rival \($0)")
    rival.strategy.kind = $0
    return rival
  }
  draft.market.rivals?[1].from = 5
  draft.parameters = [("choice.switching_cost", 1.5)]
  draft.strategies = ["open_book", "covert_push"].map { StrategyDraft(name: $0, kind: $0) }
  draft.customers = 2_000
  try show(draft, by: workers)
}

func show(_ draft: ScenarioDraft, by workers: Int) throws {
  let scenario = try Scenario(draft, catalogue: Catalogue.builtIn)
  let result = try Experiment(scenario).run(workers: workers)
  for strategy in result.strategies {
    for metric in Metric.all {
      let values = strategy.replicates[metric.id] ?? []
      print(
        strategy.name, metric.id, values.map { $0.map { "\($0)" } ?? "null" }.joined(separator: " ")
      )
    }
    for entry in Mechanism.ledger { print(strategy.name, entry.id, strategy.ledger[entry.id] ?? 0) }
  }
}
