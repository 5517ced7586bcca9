internal import SteelyardModel
internal import SteelyardNumerics

/// Who knows whom: friends of customer i are `friends[offsets[i]..<offsets[i + 1]]`, ascending,
/// without oneself and without repeats; friendship is mutual.
struct Network: Sendable {
  let offsets: Column<Int>
  let friends: Column<UInt32>

  /// Draws a network of the planned kind.
  /// - Complexity: O(n x friends).
  init(_ plan: PopulationPlan, placement: Placement, key: StreamKey) {
    let links =
      switch plan.network.kind {
      case .none: [Link]()
      case .smallWorld, .random: Self.ring(plan, placement, key)
      case .scaleFree: Self.preferential(plan, placement, key)
      }
    self.init(customers: plan.customers, links: links)
  }

  /// The friends of a customer.
  @inline(__always)
  func friends(of customer: Int) -> UnsafeBufferPointer<UInt32> {
    let start = offsets.base[customer]
    return UnsafeBufferPointer(
      start: friends.base + start, count: offsets.base[customer + 1] - start)
  }

  /// One friendship.
  struct Link: BitwiseCopyable {
    let from, to: UInt32
  }

  /// Sorts links into lists of friends; repeats count once.
  init(customers: Int, links: [Link]) {
    var starts = [Int](repeating: 0, count: customers + 1)
    for link in links {
      starts[Int(link.from) + 1] += 1
      starts[Int(link.to) + 1] += 1
    }
    for customer in 0..<customers { starts[customer + 1] += starts[customer] }
    var cursor = starts
    let all = Column<UInt32>(starts[customers], filledWith: 0)
    for link in links {
      all[cursor[Int(link.from)]] = link.to
      all[cursor[Int(link.to)]] = link.from
      cursor[Int(link.from)] += 1
      cursor[Int(link.to)] += 1
    }
    offsets = Column(customers + 1, filledWith: 0)
    friends = all
    var end = 0
    for customer in 0..<customers {
      var list = UnsafeMutableBufferPointer(
        start: all.base + starts[customer], count: starts[customer + 1] - starts[customer])
      list.sort()
      for (index, friend) in list.enumerated() where index == 0 || list[index - 1] != friend {
        all[end] = friend
        end += 1
      }
      offsets[customer + 1] = end
    }
  }

  /// A ring of neighbours in which some links lead far away instead (Watts and Strogatz 1998);
  /// all of them in a random network. Far links keep to one's group with the same homophily.
  private static func ring(_ plan: PopulationPlan, _ placement: Placement, _ key: StreamKey)
    -> [Link]
  {
    let count = plan.customers
    let rewiring = plan.network.kind == .random ? 1 : plan.network.rewiring
    let atHome = plan.network.homophily.squareRoot()
    var links: [Link] = []
    links.reserveCapacity(count * plan.network.friends / 2)
    for customer in 0..<count {
      for hop in 1...(plan.network.friends / 2) {
        let block = key.block(
          customer: UInt32(customer), step: 0, purpose: .link, index: UInt16(hop))
        var friend = (customer + hop) % count
        if Double(Uniform.open(block.x0)) < rewiring {
          let isHome = Double(Uniform.open(block.x1)) < atHome
          let home = isHome ? placement.customers(in: placement.stretch(of: customer)) : 0..<0
          let pool = home.isEmpty ? 0..<count : home
          let place = Int(Uniform.openDouble(block.x2, block.x3) * Double(pool.count))
          friend = pool.lowerBound + min(pool.count - 1, place)
        }
        if friend != customer {
          links.append(Link(from: UInt32(customer), to: UInt32(friend)))
        }
      }
    }
    return links
  }
}
