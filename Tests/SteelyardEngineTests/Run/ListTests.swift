import SteelyardNumerics
import Testing

@testable import SteelyardEngine

/// Listing rows eight at a time is listing them one by one.
@Suite struct ListTests {
  @Test(arguments: [1, 7, 8, 9, 64, 4_095, 4_096])
  func listsTheMarkedInOrder(_ count: Int) {
    let work = Work(block: count)
    let key = StreamKey(seed: 5, replicate: 0)
    for chance in [0, 0.01, 0.5, 0.99, 1.1] as [Float] {
      work.take(0..<count, of: 0..<count)
      var expected: [UInt32] = []
      for row in 0..<count {
        let block = key.block(
          customer: UInt32(row), step: UInt32(count), purpose: Purpose(4), index: 0)
        let isMarked = Uniform.open(block.x0) < chance
        work.marked[row] = isMarked ? 1 : 0
        if isMarked { expected.append(UInt32(row)) }
      }
      let listed = work.listMarked(into: work.drawn)
      #expect((0..<listed).map { work.drawn[$0] } == expected)
    }
  }

  /// A window into a block lists its own rows, from 0.
  @Test func windowsListTheirOwn() {
    let work = Work(block: 100)
    work.take(0..<100, of: 0..<100)
    for row in 0..<100 { work.marked[row] = row % 3 == 0 ? 1 : 0 }
    work.take(31..<62, of: 0..<100)
    let listed = work.listMarked(into: work.drawn)
    #expect((0..<listed).map { Int(work.drawn[$0]) + 31 } == (31..<62).filter { $0 % 3 == 0 })
  }
}
