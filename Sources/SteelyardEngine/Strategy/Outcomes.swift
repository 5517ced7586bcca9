/// What came of the offers of one block, row by row as at the desk. It cannot be copied or kept.
///
/// A firm sees what goes through its own till and its own messages: who came, what they were
/// asked, whether they bought. It sees nobody's reasons.
public struct Outcomes: ~Copyable {
  /// Number of rows.
  public let count: Int
  private let order: UnsafePointer<UInt16>
  private let columns: Columns

  /// Columns of the block, by customer.
  struct Columns {
    let price: UnsafePointer<Float>
    let isActive, needs, buys: UnsafePointer<Bool>
    let messages, clicks, category: UnsafePointer<UInt8>
  }

  init(count: Int, order: UnsafePointer<UInt16>, columns: Columns) {
    self.count = count
    self.order = order
    self.columns = columns
  }

  /// The price that was asked, in currency units, as far as regulation allowed it.
  /// - Precondition: `row` is in `0..<count`.
  public func price(_ row: Int) -> Float { columns.price[customer(row)] }

  /// Whether the customer came with a need and saw the offer.
  /// - Precondition: `row` is in `0..<count`.
  public func visited(_ row: Int) -> Bool {
    let customer = customer(row)
    return columns.isActive[customer] && columns.needs[customer]
  }

  /// Whether the customer bought.
  /// - Precondition: `row` is in `0..<count`.
  public func bought(_ row: Int) -> Bool { columns.buys[customer(row)] }

  /// The category bought, from 0; nil where nothing was.
  /// - Precondition: `row` is in `0..<count`.
  public func category(_ row: Int) -> Int? {
    bought(row) ? Int(columns.category[customer(row)]) : nil
  }

  /// Messages that reached the customer in the step.
  /// - Precondition: `row` is in `0..<count`.
  public func messages(_ row: Int) -> Int { Int(columns.messages[customer(row)]) }

  /// Messages that the customer opened in the step.
  /// - Precondition: `row` is in `0..<count`.
  public func clicks(_ row: Int) -> Int { Int(columns.clicks[customer(row)]) }

  @inline(__always)
  private func customer(_ row: Int) -> Int {
    precondition(row >= 0 && row < count, "row out of range")
    return Int(order[row])
  }
}
