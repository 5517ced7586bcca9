internal import SteelyardNumerics

extension Kernel {
  /// Streams, elementary functions and sums.
  static var numerics: [Kernel] {
    let key = StreamKey(seed: 2026, replicate: 0)
    return [
      map("streams: a block of four draws") { _, to in
        for row in 0..<4_096 {
          let block = key.block(
            customer: UInt32(truncatingIfNeeded: row), step: 7, purpose: Purpose(4), index: 0)
          to[row] = Uniform.open(block.x0 ^ block.x1 ^ block.x2 ^ block.x3)
        }
      },
      map("elementary: exp") { from, to in
        for row in 0..<4_096 { to[row] = Elementary.exp(from[row]) }
      },
      map("elementary: log") { from, to in
        for row in 0..<4_096 { to[row] = Elementary.log(from[row]) }
      },
      map("elementary: tanh") { from, to in
        for row in 0..<4_096 { to[row] = Elementary.tanh(from[row]) }
      },
      map("elementary: Gumbel noise") { from, to in
        for row in 0..<4_096 { to[row] = Elementary.gumbel(from[row]) }
      },
      map("elementary: normal quantile, Double") { from, to in
        for row in 0..<4_096 { to[row] = Float(Normal.quantile(Double(from[row]))) }
      },
      map("reductions: ordered sum, Double") { from, to in
        to[0] = Float(orderedSum(4_096) { Double(from[$0]) })
      },
      map("reductions: fixed-point sum") { from, to in
        var sum: Int64 = 0
        for row in 0..<4_096 { sum &+= Int64(FixedPoint.steps(from[row])) }
        to[0] = Float(sum)
      },
    ]
  }
}
