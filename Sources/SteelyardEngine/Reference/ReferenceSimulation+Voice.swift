internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// Something of one customer's that waits for a person.
struct ReferenceCase {
  let customer: Int
  let matter: Case
}

extension ReferenceSimulation {
  // MARK: What was learnt, and what firms concede

  /// Literacy with what was taught.
  func literacy(_ c: ReferenceCustomer, _ customer: Int, _ arm: Arm) -> Float {
    arm.coefficients.education.literacy(population.literacy[customer], learnt: c.learnt)
  }

  /// Depth of the messages that one gets.
  func depth(_ c: ReferenceCustomer, _ moment: ReferenceMoment) -> Float {
    if c.data == 0 { return 0 }
    let firms = Float(moment.arm.practice.messages) * (1 - moment.news.given.privacy)
    return min(1, firms * wanted(c, moment.customer, moment.arm).depth)
  }

  /// A price on its way to the list price.
  func conceded(_ price: Float, _ arm: Arm, _ news: News) -> Float {
    if news.given.price == 0 { return price }
    return arm.listPrice + (1 - news.given.price) * (price - arm.listPrice)
  }

  /// A push weakened, or a false claim withdrawn.
  func conceded(_ intensity: Float, _ kind: NudgeKind, _ news: News) -> Float {
    if news.hasWithdrawnClaims && kind.isFalsifiable && intensity < 0 { return 0 }
    return intensity * (1 - news.given.pressure)
  }

  // MARK: What is said

  /// Notes what hurt most; of blows alike the first.
  func suffer(_ kind: Feedback.Kind, _ severity: Float, _ moment: inout ReferenceMoment) {
    if kind != .nothing && severity > moment.worst {
      moment.worst = severity
      moment.cause = kind
    }
  }

  /// What a customer remembers, says and hears beside what the step did to them.
  func speak(
    _ c: inout ReferenceCustomer, _ moment: inout ReferenceMoment, before: ReferenceCustomer
  ) {
    let practice = moment.arm.practice
    guard isListening else { return }
    if moment.cause != .nothing { c.grievance = moment.cause }
    let dealt = moment.blow
    moment.blow = 0
    defer { moment.blow = dealt + moment.blow }
    let luck = draw(moment.customer, moment.step, .voice)
    if Uniform.open(luck.x0) < moment.arm.coefficients.feedback.chance {
      answer(&c, &moment)
    }
    if practice.voice.commitment > 0 { weigh(&c, &moment, luck: Uniform.open(luck.x1)) }
    if practice.governance.reviewCapacity > 0 { hearVerdicts(&c, &moment) }
    c.learnt = moment.arm.coefficients.education.taught(c.learnt)
  }

  /// Whether any strategy listens, teaches, promises or reviews at any time.
  private var isListening: Bool {
    strategies.joined().contains { stage in
      let practice = stage.strategy.practice
      return practice.voice != StrategySpec.Voice() || practice.governance.reviewCapacity > 0
    }
  }

  private func answer(_ c: inout ReferenceCustomer, _ moment: inout ReferenceMoment) {
    let feedback = moment.arm.coefficients.feedback
    if c.told != .nothing {
      let level = moment.news.levels[c.told.rawValue]
      gain(.voice, feedback.heard * level, &c, &moment)
      moment.blow += feedback.ignored * (1 - level)
      let next = moment.arm.coefficients.trust.lost(
        c.trust, severity: feedback.ignored * (1 - level))
      book(.voice, next, &c, &moment)
      c.fairness = feedback.fairer(c.fairness, level: level)
      moment.happenings.insert(level > 0 ? .isHeard : .isIgnored)
    }
    c.told = c.grievance
    c.grievance = .nothing
    moment.named = c.told
  }

