extension Elementary {
  /// Returns the hyperbolic tangent, for any x.
  ///
  /// Range: -1...1, odd: tanh(-x) is exactly -tanh(x), and tanh(0) is exactly 0. NaN gives NaN.
  ///
  /// Below 0.625 in size a polynomial in x squared, above it 1 - 2 / (exp(2 |x|) + 1).
  ///
  /// - Parameter x: Any number, without unit.
  /// - Complexity: O(1), vectorises.
  /// - Note: Measured over every float in 0...20: at most 1.34 ulp. Polynomial of `tanhf` in
  ///   S. L. Moshier, Cephes Mathematical Library, single precision, 1992.
  @inlinable
  @inline(__always)
  public static func tanh(_ x: Float) -> Float {
    let size = abs(x)
    let z: Float = x * x
    var q: Float = -5.704_988_73e-3
    q = q * z + 2.063_908_88e-2
    q = q * z - 5.373_971_56e-2
    q = q * z + 1.333_144_22e-1
    q = q * z - 3.333_328_19e-1
    let near: Float = q * z * x + x
    let far: Float = 1 - 2 / (exp(size + size) + 1)
    return size < 0.625 ? near : x < 0 ? -far : far
  }
}
