import SteelyardNumerics
import SteelyardTestSupport
import Testing

/// Smoke tests: a p-value of 1e-6 in any of them would mean that addresses were mixed badly. There
/// are 76 bounds, so a false alarm once in 13,000 seeds.
@Suite("Independence of streams")
struct IndependenceTests {
  /// One way to walk through addresses: block i of the walk.
  enum Walk: String, CaseIterable, Sendable {
    case customer, step, replicate, purpose, index, seed, highSeed

    func block(_ i: Int, seed: UInt64) -> Philox4x32.Block {
      let n = UInt32(i)
      let short = UInt16(truncatingIfNeeded: i)
      let key = StreamKey(
        seed: self == .seed ? seed &+ UInt64(n) : self == .highSeed ? seed ^ UInt64(n) << 32 : seed,
        replicate: self == .replicate ? n : 0)
      return key.block(
        customer: self == .customer ? n : 11, step: self == .step ? n : 3,
        purpose: Purpose(self == .purpose ? short : 2), index: self == .index ? short : 0)
    }
  }

  @Test("each word is uniform along every axis", arguments: Walk.allCases)
  func uniform(_ walk: Walk) {
    let seed = SampleSeed.of(2026)
    var counts = [[Int]](repeating: [Int](repeating: 0, count: 256), count: 4)
    for i in 0..<8192 {
      let x = walk.block(i, seed: seed)
      for (word, bits) in [x.x0, x.x1, x.x2, x.x3].enumerated() {
        counts[word][Int(bits >> 24)] += 1
      }
    }
    for word in 0..<4 {
      let p = evenness(counts[word])
      #expect(p > 1e-6 && p < 1 - 1e-6, "word \(word) along \(walk): p = \(p)")
    }
  }

  @Test("neighbours along every axis are independent", arguments: Walk.allCases)
  func neighbours(_ walk: Walk) {
    let seed = SampleSeed.of(2026)
    var counts = [Int](repeating: 0, count: 256)
    var last = walk.block(0, seed: seed).x0 >> 28
    for i in 1...8192 {
      let next = walk.block(i, seed: seed).x0 >> 28
      counts[Int(last << 4 | next)] += 1
      last = next
    }
    let p = evenness(counts)
    #expect(p > 1e-6 && p < 1 - 1e-6, "along \(walk): p = \(p)")
  }

  @Test("words of one block are independent")
  func words() {
    let seed = SampleSeed.of(2026)
    var counts = [[Int]](repeating: [Int](repeating: 0, count: 256), count: 6)
    for i in 0..<8192 {
      let x = Walk.customer.block(i, seed: seed)
      let high = [x.x0, x.x1, x.x2, x.x3].map { Int($0 >> 28) }
      for (pair, (a, b)) in [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)].enumerated() {
        counts[pair][high[a] << 4 | high[b]] += 1
      }
    }
    for pair in counts { #expect(evenness(pair) > 1e-6) }
  }

  /// The upper p-value of the chi-square test that all cells are equally likely.
  private func evenness(_ counts: [Int]) -> Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    let statistic = counts.reduce(0.0) { sum, n in
      sum + (Double(n) - expected) * (Double(n) - expected) / expected
    }
    return Reference.chiSquareUpper(statistic, counts.count - 1)
  }
}
