import Foundation
import SteelyardTestSupport
import Testing

@testable import SteelyardEngine

@Suite struct ColumnTests {
  /// Rows of four bytes that fill several large pages and a part of one.
  private static let many = 3 << 20 | 12_345

  @Test(arguments: [0, 1, 4_096, many])
  func everyRowStartsAtTheValueAsked(_ count: Int) {
    for value in [0, 0.5] as [Float] {
      let column = Column(count, filledWith: value)
      #expect(column.count == count && column.values == Array(repeating: value, count: count))
    }
    // Looks like zero and is not.
    #expect(Column<Float>(count, filledWith: -0.0).values.allSatisfy { $0.sign == .minus })
  }

  @Test(arguments: [3, many])
  func rowsKeepWhatIsWritten(_ count: Int) {
    let column = Column<UInt32>(count, filledWith: 0)
    for row in [0, count / 2, count - 1] { column[row] = UInt32(row) + 7 }
    let copy = Column(copying: column)
    column[count - 1] = 1
    #expect(copy[0] == 7 && copy[count / 2] == UInt32(count / 2) + 7)
    #expect(copy[count - 1] == UInt32(count) + 6 && column[count - 1] == 1)
    #expect(copy.values.count { $0 != 0 } == 3)
  }

  #if os(Linux)
    /// Memory of the whole program in use, in bytes.
    private func resident() throws -> Int {
      let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
      let pages = try #require(text.split(separator: " ").dropFirst().first.flatMap { Int($0) })
      return pages * sysconf(Int32(_SC_PAGESIZE))
    }

    /// Half a gigabyte, of which other tests, which run beside this one, may move half.
    @Test func zerosTakeNoMemoryUntilSomebodyWrites() throws {
      let (rows, half) = (1 << 26, 1 << 28)
      let before = try resident()
      let column = Column<Double>(rows, filledWith: 0)
      var sum = 0.0
      for row in stride(from: 0, to: rows, by: 512) { sum += column[row] }
      #expect(sum == 0)
      let read = try resident()
      #expect(read - before < half)
      for row in stride(from: 0, to: rows, by: 512) { column[row] = 1 }
      let written = try resident()
      #expect(written - read > half)
      column.forget()
      #expect(try resident() < written - half)
    }
  #endif
}
