public import SteelyardModel

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
  /// Row by row for each kind of nudge; negative for a claim that is not true.
  @usableFromInline let intensities: UnsafeMutablePointer<Float>
  /// Kinds shown to anybody, one bit each; the rows of a kind count from its bit on.
  @usableFromInline private(set) var shown: UInt16 = 0

  /// The lowest and the highest price that the strategy lets itself ask, in currency units.
  private(set) var bounds: (low: Float, high: Float) = (0, .infinity)

  /// Customers who get no messages; only filled in once there are any.
  @usableFromInline let silences: UnsafeMutablePointer<Bool>?
  /// Whether anybody gets no messages.
  @usableFromInline private(set) var isSilent = false

  /// - Parameters:
  ///   - prices: room for `count` values.
  ///   - intensities: room for `count` values of each kind.
  ///   - silences: room for `count` values; without, everybody gets messages.
  init(
    count: Int, listPrice: Float, prices: UnsafeMutablePointer<Float>,
    intensities: UnsafeMutablePointer<Float>, silences: UnsafeMutablePointer<Bool>? = nil
  ) {
    self.count = count
    self.listPrice = listPrice
    self.prices = prices
    self.intensities = intensities
    self.silences = silences
    prices.update(repeating: listPrice, count: count)
  }

  /// Sets the price of one offer, in currency units.
  /// - Precondition: `row` is in `0..<count`.
  @inlinable @inline(__always)
  public mutating func setPrice(_ price: Float, _ row: Int) {
    precondition(row >= 0 && row < count, "row out of range")
    prices[row] = possible(price)
  }

  /// Sets the price of every offer by the firm's estimate of the customer's willingness to pay,
  /// several rows at a time. Impossible prices are mended like those of ``setPrice(_:_:)``.
  ///
  /// - Parameters:
  ///   - observed: what the batch is offered to; traps if it has other than ``count`` rows.
  ///   - price: from an estimate to a price, both in currency units. It is asked once for every row,
  ///     in no promised order, and answers the same whatever it was asked before.
  /// - Complexity: O(rows).
  @inlinable @inline(__always)
  public mutating func setPrices(
    by observed: borrowing Observation, _ price: (_ estimate: Float) -> Float
  ) {
    precondition(observed.count == count, "an observation of other rows")
    let (willingness, prices) = (observed.willingness, prices)
    for row in 0..<count { prices[row] = possible(price(willingness[row])) }
  }

  /// The price itself, or what the engine takes for an impossible one.
  @inlinable @inline(__always)
  func possible(_ price: Float) -> Float {
    price >= 0 ? min(price, 1_000 * listPrice) : listPrice
  }

  /// Binds all prices of the batch, those that the engine moves towards the list price for
  /// customers' sake too: caps that a firm sets itself hold last, before the law's alone.
  ///
  /// - Parameters:
  ///   - low, high: in currency units, `low` at most `high`.
  public mutating func bind(from low: Float, to high: Float) { bounds = (low, high) }

  /// The price of one offer as it stands, in currency units.
  /// - Precondition: `row` is in `0..<count`.
  @inlinable @inline(__always)
  public func price(_ row: Int) -> Float {
    precondition(row >= 0 && row < count, "row out of range")
    return prices[row]
  }

  /// Shows a nudge with one offer.
  ///
  /// - Parameters:
  ///   - intensity: 0...2; 1 is mild, 2 aggressive. Of a drip fee, the share of the price that
  ///     is told at the end only.
  ///   - isTrue: Whether what it claims is so; a default is then one in the customer's interest.
  /// - Precondition: `row` is in `0..<count`.
  @inlinable @inline(__always)
  public mutating func show(
    _ kind: NudgeKind, _ intensity: Float, isTrue: Bool = true, _ row: Int
  ) {
    precondition(row >= 0 && row < count, "row out of range")
    let bit: UInt16 = 1 << UInt16(kind.rawValue)
    if shown & bit == 0 { begin(kind) }
    let size = Self.within(intensity)
    intensities[Int(kind.rawValue) * count + row] = isTrue ? size : -size
  }

  /// Takes back nudges.
  ///
  /// - Parameter isForbidden: asked with the kind and whether what it claims is so.
  /// - Complexity: O(rows x kinds shown).
  public mutating func withdraw(where isForbidden: (NudgeKind, Bool) -> Bool) {
    for kind in NudgeKind.allCases where shown & (1 << UInt16(kind.rawValue)) != 0 {
      let column = intensities + Int(kind.rawValue) * count
      var isLeft = false
      for row in 0..<count where column[row] != 0 {
        if isForbidden(kind, column[row] > 0) { column[row] = 0 } else { isLeft = true }
      }
      if !isLeft { shown &= ~(1 << UInt16(kind.rawValue)) }
    }
  }

  /// Sets all prices to the list price unless they are all the same.
  ///
  /// - Parameter isDue: Whether to do so in any case.
  public mutating func level(always isDue: Bool = false) {
    let differs = (0..<count).contains { prices[$0] != prices[0] }
    if isDue || differs { prices.update(repeating: listPrice, count: count) }
  }

  /// Sends this customer none of the firm's messages in this step.
  /// - Precondition: `row` is in `0..<count`.
  @inlinable @inline(__always)
  public mutating func silence(_ row: Int) {
    precondition(row >= 0 && row < count, "row out of range")
    if !isSilent { beginSilence() }
    silences?[row] = true
  }

  @usableFromInline
  mutating func beginSilence() {
    isSilent = silences != nil
    silences?.update(repeating: false, count: count)
  }

  /// Nobody has seen a nudge of this kind yet.
  @usableFromInline
  mutating func begin(_ kind: NudgeKind) {
    shown |= 1 << UInt16(kind.rawValue)
    (intensities + Int(kind.rawValue) * count).update(repeating: 0, count: count)
  }

  @usableFromInline @inline(__always)
  static func within(_ intensity: Float) -> Float { intensity >= 0 ? min(2, intensity) : 0 }
}
