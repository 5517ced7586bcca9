internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension ReferenceSimulation {
  /// Data grow old and are deleted, requests are answered, some take their data back.
  func settleData(_ c: inout ReferenceCustomer, _ moment: inout ReferenceMoment) {
    let (arm, step) = (moment.arm, moment.step)
    let consent = consent(of: moment.customer, arm)
    if moment.news.isRepaired { renew(&c, moment, from: c.data) }
    if c.data != 0 || c.withdrawn != 0 {
      c.age += 1
      if c.age > arm.practice.retention {
        if c.data != 0 { c.wasAsked = false }
        hold(0, &c, moment)
        c.withdrawn = 0
        moment.happenings.insert(.isDeleted)
      }
    }
    guard moment.wasActive else { return }
    let every = arm.practice.consent.repeatEvery
    let refused = arm.practice.collected.bits & consent.asked & ~c.data
    if moment.hasNeed && !c.wasAsked {
      c.wasAsked = true
      let missing = arm.practice.collected.bits & ~c.data
      let granted = answers(to: missing, consent, &c, moment)
      if granted != 0 { hold(c.data | granted, &c, moment) }
      agree(to: granted & consent.asked, &c)
      c.optOut = optOut(of: moment.customer, consent, moment.arm, learnt: 0)
      return
    }
    if moment.hasNeed && every > 0 && step.isMultiple(of: every) && refused != 0 {
      c.repeats = min(255, c.repeats + 1)
      moment.happenings.insert(.isAskedAgain)
      let granted = answers(to: refused, consent, &c, moment, refusedBefore: true)
      if granted != 0 { hold(c.data | granted, &c, moment) }
      agree(to: granted & consent.asked, &c)
    }
    let leaving =
      c.learnt > 0
      ? optOut(of: moment.customer, consent, moment.arm, learnt: c.learnt) : c.optOut
    if c.data != 0 && moment.optOut < leaving {
      let taken = c.data
      hold(0, &c, moment)
      c.withdrawn = keeps(arm) ? c.withdrawn | taken : 0
      c.isPrivate = true
      moment.happenings.insert(.optsOut)
    }
  }

  /// What another strategy or law than a step before changes about data: what may not be held
  /// any more is dropped, and what is new has to be asked for.
  func turn(_ c: inout ReferenceCustomer, _ moment: ReferenceMoment, from earlier: Arm) {
    let (now, before) = (
      consent(of: moment.customer, moment.arm), consent(of: moment.customer, earlier)
    )
    var (mustAsk, kept) = (false, c.data)
    for category in DataCategory.allCases {
      let isCollected = moment.arm.practice.collected.contains(category)
      let isToBeAsked = now.asked & category.bit != 0 && before.asked & category.bit == 0
      if c.data & category.bit != 0 && (!isCollected || isToBeAsked) {
        kept &= ~category.bit
      }
      let isNew = !earlier.practice.collected.contains(category)
      if isCollected && (isToBeAsked || isNew) { mustAsk = true }
    }
    let isOtherwiseEstimated = estimatesDiffer(moment.arm, earlier)
    if kept != c.data {
      hold(kept, &c, moment)
    } else if isOtherwiseEstimated {
      renew(&c, moment, from: c.data)
    }
    if !keeps(moment.arm) { c.withdrawn = 0 }
    if c.wasAsked { c.optOut = optOut(of: moment.customer, now, moment.arm, learnt: 0) }
    if mustAsk { c.wasAsked = false }
  }

  /// Whether two strategies make something else of the same data.
  private func estimatesDiffer(_ one: Arm, _ other: Arm) -> Bool {
    let (a, b) = (one.coefficients, other.coefficients)
    let isAlikeNoisy =
      one.practice.handling.privacy.isOn == other.practice.handling.privacy.isOn
      && (!one.practice.handling.privacy.isOn
        || one.practice.handling.privacy.epsilon == other.practice.handling.privacy.epsilon)
    return !isAlikeNoisy || a.signal.precisions != b.signal.precisions
      || a.bias.coverage != b.bias.coverage || a.settings.upkeep != b.settings.upkeep
  }

  /// Chance per step to take data back.
  private func optOut(
    of customer: Int, _ consent: Consent, _ arm: Arm, learnt: Float
  ) -> Float {
    let luck = draw(customer, 0, .consent, DataCategory.allCases.count)
    let share = consent.optOutShare(concern: population.privacyConcern[customer])
    let taught = arm.coefficients.education.optOutShare(share, learnt: learnt)
    return Uniform.open(luck.x0) < taught ? consent.optOutPace : 0
  }

  /// The law of the place, or for the protected that of asking for everything.
  private func consent(of customer: Int, _ arm: Arm) -> Consent {
    let culture = Int(population.cultures[customer])
    let rules = scenario.market.sector.regulation
    return rules.asksVulnerable && population.vulnerability[customer] > 0.5
      ? arm.coefficients.protected[culture] : arm.coefficients.consent[culture]
  }

  /// What the firm may use of what it wants.
  private func answers(
    to wanted: UInt16, _ consent: Consent, _ c: inout ReferenceCustomer,
    _ moment: ReferenceMoment, refusedBefore: Bool = false
  ) -> UInt16 {
    let customer = moment.customer
    func accepts(_ category: Int) -> Bool {
      let luck = Uniform.open(draw(customer, moment.step, .consent, category).x0)
      let concern = population.privacyConcern[customer]
      let informed = Double(c.learnt) * moment.arm.coefficients.education.informed[category]
      let free = consent.freeAcceptance(
        concern: concern, category: category, isEndowed: c.isPrivate, informed: informed)
      if luck < free && !refusedBefore { c.freeConsents += 1 }
      let says =
        luck
        < consent.acceptance(
          concern: concern, category: category, repeats: c.repeats, isEndowed: c.isPrivate,
          informed: informed)
      if says { c.consents += 1 }
      return says
    }
    var may: UInt16 = 0
    let one = !consent.isPerCategory && consent.deciding(in: wanted).map(accepts) ?? false
    for (category, name) in DataCategory.allCases.enumerated() where wanted & name.bit != 0 {
      if consent.asked & name.bit == 0 {
        if !c.isPrivate { may |= name.bit }
      } else if consent.isPerCategory ? accepts(category) : one {
        may |= name.bit
      }
    }
    return may
  }

  private func agree(to data: UInt16, _ c: inout ReferenceCustomer) {
    c.agreed.formUnion(DataCategories(bits: data).members)
  }

  private func hold(_ data: UInt16, _ c: inout ReferenceCustomer, _ moment: ReferenceMoment) {
    let before = c.data
    c.data = data
    c.withdrawn &= ~data
    c.agreed = c.agreed.filter { data & $0.bit != 0 }
    forget(&c)
    if !DataCategories(bits: data).contains(.purchases) { c.lastBought = nil }
    let isNew = renew(&c, moment, from: before)
    if data == 0 || isNew && data & ~before != 0 { c.age = 0 }
  }

  /// Whether what customers take back is kept.
  private func keeps(_ arm: Arm) -> Bool {
    arm.practice.handling.keepsWithdrawn && !arm.practice.rights.contains(.deletion)
  }

  /// The estimate made anew, with noise as long as the budget lasts; whether it was.
  @discardableResult
  func renew(_ c: inout ReferenceCustomer, _ moment: ReferenceMoment, from before: UInt16) -> Bool {
    let privacy = moment.arm.practice.handling.privacy
    guard privacy.isOn, c.data != 0 else {
      c.estimate = estimate(moment.customer, c.data, moment)
      return true
    }
    if c.releases >= privacy.releases && !privacy.overspends {
      if before & ~c.data != 0 { c.estimate = Float(population.willingnessMean) }
      return false
    }
    let luck = draw(moment.customer, 0, .release, c.releases)
    let side = Uniform.openDouble(luck.x0, luck.x1)
    let scale = scenario.parameters[.privacySensitivity] / privacy.epsilon
    let size = -scale * Elementary.log(2 * min(side, 1 - side))
    c.releases += 1
    c.estimate = estimate(
      moment.customer, c.data, moment, noise: side < 0.5 ? -size : size)
    return true
  }

  /// Estimated willingness to pay, in going rates: the market's mean without data.
  private func estimate(
    _ customer: Int, _ data: UInt16, _ moment: ReferenceMoment, noise: Double = 0
  ) -> Float {
    let (mean, spread) = (population.willingnessMean, population.willingnessDeviation)
    if data == 0 || spread == 0 { return Float(mean) }
    let kept =
      keepsUp(customers[customer], customer, moment.arm)
      ? moment.arm.coefficients.settings.error : 1
    let score = moment.arm.coefficients.signal.estimate(
      data: data, deviation: (population.willingness(customer) - mean) / spread,
      coverage: Double(coverage(of: customer, moment))
    ) { category in
      let noise = draw(customer, 0, .signal, category)
      return kept * Normal.quantile(Uniform.openDouble(noise.x0, noise.x1))
    }
    return Float(mean + spread * (score + noise))
  }

  /// How well data cover the worst covered of the customer's cohorts.
  func coverage(of customer: Int, _ moment: ReferenceMoment) -> Float {
    let table = moment.arm.coefficients.bias.coverage
    let own = table.indices.map { table[$0][Int(population.cohorts[$0][customer])] }
    return RepresentationBias.repaired(own.min() ?? 1, left: moment.news.bias)
  }

  // MARK: The desk

  /// What a strategy offers its customers: blocks of 4,096 come to its desk in an order of
  /// their own, those who meet another strategy left out.
  ///
  /// - Returns: the desks, as the strategy saw them.
  func offer(
    _ strategy: Int, _ arm: Arm, _ step: Int, _ moments: inout [ReferenceMoment]
  ) -> [ReferenceDesk] {
    let prices = allowedPrices(list: arm.listPrice)
    var desks: [ReferenceDesk] = []
    for start in stride(from: 0, to: customers.count, by: summationBlock) {
      let block = start..<min(customers.count, start + summationBlock)
      let order = queue(block, step).filter { strategies.count == 1 || assigned[$0] == strategy }
      let desk = Desk(order.count)
      let seen = ReferenceDesk(desk: desk, order: order)
      desks.append(seen)
      let mean = Float(population.willingnessMean)
      for (row, customer) in order.enumerated() {
        let c = customers[customer]
        let decayed = arm.coefficients.decay.left(age: Float(c.age))
        let isKeptUp = keepsUp(c, customer, arm)
        desk.willingness[row] =
          isKeptUp
          ? c.estimate * arm.goingRate
          : (mean + decayed * (c.estimate - mean)) * arm.goingRate
        desk.data[row] = c.data
      }
      showMore(arm, seen)
      var batch = OfferBatch(
        count: order.count, listPrice: arm.listPrice, prices: desk.price.base,
        intensities: desk.intensities.base, silences: desk.silences.base)
      arm.strategy.decide(
        observation(strategy, arm, step, seen),
        random: StrategyRandom(
          key: arm.key, rows: start..<start + order.count, step: step), into: &batch)
      for (row, customer) in order.enumerated() {
        let news = moments[customer].news
        let own = limited(desk.price[row], customers[customer], customer, arm)
        var price = conceded(own, arm, news)
        if price < batch.bounds.low { price = batch.bounds.low }
        if price > batch.bounds.high { price = batch.bounds.high }
        moments[customer].price = min(prices.high, max(prices.low, price))
        moments[customer].kindsShown = batch.shown.nonzeroBitCount
        moments[customer].isSilent = batch.isSilent && desk.silences[row]
        moments[customer].nudges = NudgeKind.allCases.indices.map { kind in
          let isShown = batch.shown & (1 << UInt16(kind)) != 0
          return isShown
            ? conceded(desk.intensities[kind * order.count + row], NudgeKind.allCases[kind], news)
            : 0
        }
      }
    }
    return desks
  }

  /// A block's customers in the order of a step (Fisher and Yates 1938).
  private func queue(_ block: Range<Int>, _ step: Int) -> [Int] {
    var order = Array(block)
    for row in order.indices {
      let four = draw(block.lowerBound, step, .desk, row / 4)
      let word = [four.x0, four.x1, four.x2, four.x3][row % 4]
      order.swapAt(row, row + Int(UInt64(word) * UInt64(order.count - row) / (1 << 32)))
    }
    return order
  }

  /// What regulation lets a firm ask.
  private func allowedPrices(list: Float) -> (low: Float, high: Float) {
    var caps = scenario.market.caps
    if caps.range == nil && caps.ratio == nil {
      caps.ratio = scenario.market.sector.regulation.priceRatio
    }
    var (low, high) = (Float(0), Float.infinity)
    if let range = caps.range {
      let half = Float(range / 2)
      (low, high) = (max(0, list - half), list + half)
    }
    if let ratio = caps.ratio {
      let root = Float(ratio).squareRoot()
      (low, high) = (max(low, list / root), min(high, list * root))
    }
    return (low, high)
  }
}
