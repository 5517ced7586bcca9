internal import SteelyardEngine
internal import SteelyardModel

extension RuleProgram {
  /// Computes all results for a batch, round by round.
  ///
  /// - Parameter body: Takes the first row of a round, the number of its rows and the columns of
  ///   the results.
  /// - Complexity: O(`observed.count` x instructions); allocates nothing, unless the rules are so
  ///   large that the usual room would not do.
  func evaluate(
    _ observed: borrowing Observation,
    _ body: (_ first: Int, _ count: Int, _ results: Results) -> Void
  ) {
    if isLarge {
      let size = slots.count + rows * registers
      withUnsafeTemporaryAllocation(of: Float.self, capacity: size) { memory in
        memory.initialize(repeating: 0)
        evaluate(observed, in: memory, body)
      }
    } else {
      var memory = InlineArray<2_048, Float>(repeating: 0)
      var span = memory.mutableSpan
      span.withUnsafeMutableBufferPointer { evaluate(observed, in: $0, body) }
    }
  }

  private func evaluate(
    _ observed: borrowing Observation, in memory: UnsafeMutableBufferPointer<Float>,
    _ body: (_ first: Int, _ count: Int, _ results: Results) -> Void
  ) {
    guard let base = memory.baseAddress else { return }
    let rows = rows
    let round = RuleRound(slots: base, columns: base + slots.count, stride: rows)
    prepare(round, observed)
    for fill in fills { round.run(fill, rows: min(rows, observed.count)) }
    let results = Results(round: round, registers: results)
    var first = 0
    while first < observed.count {
      let count = min(rows, observed.count - first)
      for load in columns { load.read(observed, first, count, in: round) }
      for instruction in each { round.run(instruction, rows: count) }
      body(first, count, results)
      first += count
    }
  }

  /// The columns of the results in one round.
  struct Results {
    fileprivate let round: RuleRound
    fileprivate let registers: [Int]

    /// The column of a rule, by its position.
    @inline(__always)
    subscript(rule: Int) -> UnsafeMutablePointer<Float> { round.column(registers[rule]) }
  }

  /// Fills the slots.
  private func prepare(_ round: RuleRound, _ observed: borrowing Observation) {
    for (index, value) in slots.enumerated() { round.slots[index] = value }
    for fact in facts { round.slots[fact.index] = fact.fact(observed) }
    for instruction in once { round.runOnce(instruction) }
  }
}
