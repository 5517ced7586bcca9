internal import SteelyardModel

/// Turns checked rules into one program: what is known beforehand is computed beforehand, what
/// is the same for all customers once per batch, and nothing twice.
struct RuleCompiler {
  private(set) var program = RuleProgram()
  private var known: [Key: Value] = [:]
  private var constants: [UInt32: Int] = [:]
  private var fields: [RuleField: Value] = [:]
  /// How many values are computed customer by customer; each is written once.
  private var columns = 0
  /// By their position, see ``Value/table(_:)``.
  var tables: [Table] = []

  /// A value of a rule.
  enum Value: Hashable {
    /// By its bits, so that 0 and -0 differ.
    case constant(UInt32)
    case slot(Int)
    case column(Int)
    /// A table by a name of each customer, looked up only where its value is needed as a column.
    case table(Int)

    /// Whether it is the same for all customers.
    var isSame: Bool {
      switch self {
      case .constant, .slot: true
      case .column, .table: false
      }
    }
  }

  private struct Key: Hashable {
    let operation: RuleProgram.Operation
    let a, b, c: Value
  }

  /// The program that computes all of the rules.
  ///
  /// - Parameter otherwise: What stands in for rules that are nil.
  /// - Complexity: O(parts of the rules x names in tables).
  static func compile(_ rules: [Rule?], otherwise: [Float] = []) -> RuleProgram {
    var compiler = RuleCompiler()
    let values = rules.enumerated().map { index, rule in
      let number = otherwise.indices.contains(index) ? otherwise[index] : 0
      let value =
        rule.map { compiler.value(of: $0.expression, in: $0.setting) } ?? Self.constant(number)
      return compiler.column(value)
    }
    return compiler.finished(values)
  }

  // MARK: Expressions

  private mutating func value(of expression: RuleExpression, in setting: Rule.Setting) -> Value {
    func value(_ expression: RuleExpression) -> Value { self.value(of: expression, in: setting) }
    switch expression {
    case .number(let number): return Self.constant(number)
    case .truth(let truth): return Self.constant(RuleMath.truth(truth))
    case .field(let field): return read(field)
    case .named(let field, let name): return named(field, name, in: setting)
    case .negated(let inner): return emit(.negate, value(inner))
    case .not(let inner): return emit(.not, value(inner))
    case .binary(let sign, let left, let right):
      return binary(sign, value(left), value(right))
    case .call(.choose, let inner):
      let condition = value(inner[0])
      // What is not chosen anyway is not computed.
      if case .constant(let bits) = condition { return value(bits == 0 ? inner[2] : inner[1]) }
      return emit(.choose, condition, value(inner[1]), value(inner[2]))
    case .call(let function, let inner): return call(function, inner.map(value))
    case .table(.sector, let rows, let otherwise):
      return value(rows.first { $0.key == setting.sector }?.value ?? otherwise)
    case .table(let field, let rows, let otherwise):
      return table(
        field, rows.map { ($0.key, value($0.value)) }, otherwise: value(otherwise), in: setting)
    }
  }

  private mutating func binary(_ sign: RuleOperator, _ a: Value, _ b: Value) -> Value {
    switch sign {
    case .or: emit(.either, a, b)
    case .and: emit(.both, a, b)
    case .less: emit(.less, a, b)
    case .atMost: emit(.atMost, a, b)
    case .more: emit(.less, b, a)
    case .atLeast: emit(.atMost, b, a)
    case .equal: emit(.equal, a, b)
    case .unequal: emit(.unequal, a, b)
    case .plus: emit(.add, a, b)
    case .minus: emit(.subtract, a, b)
    case .times: emit(.multiply, a, b)
    case .over: emit(.divide, a, b)
    }
  }

  private mutating func call(_ function: RuleFunction, _ values: [Value]) -> Value {
    switch function {
    case .choose: return emit(.choose, values[0], values[1], values[2])
    case .min: return values.dropFirst().reduce(values[0]) { emit(.least, $0, $1) }
    case .max: return values.dropFirst().reduce(values[0]) { emit(.most, $0, $1) }
    case .clamp: return emit(.least, values[2], emit(.most, values[1], values[0]))
    case .abs: return emit(.absolute, values[0])
    case .exp: return emit(.exp, values[0])
    case .log: return emit(.log, values[0])
    case .sqrt: return emit(.root, values[0])
    case .tanh: return emit(.tanh, values[0])
    }
  }

  // MARK: Names

  private func names(of field: RuleField, in setting: Rule.Setting) -> [String] {
    switch field {
    case .segment: RuleField.segments
    case .locale: setting.cultures
    default: []
    }
  }

  private mutating func named(
    _ field: RuleField, _ name: String, in setting: Rule.Setting
  ) -> Value {
    guard field != .sector else { return Self.constant(RuleMath.truth(setting.sector == name)) }
    guard let position = names(of: field, in: setting).firstIndex(of: name) else {
      return Self.constant(0)
    }
    return emit(.named, read(field), Self.constant(RuleMath.name(position)))
  }

