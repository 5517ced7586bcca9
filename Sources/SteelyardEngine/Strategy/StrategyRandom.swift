internal import SteelyardNumerics

/// Random draws for a strategy, from streams of their own, keyed by rows of the desk: none of
/// them is drawn for anything else, and neither seed nor customer numbers can be read.
public struct StrategyRandom: ~Copyable {
  private let key: StreamKey
  private let firstRow: Int
  private let count: Int
  private let step: Int
  private let purpose: Purpose

  init(key: StreamKey, rows: Range<Int>, step: Int, purpose: Purpose = .strategy) {
    self.key = key
    firstRow = rows.lowerBound
    count = rows.count
    self.step = step
    self.purpose = purpose
  }

  /// A uniform draw in the open interval (0, 1), the same whenever it is asked for.
  ///
  /// - Parameters:
  ///   - row: the customer's row in the block.
  ///   - index: tells several draws for one customer and step apart.
  /// - Precondition: `row` is in the block.
  public func uniform(_ row: Int, index: UInt16 = 0) -> Float {
    Uniform.open(draw(row, index).x0)
  }

  /// A standard normal draw, from other bits than ``uniform(_:index:)`` of the same index.
  /// - Precondition: `row` is in the block.
  public func normal(_ row: Int, index: UInt16 = 0) -> Double {
    let draw = draw(row, index)
    return Normal.quantile(Uniform.openDouble(draw.x1, draw.x2))
  }

  /// The draws of a part of the strategy, numbered from 0 as it is put together: no two parts
  /// share any, and those of part 0 are the strategy's own.
  public func part(_ number: Int) -> StrategyRandom {
    StrategyRandom(
      key: key, rows: firstRow..<(firstRow + count), step: step, purpose: purpose.part(number))
  }

  @inline(__always)
  private func draw(_ row: Int, _ index: UInt16) -> Philox4x32.Block {
    precondition(row >= 0 && row < count, "row out of range")
    return key.block(
      customer: UInt32(truncatingIfNeeded: firstRow + row),
      step: UInt32(truncatingIfNeeded: step), purpose: purpose, index: index)
  }
}

/// Random draws for a strategy between steps, from streams of their own. Neither seed nor step
/// can be read.
public struct StepRandom: ~Copyable {
  private let key: StreamKey
  private let step: Int
  private let purpose: Purpose

  init(key: StreamKey, step: Int, purpose: Purpose = .strategyStep) {
    self.key = key
    self.step = step
    self.purpose = purpose
  }

  /// A uniform draw in the open interval (0, 1), the same whenever it is asked for.
  /// - Precondition: `index` is in 0...65,535.
  public func uniform(_ index: Int = 0) -> Double {
    let draw = key.block(
      customer: 0, step: UInt32(truncatingIfNeeded: step), purpose: purpose,
      index: UInt16(index))
    return Uniform.openDouble(draw.x0, draw.x1)
  }

  /// A standard normal draw: the quantile of ``uniform(_:)``.
  /// - Precondition: `index` is in 0...65,535.
  public func normal(_ index: Int = 0) -> Double { Normal.quantile(uniform(index)) }

  /// The draws of a part of the strategy, as in ``StrategyRandom/part(_:)``.
  public func part(_ number: Int) -> StepRandom {
    StepRandom(key: key, step: step, purpose: purpose.part(number))
  }
}

extension Purpose {
  /// The purpose of a part of a strategy, one of 256.
  func part(_ number: Int) -> Purpose { Purpose(rawValue &+ UInt16(number & 255)) }
}
