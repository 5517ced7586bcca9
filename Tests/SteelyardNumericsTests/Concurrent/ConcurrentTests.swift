import SteelyardNumerics
import Synchronization
import Testing

@Suite("Work on several threads")
struct ConcurrentTests {
  @Test("Every place is done once, whatever the workers", arguments: [1, 2, 3, 8], [0, 1, 2, 100])
  func once(workers: Int, places: Int) {
    let calls = Mutex([Int](repeating: 0, count: places))
    let numbers = Mutex(Set<Int>())
    Concurrent.forEach(places, workers: workers) { place, worker in
      calls.withLock { $0[place] += 1 }
      numbers.withLock { _ = $0.insert(worker) }
    }
    #expect(calls.withLock(\.self) == [Int](repeating: 1, count: places))
    #expect(numbers.withLock { $0.allSatisfy { $0 >= 0 && $0 < min(workers, max(1, places)) } })
  }

  @Test("What is found stands in the order of the places", arguments: [1, 2, 7])
  func order(workers: Int) {
    let found = Concurrent.map(1_000, workers: workers) { place in
      // Later places are done sooner.
      (0..<(1_000 - place)).reduce(place) { sum, _ in sum } * 3
    }
    #expect(found == (0..<1_000).map { $0 * 3 })
  }

  @Test("Nothing to do is no error", arguments: [0, -1])
  func nothing(places: Int) {
    #expect(Concurrent.map(places, workers: 4) { $0 }.isEmpty)
  }
}
