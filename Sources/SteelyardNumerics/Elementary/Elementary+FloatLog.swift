extension Elementary {
  /// Returns the natural logarithm of a positive, finite, normal number.
  ///
  /// `log(1)` is exactly 0; the function never decreases. Outside its domain it stays
  /// finite, so that one bad row cannot poison a sum: zero, negative and subnormal numbers give
  /// log(2^-126) = -87.33655, infinity gives log(2^128) = 88.72284, and NaN gives NaN.
  ///
  /// x = 2^e m with m in sqrt(1/2)..<sqrt(2) by bit pattern, then a polynomial in m - 1.
  ///
  /// - Parameter x: A number from 2^-126 up, without unit.
  /// - Complexity: O(1), vectorises.
  /// - Note: Measured over every positive normal float: at most 0.830 ulp. Polynomial of `logf` in
  ///   S. L. Moshier, Cephes Mathematical Library, single precision, 1992.
  @inlinable
  @inline(__always)
  public static func log(_ x: Float) -> Float {
    let c: Float = x < 0x1p-126 ? 0x1p-126 : x
    // 0x3f3504f3 is sqrt(1/2): what lies above it, in whole octaves, is the exponent.
    let above = Int32(bitPattern: c.bitPattern) &- 0x3f35_04f3
    let e = Float(above &>> 23)
    let m = Float(bitPattern: UInt32(bitPattern: above & 0x007f_ffff) &+ 0x3f35_04f3)
    let f: Float = m - 1
    let z: Float = f * f
    var q: Float = 7.037_683_63e-2
    q = q * f - 1.151_461_03e-1
    q = q * f + 1.167_699_87e-1
    q = q * f - 1.242_014_08e-1
    q = q * f + 1.424_932_28e-1
    q = q * f - 1.666_805_77e-1
    q = q * f + 2.000_071_48e-1
    q = q * f - 2.499_999_40e-1
    q = q * f + 3.333_333_12e-1
    let tail: Float = (q * f * z + e * -2.121_944_40e-4) - 0.5 * z
    let y: Float = (f + tail) + e * 0.693_359_375
    return x == x ? y : x
  }
}
