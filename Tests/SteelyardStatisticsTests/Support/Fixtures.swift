@testable import SteelyardModel

/// A scenario of two cultures, two cohort dimensions and 50 steps, with as many strategies as named.
func makeScenario(
  strategies: [String] = ["one price"], baseline: Int = 0, replicates: Int = 3,
  scoring: Scoring = .equal, groups: Bool = true
) -> Scenario {
  let pricing = PartDescriptor(family: .pricing, kind: "one_price", meaning: "", parameters: [])
  let profiles = CultureCatalogue.all.prefix(groups ? 2 : 0)
  return Scenario(
    name: "test", question: "", seed: 1, steps: 50, replicates: replicates,
    population: PopulationPlan(
      customers: 100, cultures: profiles.map { Share($0, 0.5) },
      cohorts: !groups
        ? []
        : [
          CohortDimension(name: "age", cohorts: [Share("young", 0.5), Share("old", 0.5)]),
          CohortDimension(name: "migrant", cohorts: [Share("no", 0.7), Share("yes", 0.3)]),
        ], correlations: [],
      network: NetworkPlan(kind: .none, friends: 8, rewiring: 0, homophily: 0)),
    market: Market(
      sector: .hospitality, currency: "EUR", listPrice: .fixed(4), goingRate: 4),
    parameters: ParameterSet(sector: .hospitality),
    strategies: strategies.map { StrategySpec(name: $0, pricing: PartSpec(pricing)) },
    baseline: baseline, scoring: scoring)
}

/// A run of 100 customers over 50 steps, 12 of them scored, whose sums are easy to check by hand.
func makeRecord(cohorts: [[Tally]] = []) -> RunRecord {
  var all = Tally()
  all.customers = 100
  all.active = 80
  all.founders = 90
  all.retained = 72
  all.needs = 4000
  all.offers = 3200
  all.offeredPrice = 12_800
  all.purchases = 2000
  all.spent = 8000
  all.cost = 3000
  all.surplus = 6000
  all.manipulated = 400
  all.illusion = 800
  (all.missedTrade, all.weighed) = (640, 3200)
  (all.data.consents, all.data.freeConsents) = (100, 60)
  (all.data.uses, all.data.overtUses) = (2000, 500)
  (all.data.unconsented, all.data.held) = (250, 500)
  (all.twins.customers, all.twins.changed) = (40, 10)
  (all.twins.prices, all.twins.distance, all.twins.shift) = (8000, 400, -200)
  all.envyLatent = 400
  all.envyDiscovered = 40
  all.autonomyLost = 200
  all.complaints = 25
  all.harms = 50
  all.applications = 400
  all.approvals = 300
  all.qualified = 250
  all.qualifiedApprovals = 225
  all.activeSteps = 4000
  all.turnedAway = 3600
  all.seen = [300, 150, 50]
  all.seenVariety = 40
  all.seenVaried = 80
  all.aware = 60
  all.riskOffers = [1000, 1200, 1000]
  all.riskPrices = [4000, 4800, 4000]
  all.sold = [800, 600, 600]
  all.variety = 45
  all.varied = 90
  all.trust = Int64(0.625 * 0x1p23) * 100 * 12
  all.trustActive = Int64(0.75 * 0x1p23) * 80 * 12
  all.trustStart = Int64(0.5 * 0x1p23) * 100
  var ledger = [Int64](repeating: 0, count: Mechanism.ledger.count)
  ledger[0] = all.trust - 12 * all.trustStart
  var record = RunRecord(
    all: all, cultures: [], cohorts: cohorts, trustTenth: 0.25, ledger: ledger, trace: [],
    listPrice: 4, scoredSteps: 12)
  record.fines = 250
  record.breaches = 2
  record.literacy = [(33, 100), (34, 60), (33, 40)].map { customers, lost in
    var third = ChoiceCount()
    (third.customers, third.needs, third.autonomyLost) = (customers, 1000, lost)
    return third
  }
  record.losses = 4
  record.answered = 10
  record.isPersonal = true
  record.exposure = [300, 150, 50]
  return record
}

