internal import Foundation
public import SteelyardModel
public import SteelyardStatistics

/// Writes a result as long tables.
public enum ResultTables {
  /// Every number of every run, see ``DataTable/metrics``.
  ///
  /// - Parameter emit: takes the bytes of the file in portions.
  /// - Complexity: O(strategies x replicates x (metrics + steps) x groups); no more than a portion
  ///   is held.
  public static func metrics<Failure: Error>(
    _ rows: TidyRows, of plan: PopulationPlan,
    to emit: @escaping ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = CSVWriter(.metrics, to: emit)
    try rows.forEachMetric { row throws(Failure) in
      try writer.add(
        [.text(row.strategy), CSVCell(row.rival), .whole(row.replicate)]
          + [row.step.map { .whole($0) } ?? .nothing] + cells(of: row.group, plan)
          + [.text(row.metric), CSVCell(row.value), .whole(row.n)])
    }
    try writer.finish()
  }

  /// What moved trust in every run, see ``DataTable/ledger``.
  public static func ledger<Failure: Error>(
    _ rows: TidyRows, to emit: @escaping ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = CSVWriter(.ledger, to: emit)
    try rows.forEachMove { row throws(Failure) in
      try writer.add([
        .text(row.strategy), CSVCell(row.rival), .whole(row.replicate), .text(row.mechanism),
        .number(row.points),
      ])
    }
    try writer.finish()
  }

  private static func cells(
    of group: CellGroups.Group, _ plan: PopulationPlan
  ) -> [CSVCell] {
    switch group {
    case .everybody: [.nothing, .nothing, .nothing]
    case .culture(let culture):
      [.text(plan.cultures[culture].subject.code), .nothing, .nothing]
    case .cohort(let dimension, let cohort):
      [
        .nothing, .text(plan.cohorts[dimension].name),
        .text(plan.cohorts[dimension].cohorts[cohort].subject),
      ]
    }
  }
}

/// A number as documents have it: see ``JSONValue/steady(_:)``.
func steadyCell(_ value: Double?) -> CSVCell {
  CSVCell(value.map { Double(String(format: "%.11e", $0)) ?? $0 })
}
