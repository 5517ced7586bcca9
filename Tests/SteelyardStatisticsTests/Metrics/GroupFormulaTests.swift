import SteelyardModel
import Testing

@testable import SteelyardStatistics

@Suite struct GroupFormulaTests {
  /// What groups have beside metrics, for others to compare.
  private static let parts: Set = [
    "approval_qualified", "approval_unqualified", "approval_precision",
  ]

  @Test func everyMetricOfGroupsHasOneFormula() {
    let ids = Metric.all.filter { $0.isPerGroup && $0.spread == nil }.map(\.id)
    #expect(Set(ids).subtracting(GroupMetrics.formulas.keys) == [])
  }

  @Test func everyFormulaIsOfSomething() {
    let ids = Set(Metric.all.map(\.id)).union(Self.parts)
    #expect(Set(GroupMetrics.formulas.keys).subtracting(ids) == [])
  }

  @Test func valuesAreFoundByMetricAndById() {
    var random = SplitMix(state: 11)
    var record = randomRecord(&random)
    var spread = Dispersion()
    spread.count = Metric.smallestGroup
    spread.mean = 1.5
    for outcome in Outcome.allCases { record.all.spread[outcome] = spread }
    let group = GroupMetrics(record.all, of: record, steps: 4)
    for metric in Metric.all {
      #expect(group.value(of: metric) == group.value(of: metric.id))
      guard let spread = metric.spread else { continue }
      #expect(GroupMetrics.formulas[metric.id] == nil)
      // Between and within groups is not of one.
      let isOfOne = spread.measure != .between && spread.measure != .within
      #expect((group.value(of: metric) != nil) == isOfOne, "\(metric.id)")
    }
    #expect(group.value(of: "revenue") == record.all.spent / Double(4 * record.all.customers))
    #expect(group.value(of: "no such metric") == nil)
  }
}