/// A cohort in which every need met an offer, by as many customers of each third of
/// vulnerability, and half of the applications were approved.
func makeCohort(
  customers: Int = 50, needs: Int = 1000, price: Double = 4, purchases: Int = 500,
  surplus: Double = 1500
) -> Tally {
  var tally = Tally()
  tally.customers = customers
  tally.needs = needs
  tally.offers = needs
  tally.offeredPrice = price * Double(needs)
  tally.purchases = purchases
  tally.surplus = surplus
  tally.applications = 200
  tally.approvals = 100
  tally.qualified = 100
  tally.qualifiedApprovals = 80
  tally.turnedAway = 3 * Double(needs - purchases)
  tally.seen = [30, 15, 5]
  tally.riskOffers = [needs / 4, needs / 4, needs / 2]
  tally.riskPrices = tally.riskOffers.map { price * Double($0) }
  return tally
}

let somewhere = Provenance(
  version: "0", seed: 1, scenarioDigest: "", customers: 100, steps: 50, replicates: 3)

/// SplitMix64: small, seeded, enough for tests.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// Sums that any customer may have had.
func randomTally(_ random: inout SplitMix) -> Tally {
  var tally = Tally()
  tally.customers = .random(in: 30...60, using: &random)
  tally.active = .random(in: 1...tally.customers, using: &random)
  tally.founders = .random(in: 1...tally.customers, using: &random)
  tally.retained = .random(in: 0...min(tally.founders, tally.active), using: &random)
  tally.needs = .random(in: 500...900, using: &random)
  tally.offers = .random(in: 1...tally.needs, using: &random)
  // Money in sixteenths, so that sums are exact in any order.
  tally.offeredPrice = Double(Int.random(in: 1...100_000, using: &random)) / 16
  tally.purchases = .random(in: 1...tally.offers, using: &random)
  tally.spent = Double(Int.random(in: 1...100_000, using: &random)) / 16
  tally.cost = Double(Int.random(in: 1...100_000, using: &random)) / 16
  tally.surplus = Double(Int.random(in: 1...100_000, using: &random)) / 16
  tally.envyLatent = .random(in: 0...tally.needs, using: &random)
  tally.envyDiscovered = .random(in: 0...tally.envyLatent, using: &random)
  tally.autonomyLost = .random(in: 0...tally.needs, using: &random)
  tally.complaints = .random(in: 0...90, using: &random)
  tally.harms = .random(in: 0...tally.purchases, using: &random)
  tally.applications = .random(in: 1...tally.offers, using: &random)
  tally.approvals = .random(in: 0...tally.applications, using: &random)
  tally.riskOffers = (0..<Tally.thirds).map { _ in .random(in: 1...300, using: &random) }
  tally.riskPrices = tally.riskOffers.map { _ in
    Double(Int.random(in: 1...100_000, using: &random)) / 16
  }
  let one: Int64 = 1 << 23
  tally.trustStart = .random(in: 0...one * Int64(tally.customers), using: &random)
  tally.trust = .random(in: 0...one * Int64(tally.customers) * 12, using: &random)
  tally.trustActive = .random(in: 0...one * Int64(tally.active) * 12, using: &random)
  return tally
}

/// A run whose groups are random and whose totals are their sums.
func randomRecord(_ random: inout SplitMix) -> RunRecord {
  let groups = (0..<2).map { _ in randomTally(&random) }
  var all = Tally()
  for group in groups { all.merge(group) }
  var ledger = Mechanism.ledger.map { _ in Int64.random(in: -1_000_000...1_000_000, using: &random)
  }
  ledger[0] += all.trust - 12 * all.trustStart - ledger.reduce(0, +)
  return RunRecord(
    all: all, cultures: groups, cohorts: [groups, groups], trustTenth: 0.1, ledger: ledger,
    trace: [], listPrice: 4, scoredSteps: 12)
}
