/// Uniform numbers strictly between 0 and 1, made from random bits by bit pattern.
///
/// Neither end is ever returned, so `log(u)` and `log(1 - u)` are always finite. The values are
/// the midpoints of equal cells: exact, symmetric about one half, and of mean exactly one half.
public enum Uniform {
  /// Returns a number strictly inside (0, 1) from the 23 high bits.
  ///
  /// With k the high 23 bits the result is (2k + 1) / 2^24, exactly: from 2^-24 to 1 - 2^-24.
  ///
  /// - Parameter bits: Random bits; the 9 low ones are not used.
  /// - Complexity: O(1), vectorises.
  @inlinable
  @inline(__always)
  public static func open(_ bits: UInt32) -> Float {
    Float(bitPattern: bits &>> 9 | 0x3f80_0000) - 1 + 0x1p-24
  }

  /// Returns a number strictly inside (0, 1) from the 52 high bits of two words.
  ///
  /// With k the 52 high bits the result is (2k + 1) / 2^53, exactly: from 2^-53 to 1 - 2^-53.
  ///
  /// - Parameters:
  ///   - hi: Random bits, the more significant word.
  ///   - lo: Random bits, the less significant word; its 12 low bits are not used.
  /// - Complexity: O(1), vectorises.
  @inlinable
  @inline(__always)
  public static func openDouble(_ hi: UInt32, _ lo: UInt32) -> Double {
    let bits = UInt64(truncatingIfNeeded: hi) &<< 32 | UInt64(truncatingIfNeeded: lo)
    return Double(bitPattern: bits &>> 12 | 0x3ff0_0000_0000_0000) - 1 + 0x1p-53
  }
}
