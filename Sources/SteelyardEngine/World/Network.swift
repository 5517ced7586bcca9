internal import SteelyardModel
internal import SteelyardNumerics

/// Who knows whom: friends of customer i are `friends[start(of: i)..<start(of: i + 1)]`, ascending,
/// without oneself and without repeats; friendship is mutual.
struct Network: Sendable {
  /// Number of customers.
  let count: Int
  /// Where the friends of each block of customers begin, and each customer's from there on: many with
  /// many friends are more than 32 bits count.
  private let blocks: Column<Int>
  private let starts: Column<UInt32>
  let friends: Column<UInt32>
  /// The most that anybody has.
  let most: Int

  /// Draws a network of the planned kind.
  ///
  /// - Parameter workers: threads; changes speed, never who knows whom.
  /// - Complexity: O(n x friends).
  init(
    _ plan: PopulationPlan, placement: Placement, key: StreamKey, workers: Workers = Workers(1)
  ) {
    let links =
      switch plan.network.kind {
      case .none: [Link]()
      case .smallWorld, .random: Self.ring(plan, placement, key, workers)
      case .scaleFree: Self.preferential(plan, placement, key)
      }
    self.init(customers: plan.customers, links: links, workers: workers)
  }

  /// The friends of a customer.
  @inline(__always)
  func friends(of customer: Int) -> UnsafeBufferPointer<UInt32> {
    let (start, end) = (start(of: customer), start(of: customer + 1))
    return UnsafeBufferPointer(start: friends.base + start, count: end - start)
  }

  /// Where a customer's friends begin, and those of the one before end; for `0...count`.
  @inline(__always)
  func start(of customer: Int) -> Int {
    blocks.base[customer / summationBlock] &+ Int(starts.base[customer])
  }

  /// One friendship.
  struct Link: BitwiseCopyable {
    let from, to: UInt32
  }

  /// Sorts links into lists of friends; repeats count once.
  init(customers: Int, links: [Link], workers: Workers = Workers(1)) {
    var ends = [Int](repeating: 0, count: customers + 1)
    for link in links {
      ends[Int(link.from) + 1] += 1
      ends[Int(link.to) + 1] += 1
    }
    for customer in 0..<customers { ends[customer + 1] += ends[customer] }
    var cursor = ends
    let all = Column<UInt32>(ends[customers], filledWith: 0)
    for link in links {
      all[cursor[Int(link.from)]] = link.to
      all[cursor[Int(link.to)]] = link.from
      cursor[Int(link.from)] += 1
      cursor[Int(link.to)] += 1
    }
    count = customers
    blocks = Column(customers / summationBlock + 1, filledWith: 0)
    self.starts = Column(customers + 1, filledWith: 0)
    friends = all
    let begins = ends
    workers.forEachBlock(of: customers) { rows, _ in
      for customer in rows {
        let (start, end) = (begins[customer], begins[customer + 1])
        var list = UnsafeMutableBufferPointer(start: all.base + start, count: end - start)
        list.sort()
      }
    }
    var (end, most) = (0, 0)
    let (blocks, starts) = (self.blocks, self.starts)
    for customer in 0..<customers {
      let before = end
      let list = begins[customer]..<begins[customer + 1]
      // Repeats are dropped, so that what is read is never behind what was written.
      var last: UInt32?
      for place in list where all[place] != last {
        last = all[place]
        all[end] = all[place]
        end += 1
      }
      most = max(most, end - before)
      let block = (customer + 1) / summationBlock
      if (customer + 1) % summationBlock == 0 { blocks[block] = end }
      starts[customer + 1] = UInt32(end - blocks[block])
    }
    self.most = most
  }

  /// A ring of neighbours in which some links lead far away instead (Watts and Strogatz 1998);
  /// all of them in a random network. Far links keep to one's group with the same homophily.
  private static func ring(
    _ plan: PopulationPlan, _ placement: Placement, _ key: StreamKey, _ workers: Workers
  ) -> [Link] {
    let (count, hops) = (plan.customers, plan.network.friends / 2)
    let rewiring = plan.network.kind == .random ? 1 : plan.network.rewiring
    let atHome = plan.network.homophily.squareRoot()
    let friends = Column<UInt32>(count * hops, filledWith: 0)
    workers.forEachBlock(of: count) { rows, _ in
      for customer in rows {
        for hop in 0..<hops {
          let block = key.block(
            customer: UInt32(customer), step: 0, purpose: .link, index: UInt16(hop + 1))
          var friend = (customer + hop + 1) % count
          if Double(Uniform.open(block.x0)) < rewiring {
            let isHome = Double(Uniform.open(block.x1)) < atHome
            let home = isHome ? placement.customers(in: placement.stretch(of: customer)) : 0..<0
            let pool = home.isEmpty ? 0..<count : home
            let place = Int(Uniform.openDouble(block.x2, block.x3) * Double(pool.count))
            friend = pool.lowerBound + min(pool.count - 1, place)
          }
          friends[customer * hops + hop] = UInt32(friend)
        }
      }
    }
    var links: [Link] = []
    links.reserveCapacity(count * hops)
    for customer in 0..<count {
      for friend in customer * hops..<(customer + 1) * hops
      where friends[friend] != customer {
        links.append(Link(from: UInt32(customer), to: friends[friend]))
      }
    }
    return links
  }
}
