public import SteelyardModel

/// What a customer's device or place tells a firm of their culture.
///
///     seen = the customer's own culture, but for a share e of customers one of the others
///
/// each of the others as likely. The error stays with the customer: a phone bought abroad, a
/// borrowed language, a home far from where one grew up. e is a design choice.
public struct ObservedLocale: Sendable {
  /// e: share of customers of whom it is wrong, 0...1.
  public let error: Float
  /// How many cultures there are, at least 1.
  public let cultures: Int

  public init(_ parameters: ParameterSet, cultures: Int) {
    error = Float(parameters[.localeError])
    self.cultures = max(1, cultures)
  }

  /// Position of the culture that is seen.
  ///
  /// - Parameters:
  ///   - culture: position of the customer's own, in 0..<``cultures``.
  ///   - error, other: uniform in (0, 1), the customer's own draws.
  @inlinable @inline(__always)
  public func seen(_ culture: Int, error draw: Float, other: Float) -> Int {
    guard draw < error, cultures > 1 else { return culture }
    let step = min(cultures - 1, 1 + Int(other * Float(cultures - 1)))
    return (culture + step) % cultures
  }
}
