/// Sums over all groups of customers in one stretch of steps, from which its fairness and its profit
/// are worked out as those of a whole run are.
///
/// A friend's offer is compared one step later, so what a stretch's last step did to envy counts in
/// the next stretch; the run's last step counts in its own.
public struct PeriodRecord: Sendable, Hashable {
  /// Steps of the run by its end.
  public let end: Int
  public let all: PeriodSums
  /// By culture, in the plan's order.
  public let cultures: [PeriodSums]
  /// By cohort dimension and cohort, in the plan's order.
  public let cohorts: [[PeriodSums]]

  public init(end: Int, all: PeriodSums, cultures: [PeriodSums], cohorts: [[PeriodSums]]) {
    self.end = end
    self.all = all
    self.cultures = cultures
    self.cohorts = cohorts
  }

  /// Into how many stretches the run of an experiment is cut at most.
  public static let most = 12

  /// Steps of a run by the end of each of its stretches, as even as whole steps allow.
  public static func ends(of steps: Int, periods: Int) -> [Int] {
    let count = min(periods, steps)
    return (0..<count).map { steps * ($0 + 1) / count }
  }
}

/// Those of a ``Tally``'s sums that tell fairness and profit; the same words mean the same.
public struct PeriodSums: Sendable, Hashable, BitwiseCopyable {
  public var customers = 0
  public var needs = 0
  public var offers = 0
  public var purchases = 0
  public var envyLatent = 0
  public var autonomyLost = 0
  public var offeredPrice = 0.0
  public var spent = 0.0
  public var cost = 0.0
  public var surplus = 0.0

  public init() {}

  /// Adds another block's sums; the caller fixes the order.
  public mutating func merge(_ other: PeriodSums) {
    customers += other.customers
    needs += other.needs
    offers += other.offers
    purchases += other.purchases
    envyLatent += other.envyLatent
    autonomyLost += other.autonomyLost
    offeredPrice += other.offeredPrice
    spent += other.spent
    cost += other.cost
    surplus += other.surplus
  }

  /// What was added since, of the same customers.
  public func since(_ earlier: PeriodSums) -> PeriodSums {
    var sums = self
    sums.needs -= earlier.needs
    sums.offers -= earlier.offers
    sums.purchases -= earlier.purchases
    sums.envyLatent -= earlier.envyLatent
    sums.autonomyLost -= earlier.autonomyLost
    sums.offeredPrice -= earlier.offeredPrice
    sums.spent -= earlier.spent
    sums.cost -= earlier.cost
    sums.surplus -= earlier.surplus
    return sums
  }

  /// As a run's sums, with nothing of what they leave out.
  public var tally: Tally {
    var tally = Tally()
    tally.customers = customers
    tally.needs = needs
    tally.offers = offers
    tally.purchases = purchases
    tally.envyLatent = envyLatent
    tally.autonomyLost = autonomyLost
    tally.offeredPrice = offeredPrice
    tally.spent = spent
    tally.cost = cost
    tally.surplus = surplus
    return tally
  }
}