  private mutating func table(
    _ field: RuleField, _ rows: [(key: String, value: Value)], otherwise: Value,
    in setting: Rule.Setting
  ) -> Value {
    let values =
      [otherwise]
      + names(of: field, in: setting).map { name in
        rows.first { $0.key == name }?.value ?? otherwise
      }
    if values.allSatisfy(\.isSame), hasRoom(for: values) { return table(of: field, values) }
    return rows.reversed().reduce(otherwise) { rest, row in
      emit(.choose, named(field, row.key, in: setting), row.value, rest)
    }
  }

  // MARK: Instructions

  private static func constant(_ number: Float) -> Value { .constant(number.bitPattern) }

  mutating func read(_ field: RuleField) -> Value {
    if let value = fields[field] { return value }
    let value: Value
    if field.description.isPerCustomer {
      program.columns.append(RuleProgram.Load(field: field, index: columns))
      value = newColumn()
    } else {
      program.facts.append(RuleProgram.Load(field: field, index: program.slots.count))
      value = newSlot()
    }
    fields[field] = value
    return value
  }

  /// Values of the thirds of the estimates, read without their names.
  mutating func readThirds(_ values: [Value]) -> Value {
    let first = operand(slots(of: values)).index
    program.columns.append(
      RuleProgram.Load(field: .segment, index: columns, thirds: first))
    return newColumn()
  }

  private mutating func newColumn() -> Value {
    columns += 1
    return .column(columns - 1)
  }

  private mutating func newSlot() -> Value {
    program.slots.append(0)
    return .slot(program.slots.count - 1)
  }

  mutating func emit(
    _ operation: RuleProgram.Operation, _ a: Value, _ b: Value = Self.constant(0),
    _ c: Value = Self.constant(0)
  ) -> Value {
    if operation == .choose, case .constant(let bits) = a { return bits == 0 ? c : b }
    let key = Key(operation: operation, a: a, b: b, c: c)
    if let value = known[key] { return value }
    let value = made(operation, a, b, c)
    known[key] = value
    return value
  }

  private mutating func made(
    _ operation: RuleProgram.Operation, _ a: Value, _ b: Value, _ c: Value
  ) -> Value {
    if case (.constant(let a), .constant(let b), .constant(let c)) = (a, b, c) {
      return Self.constant(RuleRound.result(of: operation, a, b, c))
    }
    if let table = folded(operation, a, b, c) { return table }
    let isRow = ![a, b, c].allSatisfy(\.isSame)
    let result = isRow ? newColumn() : newSlot()
    let instruction = RuleProgram.Instruction(
      operation: operation, a: operand(a), b: operand(b), c: operand(c),
      result: operand(result).index)
    if isRow { program.each.append(instruction) } else { program.once.append(instruction) }
    return result
  }

  /// Where a value is; constants get slots.
  mutating func operand(_ value: Value) -> RuleProgram.Operand {
    switch value {
    case .table(let position): return operand(looked(position))
    case .column(let index): return RuleProgram.Operand(isRow: true, index: index)
    case .slot(let index): return RuleProgram.Operand(isRow: false, index: index)
    case .constant(let bits):
      if let slot = constants[bits] { return RuleProgram.Operand(isRow: false, index: slot) }
      program.slots.append(Float(bitPattern: bits))
      constants[bits] = program.slots.count - 1
      return RuleProgram.Operand(isRow: false, index: program.slots.count - 1)
    }
  }

  /// The value as a column, whatever it was.
  private mutating func column(_ value: Value) -> Int {
    guard value.isSame else { return operand(value).index }
    let source = operand(value)
    let index = operand(newColumn()).index
    program.fills.append(
      RuleProgram.Instruction(operation: .copy, a: source, result: index))
    return index
  }

  /// The first of as many slots in a row as there are values.
  mutating func slots(of values: [Value]) -> Value {
    let sources = values.map { operand($0).index }
    let first = program.slots.count
    program.slots += sources.map { program.slots[$0] }
    for (index, value) in values.enumerated() {
      if case .constant = value { continue }
      program.once.append(
        RuleProgram.Instruction(
          operation: .copy, a: RuleProgram.Operand(isRow: false, index: sources[index]),
          result: first + index))
    }
    return .slot(first)
  }

  // MARK: Registers

  private func finished(_ results: [Int]) -> RuleProgram {
    var finished = program
    let each = RuleFusion.fused(program.each, kept: results)
    var registers = RuleRegisters(each, columns: columns, kept: results)
    // What is filled once keeps its register in all rounds: results come first, and are kept.
    finished.fills = program.fills.map { registers.placed($0, at: -1) }
    finished.columns = program.columns.map {
      RuleProgram.Load(
        field: $0.field, index: registers.register(for: $0.index), thirds: $0.thirds)
    }
    finished.each = each.enumerated().map { registers.placed($1, at: $0) }
    finished.results = results.map { registers.register(for: $0) }
    finished.registers = registers.count
    return finished
  }
}
