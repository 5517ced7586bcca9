import SteelyardNumerics
import Testing

@Suite("Ordered sums")
struct OrderedSumTests {
  static let values = uniforms(seed: 5, count: 13_000).map { ($0 - 0.5) * 1e6 }

  @Test("adds blocks of 4,096 in order", arguments: [1, 2, 4095, 4096, 4097, 8192, 8193, 13_000])
  func blocks(_ count: Int) {
    var total = 0.0
    for start in stride(from: 0, to: count, by: 4096) {
      var sum = 0.0
      for i in start..<min(start + 4096, count) { sum += Self.values[i] }
      total += sum
    }
    #expect(orderedSum(count) { Self.values[$0] } == total)
    #expect(summationBlock == 4096)
  }

  @Test("is not the plain left-to-right sum, or the blocks would prove nothing")
  func differs() {
    let plain = Self.values.reduce(0, +)
    let ordered = orderedSum(Self.values.count) { Self.values[$0] }
    #expect(plain != ordered)
    #expect((plain - ordered).magnitude < 1e-4)
  }

  @Test("blocks done by any workers in any order give the same bits", arguments: 1...7)
  func workers(_ workers: Int) {
    let count = Self.values.count
    var sums = [Double](repeating: 0, count: 4)
    for worker in (0..<workers).reversed() {
      for block in stride(from: worker, to: 4, by: workers) {
        sums[block] = blockSum(block, of: count) { Self.values[$0] }
      }
    }
    #expect(sums.reduce(0, +) == orderedSum(count) { Self.values[$0] })
  }

  @Test("whole numbers are summed exactly, each once and in order")
  func order() {
    var seen: [Int] = []
    let sum = orderedSum(5000) { i in
      seen.append(i)
      return Double(i)
    }
    #expect(sum == 12_497_500)
    #expect(seen == Array(0..<5000))
  }

  @Test("nothing sums to 0")
  func empty() {
    #expect(orderedSum(0) { _ in 1 } == 0)
    #expect(orderedSum(-5) { _ in 1 } == 0)
    #expect(blockSum(3, of: 100) { _ in 1 } == 0)
  }
}
