extension Elementary {
  /// Returns e to the power x, for x in -87...88; outside it, the value at the nearer end.
  ///
  /// The result is therefore always a normal, finite number, from 1.6e-38 to 1.7e38. `exp(0)` is
  /// exactly 1; the function never decreases; NaN gives NaN.
  ///
  /// x = n ln 2 + r with |r| at most ln 2 / 2 (ln 2 split in two, so the reduction is nearly
  /// exact), then a polynomial of degree 7 in r, then n is added to the exponent bits.
  ///
  /// - Parameter x: Any number, without unit.
  /// - Complexity: O(1), vectorises.
  /// - Note: Measured over every float in -87...88: at most 0.991 ulp. Polynomial of `expf` in
  ///   S. L. Moshier, Cephes Mathematical Library, single precision, 1992.
  @inlinable
  @inline(__always)
  public static func exp(_ x: Float) -> Float {
    let low: Float = x < -87 ? -87 : x
    let c: Float = low > 88 ? 88 : low
    // Adding 1.5 * 2^23 rounds to the nearest integer and leaves it in the low bits.
    let shifted: Float = c * 1.442_695_04 + 12_582_912
    let n: Float = shifted - 12_582_912
    let r: Float = (c - n * 0.693_359_375) - n * -2.121_944_40e-4
    var q: Float = 1.987_569_15e-4
    q = q * r + 1.398_199_95e-3
    q = q * r + 8.333_451_91e-3
    q = q * r + 4.166_579_59e-2
    q = q * r + 1.666_666_55e-1
    q = q * r + 5.000_000_12e-1
    let y: Float = (q * (r * r) + r) + 1
    return y * Float(bitPattern: shifted.bitPattern &<< 23 &+ 0x3f80_0000)
  }
}
