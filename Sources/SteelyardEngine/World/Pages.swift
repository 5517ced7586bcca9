#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Memory straight from the system for a large column: all zeros, and none of it in use before it is
/// written to.
///
/// On large pages where the system has them, since friends live all over: each of them is found in
/// one look-up then instead of two.
final class Pages: @unchecked Sendable {
  let start: UnsafeMutableRawPointer
  private let whole: UnsafeMutableRawPointer
  private let bytes, length: Int

  /// Bytes of a large page.
  private static let large = 1 << 21

  /// - Parameter bytes: how many, and whether they are too many to count.
  /// - Returns: nil for a column that is small, or where there is no such memory.
  init?(bytes: (partialValue: Int, overflow: Bool)) {
    guard !bytes.overflow, bytes.partialValue >= Self.large else { return nil }
    self.bytes = bytes.partialValue
    let (length, overflows) = self.bytes.addingReportingOverflow(Self.large)
    let flags = MAP_PRIVATE | Self.anonymous
    guard !overflows,
      let whole = mmap(nil, length, PROT_READ | PROT_WRITE, flags, -1, 0), whole != MAP_FAILED
    else { return nil }
    (self.whole, self.length) = (whole, length)
    start = whole.alignedUp(toMultipleOf: Self.large)
    #if canImport(Glibc)
      // Only advice: without it the program is slower, no more.
      _ = madvise(start, self.bytes, MADV_HUGEPAGE)
    #endif
  }

  deinit { munmap(whole, length) }

  /// Gives it back to the system; what it says afterwards is of no use.
  func clear() { _ = madvise(start, bytes, MADV_DONTNEED) }

  private static var anonymous: Int32 {
    #if canImport(Glibc)
      Int32(MAP_ANONYMOUS)
    #else
      MAP_ANON
    #endif
  }
}
