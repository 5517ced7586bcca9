/// Which row of a block is row 0 of every column of a worker's scratch.
///
/// Phases of a block are run batch by batch, and some for the whole block at once: the window
/// moves, the values stay.
final class Window {
  var offset = 0
}

/// One value per row of the batch in hand, a window into a block's.
final class Scratch<Element: BitwiseCopyable> {
  private let origin: UnsafeMutablePointer<Element>
  private let size: Int
  private let window: Window

  /// Row 0 of the batch in hand; loops take it into a local.
  @inline(__always)
  var base: UnsafeMutablePointer<Element> { origin + window.offset }

  init(_ size: Int, filledWith value: Element, in window: Window) {
    self.size = max(1, size)
    self.window = window
    origin = .allocate(capacity: self.size)
    origin.initialize(repeating: value, count: self.size)
  }

  deinit { origin.deallocate() }

  /// The block's first row, whatever batch is in hand.
  var blockBase: UnsafePointer<Element> { UnsafePointer(origin) }

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
