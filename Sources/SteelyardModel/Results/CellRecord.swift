/// Sums over one group of customers in one step, for tables; only taken where somebody asks.
public struct CellRecord: Sendable, Hashable, BitwiseCopyable {
  /// Customers of the group who meet the strategy.
  public var customers = 0
  /// Those of them who are the firm's customers at the end of the step.
  public var active = 0
  /// Needs of those who know the firm, as ``StepRecord/needs``.
  public var needs = 0
  /// Needs that met an offer, and their prices in currency units.
  public var offers = 0
  public var offered = 0.0
  public var purchases = 0
  /// In currency units.
  public var spent = 0.0
  public var cost = 0.0
  public var surplus = 0.0
  /// Choices that would have been others had nobody pushed.
  public var swayed = 0
  /// In fixed-point steps.
  public var trust: Int64 = 0

  public init() {}

  /// Adds other sums; the caller fixes the order.
  public mutating func merge(_ other: CellRecord) {
    customers += other.customers
    active += other.active
    needs += other.needs
    offers += other.offers
    offered += other.offered
    purchases += other.purchases
    spent += other.spent
    cost += other.cost
    surplus += other.surplus
    swayed += other.swayed
    trust += other.trust
  }
}

/// The groups that cells are about, in their order: everybody, each culture, each cohort of each
/// dimension.
public struct CellGroups: Sendable, Hashable {
  /// A group, by positions in the plan.
  public enum Group: Sendable, Hashable {
    case everybody
    case culture(Int)
    case cohort(dimension: Int, Int)
  }

  public let all: [Group]
  /// Position of the first cohort of each dimension.
  public let dimensions: [Int]

  public init(_ plan: PopulationPlan) {
    var groups = [Group.everybody] + plan.cultures.indices.map(Group.culture)
    var starts: [Int] = []
    for (dimension, cohorts) in plan.cohorts.enumerated() {
      starts.append(groups.count)
      groups += cohorts.cohorts.indices.map { .cohort(dimension: dimension, $0) }
    }
    all = groups
    dimensions = starts
  }

  /// Position of the first culture.
  public static let firstCulture = 1
}
