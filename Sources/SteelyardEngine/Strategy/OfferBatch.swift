/// The offers that a strategy writes for one block, filled beforehand with the list price and
/// no nudge. It cannot be copied or kept.
///
/// The engine takes nothing impossible: a price that is no number or negative becomes the list
/// price, one above 1,000 list prices is cut, intensities are brought into 0...2.
public struct OfferBatch: ~Copyable {
  /// Number of rows.
  public let count: Int
  @usableFromInline let listPrice: Float
  @usableFromInline let prices: UnsafeMutablePointer<Float>
  @usableFromInline let reminders: UnsafeMutablePointer<Float>
  @usableFromInline let socialProofs: UnsafeMutablePointer<Float>
  @usableFromInline let falseClaims: UnsafeMutablePointer<Float>

  init(
    count: Int, listPrice: Float, prices: UnsafeMutablePointer<Float>,
    reminders: UnsafeMutablePointer<Float>, socialProofs: UnsafeMutablePointer<Float>,
    falseClaims: UnsafeMutablePointer<Float>
  ) {
    self.count = count
    self.listPrice = listPrice
    self.prices = prices
    self.reminders = reminders
    self.socialProofs = socialProofs
    self.falseClaims = falseClaims
    prices.update(repeating: listPrice, count: count)
    reminders.update(repeating: 0, count: count)
    socialProofs.update(repeating: 0, count: count)
    falseClaims.update(repeating: 0, count: count)
  }

  /// Sets the price of one offer, in currency units.
  /// - Precondition: `row` is in `0..<count`.
  @inlinable @inline(__always)
  public mutating func setPrice(_ price: Float, _ row: Int) {
    precondition(row >= 0 && row < count, "row out of range")
    prices[row] = price >= 0 ? min(price, 1_000 * listPrice) : listPrice
  }

  /// Shows an honest reminder.
  /// - Parameter intensity: 0...2; 1 is mild, 2 aggressive.
  /// - Precondition: `row` is in `0..<count`.
  @inlinable @inline(__always)
  public mutating func remind(_ intensity: Float, _ row: Int) {
    precondition(row >= 0 && row < count, "row out of range")
    reminders[row] = Self.within(intensity)
  }

  /// Shows what others choose, truly or not.
  /// - Parameter intensity: 0...2; 1 is mild, 2 aggressive.
  /// - Precondition: `row` is in `0..<count`.
  @inlinable @inline(__always)
  public mutating func showSocialProof(_ intensity: Float, isTrue: Bool, _ row: Int) {
    precondition(row >= 0 && row < count, "row out of range")
    socialProofs[row] = Self.within(intensity)
    falseClaims[row] = isTrue ? 0 : socialProofs[row]
  }

  @usableFromInline @inline(__always)
  static func within(_ intensity: Float) -> Float { intensity >= 0 ? min(2, intensity) : 0 }
}
