/// Gives columns registers, and takes them back once their last reader is done.
struct RuleRegisters {
  /// How many there are so far.
  private(set) var count = 0
  private var free: [Int] = []
  private var places: [Int: Int] = [:]
  /// Position of the last instruction that reads a column.
  private var lastReader: [Int: Int] = [:]

  /// - Parameters:
  ///   - columns: how many there are.
  ///   - kept: those that are still needed at the end.
  init(_ instructions: [RuleProgram.Instruction], columns: Int, kept: [Int]) {
    for (position, instruction) in instructions.enumerated() {
      for operand in [instruction.a, instruction.b, instruction.c] where operand.isRow {
        lastReader[operand.index] = position
      }
    }
    for column in kept { lastReader[column] = instructions.count }
  }

  /// The register of a column, a new one at first.
  mutating func register(for column: Int) -> Int {
    if let place = places[column] { return place }
    let place = free.popLast() ?? count
    count = max(count, place + 1)
    places[column] = place
    return place
  }

  /// The instruction with registers for its columns.
  ///
  /// What it reads is given back afterwards only: no instruction writes what it reads.
  mutating func placed(
    _ instruction: RuleProgram.Instruction, at position: Int
  ) -> RuleProgram.Instruction {
    var placed = instruction
    placed.a = self.placed(instruction.a)
    placed.b = self.placed(instruction.b)
    placed.c = self.placed(instruction.c)
    placed.result = register(for: instruction.result)
    let read = Set([instruction.a, instruction.b, instruction.c].filter(\.isRow).map(\.index))
    for column in read.sorted() where lastReader[column] == position {
      if let place = places[column] { free.append(place) }
    }
    return placed
  }

  private mutating func placed(_ operand: RuleProgram.Operand) -> RuleProgram.Operand {
    guard operand.isRow else { return operand }
    return RuleProgram.Operand(isRow: true, index: register(for: operand.index))
  }
}
