internal import SteelyardModel

/// The numbers of one step of one run.
struct StepRows {
  private let run: TidyRows.Run
  private let step: Int
  private let groups: CellGroups

  init(_ run: TidyRows.Run, _ step: Int, _ scenario: Scenario) {
    self.run = run
    self.step = step
    groups = CellGroups(scenario.population)
  }

  /// For everybody as in the trace of a result, and with what only cells tell; then by group.
  var rows: [TidyRow] {
    let record = run.record
    var rows = TraceSummary.columns.map { column in
      row(
        .everybody, column.id, column.value(record.trace[step], record.all),
        column.base(record.trace[step], record.all))
    }
    if !record.rivals.isEmpty {
      let sold = ([record] + record.rivals).reduce(0) { $0 + $1.trace[step].purchases }
      rows.append(row(.everybody, "share", record.share(step), sold))
      rows.append(
        row(
          .everybody, "paid_price",
          Self.ratio(record.trace[step].spent, record.trace[step].purchases),
          record.trace[step].purchases))
    }
    guard record.cells.indices.contains(step) else { return rows }
    for (group, cell) in zip(groups.all, record.cells[step]) {
      rows += values(of: cell, group).map { row(group, $0.id, $0.value, $0.n) }
    }
    return rows
  }

  private func row(
    _ group: CellGroups.Group, _ metric: String, _ value: Double?, _ n: Int
  ) -> TidyRow {
    TidyRow(
      strategy: run.strategy, rival: run.rival, replicate: run.replicate, step: step,
      group: group, metric: metric, value: value, n: n)
  }

  /// Undefined in a group too small to speak of. What the trace tells of everybody is left to it.
  private func values(
    of cell: CellRecord, _ group: CellGroups.Group
  ) -> [(id: String, value: Double?, n: Int)] {
    let perCustomer: [(String, Double)] = [
      ("revenue", cell.spent), ("profit", cell.spent - cell.cost),
      ("active", Double(cell.active)),
    ]
    let perNeed: [(String, Double)] = [
      ("access", Double(cell.purchases)), ("surplus", cell.surplus),
      ("autonomy_loss", Double(cell.swayed)),
    ]
    let isWhole = group == .everybody
    let isTold = isWhole || cell.customers >= Metric.smallestGroup
    func found(_ id: String, _ sum: Double, _ n: Int) -> (id: String, value: Double?, n: Int) {
      (id, isTold ? Self.ratio(sum, n) : nil, n)
    }
    let traced = Set(TraceSummary.columns.map(\.id))
    // As the trace has it, to the last bit.
    let trust = isTold ? TraceSummary.points(cell.trust, cell.customers) : nil
    return (isWhole ? [] : [("trust", trust, cell.customers)])
      + perCustomer.filter { !isWhole || !traced.contains($0.0) }
      .map { found($0.0, $0.1, cell.customers) }
      + [found("offered_price", cell.offered, cell.offers)]
      + perNeed.map { found($0.0, $0.1, cell.needs) }
  }

  private static func ratio(_ sum: Double, _ count: Int) -> Double? {
    count > 0 ? sum / Double(count) : nil
  }
}
