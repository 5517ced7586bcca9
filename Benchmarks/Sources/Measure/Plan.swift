/// How much is measured: all of it takes an hour, once a third of that, a look takes minutes.
struct Plan {
  let isQuick: Bool
  /// Whether nothing is measured again.
  let isOnce: Bool

  /// How often something is measured; the median counts.
  var repeats: Int { isQuick || isOnce ? 1 : 3 }
  /// A population that is large, and one that is larger than the caches.
  var large: Int { isQuick ? 100_000 : 1_000_000 }
  /// Steps from which the time of one is taken, with so many customers.
  func steps(of customers: Int) -> Int {
    let work = isQuick ? 1_000_000 : 48_000_000
    return min(1_024, max(8, work / customers))
  }
}
