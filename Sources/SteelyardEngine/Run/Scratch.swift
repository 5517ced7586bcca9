/// A column of a block, seen through the batch in hand.
protocol Window: AnyObject {
  /// Lets row 0 be the block's row `offset`.
  func move(to offset: Int)
}

/// One value per row of the batch in hand, a window into a block's.
///
/// Phases of a block are run batch by batch, and some for the whole block at once: the window
/// moves, the values stay.
final class Scratch<Element: BitwiseCopyable>: Window {
  private let origin: UnsafeMutablePointer<Element>
  private let size: Int
  /// Row 0 of the batch in hand; loops take it into a local.
  private(set) var base: UnsafeMutablePointer<Element>

  init(_ size: Int, filledWith value: Element) {
    self.size = max(1, size)
    origin = .allocate(capacity: self.size)
    origin.initialize(repeating: value, count: self.size)
    base = origin
  }

  deinit { origin.deallocate() }

  /// The block's first row, whatever batch is in hand.
  var blockBase: UnsafePointer<Element> { UnsafePointer(origin) }

  func move(to offset: Int) {
    assert(offset >= 0 && offset < size)
    base = origin + offset
  }

  subscript(row: Int) -> Element {
    get {
      assert(base + row < origin + size)
      return base[row]
    }
    set {
      assert(base + row < origin + size)
      base[row] = newValue
    }
  }

  /// A copy of the block's values, for tests.
  var values: [Element] { Array(UnsafeBufferPointer(start: origin, count: size)) }
}

extension Scratch where Element == Bool {
  /// Row 0 of the batch in hand as 1 and 0, for loops that take several rows at a time: those
  /// cannot load single bits.
  var ones: UnsafeMutablePointer<UInt8> {
    UnsafeMutableRawPointer(base).assumingMemoryBound(to: UInt8.self)
  }
}