  private func weigh(
    _ c: inout ReferenceCustomer, _ moment: inout ReferenceMoment, luck: Float
  ) {
    let (arm, news) = (moment.arm, moment.news)
    let commitment = arm.coefficients.commitment
    var found = moment.found
    let isSold =
      arm.practice.sellsData && !news.hasStoppedSale && c.data != 0 && moment.hasNeed
    let literacy = literacy(c, moment.customer, arm)
    if isSold && luck < commitment.saleFound(literacy: literacy) {
      found += commitment.saleSeverity
      moment.happenings.insert(.findsSale)
    }
    let severity = commitment.severity(found: found, isExposed: news.isExposed)
    if severity > 0 {
      moment.blow += severity
      book(.washing, arm.coefficients.trust.lost(c.trust, severity: severity), &c, &moment)
      c.doubts = min(255, c.doubts + 1)
    } else if moment.hasNeed && c.doubts == 0 {
      gain(.commitment, commitment.gain, &c, &moment)
    }
  }

  private func hearVerdicts(_ c: inout ReferenceCustomer, _ moment: inout ReferenceMoment) {
    let review = moment.arm.coefficients.review
    if !c.waiting.isEmpty {
      moment.blow += review.wait
      let next = moment.arm.coefficients.trust.lost(c.trust, severity: review.wait)
      book(.review, next, &c, &moment)
    }
    if !c.granted.isDisjoint(with: [.rejection, .suspicion]) {
      gain(.review, review.relief, &c, &moment)
    }
    if c.granted.contains(.complaint) {
      book(
        .review, review.restored(c.trust, lost: c.lostTrust, ceiling: c.ceiling), &c, &moment)
      moment.happenings.insert(.isMadeGood)
    }
  }

  // MARK: Review by people

  /// Files a case, unless one of that kind waits or there is nobody to look at it.
  func file(_ matter: Case, _ c: ReferenceCustomer, _ moment: inout ReferenceMoment) {
    if moment.arm.practice.governance.reviewCapacity > 0 && !c.waiting.contains(matter) {
      moment.filed.append(matter)
    }
  }

  /// What was filed in a step joins the queues by customer.
  mutating func fileAll(_ moments: [ReferenceMoment]) {
    for customer in customers.indices {
      for matter in Case.allCases where moments[customer].filed.contains(matter) {
        queues[assigned[customer]].append(ReferenceCase(customer: customer, matter: matter))
        customers[customer].waiting.insert(matter)
      }
    }
  }

  /// What a firm's reviewers decide before a step.
  mutating func review(_ strategy: Int, _ arm: Arm, _ step: Int) {
    let own = customers.indices.filter { assigned[$0] == strategy }
    for customer in own { customers[customer].granted = [] }
    spare[strategy] += arm.coefficients.review.capacity * Double(own.count)
    var left = Int(spare[strategy])
    spare[strategy] -= Double(left)
    while left > 0, let next = queues[strategy].first {
      queues[strategy].removeFirst()
      customers[next.customer].waiting.remove(next.matter)
      if customers[next.customer].isActive {
        left -= 1
        answered[strategy] += next.matter == .complaint ? 1 : 0
        decide(next, arm, step)
      }
    }
  }

  private mutating func decide(_ matter: ReferenceCase, _ arm: Arm, _ step: Int) {
    let customer = matter.customer
    let isRight =
      Uniform.open(draw(customer, step, .review).x1) < arm.coefficients.review.accuracy
    var isGranted = isRight
    if matter.matter == .rejection {
      let isWorthy =
        population.vulnerability[customer] <= Float(scenario.parameters[.screeningCut])
      isGranted = isWorthy ? isRight : !isRight
      customers[customer].isAdmitted = customers[customer].isAdmitted || isGranted
      customers[customer].isRefused = customers[customer].isRefused || !isGranted
      happenings.insert(isGranted ? .isLetIn : .isRefusedAgain)
    }
    if matter.matter == .suspicion && isGranted {
      customers[customer].isCleared = true
      happenings.insert(.isCleared)
    }
    if isGranted { customers[customer].granted.insert(matter.matter) }
  }
}
