internal import Dispatch
internal import Synchronization

/// Independent pieces of work on several threads: who does which changes speed, never results. A piece
/// may itself be shared out so.
package enum Concurrent {
  /// Calls the body once per place; each worker takes the next place that nobody has taken.
  ///
  /// - Parameters:
  ///   - places: how many; 0 and less are none.
  ///   - workers: threads at most; with one, the places are gone through in order.
  ///   - body: takes a place, from 0, and the number of the worker, from 0; what it writes is its
  ///     place's or its worker's own.
  /// - Complexity: O(places).
  package static func forEach(
    _ places: Int, workers: Int, _ body: @Sendable (_ place: Int, _ worker: Int) -> Void
  ) {
    guard workers > 1, places > 1 else {
      for place in 0..<max(0, places) { body(place, 0) }
      return
    }
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(workers, places)) { worker in
      while true {
        let place = next.add(1, ordering: .relaxed).oldValue
        if place >= places { return }
        body(place, worker)
      }
    }
  }

  /// Returns what the body gives for each place, in the order of the places.
  ///
  /// The body is called outside the lock of what was found, where the thread sanitizer looks.
  ///
  /// - Parameters: as of ``forEach(_:workers:_:)``.
  /// - Complexity: O(places).
  package static func map<Value: Sendable>(
    _ places: Int, workers: Int, _ body: @Sendable (_ place: Int) -> Value
  ) -> [Value] {
    guard workers > 1, places > 1 else { return (0..<max(0, places)).map(body) }
    let found = Mutex([Value?](repeating: nil, count: places))
    forEach(places, workers: workers) { place, _ in
      let value = body(place)
      found.withLock { $0[place] = value }
    }
    return found.withLock { $0.compactMap(\.self) }
  }
}
