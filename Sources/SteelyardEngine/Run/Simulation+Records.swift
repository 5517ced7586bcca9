internal import SteelyardModel

/// What a run leaves behind.
extension Simulation {
  /// The seat that keeps the books of a seat's firm: both strategies of a roll-out are one firm's.
  func house(of seat: Int) -> Int { rollout == nil ? seat : 0 }

  /// What the run leaves behind of a firm that rolls out a strategy.
  func record(of rollout: Rollout) -> RunRecord {
    let whole = rollout.fronts[0][0]
    var record = Tallying(whole).record(
      ledger: zip(ledgers[0], ledgers[1]).map { $0 + $1 },
      trace: zip(traces[0], traces[1]).map { Rollout.merged([$0, $1]) })
    record.cultureTrust = zip(cultureTrust[0], cultureTrust[1]).map { zip($0, $1).map(+) }
    record.cells = zip(cells[0], cells[1]).map { zip($0, $1).map(+) }
    record.fines = firms[0].fines
    record.breaches = firms[0].breaches
    record.losses = firms[0].losses
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
    var record = Tallying(arms[seat][0]).record(ledger: ledgers[seat], trace: traces[seat])
    record.cultureTrust = cultureTrust[seat]
    if cells.indices.contains(seat) { record.cells = cells[seat] }
    record.fines = firms[seat].fines
    record.breaches = firms[seat].breaches
    record.losses = firms[seat].losses
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
        for arm in stall.arms { Phase.compare(arm, stall.work) }
      }
    }
  }
}
