import SteelyardStrategies

@testable import SteelyardModel

/// Small studies made in Swift.
enum Published {
  /// Asks everybody whether a dear price is unfair, and measures purchases.
  static func study(
    _ finding: String?, label: Study.Label = .predicted, fitted: [String] = [],
    readings: [Reading], worlds: [World] = []
  ) -> Study {
    var measures = [
      Measure(name: "storm", subject: .question(0), strategy: 0, steps: 0...0),
      Measure(
        name: "buys", subject: .variable(.purchases), per: .need, strategy: 0, steps: 0...3),
      Measure(
        name: "pushed", subject: .variable(.purchases), per: .need, strategy: 1, steps: 0...3),
      Measure(
        name: "returns", subject: .variable(.unsubscribed), per: .message, strategy: 0,
        steps: 0...0),
    ]
    if !worlds.isEmpty {
      measures.append(
        Measure(
          name: "abroad", subject: .variable(.purchases), per: .need, strategy: 0, world: 0,
          steps: 0...3))
    }
    return Study(
      finding: finding, label: label, fitted: fitted, worlds: worlds,
      questions: [
        Question(
          name: "storm",
          ask: .unfair(
            price: 20, reference: 15, reason: .exploit, against: .past, isExplained: false))
      ],
      measures: measures, readings: readings)
  }

  static func scenario(
    _ study: Study?, customers: Int = 300, replicates: Int = 3, seed: UInt64 = 1
  ) throws -> Scenario {
    var draft = ScenarioDraft()
    draft.name = study?.finding ?? "test"
    draft.customers = customers
    draft.steps = 4
    draft.replicates = replicates
    draft.seed = seed
    draft.network = NetworkPlan(kind: .none, friends: 8, rewiring: 0, homophily: 0)
    draft.listPrice = 4
    draft.strategies = [
      StrategyDraft(name: "one price"), StrategyDraft(name: "covert", kind: "covert_push"),
    ]
    var scenario = try Scenario(draft, catalogue: Catalogue.builtIn)
    scenario.study = study
    return scenario
  }

  /// A reading expected in a band.
  static func reading(_ formula: String, _ band: ClosedRange<Double> = 0...1) throws -> Reading {
    Reading(what: formula, value: try Formula(formula), target: .band(band))
  }

  static func finding(
    _ id: String, label: Study.Label = .calibrated, fitted: [String] = [], formula: String = "storm"
  ) throws -> Scenario {
    try scenario(
      study(id, label: label, fitted: fitted, readings: [try reading(formula)]))
  }
}
