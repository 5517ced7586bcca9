internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension ReferenceSimulation {
  /// What is counted about one customer, and what friends will see of the step.
  func count(_ c: inout ReferenceCustomer, _ moment: ReferenceMoment) {
    let (arm, visits) = (moment.arm, moment.visits)
    let money = arm.moneyPerPrice * Double(moment.price)
    c.offered = moment.wasActive ? moment.price : nil
    c.paid = moment.buys ? moment.price : nil
    c.opinion = visits ? c.trust : nil
    c.hadNeed = moment.hasNeed
    c.activeSteps += moment.wasActive ? 1 : 0
    c.needs += knew(c, moment) && moment.hasNeed ? 1 : 0
    c.offers += visits ? 1 : 0
    c.purchases += moment.buys ? 1 : 0
    c.autonomyLost += moment.isSwayed ? 1 : 0
    if let category = moment.category { c.basket[category] += 1 }
    c.complaints += moment.complains ? 1 : 0
    c.harms += moment.isHarmed ? 1 : 0
    c.applications += moment.isApplicant ? 1 : 0
    c.approvals += moment.isApproved ? 1 : 0
    c.flagged += moment.isFlagged ? 1 : 0
    if visits { c.offeredSum += money }
    if moment.buys { c.spent += money }
    if visits && !moment.buys { c.turnedAway += money + Double(moment.surplus) }
    if moment.isSwayed { c.manipulated += moment.taken }
    weighTrade(&c, moment, paying: money)
    useData(&c, moment)
    if moment.buys {
      c.surplus += Double(moment.surplus) - (moment.isHarmed ? arm.outcomeLoss : 0)
    }
    c.cost += serving(c, moment) + moment.news.charge
    if moment.buys { c.cost += arm.unitCost }
    let isScored = moment.step >= scenario.steps - scored
    if isScored { c.trustSum += Self.fixed(c.trust) }
  }

  /// What a purchase felt like, and whether the trade was worth its cost.
  private func weighTrade(
    _ c: inout ReferenceCustomer, _ moment: ReferenceMoment, paying money: Double
  ) {
    let (arm, sensitivity) = (moment.arm, population.priceSensitivity[moment.customer])
    let pushed = Double(moment.push / sensitivity * arm.goingRate)
    if moment.buys && moment.kindsShown > 0 { c.illusion += pushed }
    if moment.buys && moment.isHarmed { c.illusion += arm.outcomeLoss }
    guard scenario.market.rivals.isEmpty, moment.mayBuy else { return }
    let worth = Double(moment.surplus) + money - arm.unitCost
    if worth >= 0 && !moment.buys { c.missedTrade += worth }
    if worth < 0 && moment.buys { c.missedTrade -= worth }
  }

  /// What each category held is used for, and whether the customer said so; of those who left it
  /// is held all the same.
  private func useData(_ c: inout ReferenceCustomer, _ moment: ReferenceMoment) {
    let practice = moment.arm.practice
    var purposes = practice.usedPurposes.members
    if !practice.passesDataOn(hasStoppedSale: moment.news.hasStoppedSale) {
      purposes.removeAll { $0 == .advertising }
    }
    func isTold(_ purpose: DataPurpose) -> Bool {
      practice.handling.purposes.map { $0.contains(DataPurposes(purpose)) } ?? true
    }
    let isBroken = isOverspent(c, moment.arm)
    var (open, all): (Float, Float) = (0, 0)
    for category in DataCategory.allCases {
      let isUsed = c.data & category.bit != 0
      guard isUsed || c.withdrawn & category.bit != 0 else { continue }
      let sensitivity = Float(
        scenario.parameters[Parameter.sensitivity[category.bit.trailingZeroBitCount]])
      all += sensitivity
      let told = isUsed && !isBroken && c.agreed.contains(category) ? purposes.filter(isTold) : []
      if moment.wasActive {
        c.uses += isUsed ? purposes.count : 1
        c.overtUses += told.count
      }
      if told.count < purposes.count { open += sensitivity }
    }
    let label = moment.arm.strategy.cohortDimension
    let isLabelled =
      moment.wasActive && scenario.population.cohorts.contains { $0.name == label }
    if isLabelled { c.uses += 1 }
    guard isLabelled || c.data | c.withdrawn != 0 else { return }
    let labelled =
      isLabelled
      ? Double(
        Float(
          scenario.parameters[
            Parameter.sensitivity[DataCategory.sensitive.bit.trailingZeroBitCount]])) : 0
    c.unconsented += Double(open) + labelled
    c.heldSum += Double(all) + labelled
  }

  /// Notes what happened.
  mutating func note(_ moment: ReferenceMoment) {
    let all: [(Bool, ReferenceHappening)] = [
      (moment.joins, .joins), (moment.leaves, .leaves), (moment.complains, .complains),
      (moment.isHarmed, .isHarmed), (moment.isApplicant && !moment.isApproved, .isRejected),
      (moment.unsubscribes, .unsubscribes),
    ]
    happenings.formUnion(moment.happenings)
    for (happened, what) in all where happened { happenings.insert(what) }
  }

  /// Steps over which trust is scored: the last quarter, at least one.
  var scored: Int { max(1, Int((Double(scenario.steps) / 4).rounded(.up))) }

  /// Whether the customer knew the firm before the step.
  private func knew(_ c: ReferenceCustomer, _ moment: ReferenceMoment) -> Bool {
    !c.isProspect && !moment.joins
  }

  /// What a customer costs the firm in a step beside goods and what everybody is charged.
  private func serving(_ c: ReferenceCustomer, _ moment: ReferenceMoment) -> Double {
    let arm = moment.arm
    var cost = 0.0
    let isMetered = isMetered(arm, moment.step)
    let sold = moment.news.hasStoppedSale ? 0 : c.data.nonzeroBitCount
    if moment.wasActive {
      cost =
        arm.stepCost(showing: moment.kindsShown, isMetered: isMetered) - arm.dataSale * Double(sold)
    }
    if moment.complains { cost += arm.complaintCost }
    if moment.isHarmed { cost += arm.outcomeCost }
    if moment.buys { cost -= arm.fraudSaved }
    if isMetered { cost += arm.messageCost * Double(moment.messages) }
    return cost
  }

  /// Whether messages are charged one by one, since not everybody gets them all.
  private func isMetered(_ arm: Arm, _ step: Int) -> Bool {
    let (practice, occasions) = (arm.practice, arm.practice.messageOccasions)
    let isSentToAll =
      occasions.audience == .everybody && step >= occasions.from && step <= occasions.until
      && (step - occasions.from).isMultiple(of: occasions.every)
    return !isSentToAll || practice.settings.frequency || practice.caps.messages != nil
  }

  /// Sums of the step, by strategy.
  mutating func close(
    _ step: Int, _ moments: [ReferenceMoment], _ arms: [Arm], _ news: [News]
  ) {
    let weight = Int64(min(scored, scenario.steps - step))
    for strategy in strategies.indices {
      let own = customers.indices.filter { strategies.count == 1 || assigned[$0] == strategy }
      var record = counts(of: own, moments)
      record.charge = news[strategy].charge * Double(own.count)
      record.spent = money(own) { customer in
        let moment = moments[customer]
        return moment.buys ? moment.arm.moneyPerPrice * Double(moment.price) : 0
      }
      record.cost = money(own) { customer in
        serving(customers[customer], moments[customer])
          + (moments[customer].buys ? arms[strategy].unitCost : 0)
      }
      record.cost += record.charge
      record.goods = arms[strategy].unitCost * Double(record.purchases)
      record.marketing = marketing(own.map { moments[$0] }, arms[strategy], step)
      record.lift = money(own) { customer in
        let moment = moments[customer]
        let margin =
          moment.arm.moneyPerPrice * Double(moment.price) - arms[strategy].unitCost
        return moment.buys == moment.buysUnmarketed ? 0 : moment.buys ? margin : -margin
      }
      traces[strategy].append(record)
      cultureTrust[strategy].append(trustByCulture(of: own))
      for entry in ledgers[strategy].indices {
        let moved = own.reduce(0) { $0 + moments[$1].moved[entry] }
        ledgers[strategy][entry] += weight * moved
      }
      var counts = RangeCounts(categories: scenario.market.categories)
      for moment in own.map({ moments[$0] }) {
        if let category = moment.recommended { counts.show(category) }
        guard let category = moment.category else { continue }
        counts.sell(category)
        if let last = moment.boughtBefore { follows[books(of: strategy)][last][category] += 1 }
      }
      firms[books(of: strategy)].sell(counts)
    }
    for book in Set(strategies.indices.map(books)) {
      let own = customers.indices.filter {
        strategies.count == 1 || books(of: assigned[$0]) == book
      }
      firms[book].listening.hear(
        Feedback.Kind.allCases.map { kind in UInt64(own.count { moments[$0].named == kind }) })
    }
  }

  /// What messages and nudges cost to run in a step.
  private func marketing(_ moments: [ReferenceMoment], _ arm: Arm, _ step: Int) -> Double {
    let rate = scenario.market.goingRate
    let served = moments.filter(\.wasActive)
    let nudges = served.reduce(0) { $0 + $1.kindsShown }
    let planned = sends(arm) ? served.count : 0
    let sent = moments.reduce(0) { $0 + Int($1.messages) }
    let each = rate * arm.practice.messages * scenario.parameters[.costMessages]
    return rate * scenario.parameters[.costNudge] * Double(nudges)
      + (isMetered(arm, step)
        ? each * Double(sent) : each * arm.practice.messageFrequency * Double(planned))
  }

  /// Whether the firm sends messages at all.
  private func sends(_ arm: Arm) -> Bool {
    let practice = arm.practice
    return practice.messageFrequency > 0
      && (practice.messages > 0 || practice.lightness > 0 || practice.sendsPlain)
  }

  /// Trust of these customers by culture; nothing where all are of one.
  func trustByCulture(of own: [Int]) -> [Int64] {
    let cultures = scenario.population.cultures.count
    guard cultures > 1 else { return [] }
    return (0..<cultures).map { culture in
      own.filter { Int(population.cultures[$0]) == culture }
        .reduce(0) { $0 + Self.fixed(customers[$1].trust) }
    }
  }

  /// A sum over customers, in order within each block of 4,096, blocks in order.
  func money(_ own: [Int], _ amount: (Int) -> Double) -> Double {
    var total = 0.0
    for start in stride(from: 0, to: customers.count, by: summationBlock) {
      let block = own.filter { $0 >= start && $0 < start + summationBlock }
      total += block.reduce(0.0) { $0 + amount($1) }
    }
    return total
  }

  private func counts(of own: [Int], _ moments: [ReferenceMoment]) -> StepRecord {
    var record = StepRecord()
    for (c, moment) in own.map({ (customers[$0], moments[$0]) }) {
      let trust = Self.fixed(c.trust)
      record.trust += trust
      if c.isActive {
        record.active += 1
        record.retained += c.isNewcomer ? 0 : 1
        record.trustActive += trust
        record.held += (c.data | c.withdrawn).nonzeroBitCount
        let labels = moment.arm.strategy.cohortDimension
        record.held += scenario.population.cohorts.contains { $0.name == labels } ? 1 : 0
        record.overspent += isOverspent(c, moment.arm) ? 1 : 0
      }
      record.needs += moment.hasNeed && knew(c, moment) ? 1 : 0
      record.purchases += moment.buys ? 1 : 0
      record.learned += moment.learns ? 1 : 0
      record.detections += moment.detects ? 1 : 0
      record.complaints += moment.complains ? 1 : 0
      record.left += moment.leaves ? 1 : 0
      record.joined += moment.joins ? 1 : 0
      record.harms += moment.isHarmed ? 1 : 0
      record.deceptive += moment.visits && isDeceptive(moment) ? 1 : 0
      record.messages += Int(moment.messages)
      record.clicks += moment.clicks
      record.addressed += moment.wasActive && sends(moment.arm) ? 1 : 0
      record.nudged += moment.wasActive ? moment.kindsShown : 0
    }
    return record
  }

  /// Whether an offer showed a false claim or a dark pattern.
  private func isDeceptive(_ moment: ReferenceMoment) -> Bool {
    zip(NudgeKind.allCases, moment.nudges).contains { kind, shown in
      shown != 0 && kind.isDark(isTruthful: shown > 0)
    }
  }
}
