import SteelyardBehaviour
import SteelyardModel
import Testing

@testable import SteelyardEngine

extension ReferenceSimulationTests {
  /// The tallies of every group against plain sums over the reference's customers.
  func check(_ record: RunRecord, _ plain: ReferenceSimulation, _ strategy: Int) {
    let population = plain.population
    let own = plain.customers.indices.filter {
      plain.strategies.count == 1 || record.rollout != nil || plain.assigned[$0] == strategy
    }
    expectEqual(record.all, plain, own)
    for (culture, tally) in record.cultures.enumerated() {
      expectEqual(tally, plain, own.filter { Int(population.cultures[$0]) == culture })
    }
    for (dimension, tallies) in record.cohorts.enumerated() {
      for (cohort, tally) in tallies.enumerated() {
        expectEqual(
          tally, plain, own.filter { Int(population.cohorts[dimension][$0]) == cohort })
      }
    }
    let ranked = own.sorted { (population.literacy[$0], $0) < (population.literacy[$1], $1) }
    for (part, found) in zip([ranked.prefix(own.count / 3), ranked.suffix(own.count / 3)], [0, 2]) {
      let third = record.literacy[found]
      #expect(third.customers == part.count)
      #expect(third.needs == part.reduce(0) { $0 + plain.customers[$1].needs })
      #expect(third.autonomyLost == part.reduce(0) { $0 + plain.customers[$1].autonomyLost })
    }
    let trust = own.map { plain.customers[$0].trustSum }.sorted()
    guard !trust.isEmpty else { return }
    let tenth =
      Double(trust[max(1, (trust.count + 9) / 10) - 1]) / Double(record.scoredSteps) / 8_388_608
    #expect(abs(record.trustTenth - tenth) < 1e-12)
    let start = own.reduce(0) { $0 + ReferenceSimulation.fixed(population.propensity[$1]) }
    #expect(
      record.ledger.reduce(0, +) == trust.reduce(0, +) - Int64(record.scoredSteps) * start,
      "the ledger adds up")
  }

  private func expectEqual(_ tally: Tally, _ plain: ReferenceSimulation, _ own: [Int]) {
    let people = own.map { plain.customers[$0] }
    func sum(_ value: (ReferenceCustomer) -> Int) -> Int { people.map(value).reduce(0, +) }
    let isAlone = plain.scenario.market.rivals.isEmpty
    func money(_ value: (ReferenceCustomer) -> Double) -> Double { people.map(value).reduce(0, +) }
    let counts: [(Int, Int)] = [
      (tally.customers, people.count), (tally.active, people.count { $0.isActive }),
      (tally.founders, people.count { !$0.isNewcomer }),
      (tally.retained, people.count { !$0.isNewcomer && $0.isActive }),
      (tally.needs, sum(\.needs)), (tally.offers, sum(\.offers)),
      (tally.purchases, sum(\.purchases)), (tally.autonomyLost, sum(\.autonomyLost)),
      (tally.envyLatent, sum(\.envyLatent)), (tally.envyDiscovered, sum(\.envyDiscovered)),
      (tally.complaints, sum(\.complaints)), (tally.harms, sum(\.harms)),
      (tally.applications, sum(\.applications)), (tally.approvals, sum(\.approvals)),
      (tally.riskOffers.reduce(0, +), sum(\.offers)), (tally.flagged, sum(\.flagged)),
      (tally.data.consents, sum(\.consents)), (tally.data.freeConsents, sum(\.freeConsents)),
      (tally.data.uses, sum(\.uses)), (tally.data.overtUses, sum(\.overtUses)),
      (tally.weighed, isAlone ? sum { $0.offers - $0.applications + $0.approvals } : 0),
      (tally.activeSteps, sum(\.activeSteps)),
      (tally.aware, people.count { $0.isAware }),
      (tally.held, sum { $0.isActive ? ($0.data | $0.withdrawn).nonzeroBitCount : 0 }),
    ]
    #expect(counts.map(\.0) == counts.map(\.1))
    let baskets = people.map { $0.basket.map { Double($0) } }
    for category in tally.sold.indices {
      #expect(Double(tally.sold[category]) == baskets.reduce(0) { $0 + $1[category] })
    }
    let varieties = baskets.compactMap(variety)
    #expect(tally.varied == varieties.count)
    #expect(abs(tally.variety - varieties.reduce(0, +)) < 1e-9 * Double(1 + people.count))
    let shown = people.map { $0.seen.map { Double($0) } }
    for category in tally.seen.indices {
      #expect(Double(tally.seen[category]) == shown.reduce(0) { $0 + $1[category] })
    }
    let shownVarieties = shown.compactMap(variety)
    #expect(tally.seenVaried == shownVarieties.count)
    #expect(
      abs(tally.seenVariety - shownVarieties.reduce(0, +)) < 1e-9 * Double(1 + people.count))
    checkScreening(tally, plain, own)
    #expect(tally.trust == people.reduce(0) { $0 + $1.trustSum })
    #expect(tally.trustActive == people.reduce(0) { $0 + ($1.isActive ? $1.trustSum : 0) })
    let sums: [(Double, Double)] = [
      (tally.spent, money(\.spent)), (tally.surplus, money(\.surplus)),
      (tally.offeredPrice, money(\.offeredSum)), (tally.cost, money(\.cost)),
      (tally.riskPrices.reduce(0, +), money(\.offeredSum)),
      (tally.manipulated, money(\.manipulated)), (tally.illusion, money(\.illusion)),
      (tally.missedTrade, isAlone ? money(\.missedTrade) : 0),
      (tally.data.unconsented, priced(own, plain, \.unconsented)),
      (tally.data.held, priced(own, plain, \.heldSum)),
      (tally.turnedAway, money(\.turnedAway)),
    ]
    for (sum, plain) in sums { #expect(abs(sum - plain) <= 1e-9 * (1 + abs(plain))) }
  }

  /// What the customers would want to be paid for sensitivities summed over steps.
  private func priced(
    _ own: [Int], _ plain: ReferenceSimulation, _ sum: (ReferenceCustomer) -> Double
  ) -> Double {
    let (parameters, people) = (plain.scenario.parameters, plain.population)
    let valuation = PrivacyValuation(parameters)
    return own.reduce(0) { total, customer in
      let culture = plain.scenario.population.cultures[Int(people.cultures[customer])].subject
      let monthly = valuation.price(
        sensitivity: 1, concern: people.privacyConcern[customer], isEndowed: true,
        norm: valuation.norm(of: culture, income: culture.income))
      return total + sum(plain.customers[customer]) * Double(monthly) * 12 / 52
        * parameters[.privacyExchange]
    }
  }

  /// Applications of those whose vulnerability is within the cut.
  private func checkScreening(_ tally: Tally, _ plain: ReferenceSimulation, _ own: [Int]) {
    let cut = Float(plain.scenario.parameters[.screeningCut])
    let qualified = own.filter { plain.population.vulnerability[$0] <= cut }
      .map { plain.customers[$0] }
    #expect(tally.qualified == qualified.reduce(0) { $0 + $1.applications })
    #expect(tally.qualifiedApprovals == qualified.reduce(0) { $0 + $1.approvals })
  }

  /// Over all pairs of purchases, how many are of two categories.
  private func variety(_ basket: [Double]) -> Double? {
    let total = basket.reduce(0, +)
    guard total >= 2 else { return nil }
    var apart = 0.0
    for (one, count) in basket.enumerated() {
      for (other, others) in basket.enumerated() where one != other { apart += count * others }
    }
    return apart / (total * (total - 1))
  }
}

