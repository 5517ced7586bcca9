internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// A firm's desk with one block of its customers, kept until the step is over.
struct ReferenceDesk {
  let desk: Desk
  /// Customers by row.
  let order: [Int]
}

extension ReferenceSimulation {
  /// Puts a purchase and clicks on record where the data in use include the category.
  func remember(_ c: inout ReferenceCustomer, _ moment: ReferenceMoment) {
    guard keepsRecords else { return }
    if moment.buys && c.data & DataCategory.purchases.bit != 0 {
      c.recordedPurchases = min(65_535, c.recordedPurchases + 1)
      c.lastPurchase = moment.step
      c.lastPrice = moment.price
    }
    if c.data & DataCategory.browsing.bit != 0 {
      c.recordedClicks = min(65_535, c.recordedClicks + moment.clicks)
    }
  }

  /// Drops what is on record under categories that are not among the data any more.
  func forget(_ c: inout ReferenceCustomer) {
    if c.data & DataCategory.purchases.bit == 0 {
      c.recordedPurchases = 0
      c.lastPurchase = nil
      c.lastPrice = nil
    }
    if c.data & DataCategory.browsing.bit == 0 { c.recordedClicks = 0 }
  }

  /// What a desk shows beyond estimates and data in use.
  func showMore(_ arm: Arm, _ seen: ReferenceDesk) {
    seen.desk.makeRoom(for: arm.reads)
    for (row, customer) in seen.order.enumerated() {
      let c = customers[customer]
      seen.desk.records?[row] = CustomerRecord(
        purchases: UInt16(c.recordedPurchases), clicks: UInt16(c.recordedClicks),
        lastPurchase: c.lastPurchase.map { UInt32($0 + 1) } ?? 0, lastPrice: c.lastPrice ?? 0)
      let telling: [DataCategory] = [.device, .location]
      if telling.contains(where: { c.data & $0.bit != 0 }) {
        seen.desk.locales?[row] = locale(of: customer)
      }
      if let dimension = arm.cohortDimension {
        seen.desk.cohorts?[row] = population.cohorts[dimension][customer]
      }
    }
  }

  /// The culture that a customer's device and place tell of.
  func locale(of customer: Int) -> UInt8 {
    let (own, all) = (Int(population.cultures[customer]), scenario.population.cultures.count)
    let luck = drawForAll(customer, 0, .locale)
    if Uniform.open(luck.x0) >= Float(scenario.parameters[.localeError]) || all == 1 {
      return UInt8(own)
    }
    // The others in order, from the next one on, round the table.
    let others = (own + 1..<own + all).map { $0 % all }
    return UInt8(others[min(others.count - 1, Int(Uniform.open(luck.x1) * Float(all - 1)))])
  }

  // MARK: Learning

  /// What a strategy knows; a new stage starts with nothing learnt.
  mutating func recall(_ strategy: Int, _ arm: Arm, _ step: Int) {
    guard step == 0 || arm.stageStart == step else { return }
    let initial = arm.strategy.initialKnowledge
    known[strategy] = Column(initial.count, filledWith: 0)
    for (index, value) in initial.enumerated() { known[strategy][index] = value }
  }

  func observation(_ strategy: Int, _ arm: Arm, _ step: Int, _ seen: ReferenceDesk) -> Observation {
    let initial = arm.strategy.initialKnowledge.count
    return Observation(
      count: seen.order.count, facts: arm.facts(at: step, last: lastSteps[strategy]),
      willingness: seen.desk.willingness.base, data: seen.desk.data.base,
      extras: seen.desk.extras(for: arm.reads),
      knowledge: UnsafeBufferPointer(start: known[strategy].base, count: initial))
  }

  /// A strategy learns from the step that is over.
  mutating func learn(
    _ strategy: Int, _ arm: Arm, _ step: Int, _ desks: [ReferenceDesk],
    _ moments: [ReferenceMoment]
  ) {
    let count = arm.strategy.evidenceCount
    let total = Column<Double>(count, filledWith: 0)
    for seen in desks where count > 0 {
      let evidence = Column<Double>(count, filledWith: 0)
      let columns = OutcomeColumns(seen.order.map { moments[$0] })
      var room = Numbers(evidence.base, count: count)
      withExtendedLifetime((evidence, columns)) {
        arm.strategy.note(
          columns.outcomes, of: observation(strategy, arm, step, seen), into: &room)
      }
      for index in 0..<count { total[index] += evidence[index] }
    }
    countOwn(strategy, arm, moments)
    let size = arm.strategy.initialKnowledge.count
    guard size > 0 else { return }
    var knowledge = Numbers(known[strategy].base, count: size)
    withExtendedLifetime(total) {
      arm.strategy.revise(
        &knowledge, by: Numbers(total.base, count: count),
        arm.facts(at: step, last: lastSteps[strategy]),
        random: StepRandom(key: arm.key, step: step))
    }
  }

  /// What the firm counted in the step that is over.
  private mutating func countOwn(_ strategy: Int, _ arm: Arm, _ moments: [ReferenceMoment]) {
    var last = LastStep()
    let own = customers.indices.filter { strategies.count == 1 || assigned[$0] == strategy }
    last.active = own.count { customers[$0].isActive }
    last.purchases = own.count { moments[$0].buys }
    last.complaints = own.count { moments[$0].complains }
    if arm.reads.contains(.lastStep) {
      last.visits = own.count { moments[$0].visits }
      last.offered = money(own) { moments[$0].visits ? Double(moments[$0].price) : 0 }
    }
    lastSteps[strategy] = last
  }
}

/// What came of the offers at one desk, in columns by row.
private final class OutcomeColumns {
  private let order: Column<UInt16>
  private let price: Column<Float>
  private let comes, needs, buys: Column<Bool>
  private let messages, clicks, category: Column<UInt8>

  init(_ moments: [ReferenceMoment]) {
    func column<Value>(_ value: (ReferenceMoment) -> Value, _ zero: Value) -> Column<Value> {
      let column = Column(moments.count, filledWith: zero)
      for (row, moment) in moments.enumerated() { column[row] = value(moment) }
      return column
    }
    order = Column(moments.count, filledWith: 0)
    for row in moments.indices { order[row] = UInt16(row) }
    price = column(\.price, 0)
    comes = column(\.wasActive, false)
    needs = column(\.hasNeed, false)
    buys = column(\.buys, false)
    messages = column({ UInt8($0.messages) }, 0)
    clicks = column({ UInt8($0.clicks) }, 0)
    category = column({ UInt8($0.category ?? 0) }, 0)
  }

  var outcomes: Outcomes {
    Outcomes(
      count: order.count, order: order.base,
      columns: .init(
        price: price.base, isActive: comes.base, needs: needs.base, buys: buys.base,
        messages: messages.base, clicks: clicks.base, category: category.base))
  }
}
