import SteelyardModel
import SteelyardTestSupport
import Testing

@testable import SteelyardScenarios

@Suite struct TargetsReaderTests {
  private func scenario() throws -> Scenario {
    var draft = ScenarioDraft()
    draft.steps = 10
    draft.strategies = [
      StrategyDraft(name: "one price"), StrategyDraft(name: "dear", kind: "segment_price"),
    ]
    return try Scenario(draft, catalogue: TestCatalogue.all)
  }

  private func complaints(_ text: String) throws -> [String] {
    let scenario = try scenario()
    do throws(ScenarioFileError) {
      _ = try TargetsReader.read(text: text, name: "t.yaml", for: scenario)
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  @Test func readsEveryKindOfTarget() throws {
    let targets = try TargetsReader.read(
      text: """
        steelyard_targets: 1
        fit: [trust.gain, churn.trust]
        strategy: dear
        measures:
          - {name: seen, of: visits, per: step}
        targets:
          - {measure: conversion, value: 0.3, tolerance: 0.02}
          - {measure: retention, name: stay, value: 0.9, tolerance: 0.05}
          - {name: bought, of: purchases, per: need, statistic: mean, steps: [0, 5], value: 0.2, tolerance: 0.1}
          - {name: share, formula: bought / seen, value: 1, tolerance: 0.5}
        """, name: "t.yaml", for: try scenario())
    #expect(targets.fit.map(\.path) == ["trust.gain", "churn.trust"])
    #expect(targets.strategy == 1)
    #expect(targets.measures.map(\.name) == ["seen", "bought"])
    #expect(targets.measures[1].steps == 0...5)
    #expect(targets.measures.allSatisfy { $0.strategy == 1 })
    #expect(targets.targets.map(\.name) == ["conversion", "stay", "bought", "share"])
    #expect(targets.targets[0].quantity == .aggregate(.conversion))
    #expect(targets.targets[1].quantity == .metric("retention"))
    #expect(targets.targets[3].tolerance == 0.5)
  }

  @Test func listsAllMistakesWithTheirPlaces() throws {
    let found = try complaints(
      """
      steelyard_targets: 1
      fit: [trust.gian, churn.trust, churn.trust]
      strategy: deer
      targets:
        - {measure: converson, value: 0.3, tolerance: 0.02}
        - {measure: churn, value: 0.3}
        - {name: a, of: purchase, value: 1, tolerance: 0}
        - {name: b, formula: a / c, value: 1, tolerance: 1}
        - {measure: churn, per: visit, value: .nan, tolerance: 1}
        - {value: 1, tolerance: 1, colour: red}
      """)
    for part in [
      "t.yaml:2:7: fit[0]: found `trust.gian`, wanted a parameter",
      "did you mean `trust.gain`?",
      "t.yaml:2:32: fit[2]: found `churn.trust` again",
      "t.yaml:3:1: strategy: found `deer`, wanted the name of a strategy of the scenario; did you"
        + " mean `dear`?",
      "t.yaml:5:6: targets[0].measure: found `converson`",
      "t.yaml:6:5: targets[1].tolerance: this key is missing",
      "targets[2].of: found `purchase`", "targets[2].tolerance: found 0, wanted a number from",
      "t.yaml:8:15: targets[3].formula: found `c`, wanted the name of a measure of this file",
      "targets[4].per: found this key without `of`", "targets[4].value: found nan",
      "targets[5].colour: this key is not known",
      "targets[5]: found none, wanted exactly one of `measure`, `of` and `formula`",
    ] {
      #expect(found.contains { $0.contains(part) }, "\(part) in \(found)")
    }
  }

  @Test func saysWhatIsMissing() throws {
    #expect(
      try complaints("").first
        == "t.yaml: found an empty file, wanted targets that begin with `steelyard_targets: 1`")
    let found = try complaints("steelyard_targets: 2\n")
    #expect(found.contains { $0.contains("found version 2, wanted 1") })
    #expect(found.contains { $0.contains("fit: this key is missing") })
    #expect(found.contains { $0.contains("targets: this key is missing") })
    #expect(try complaints("[1, 2]").first?.contains("found a list, wanted a mapping") == true)
  }
}
