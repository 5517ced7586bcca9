public import SteelyardModel
public import SteelyardStatistics

/// What to keep of every run beside what results are made of.
public struct Recording: Sendable {
  /// Whether steps are summed by culture and cohort.
  public var cells: Bool

  /// - Parameter cells: whether steps are summed by culture and cohort.
  public init(cells: Bool = false) { self.cells = cells }

  /// Bytes that stay until all is written.
  func bytesOfRecords(of scenario: Scenario) -> Int {
    let header = 64
    let groups = CellGroups(scenario.population).all.count
    let runs = scenario.replicates * scenario.strategies.count
    return cells
      ? runs * scenario.steps * (header + groups * MemoryLayout<CellRecord>.stride) : 0
  }
}

/// A result, with what long tables are made of.
public struct ExperimentData: Sendable {
  public var result: ExperimentResult
  /// Every run as rows.
  public let rows: TidyRows
}
