package import SteelyardModel

/// What a run leaves behind.
extension Simulation {
  /// The seat that keeps the books of a seat's firm: both strategies of a roll-out are one firm's.
  func house(of seat: Int) -> Int { rollout == nil ? seat : 0 }

  /// What the run leaves behind of a firm that rolls out a strategy.
  func record(of rollout: Rollout) -> RunRecord {
    let whole = rollout.fronts[0][0]
    var record = Tallying(whole, by: workers).record(
      ledger: zip(ledgers[0], ledgers[1]).map { $0 + $1 },
      trace: zip(traces[0], traces[1]).map { Rollout.merged([$0, $1]) })
    record.periods = periods.records[0]
    record.cultureTrust = zip(cultureTrust[0], cultureTrust[1]).map { zip($0, $1).map(+) }
    record.cells = zip(cells[0], cells[1]).map { zip($0, $1).map(+) }
    record.fines = firms[0].fines
    record.breaches = firms[0].breaches
    record.losses = firms[0].losses
    record.silentSteps = firms[0].silentSteps
    record.answered = desks.reduce(0) { $0 + $1.answered }
    record.isPersonal = arms.joined().contains { $0.practice.framing == .personal }
    if let probe, let position = positions.first {
      record.measures = probe.values(of: position, whole)
    }
    if firms[0].sales.count > 1 { record.exposure = firms[0].range.shown.map { Int($0) } }
    record.rollout = RolloutRecord(
      treated: rollout.cells.cell(0, traces[0]), others: rollout.cells.cell(1, traces[1]))
    return record
  }

  /// What the run leaves behind at one seat.
  func record(_ seat: Int) -> RunRecord {
    var record = Tallying(arms[seat][0], by: workers).record(
      ledger: ledgers[seat], trace: traces[seat])
    record.periods = periods.records[seat]
    record.cultureTrust = cultureTrust[seat]
    if cells.indices.contains(seat) { record.cells = cells[seat] }
    record.fines = firms[seat].fines
    record.breaches = firms[seat].breaches
    record.losses = firms[seat].losses
    record.silentSteps = firms[seat].silentSteps
    record.answered = desks[seat].answered
    record.isPersonal = arms[seat].contains { $0.practice.framing == .personal }
    if firms[seat].sales.count > 1 { record.exposure = firms[seat].range.shown.map { Int($0) } }
    return record
  }

  /// The offers of the last step are compared like all others, one step later.
  func compareLastOffers() {
    let (steps, scratch, last, seats) = (arm.steps, scratch, inForce(arm.steps), seats)
    workers.forEachBlock(of: arm.population.count) { rows, worker in
      for stall in Self.stalls(of: last, seats, scratch[worker]) {
        stall.work.begin(steps)
        stall.work.take(rows, of: rows)
        for arm in stall.arms { Phase.listen(arm, stall.work) }
      }
    }
  }

  /// Runs the remaining steps, taking down what the first firm asks of some customers.
  ///
  /// - Returns: what the run leaves behind, by strategy, and the prices; nil when it was cancelled.
  package consuming func runAll(
    noting customers: [Int], isCancelled: @Sendable () -> Bool
  ) -> (records: [RunRecord], quotes: Quotes)? {
    var members: [Int] = []
    for customer in customers { members.append(member(customer)) }
    var quotes = Quotes(of: customers, meeting: members)
    while step < arm.steps && !isCancelled() {
      advance(isCancelled: isCancelled)
      if !customers.isEmpty { quotes.note(arm.state, step - 1) }
    }
    if isCancelled() { return nil }
    return (records(), quotes)
  }

  /// Position of the strategy that a customer meets, among those whose records are kept apart.
  private func member(_ customer: Int) -> Int {
    if rollout != nil { return 0 }
    let arms = arms
    return seats[0].first { arms[$0][0].meets(customer) } ?? 0
  }

  /// What the run leaves behind, by strategy, once all steps are done.
  private mutating func records() -> [RunRecord] {
    compareLastOffers()
    notePeriod()
    for arm in firmArms { arm.state.close() }
    if let rollout { return [record(of: rollout)] }
    var (records, rivals): ([RunRecord], [RunRecord]) = ([], [])
    for seat in arms.indices {
      var record = record(seat)
      if let probe, seats[0].contains(seat), positions.indices.contains(seat) {
        record.measures = probe.values(of: positions[seat], arms[seat][0])
      }
      if seats[0].contains(seat) { records.append(record) } else { rivals.append(record) }
    }
    for index in records.indices { records[index].rivals = rivals }
    return records
  }
}
