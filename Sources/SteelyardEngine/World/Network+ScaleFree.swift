internal import SteelyardModel
internal import SteelyardNumerics

extension Network {
  /// Newcomers link to those who have many links already (Barabási and Albert 1999): to an end
  /// of a random link, with chance h to one in their own group. They arrive in random order, so
  /// that being well connected does not hang on the numbering.
  static func preferential(
    _ plan: PopulationPlan, _ placement: Placement, _ key: StreamKey
  ) -> [Link] {
    var ends = LinkEnds()
    var links: [Link] = []
    links.reserveCapacity(plan.customers * (plan.network.friends / 2))
    for newcomer in arrivals(plan.customers, key) {
      let group = placement.group(of: Int(newcomer))
      var friends: [UInt32] = []
      for slot in 0..<plan.network.friends / 2 {
        for attempt in 0..<8 as Range<UInt32> {
          let block = key.block(
            customer: newcomer, step: attempt, purpose: .link, index: UInt16(slot))
          let isHome = Double(Uniform.open(block.x2)) < plan.network.homophily
          let draw = Uniform.openDouble(block.x0, block.x1)
          guard let friend = ends.pick(isHome ? group : nil, draw) else { break }
          if friends.contains(friend) { continue }
          friends.append(friend)
          break
        }
      }
      links += friends.map { Link(from: newcomer, to: $0) }
      for friend in friends { ends.add(friend, of: placement.group(of: Int(friend))) }
      for _ in 0..<max(1, friends.count) { ends.add(newcomer, of: group) }
    }
    return links
  }

  /// Customers in the order in which they join.
  private static func arrivals(_ count: Int, _ key: StreamKey) -> [UInt32] {
    let draws = (0..<UInt32(count)).map { customer in
      let block = key.block(customer: customer, step: 0, purpose: .link, index: .max)
      return UInt64(block.x0) << 32 | UInt64(customer)
    }
    return draws.sorted().map { UInt32(truncatingIfNeeded: $0) }
  }
}

/// The ends of all links so far, everybody as often as they have links.
private struct LinkEnds {
  private var all: [UInt32] = []
  private var byGroup: [Int: [UInt32]] = [:]

  mutating func add(_ customer: UInt32, of group: Int) {
    all.append(customer)
    byGroup[group, default: []].append(customer)
  }

  /// An end in a group, or in any; where the group has none yet, in any; nil when there is none.
  func pick(_ group: Int?, _ draw: Double) -> UInt32? {
    let ends = group.flatMap { byGroup[$0] } ?? all
    return ends.isEmpty ? nil : ends[min(ends.count - 1, Int(draw * Double(ends.count)))]
  }
}
