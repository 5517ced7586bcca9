internal import SteelyardModel

// Tables by a name: arithmetic with what is the same for all customers is done on their few rows,
// once per batch, rather than on every customer.
extension RuleCompiler {
  /// What a customer gets who has no name, then by the position of the name.
  struct Table {
    let field: RuleField
    /// The same for all customers, each of them.
    let values: [Value]
    /// The column it was looked up into, if it was.
    var column: Value?
  }

  /// Whether slots are left for a table.
  func hasRoom(for values: [Value]) -> Bool {
    program.slots.count + values.count < RuleProgram.room / 4
  }

  mutating func table(of field: RuleField, _ values: [Value]) -> Value {
    tables.append(Table(field: field, values: values))
    return .table(tables.count - 1)
  }

  /// The table of an operation's results, where it meets tables by one field and beside them only
  /// what is the same for all; nil where a column takes part.
  mutating func folded(
    _ operation: RuleProgram.Operation, _ a: Value, _ b: Value, _ c: Value
  ) -> Value? {
    guard let first = [a, b, c].compactMap({ table($0) }).first,
      [a, b, c].allSatisfy({ $0.isSame || table($0)?.field == first.field }),
      hasRoom(for: first.values)
    else { return nil }
    let values = first.values.indices.map { row in
      emit(operation, self.row(row, of: a), self.row(row, of: b), self.row(row, of: c))
    }
    return table(of: first.field, values)
  }

  /// The column of a table's values, looked up once.
  mutating func looked(_ position: Int) -> Value {
    if let column = tables[position].column { return column }
    let (field, values) = (tables[position].field, tables[position].values)
    // Every estimate is in a third: nobody is without a segment.
    let column =
      field == .segment
      ? readThirds(Array(values.dropFirst()))
      : emit(.look(values.count), read(field), slots(of: values))
    tables[position].column = column
    return column
  }

  private func table(_ value: Value) -> Table? {
    if case .table(let position) = value { tables[position] } else { nil }
  }

  private func row(_ row: Int, of value: Value) -> Value { table(value)?.values[row] ?? value }
}
