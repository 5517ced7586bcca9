import SteelyardModel
import SteelyardTestSupport
import Testing

@testable import SteelyardScenarios

/// What a pricing part's `fairness` and `caps` come to.
@Suite struct ConstraintLanguageTests {
  private func constraints(_ pricing: String, changes: String = "[]") throws -> [PriceConstraint] {
    let text = """
      steelyard: 1
      steps: 9
      population: {customers: 100, cohorts: {age: {young: 0.5, old: 0.5}}}
      strategies:
        - {name: a, pricing: \(pricing), changes: \(changes)}
      """
    let spec = try ScenarioReader(catalogue: TestCatalogue.all).read(text: text, name: "a.yaml")
      .strategies[0]
    return [spec.pricing.constraint] + spec.changes.map(\.spec.pricing.constraint)
  }

  @Test func nothingIsDemandedUnlessSaid() throws {
    #expect(try constraints("{kind: personal}") == [PriceConstraint()])
    let none = PriceConstraint(
      fairness: PriceConstraint.Fairness(notion: .price, cohort: "age", cohorts: 2, alpha: 0))
    #expect(none.demanded == nil && none.labels == nil && !none.caps.isOn)
  }

  @Test func readsBoth() throws {
    let constraint = try constraints(
      "{kind: personal, fairness: {notion: access, cohort: age, alpha: 0.25}, caps: {ratio: 1.3}}")
    #expect(
      constraint == [
        PriceConstraint(
          fairness: PriceConstraint.Fairness(
            notion: .access, cohort: "age", cohorts: 2, alpha: 0.25),
          caps: PriceConstraint.Caps(ratio: 1.3))
      ])
    let seeking = try constraints(
      "{kind: personal, fairness: {notion: price, cohort: age, alpha: 0, seek_profit: true}}")
    #expect(seeking[0].demanded?.seeksProfit == true && seeking[0].labels == "age")
    #expect(constraint[0].labels == "age" && constraint[0].caps.isOn)
  }

  /// Whoever the firm is.
  @Test func rivalsCanBeBoundToo() throws {
    let text = """
      steelyard: 1
      population: {customers: 100, cohorts: {age: {young: 0.5, old: 0.5}}}
      market:
        rivals:
          - name: other
            strategy:
              pricing: {kind: personal, fairness: {notion: surplus, cohort: age, alpha: 1}}
      strategies: [{name: a}]
      """
    let market = try ScenarioReader(catalogue: TestCatalogue.all).read(text: text, name: "a.yaml")
      .market
    #expect(market.rivals.map(\.strategy.pricing.constraint.labels) == ["age"])
  }

  /// A part of the same kind keeps what it is bound to, another kind starts free.
  @Test func changesKeepWhatTheyDoNotName() throws {
    let found = try constraints(
      "{kind: personal, fairness: {notion: price, cohort: age, alpha: 0.5}}",
      changes: """
        [{from: 2, control: {level: 3}}, {from: 3, pricing: {kind: personal, caps: {range: 0.5}}},
         {from: 4, pricing: {kind: personal, fairness: {alpha: 1}}},
         {from: 5, pricing: {kind: segment}}]
        """)
    #expect(found.map { $0.fairness?.alpha } == [0.5, 0.5, 0.5, 1, nil])
    #expect(found.map(\.caps.range) == [nil, nil, 0.5, 0.5, nil])
    #expect(found[3].fairness?.cohort == "age")
  }
}
