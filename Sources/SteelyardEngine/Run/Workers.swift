internal import SteelyardNumerics

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
    Concurrent.forEach(Self.blocks(of: rows), workers: count) { block, worker in
      if !isCancelled() { body(Self.rows(ofBlock: block, of: rows), worker) }
    }
  }

  /// What the body gives for each place, in the order of the places, whoever worked it out.
  func map<Value: Sendable>(
    _ places: Int, _ body: @Sendable (_ place: Int) -> Value
  ) -> [Value] {
    Concurrent.map(places, workers: count, body)
  }
}
