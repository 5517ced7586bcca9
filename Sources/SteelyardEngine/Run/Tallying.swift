internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// Makes a run's tallies from the accounts of its customers.
struct Tallying: Sendable {
  let arm: Arm
  let workers: Workers

  init(_ arm: Arm, by workers: Workers) {
    self.arm = arm
    self.workers = workers
  }

  /// Something found out, and where it is put down.
  typealias Finding = @Sendable (inout RunRecord) -> Void

  /// - Complexity: O(customers log customers).
  func record(ledger: [Int64], trace: [StepRecord]) -> RunRecord {
    let tallies = arm.population.grouped(tally)
    var record = RunRecord(
      all: tallies.all, cultures: tallies.cultures, cohorts: tallies.cohorts,
      trustTenth: 0, ledger: ledger, trace: trace,
      listPrice: Double(arm.listPrice) * arm.moneyPerPrice, scoredSteps: arm.scoredSteps)
    record.unitCost = arm.unitCost
    // What takes customers in rising order of something; two at a time, which take no more memory
    // than the steps did.
    let rankings: [@Sendable () -> Finding] =
      Outcome.allCases.map { outcome in { @Sendable in spread(outcome) } }
      + [{ literacyThirds() }, { trustTenth() }]
    let few = Workers(min(2, workers.count))
    for finding in few.map(rankings.count, { rankings[$0]() }) { finding(&record) }
    return record
  }

  /// One tally per group; blocks are summed apart and merged in order.
  private func tally(groups: Int, group: @Sendable (Int) -> Int) -> [Tally] {
    let count = arm.population.count
    let blocks = workers.map(Workers.blocks(of: count)) { block in
      var sums = [Tally](repeating: Tally(), count: groups)
      for customer in Workers.rows(ofBlock: block, of: count) where arm.meets(customer) {
        add(customer, to: &sums[group(customer)])
      }
      return sums
    }
    var totals = [Tally](repeating: Tally(), count: groups)
    for sums in blocks {
      for index in 0..<groups { totals[index].merge(sums[index]) }
    }
    return totals
  }

  private func add(_ customer: Int, to tally: inout Tally) {
    let account = arm.state.account
    let flags = arm.state.flags[customer]
    let isActive = flags & State.Flag.active != 0
    let isFounder = flags & State.Flag.newcomer == 0
    tally.customers += 1
    tally.active += isActive ? 1 : 0
    tally.founders += isFounder ? 1 : 0
    addBasket(of: customer, to: &tally)
    addExposure(of: customer, to: &tally)
    addScreening(of: customer, to: &tally)
    tally.retained += isFounder && isActive ? 1 : 0
    tally.complaints += Int(account.complaints[customer])
    tally.harms += Int(account.harms[customer])
    tally.applications += Int(account.applications[customer])
    tally.approvals += Int(account.approvals[customer])
    tally.flagged += account.flagged.count > 0 ? Int(account.flagged[customer]) : 0
    tally.aware += flags & State.Flag.aware != 0 ? 1 : 0
    tally.held += isActive ? arm.state.held(customer).nonzeroBitCount : 0
    let third = min(
      Tally.thirds - 1, Int(arm.population.vulnerability[customer] * Float(Tally.thirds)))
    tally.riskOffers[third] += Int(account.offers[customer])
    tally.riskPrices[third] += account.offered[customer]
    tally.needs += Int(account.needs[customer])
    tally.activeSteps += Int(account.activeSteps[customer])
    tally.turnedAway += account.turnedAway[customer]
    tally.offers += Int(account.offers[customer])
    tally.offeredPrice += account.offered[customer]
    tally.purchases += Int(account.purchases[customer])
    tally.spent += account.spent[customer]
    tally.cost += account.cost[customer]
    tally.surplus += account.surplus[customer]
    tally.manipulated += account.manipulated[customer]
    addWelfare(of: customer, to: &tally)
    addData(of: customer, to: &tally)
    tally.envyLatent += Int(account.envyLatent[customer])
    tally.envyDiscovered += Int(account.envyDiscovered[customer])
    tally.autonomyLost += Int(account.autonomyLost[customer])
    tally.trust += account.trust[customer]
    tally.trustActive += isActive ? account.trust[customer] : 0
    tally.trustStart += Int64(FixedPoint.steps(arm.population.propensity[customer]))
  }

  /// What trade felt like, and what it missed.
  private func addWelfare(of customer: Int, to tally: inout Tally) {
    let account = arm.state.account
    tally.illusion += account.illusion[customer]
    guard arm.state.last.count == 0 else { return }
    tally.missedTrade += account.missedTrade[customer]
    tally.weighed +=
      Int(account.offers[customer]) + Int(account.approvals[customer])
      - Int(account.applications[customer])
  }

