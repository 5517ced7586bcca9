/// One value per row, allocated once, zero at the start.
///
/// Workers write disjoint ranges of rows between two barriers, which the compiler cannot see:
/// hence pointers and `@unchecked Sendable`. Indices come from the engine's own loops and are
/// checked in debug builds only.
final class Column<Element: BitwiseCopyable>: @unchecked Sendable {
  /// The first row; loops take it into a local.
  let base: UnsafeMutablePointer<Element>
  let count: Int

  /// - Complexity: O(`count`).
  init(_ count: Int, filledWith value: Element) {
    self.count = count
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: value, count: max(1, count))
  }

  /// The same values in a place of their own.
  init(copying other: Column) {
    count = other.count
    base = .allocate(capacity: max(1, count))
    base.initialize(from: other.base, count: max(1, count))
  }

  deinit { base.deallocate() }

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

  /// A copy, for tests and summaries.
  var values: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}

extension Bool {
  /// 1 or 0, for loops that count and combine without a branch.
  @inline(__always)
  var one: UInt8 { unsafeBitCast(self, to: UInt8.self) }
}
