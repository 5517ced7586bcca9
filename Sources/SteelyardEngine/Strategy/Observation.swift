/// What one firm may see of one block of customers: the only thing that a strategy sees.
///
/// It holds what the firm has collected with consent, with the errors of its data. It cannot be
/// copied or kept, has no seed and no customer numbers.
public struct Observation: ~Copyable {
  /// Number of rows.
  public let count: Int
  /// Steps since the start.
  public let step: Int
  /// The published price, in currency units.
  public let listPrice: Float
  /// Cost of one unit, in currency units.
  public let unitCost: Float
  /// Mean willingness to pay in the market, in currency units.
  public let marketMean: Float
  /// Standard deviation of willingness to pay in the market, in currency units.
  public let marketDeviation: Float
  /// Standard deviation of the firm's own estimates over customers who let it use all that it
  /// collects, in currency units: smaller than the market's, since estimates keep to the mean.
  public let estimateDeviation: Float
  /// Rise of price that lowers the odds of a purchase e-fold in such a market, in currency units.
  public let choiceScale: Float
  @usableFromInline let willingness: UnsafePointer<Float>
  @usableFromInline let data: UnsafePointer<UInt16>

  /// The firm's estimate of the customer's willingness to pay, in currency units: the market's
  /// mean where nothing may be used.
  /// - Precondition: `row` is in `0..<count`.
  @inlinable @inline(__always)
  public func estimatedWillingness(_ row: Int) -> Float {
    precondition(row >= 0 && row < count, "row out of range")
    return willingness[row]
  }

  /// Whether the firm may use any data on the customer.
  /// - Precondition: `row` is in `0..<count`.
  @inlinable @inline(__always)
  public func isPersonalizable(_ row: Int) -> Bool {
    precondition(row >= 0 && row < count, "row out of range")
    return data[row] != 0
  }
}
