import SteelyardNumerics

/// The distance of a result from the exact value, in units in the last place.
func ulps(_ found: Float, _ exact: Double) -> Double {
  (Double(found) - exact).magnitude / Double(Float(exact).ulp)
}

/// The distance of a result from the exact value, in units in the last place.
func ulps(_ found: Double, _ exact: Double) -> Double {
  found == exact ? 0 : (found - exact).magnitude / exact.ulp
}

/// Evenly spread positive floats, by bit pattern: every exponent gets the same share.
func floats(from low: Float, to high: Float, count: UInt32) -> [Float] {
  let span = high.bitPattern - low.bitPattern
  return (0...count).map { i in
    Float(bitPattern: low.bitPattern + UInt32(UInt64(span) * UInt64(i) / UInt64(count)))
  }
}

/// `count + 1` numbers at equal distances, ends included.
func grid(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
  (0...count).map { low + (high - low) * Double($0) / Double(count) }
}

/// Reproducible uniform numbers for property tests.
func uniforms(seed: UInt64, count: Int) -> [Double] {
  let key = StreamKey(seed: seed, replicate: 0)
  return (0..<count).map { i in
    let block = key.block(customer: UInt32(i), step: 0, purpose: Purpose(7), index: 0)
    return Uniform.openDouble(block.x0, block.x1)
  }
}