extension State {
  /// One row as the reference simulation keeps it, after so many steps.
  func customer(_ row: Int, of steps: Int) -> ReferenceCustomer {
    var c = ReferenceCustomer(
      trust: trust[row], fairness: fairness[row], estimate: estimate[row])
    c.ceiling = ceiling[row]
    c.reference = reference[row]
    c.reactance = reactance[row]
    c.freshness = freshness[row]
    c.fatigue = fatigue[row]
    c.habit = habit[row]
    c.shock = shock[row]
    c.optOut = optOut[row]
    c.data = data[row]
    c.agreed = Set(DataCategories(bits: agreed[row]).members)
    c.age = Int(age[row])
    c.repeats = Int(repeats[row])
    c.lies = Int(lies[row])
    if archive.isOpen {
      c.releases = Int(archive.releases[row])
      c.withdrawn = archive.withdrawn[row]
    }
    c.favourite = Int(favourite[row])
    let last = lastBought.count > 0 ? lastBought[row] : Self.nothing
    c.lastBought = last == Self.nothing ? nil : Int(last)
    readFlags(row, &c)
    if let record = records?[row] {
      c.recordedPurchases = Int(record.purchases)
      c.recordedClicks = Int(record.clicks)
      c.lastPurchase = record.lastPurchase == 0 ? nil : Int(record.lastPurchase) - 1
      c.lastPrice = record.lastPurchase == 0 ? nil : record.lastPrice
    }
    let seen = shown[(steps + 1) % 2][row]
    c.offered = seen.offered.isFinite ? seen.offered : nil
    c.paid = seen.paid.isFinite ? seen.paid : nil
    c.opinion = seen.opinion >= 0 ? seen.opinion : nil
    account.read(row, &c)
    c.messagesInWindow = limits.messages.map { Int($0[row]) } ?? 0
    c.nudgesInWindow = limits.nudges.map { counts in counts.map { Int($0[row]) } ?? 0 }
    let categories = account.baskets.count / trust.count
    c.basket = (0..<categories).map { Int(account.baskets[row * categories + $0]) }
    c.seen = account.shown(to: row)
    voices.read(row, &c)
    return c
  }

