internal import Dispatch
internal import SteelyardNumerics
internal import Synchronization

/// Threads that share out fixed blocks of customers.
///
/// A block is always the same 4,096 customers; which worker takes it changes speed, never
/// results, as long as what a block writes is its own.
struct Workers {
  /// At least 1.
  let count: Int

  init(_ count: Int) { self.count = max(1, count) }

  /// Number of blocks that many rows make.
  static func blocks(of rows: Int) -> Int { (rows + summationBlock - 1) / summationBlock }

  /// The rows of a block.
  static func rows(ofBlock block: Int, of rows: Int) -> Range<Int> {
    let start = block * summationBlock
    return start..<min(rows, start + summationBlock)
  }

  /// Calls the body once per block, with its rows and the number of the worker; skips what is
  /// left once somebody wants it to stop.
  func forEachBlock(
    of rows: Int, unless isCancelled: @Sendable () -> Bool = { false },
    _ body: @Sendable (Range<Int>, _ worker: Int) -> Void
  ) {
    let blocks = Self.blocks(of: rows)
    @Sendable func run(_ block: Int, _ worker: Int) {
      if !isCancelled() { body(Self.rows(ofBlock: block, of: rows), worker) }
    }
    guard count > 1, blocks > 1 else {
      for block in 0..<blocks { run(block, 0) }
      return
    }
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(count, blocks)) { worker in
      while true {
        let block = next.add(1, ordering: .relaxed).oldValue
        if block >= blocks { return }
        run(block, worker)
      }
    }
  }
}