  /// What the customer was asked for, and what became of their data.
  private func addData(of customer: Int, to tally: inout Tally) {
    let data = arm.state.account.data[customer]
    tally.data.consents += Int(data.consents)
    tally.data.freeConsents += Int(data.freeConsents)
    tally.data.uses += Int(data.uses)
    tally.data.overtUses += Int(data.overtUses)
    guard data.held > 0 else { return }
    let price = arm.coefficients.privacy.acceptance(
      concern: arm.population.privacyConcern[customer],
      norm: arm.coefficients.cultures[Int(arm.population.cultures[customer])].privacy)
    tally.data.unconsented += price * data.unconsented
    tally.data.held += price * data.held
  }

  /// Choices of the least literate third of the customers, of the middle, and of the most literate.
  private func literacyThirds() -> Finding {
    let (literacy, account) = (arm.population.literacy, arm.state.account)
    // Numbers of at least 0 are in the order of their bits; equals by customer.
    let ranked = (0..<arm.population.count).lazy.filter(arm.meets).map {
      UInt64(literacy[$0].bitPattern) << 32 | UInt64($0)
    }.sorted()
    let third = ranked.count / 3
    let parts = [
      ranked.prefix(third), ranked.dropFirst(third).dropLast(third), ranked.suffix(third),
    ]
    let counts = parts.map { part in
      var count = ChoiceCount()
      for ranked in part {
        let customer = Int(UInt32(truncatingIfNeeded: ranked))
        count.customers += 1
        count.needs += Int(account.needs[customer])
        count.autonomyLost += Int(account.autonomyLost[customer])
      }
      return count
    }
    return { $0.literacy = counts }
  }

  /// What the customer bought of the range.
  private func addBasket(of customer: Int, to tally: inout Tally) {
    let categories = arm.coefficients.range.categories
    guard categories > 1 else { return }
    let counts = (0..<categories).map {
      Int(arm.state.account.baskets[customer * categories + $0])
    }
    if tally.sold.isEmpty { tally.sold = Array(repeating: 0, count: categories) }
    for category in 0..<categories { tally.sold[category] += counts[category] }
    guard let variety = Diversity.variety(counts.map { Double($0) }) else { return }
    tally.variety += variety
    tally.varied += 1
  }

  /// What the customer was shown of the range.
  private func addExposure(of customer: Int, to tally: inout Tally) {
    let counts = arm.state.account.shown(to: customer)
    guard !counts.isEmpty else { return }
    if tally.seen.isEmpty { tally.seen = Array(repeating: 0, count: counts.count) }
    for category in counts.indices { tally.seen[category] += counts[category] }
    guard let variety = Diversity.variety(counts.map { Double($0) }) else { return }
    tally.seenVariety += variety
    tally.seenVaried += 1
  }

  /// Applications of who would be let in if the firm knew them.
  private func addScreening(of customer: Int, to tally: inout Tally) {
    let (account, outcome) = (arm.state.account, arm.coefficients.outcome)
    guard outcome.screens, arm.population.vulnerability[customer] <= outcome.cut else { return }
    tally.qualified += Int(account.applications[customer])
    tally.qualifiedApprovals += Int(account.approvals[customer])
  }

  /// 10th percentile over customers of mean trust in the scored steps, by nearest rank.
  private func trustTenth() -> Finding {
    let sums = (0..<arm.population.count).lazy.filter(arm.meets).map {
      arm.state.account.trust[$0]
    }.sorted()
    guard !sums.isEmpty else { return { $0.trustTenth = 0 } }
    let rank = max(1, (sums.count + 9) / 10) - 1
    let tenth = FixedPoint.value(sums[rank], over: Int64(arm.scoredSteps))
    return { $0.trustTenth = tenth }
  }
}

extension Arm {
  /// Trust of its customers by culture at the end of a step, in fixed-point steps: whole numbers,
  /// so that their order does not matter. Empty where all are of one culture.
  /// - Complexity: O(customers).
  func trustByCulture(by workers: Workers) -> [Int64] {
    let count = population.plan.cultures.count
    guard count > 1 else { return [] }
    let cells = Column<Int64>(Workers.blocks(of: population.count) * count, filledWith: 0)
    workers.forEachBlock(of: population.count) { rows, _ in
      let sums = cells.base + rows.lowerBound / summationBlock * count
      let (trust, cultures) = (state.trust.base, population.cultures.base)
      for customer in rows where meets(customer) {
        sums[Int(cultures[customer])] += Int64(FixedPoint.steps(trust[customer]))
      }
    }
    return (0..<count).map { culture in
      stride(from: culture, to: cells.count, by: count).reduce(0) { $0 + cells[$1] }
    }
  }
}
