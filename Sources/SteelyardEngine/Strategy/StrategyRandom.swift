internal import SteelyardNumerics

/// Random draws for a strategy, from streams of their own, keyed by rows of the desk: none of
/// them is drawn for anything else, and neither seed nor customer numbers can be read.
public struct StrategyRandom: ~Copyable {
  private let key: StreamKey
  private let firstRow: Int
  private let count: Int
  private let step: Int

  init(key: StreamKey, rows: Range<Int>, step: Int) {
    self.key = key
    firstRow = rows.lowerBound
    count = rows.count
    self.step = step
  }

  /// A uniform draw in the open interval (0, 1), the same whenever it is asked for.
  ///
  /// - Parameters:
  ///   - row: the customer's row in the block.
  ///   - index: tells several draws for one customer and step apart.
  /// - Precondition: `row` is in the block.
  public func uniform(_ row: Int, index: UInt16 = 0) -> Float {
    precondition(row >= 0 && row < count, "row out of range")
    let block = key.block(
      customer: UInt32(firstRow + row), step: UInt32(step), purpose: .strategy,
      index: index)
    return Uniform.open(block.x0)
  }
}