  private func readFlags(_ row: Int, _ c: inout ReferenceCustomer) {
    func has(_ flag: UInt8) -> Bool { flags[row] & flag != 0 }
    c.isActive = has(Flag.active)
    c.isAware = has(Flag.aware)
    c.wasAsked = has(Flag.asked)
    c.hadNeed = has(Flag.needed)
    c.isProspect = has(Flag.prospect)
    c.isUnsubscribed = has(Flag.unsubscribed)
    c.isNewcomer = has(Flag.newcomer)
    c.isPrivate = has(Flag.private)
  }
}

extension Account {
  fileprivate func read(_ row: Int, _ c: inout ReferenceCustomer) {
    c.activeSteps = Int(activeSteps[row])
    c.needs = Int(needs[row])
    c.offers = Int(offers[row])
    c.purchases = Int(purchases[row])
    c.envyLatent = Int(envyLatent[row])
    c.envyDiscovered = Int(envyDiscovered[row])
    c.autonomyLost = Int(autonomyLost[row])
    c.complaints = Int(complaints[row])
    c.harms = Int(harms[row])
    c.applications = Int(applications[row])
    c.approvals = Int(approvals[row])
    c.flagged = flagged.count > 0 ? Int(flagged[row]) : 0
    c.offeredSum = offered[row]
    c.spent = spent[row]
    c.surplus = surplus[row]
    c.manipulated = manipulated[row]
    c.illusion = illusion[row]
    c.missedTrade = missedTrade[row]
    c.consents = Int(data[row].consents)
    c.freeConsents = Int(data[row].freeConsents)
    c.uses = Int(data[row].uses)
    c.overtUses = Int(data[row].overtUses)
    c.unconsented = data[row].unconsented
    c.heldSum = data[row].held
    c.turnedAway = turnedAway[row]
    c.cost = cost[row]
    c.trustSum = trust[row]
  }
}

extension ReferenceCustomer {
  /// Names and values of what differs; none when all columns have the same bits.
  func differences(from other: ReferenceCustomer) -> [String] {
    if self == other { return [] }
    let pairs = zip(Mirror(reflecting: self).children, Mirror(reflecting: other).children)
    return pairs.filter { "\($0.value)" != "\($1.value)" }.map {
      "\($0.label ?? "?") \($0.value), the engine has \($1.value)"
    }
  }
}
