/// One value per row, allocated once.
///
/// Workers write disjoint ranges of rows between two barriers, which the compiler cannot see:
/// hence pointers and `@unchecked Sendable`. Indices come from the engine's own loops and are
/// checked in debug builds only.
///
/// A large column of zeros takes no memory before somebody writes to it: what never happens in a
/// run costs nothing.
final class Column<Element: BitwiseCopyable>: @unchecked Sendable {
  /// The first row; loops take it into a local.
  let base: UnsafeMutablePointer<Element>
  let count: Int
  /// What the rows lie on, where they are many.
  private let pages: Pages?

  /// - Complexity: O(`count`).
  init(_ count: Int, filledWith value: Element) {
    self.count = count
    pages = Pages(bytes: MemoryLayout<Element>.stride.multipliedReportingOverflow(by: count))
    base = Self.rows(count, on: pages)
    guard pages == nil || !Self.isZero(value) else { return }
    base.initialize(repeating: value, count: max(1, count))
  }

  /// The same values in a place of their own.
  init(copying other: Column) {
    count = other.count
    pages = Pages(bytes: MemoryLayout<Element>.stride.multipliedReportingOverflow(by: count))
    base = Self.rows(count, on: pages)
    base.initialize(from: other.base, count: max(1, count))
  }

  deinit { if pages == nil { base.deallocate() } }

  private static func rows(_ count: Int, on pages: Pages?) -> UnsafeMutablePointer<Element> {
    pages?.start.bindMemory(to: Element.self, capacity: count)
      ?? .allocate(capacity: max(1, count))
  }

  private static func isZero(_ value: Element) -> Bool {
    withUnsafeBytes(of: value) { $0.allSatisfy { $0 == 0 } }
  }

  subscript(row: Int) -> Element {
    get {
      assert(row >= 0 && row < count)
      return base[row]
    }
    set {
      assert(row >= 0 && row < count)
      base[row] = newValue
    }
  }

  /// Gives back the memory of a large column whose values are of no use any more.
  func forget() { pages?.clear() }

  /// A copy, for tests and summaries.
  var values: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}

extension Bool {
  /// 1 or 0, for loops that count and combine without a branch.
  @inline(__always)
  var one: UInt8 { unsafeBitCast(self, to: UInt8.self) }
}
