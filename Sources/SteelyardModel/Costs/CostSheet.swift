/// What a strategy costs, item by item, and what one has to know to run it.
public struct CostSheet: Sendable, Hashable {
  /// One item.
  public struct Line: Sendable, Hashable {
    /// As reports call it.
    public let name: String
    /// Going rates per active customer and step.
    public let running: Double
    /// Going rates per initial customer, once.
    public let setUp: Double
    /// What the firm has to know, 0...1; 0 where it does not do this.
    public let expertise: Double
    /// Whether it works on customers' data.
    public let readsData: Bool
    /// Whether the running cost is charged as it happens, beside what every step costs.
    public let isChargedApart: Bool

    /// Whether the strategy does this at all.
    public var isUsed: Bool { running > 0 || setUp > 0 || expertise > 0 }
  }

  /// In the order of ``CostItem/all``, with those that the strategy does without.
  public let lines: [Line]

  /// Costs of nothing at all.
  public static let none = CostSheet(lines: [])

  /// - Complexity: O(items).
  public init(of undertaking: some Undertaking, _ parameters: ParameterSet) {
    self.init(lines: CostItem.all.map { $0.line(of: undertaking, parameters) })
  }

  init(lines: [Line]) { self.lines = lines }

  /// What every step costs for each active customer, in going rates: in order, without what is
  /// charged as it happens.
  public var stepCost: Double {
    lines.reduce(0) { $1.isChargedApart ? $0 : $0 + $1.running }
  }

  /// The same with what is charged as it happens, at its mean.
  public var running: Double { lines.reduce(0) { $0 + $1.running } }

  /// What it costs once for each initial customer, in going rates.
  public var setUp: Double { setUp(beyond: .none) }

  /// What it costs to come here from another strategy: whatever there is more of than was set up
  /// before. Taking something down gives nothing back.
  public func setUp(beyond earlier: CostSheet) -> Double {
    lines.indices.reduce(0) { $0 + max(0, lines[$1].setUp - earlier.setUp(at: $1)) }
  }

  /// What one has to know to run it well, 0...1: for the hardest part.
  public var expertise: Double { lines.reduce(0) { max($0, $1.expertise) } }

  /// The same for what works on customers' data.
  public var dataExpertise: Double {
    lines.reduce(0) { $1.readsData ? max($0, $1.expertise) : $0 }
  }

  /// Both, with the larger set-up of each item: what has been set up after both were run.
  public func largest(with other: CostSheet) -> CostSheet {
    CostSheet(
      lines: lines.enumerated().map { index, line in
        Line(
          name: line.name, running: line.running,
          setUp: max(line.setUp, other.setUp(at: index)), expertise: line.expertise,
          readsData: line.readsData, isChargedApart: line.isChargedApart)
      })
  }

  private func setUp(at index: Int) -> Double {
    lines.indices.contains(index) ? lines[index].setUp : 0
  }
}
