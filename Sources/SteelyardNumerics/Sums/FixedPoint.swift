/// Numbers of the unit interval as whole steps of 2^-23, so that sums are exact.
///
/// Integers add up the same in any order, and differences telescope: over a chain of states
/// s0, s1, ... sn, the sum of steps(s(i+1)) - steps(s(i)) is steps(sn) - steps(s0) exactly. That is
/// what lets a ledger of causes add up to the total without a remainder.
///
/// An Int64 holds the sum of 10^12 values.
public enum FixedPoint {
  /// The number of steps in 1: 2^23.
  public static let one: Int32 = 1 << 23

  /// Returns a number of 0...1 in steps of 2^-23, rounded to nearest (ties to even).
  ///
  /// Exact at 0 and 1, and never decreasing. Outside 0...1 the result means nothing, but does not
  /// trap: clamp before.
  ///
  /// - Parameter x: A number in 0...1.
  /// - Returns: A number in 0...``one``; the error is at most half a step, 6.0e-8.
  /// - Complexity: O(1), one addition and one subtraction; vectorises.
  @inlinable
  @inline(__always)
  public static func steps(_ x: Float) -> Int32 {
    Int32(bitPattern: (x + 1).bitPattern) &- 0x3f80_0000
  }

  /// Returns the mean, in units of the interval, of a sum of steps.
  ///
  /// - Parameters:
  ///   - steps: A sum of steps or of differences of steps; exact up to 2^53.
  ///   - count: How many values the sum is over; 0 gives NaN, for there is no mean of nothing.
  /// - Complexity: O(1).
  @inlinable
  public static func value(_ steps: Int64, over count: Int64) -> Double {
    count == 0 ? .nan : Double(steps) / Double(count) * 0x1p-23
  }
}
