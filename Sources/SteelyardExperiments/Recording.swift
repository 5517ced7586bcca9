public import SteelyardModel
public import SteelyardStatistics

/// What to keep of every run beside what results are made of.
public struct Recording: Sendable {
  /// Whether steps are summed by culture and cohort.
  public var cells: Bool
  /// Whose steps are handed over, and offers to whom.
  public var panel, decisions: PanelSize
  /// Who takes them; nil for nobody.
  public var sink: (any CustomerSink)?

  /// - Parameters:
  ///   - cells: whether steps are summed by culture and cohort.
  ///   - panel: whose steps are handed over.
  ///   - decisions: offers to whom are handed over.
  ///   - sink: who takes them.
  public init(
    cells: Bool = false, panel: PanelSize = .nobody, decisions: PanelSize = .nobody,
    sink: (any CustomerSink)? = nil
  ) {
    self.cells = cells
    self.panel = panel
    self.decisions = decisions
    self.sink = sink
  }

  /// Bytes that stay until all is written.
  func bytesOfRecords(of scenario: Scenario) -> Int {
    let header = 64
    let groups = CellGroups(scenario.population).all.count
    let runs = scenario.replicates * scenario.strategies.count
    return cells
      ? runs * scenario.steps * (header + groups * MemoryLayout<CellRecord>.stride) : 0
  }

  /// Bytes of one replicate's step on its way to the sink: taken down and gathered.
  func bytesPerReplicate(of scenario: Scenario) -> Int {
    let customers = scenario.population.customers
    return 2 * panel.count(of: customers) * MemoryLayout<CustomerStep>.stride
      + 2 * decisions.count(of: customers) * MemoryLayout<Decision>.stride
  }
}

/// How many customers are looked at one by one.
public enum PanelSize: Sendable, Hashable {
  case nobody
  case some(Int)
  case everybody

  /// How many of a population.
  public func count(of customers: Int) -> Int {
    switch self {
    case .nobody: 0
    case .some(let size): min(size, customers)
    case .everybody: customers
    }
  }
}

/// Who takes what customers did, run by run and step by step.
///
/// Replicates run side by side, so calls about different ones come from several threads at once; those
/// about one replicate come one after another, steps in their order.
public protocol CustomerSink: Sendable {
  /// The customers looked at in a replicate, before its first step.
  func take(_ people: [CustomerStory.Person], ofReplicate replicate: Int)

  /// One step of one strategy in one replicate, in the order of customers.
  ///
  /// - Parameters:
  ///   - strategy: position in the scenario.
  ///   - met: names of the strategies that customers may have met in this run, by
  ///     ``CustomerStep/member``.
  func take(
    _ steps: [CustomerStep], _ decisions: [Decision], ofStrategy strategy: Int, replicate: Int,
    met: [String])
}

/// A result, with what long tables are made of.
public struct ExperimentData: Sendable {
  public var result: ExperimentResult
  /// Every run as rows.
  public let rows: TidyRows
}
