internal import SteelyardNumerics

/// Which strategy each customer meets when several share a population.
enum Assigning {
  /// Every customer to one strategy at random, all alike, whatever the strategies are.
  static func random(_ strategies: Int, population: Population) -> Column<UInt8> {
    let assigned = Column<UInt8>(population.count, filledWith: 0)
    for customer in 0..<population.count {
      let word = population.key.block(
        customer: UInt32(truncatingIfNeeded: customer), step: 0, purpose: .assignment, index: 0
      ).x0
      assigned[customer] = UInt8(
        truncatingIfNeeded: (UInt64(word) * UInt64(strategies)) >> 32)
    }
    return assigned
  }
}
