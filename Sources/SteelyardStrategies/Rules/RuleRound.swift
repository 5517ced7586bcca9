internal import SteelyardNumerics

/// The working memory of one round and the loops over it.
///
/// Every loop is plain and counted, over columns that do not overlap, so that the compiler
/// vectorises it. Indices are the compiler's own and fit by construction.
struct RuleRound {
  /// Slots first, then one column after another.
  let slots: UnsafeMutablePointer<Float>
  let columns: UnsafeMutablePointer<Float>
  /// Distance between columns.
  let stride: Int

  /// The column of a register.
  @inline(__always)
  func column(_ register: Int) -> UnsafeMutablePointer<Float> { columns + register * stride }

  /// Runs an instruction whose result is a register.
  func run(_ instruction: RuleProgram.Instruction, rows: Int) {
    run(instruction, into: column(instruction.result), rows: rows)
  }

  /// Runs an instruction from slots to a slot.
  func runOnce(_ instruction: RuleProgram.Instruction) {
    run(instruction, into: slots + instruction.result, rows: 1)
  }

  /// What an operation gives for constants.
  static func result(
    of operation: RuleProgram.Operation, _ a: UInt32, _ b: UInt32, _ c: UInt32
  ) -> Float {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 4) { memory in
      memory.initialize(repeating: 0)
      for (index, bits) in [a, b, c].enumerated() { memory[index] = Float(bitPattern: bits) }
      guard let base = memory.baseAddress else { return 0 }
      RuleRound(slots: base, columns: base + 3, stride: 1).runOnce(
        RuleProgram.Instruction(
          operation: operation, a: RuleProgram.Operand(isRow: false, index: 0),
          b: RuleProgram.Operand(isRow: false, index: 1),
          c: RuleProgram.Operand(isRow: false, index: 2), result: 3))
      return memory[3]
    }
  }

  private func run(
    _ it: RuleProgram.Instruction, into result: UnsafeMutablePointer<Float>, rows: Int
  ) {
    switch it.operation {
    case .copy: one(it, result, rows) { $0 }
    case .negate: one(it, result, rows) { -$0 }
    case .not: one(it, result, rows) { 1 - $0 }
    case .absolute: one(it, result, rows) { abs($0) }
    case .root: one(it, result, rows) { RuleMath.root($0) }
    case .exp: one(it, result, rows) { Elementary.exp($0) }
    case .log: one(it, result, rows) { Elementary.log($0) }
    case .tanh: one(it, result, rows) { Elementary.tanh($0) }
    case .add: two(it, result, rows) { $0 + $1 }
    case .subtract: two(it, result, rows) { $0 - $1 }
    case .multiply: two(it, result, rows) { $0 * $1 }
    case .divide: divide(it, result, rows)
    case .least: two(it, result, rows) { RuleMath.least($0, $1) }
    case .most: two(it, result, rows) { RuleMath.most($0, $1) }
    case .less: two(it, result, rows) { RuleMath.truth($0 < $1) }
    case .atMost: two(it, result, rows) { RuleMath.truth($0 <= $1) }
    case .equal: two(it, result, rows) { RuleMath.truth($0 == $1) }
    case .unequal: two(it, result, rows) { RuleMath.truth($0 != $1) }
    case .both: two(it, result, rows) { RuleMath.both($0, $1) }
    case .either: two(it, result, rows) { RuleMath.either($0, $1) }
    case .named: two(it, result, rows) { RuleMath.named($0, $1) }
    case .scale: three(it, result, rows) { $0 * $1 + $2 }
    case .scaleLess: three(it, result, rows) { $0 * $1 - $2 }
    case .scaleFrom: three(it, result, rows) { $2 - $0 * $1 }
    case .clamp: three(it, result, rows) { RuleMath.least($2, RuleMath.most($1, $0)) }
    case .choose: choose(it, result, rows)
    case .look(let count): look(it, count, result, rows)
    }
  }

  // MARK: Loops

  @inline(__always)
  private func pointer(_ operand: RuleProgram.Operand) -> UnsafeMutablePointer<Float> {
    operand.isRow ? column(operand.index) : slots + operand.index
  }

  @inline(__always)
  private func one(
    _ it: RuleProgram.Instruction, _ result: UnsafeMutablePointer<Float>, _ rows: Int,
    _ body: (Float) -> Float
  ) {
    let a = pointer(it.a)
    guard it.a.isRow else {
      result.update(repeating: body(a[0]), count: rows)
      return
    }
    for row in 0..<rows { result[row] = body(a[row]) }
  }

  @inline(__always)
  private func two(
    _ it: RuleProgram.Instruction, _ result: UnsafeMutablePointer<Float>, _ rows: Int,
    _ body: (Float, Float) -> Float
  ) {
    let (a, b) = (pointer(it.a), pointer(it.b))
    switch (it.a.isRow, it.b.isRow) {
    case (true, true): for row in 0..<rows { result[row] = body(a[row], b[row]) }
    case (true, false):
      let same = b[0]
      for row in 0..<rows { result[row] = body(a[row], same) }
    case (false, true):
      let same = a[0]
      for row in 0..<rows { result[row] = body(same, b[row]) }
    case (false, false): result.update(repeating: body(a[0], b[0]), count: rows)
    }
  }

  /// What is made of two operations: a column with two slots.
  @inline(__always)
  private func three(
    _ it: RuleProgram.Instruction, _ result: UnsafeMutablePointer<Float>, _ rows: Int,
    _ body: (Float, Float, Float) -> Float
  ) {
    let (a, b, c) = (pointer(it.a), pointer(it.b)[0], pointer(it.c)[0])
    for row in 0..<rows { result[row] = body(a[row], b, c) }
  }

  /// What all divide by is looked at once.
  private func divide(
    _ it: RuleProgram.Instruction, _ result: UnsafeMutablePointer<Float>, _ rows: Int
  ) {
    if !it.b.isRow, pointer(it.b)[0] != 0 {
      two(it, result, rows) { $0 / $1 }
    } else {
      two(it, result, rows) { RuleMath.quotient($0, $1) }
    }
  }

  private func choose(
    _ it: RuleProgram.Instruction, _ result: UnsafeMutablePointer<Float>, _ rows: Int
  ) {
    let condition = pointer(it.a)
    guard it.a.isRow else {
      var chosen = it
      chosen.a = condition[0] != 0 ? it.b : it.c
      one(chosen, result, rows) { $0 }
      return
    }
    let (b, c) = (pointer(it.b), pointer(it.c))
    let (first, second) = (b[0], c[0])
    switch (it.b.isRow, it.c.isRow) {
    case (true, true):
      for row in 0..<rows {
        let (yes, no) = (b[row], c[row])
        result[row] = condition[row] != 0 ? yes : no
      }
    case (true, false):
      for row in 0..<rows {
        let yes = b[row]
        result[row] = condition[row] != 0 ? yes : second
      }
    case (false, true):
      for row in 0..<rows {
        let no = c[row]
        result[row] = condition[row] != 0 ? first : no
      }
    case (false, false):
      for row in 0..<rows { result[row] = condition[row] != 0 ? first : second }
    }
  }

  /// Names are always those of a row.
  private func look(
    _ it: RuleProgram.Instruction, _ count: Int, _ result: UnsafeMutablePointer<Float>,
    _ rows: Int
  ) {
    let (names, table) = (pointer(it.a), slots + it.b.index)
    for row in 0..<rows {
      let position = RuleMath.position(names[row])
      result[row] = table[position < count ? position : 0]
    }
  }
}
