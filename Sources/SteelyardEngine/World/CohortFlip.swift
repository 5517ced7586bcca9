internal import SteelyardModel
internal import SteelyardNumerics

/// One customer who is put into another cohort, everything of their own kept.
package struct CohortFlip: Sendable, Hashable {
  package let customer: Int
  /// Positions in the plan.
  package let dimension, cohort: Int

  package init(customer: Int, dimension: Int, cohort: Int) {
    self.customer = customer
    self.dimension = dimension
    self.cohort = cohort
  }
}

extension Population {
  /// How many are flipped at once: one in twenty, in a small market up to one in four until there
  /// are 120, never more than 2,000.
  private var wantedFlips: Int { min(2_000, max(count / 20, min(count / 4, 120))) }

  /// Who is flipped where a run is repeated: drawn, no two of them friends, each into a cohort of one
  /// dimension that is drawn too; in the order of their numbers. Nobody where there are no cohorts.
  ///
  /// - Complexity: O(n log n).
  package func drawFlips() -> [CohortFlip] {
    let dimensions = plan.cohorts.indices.filter { inhabited($0).count > 1 }
    guard !dimensions.isEmpty else { return [] }
    let order = (0..<count).map { (luck: draw($0).x0, customer: $0) }.sorted { $0 < $1 }
    let wanted = wantedFlips
    var (isFlipped, flips) = ([Bool](repeating: false, count: count), [CohortFlip]())
    for (_, customer) in order where flips.count < wanted {
      guard !network.friends(of: customer).contains(where: { isFlipped[Int($0)] }) else { continue }
      isFlipped[customer] = true
      flips.append(flip(customer, dimensions))
    }
    return flips.sorted { $0.customer < $1.customer }
  }

  private func flip(_ customer: Int, _ dimensions: [Int]) -> CohortFlip {
    let luck = draw(customer)
    func pick(_ list: [Int], _ word: UInt32) -> Int {
      list[Int(UInt64(word) * UInt64(list.count) / (1 << 32))]
    }
    let dimension = pick(dimensions, luck.x1)
    let others = inhabited(dimension).filter { $0 != Int(cohorts[dimension][customer]) }
    return CohortFlip(
      customer: customer, dimension: dimension, cohort: pick(others, luck.x2))
  }

  /// Cohorts of a dimension to which anybody may belong.
  private func inhabited(_ dimension: Int) -> [Int] {
    let cohorts = plan.cohorts[dimension].cohorts
    return cohorts.indices.filter { cohorts[$0].share > 0 }
  }

  private func draw(_ customer: Int) -> Philox4x32.Block {
    key.block(
      customer: UInt32(truncatingIfNeeded: customer), step: 0, purpose: .twin, index: 0)
  }
}
