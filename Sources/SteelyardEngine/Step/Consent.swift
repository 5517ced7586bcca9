internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// Requests for data are answered at the first visit, and again when they come back; later,
  /// some opt out.
  static func consent(_ arm: Arm, _ work: Work) {
    arm.fill(work.requests, with: 0, work.rows)
    arm.fill(work.grants, with: 0, work.rows)
    turn(arm, work)
    growOld(arm, work)
    let first = work.rows.lowerBound
    let (flags, data) = (arm.state.flags.base + first, arm.state.data.base + first)
    let (isActive, needs) = (work.isActive.ones, work.needs.ones)
    let (luck, chance) = (work.optOutDraw.base, arm.state.optOut.base + first)
    let (again, learns) = (isAskedAgain(arm, work).one, arm.state.voices.isOpen.one)
    let concerned = work.list(arm) { row in
      let isNew = (flags[row] & State.Flag.asked == 0).one
      let maybeLeaves = (data[row] != 0).one & (learns | (luck[row] < chance[row]).one)
      return isActive[row] & (needs[row] & (isNew | again) | maybeLeaves)
    }
    for index in 0..<concerned { consent(arm, work, Int(work.drawn[index])) }
  }

  private static func consent(_ arm: Arm, _ work: Work, _ row: Int) {
    let customer = work.rows.lowerBound + row
    let state = arm.state
    if work.needs[row] && state.flags[customer] & State.Flag.asked == 0 {
      state.flags[customer] |= State.Flag.asked
      answer(arm, work, row)
      return
    }
    if work.needs[row] && isAskedAgain(arm, work) && refused(arm, customer) != 0 {
      answerAgain(arm, work, row)
    }
    let taken = state.data[customer]
    guard taken != 0 && work.optOutDraw[row] < optOutChance(arm, customer) else { return }
    hold(0, arm, work, row)
    arm.shelve(taken, customer)
    state.flags[customer] |= State.Flag.private
  }

  /// What the beginning of another stage, or a repair, does to those it is for.
  private static func turn(_ arm: Arm, _ work: Work) {
    let earlier = work.step == arm.start ? arm.earlier : nil
    let cells = arm.member == 0 ? arm.cells : nil
    guard earlier != nil || cells != nil || work.news.isRepaired else { return }
    let first = work.rows.lowerBound
    arm.forEachMet(work.rows) { row in
      if let earlier = cells?.origin(of: first + row) ?? earlier {
        turn(from: earlier, arm, work, row)
      }
      if work.news.isRepaired {
        _ = renew(arm, first + row, dropping: 0, bias: work.news.bias)
      }
    }
  }

  /// Another strategy or law comes into force: what is no longer collected, or now has to be
  /// asked for, is dropped; where there is something new to ask for, everybody is asked anew.
  /// Estimates are made anew where they are made otherwise.
  private static func turn(from earlier: Arm, _ arm: Arm, _ work: Work, _ row: Int) {
    let customer = work.rows.lowerBound + row
    let (now, before) = (arm.consent(of: customer), earlier.consent(of: customer))
    let collected = arm.practice.collected.bits
    let unasked = collected & now.asked & ~before.asked
    let added = collected & ~earlier.practice.collected.bits
    let held = arm.state.data[customer]
    let kept = held & collected & ~unasked
    if kept != held {
      hold(kept, arm, work, row)
    } else if arm.estimates != earlier.estimates {
      _ = renew(arm, customer, dropping: 0, bias: work.news.bias)
    }
    if !arm.keepsWithdrawn { arm.shelve(0, customer) }
    if arm.state.flags[customer] & State.Flag.asked != 0 {
      arm.state.optOut[customer] = optOut(arm, customer)
    }
    if unasked | added != 0 { arm.state.flags[customer] &= ~State.Flag.asked }
  }

  /// Data that are held grow a step older; past the firm's retention they are gone, and asked
  /// for anew.
  private static func growOld(_ arm: Arm, _ work: Work) {
    let (first, state) = (work.rows.lowerBound, arm.state)
    let (age, data) = (state.age.base + first, state.data.base + first)
    let retention = UInt32(clamping: arm.practice.retention)
    // No data are older than the run.
    let isKept = retention >= arm.steps
    let expired =
      isKept
      ? 0
      : work.list(arm) { row in
        (state.held(first + row) != 0).one & (UInt32(age[row]) &+ 1 > retention).one
      }
    if state.archive.isOpen {
      arm.forEachMet(work.rows) { row in
        if state.held(first + row) != 0 { age[row] = age[row] == .max ? .max : age[row] + 1 }
      }
    } else {
      arm.forEachMet(work.rows) { row in
        age[row] &+= UInt16((data[row] != 0).one & (age[row] != .max).one)
      }
    }
    for index in 0..<expired { drop(arm, work, Int(work.drawn[index])) }
  }

  private static func drop(_ arm: Arm, _ work: Work, _ row: Int) {
    let customer = work.rows.lowerBound + row
    let wasUsed = arm.state.data[customer] != 0
    hold(0, arm, work, row)
    if arm.state.archive.isOpen { arm.state.archive.withdrawn[customer] = 0 }
    if wasUsed { arm.state.flags[customer] &= ~State.Flag.asked }
  }

  private static func isAskedAgain(_ arm: Arm, _ work: Work) -> Bool {
    let every = arm.practice.consent.repeatEvery
    return every > 0 && work.step % every == 0
  }

  /// The first answer, and whether the customer will ever opt out.
  private static func answer(_ arm: Arm, _ work: Work, _ row: Int) {
    let customer = work.rows.lowerBound + row
    let held = arm.state.data[customer]
    let missing = arm.practice.collected.bits & ~held
    let granted = granted(of: missing, arm, work, row)
    if granted != 0 { take(granted, arm, work, row) }
    arm.state.optOut[customer] = optOut(arm, customer)
  }

  /// Chance per step that a customer who has been taught that much opts out, as strategy and law
  /// now stand.
  private static func optOut(_ arm: Arm, _ customer: Int, learnt: Float = 0) -> Float {
    let draw = arm.key.block(
      customer: UInt32(truncatingIfNeeded: customer), step: 0, purpose: .consent,
      index: UInt16(DataCategory.allCases.count))
    let consent = arm.consent(of: customer)
    let share = arm.coefficients.education.optOutShare(
      consent.optOutShare(concern: arm.population.privacyConcern[customer]),
      learnt: learnt)
    return Uniform.open(draw.x0) < share ? consent.optOutPace : 0
  }

  /// The same for one who may have been taught since.
  @inline(__always)
  private static func optOutChance(_ arm: Arm, _ customer: Int) -> Float {
    let learnt = arm.learnt(customer)
    return learnt > 0 ? optOut(arm, customer, learnt: learnt) : arm.state.optOut[customer]
  }

  /// Who refused something is asked for it once more.
  private static func answerAgain(_ arm: Arm, _ work: Work, _ row: Int) {
    let customer = work.rows.lowerBound + row
    let repeats = arm.state.repeats[customer]
    arm.state.repeats[customer] = repeats == .max ? repeats : repeats + 1
    let granted = granted(of: refused(arm, customer), arm, work, row, isAgain: true)
    if granted != 0 { take(granted, arm, work, row) }
  }

  /// What a customer is asked for and has not agreed to.
  private static func refused(_ arm: Arm, _ customer: Int) -> UInt16 {
    arm.practice.collected.bits & arm.consent(of: customer).asked & ~arm.state.data[customer]
  }

  /// The categories of a set that the firm may use from now on. What is not asked for is in;
  /// the rest is answered one by one, or by one answer for all.
  ///
  /// - Parameter isAgain: whether all of it was refused before.
  private static func granted(
    of wanted: UInt16, _ arm: Arm, _ work: Work, _ row: Int, isAgain: Bool = false
  ) -> UInt16 {
    let consent = arm.consent(of: work.rows.lowerBound + row)
    let asked = wanted & consent.asked
    // Who took data back is out of what needs no asking.
    let isOut = arm.state.flags[work.rows.lowerBound + row] & State.Flag.private != 0
    var granted = isOut ? 0 : wanted & ~consent.asked
    guard asked != 0 else { return granted }
    if consent.isPerCategory {
      for category in DataCategory.allCases.indices where asked & (1 << category) != 0 {
        granted |= accepts(category, arm, work, row, isAgain) ? 1 << category : 0
      }
    } else if let category = consent.deciding(in: asked) {
      granted |= accepts(category, arm, work, row, isAgain) ? asked : 0
    }
    return granted
  }

  /// A request that comes back is put to the same customer with new luck; at a neutral interface the
  /// first no would have stood.
  private static func accepts(
    _ category: Int, _ arm: Arm, _ work: Work, _ row: Int, _ isAgain: Bool
  ) -> Bool {
    let customer = work.rows.lowerBound + row
    let (consent, concern) = (arm.consent(of: customer), arm.population.privacyConcern[customer])
    let isEndowed = arm.state.flags[customer] & State.Flag.private != 0
    let informed =
      Double(arm.learnt(customer)) * arm.coefficients.education.informed[category]
    let luck = Uniform.open(work.block(arm, row, .consent, index: UInt16(category)).x0)
    let accepts =
      luck
      < consent.acceptance(
        concern: concern, category: category, repeats: Int(arm.state.repeats[customer]),
        isEndowed: isEndowed, informed: informed)
    let isFree =
      !isAgain
      && luck
        < consent.freeAcceptance(
          concern: concern, category: category, isEndowed: isEndowed, informed: informed)
    if accepts { arm.state.account.data.consents[customer] &+= 1 }
    if isFree { arm.state.account.data.freeConsents[customer] &+= 1 }
    work.requests[row] += 1
    work.grants[row] += accepts ? 1 : 0
    return accepts
  }

  /// The firm may use more data from now on, some of them because the customer agreed.
  private static func take(_ granted: UInt16, _ arm: Arm, _ work: Work, _ row: Int) {
    let customer = work.rows.lowerBound + row
    hold(arm.state.data[customer] | granted, arm, work, row)
    let agreed = granted & arm.consent(of: customer).asked
    if agreed != 0 { arm.state.agreed[customer] |= agreed }
  }

  /// The firm holds these data from now on, fresh where it had not all of them before, and makes
  /// of them what it can.
  private static func hold(_ data: UInt16, _ arm: Arm, _ work: Work, _ row: Int) {
    let customer = work.rows.lowerBound + row
    let before = arm.state.data[customer]
    let isFresh = data == 0 || data & ~before != 0
    arm.state.data[customer] = data
    if arm.state.agreed[customer] & ~data != 0 { arm.state.agreed[customer] &= data }
    arm.state.forget(customer, unless: data)
    if data & DataCategory.purchases.bit == 0, arm.state.lastBought.count > 0 {
      arm.state.lastBought[customer] = State.nothing
    }
    if arm.state.archive.isOpen { arm.state.archive.withdrawn[customer] &= ~data }
    let isRenewed = renew(arm, customer, dropping: before & ~data, bias: work.news.bias)
    arm.state.age[customer] = isFresh && isRenewed ? 0 : arm.state.age[customer]
  }
}

extension Arm {
  /// How consent goes where the customer lives.
  @inline(__always)
  func consent(of customer: Int) -> Consent {
    let culture = Int(population.cultures[customer])
    let isProtected = asksVulnerable && population.vulnerability[customer] > 0.5
    return isProtected ? coefficients.protected[culture] : coefficients.consent[culture]
  }
}
