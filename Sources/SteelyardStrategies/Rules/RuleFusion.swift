/// Makes one loop of two where the second alone reads what the first writes: the same operations in
/// the same order on each number, and half the way through memory.
struct RuleFusion {
  private let instructions: [RuleProgram.Instruction]
  /// Position of the instruction that writes a column.
  private var writer: [Int: Int] = [:]
  private var readers: [Int: Int] = [:]
  private var fused: [Int: RuleProgram.Instruction] = [:]
  private var dropped: Set<Int> = []

  /// - Parameters:
  ///   - instructions: each writes a column of its own.
  ///   - kept: columns that are read beyond them.
  static func fused(
    _ instructions: [RuleProgram.Instruction], kept: [Int]
  ) -> [RuleProgram.Instruction] {
    var fusion = RuleFusion(instructions)
    for column in kept { fusion.readers[column, default: 0] += 1 }
    for position in instructions.indices { fusion.visit(position) }
    return instructions.indices.filter { !fusion.dropped.contains($0) }
      .map { fusion.fused[$0] ?? instructions[$0] }
  }

  private init(_ instructions: [RuleProgram.Instruction]) {
    self.instructions = instructions
    for (position, instruction) in instructions.enumerated() {
      writer[instruction.result] = position
      for operand in [instruction.a, instruction.b, instruction.c] where operand.isRow {
        readers[operand.index, default: 0] += 1
      }
    }
  }

  private mutating func visit(_ position: Int) {
    let it = instructions[position]
    switch it.operation {
    case .add:
      fuse(it, at: position, it.a, with: it.b, after: .multiply, into: .scale)
      fuse(it, at: position, it.b, with: it.a, after: .multiply, into: .scale)
    case .subtract:
      fuse(it, at: position, it.a, with: it.b, after: .multiply, into: .scaleLess)
      fuse(it, at: position, it.b, with: it.a, after: .multiply, into: .scaleFrom)
    case .least: fuse(it, at: position, it.b, with: it.a, after: .most, into: .clamp)
    default: break
    }
  }

  /// Fuses an instruction with the one that writes `column`, if that is `first` of a column and
  /// a slot, nobody else reads what it writes, and what it meets here is a slot.
  private mutating func fuse(
    _ it: RuleProgram.Instruction, at position: Int, _ column: RuleProgram.Operand,
    with slot: RuleProgram.Operand, after first: RuleProgram.Operation,
    into operation: RuleProgram.Operation
  ) {
    guard column.isRow, !slot.isRow, readers[column.index] == 1,
      let place = writer[column.index], instructions[place].operation == first
    else { return }
    let before = instructions[place]
    // A product is the same either way; the least of two is not, where one is no number.
    let isSwapped = first == .multiply && before.b.isRow && !before.a.isRow
    let isPlain = first == .multiply && before.a.isRow && !before.b.isRow
    let isBound = first == .most && !before.a.isRow && before.b.isRow
    guard isSwapped || isPlain || isBound else { return }
    fused[position] = RuleProgram.Instruction(
      operation: operation, a: isPlain ? before.a : before.b, b: isPlain ? before.b : before.a,
      c: slot, result: it.result)
    dropped.insert(place)
  }
}
