import Testing

@testable import SteelyardModel

@Suite struct NamesTests {
  @Test func metricIdsAreUniqueAndFound() {
    #expect(Set(Metric.all.map(\.id)).count == Metric.all.count)
    for metric in Metric.all { #expect(Metric.named(metric.id) == metric) }
    #expect(Metric.named("revenues") == nil)
  }

  /// The ids, units and directions that outsiders rely on.
  @Test(arguments: [
    ("revenue", "currency per customer per step", Metric.Direction.higher),
    ("profit", "currency per customer per step", .higher), ("trust", "points", .higher),
    ("trust_active", "points", .higher), ("trust_p10", "points", .higher),
    ("retention", "share", .higher), ("price_gap", "share", .lower),
    ("access_gap", "share", .lower), ("surplus_gap", "share", .lower),
    ("envy_latent", "share", .lower), ("envy_discovered", "share", .lower),
    ("autonomy_loss", "share", .lower), ("fairness", "points", .higher),
  ])
  func headlineMetricsKeepTheirPromises(
    _ id: String, _ unit: String, _ better: Metric.Direction
  ) throws {
    let metric = try #require(Metric.named(id))
    #expect(metric.unit == unit && metric.better == better)
  }

  @Test func everyMetricIsDefined() throws {
    let shape = try Regex("[a-z][a-z0-9]*(_[a-z0-9]+)*")
    for metric in Metric.all + Metric.ofMarkets {
      #expect(try shape.wholeMatch(in: metric.id) != nil, "\(metric.id)")
      #expect(!metric.name.isEmpty && !metric.unit.isEmpty && metric.definition.count > 10)
      #expect(!metric.formula.isEmpty && !metric.source.isEmpty)
    }
    #expect(Metric.smallestGroup == 30 && Metric.envyTolerance == 0.05)
    #expect(Metric.worstComponent == 0.20)
  }

  @Test func componentsOfTheIndexAreMetricsToBeLowered() {
    #expect(Scoring.components.count == 5)
    for component in Scoring.components {
      #expect(Metric.named(component)?.better == .lower, "\(component)")
      #expect(Scoring.equal.fairness[component] == 1)
    }
  }

  @Test func mechanismIdsAreUnique() throws {
    let shape = try Regex("[a-z]+(_[a-z]+)*")
    #expect(Set(Mechanism.all.map(\.id)).count == Mechanism.all.count)
    for mechanism in Mechanism.all {
      #expect(try shape.wholeMatch(in: mechanism.id) != nil, "\(mechanism.id)")
      #expect(!mechanism.name.isEmpty && mechanism.meaning.count > 10)
    }
  }

  @Test func theLedgerIsIndexedByItsEntries() {
    #expect(Mechanism.ledger.count == Mechanism.Entry.allCases.count)
    #expect(Mechanism.Entry.allCases.map(\.rawValue) == Array(0..<Mechanism.ledger.count))
    let ids = [
      "purchase", "disappointment", "regret", "price_fairness", "peer_comparison", "awareness",
      "creepiness", "deeds", "breach", "word_of_mouth", "press", "harm", "deception", "reactance",
      "purpose", "offence", "suspicion", "voice", "commitment", "ethics_washing", "review",
      "clamping", "composition",
    ]
    #expect(Mechanism.ledger.map(\.id) == ids)
  }
}
