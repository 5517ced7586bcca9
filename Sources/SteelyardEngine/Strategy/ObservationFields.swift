/// What a strategy reads beyond estimates and data in use. Only what some strategy reads is
/// kept and handed over, so that the others pay nothing for it.
public struct ObservationFields: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Purchases, last price and clicks on record.
  public static let records = Self(rawValue: 1)
  /// The observed locale.
  public static let locale = Self(rawValue: 2)
  /// The label of the cohort dimension that the strategy was given, see
  /// ``Strategy/cohortDimension``.
  public static let cohort = Self(rawValue: 4)
  /// Visits, mean price and conversion of the firm's own last step.
  public static let lastStep = Self(rawValue: 8)
}

/// What the firm has on record of one customer's dealings with it.
@usableFromInline
struct CustomerRecord: BitwiseCopyable, Sendable, Equatable {
  /// Counts that stay at their largest value once there.
  @usableFromInline var purchases: UInt16 = 0
  @usableFromInline var clicks: UInt16 = 0
  /// Step of the last purchase plus 1; 0 for none.
  @usableFromInline var lastPurchase: UInt32 = 0
  /// In currency units.
  @usableFromInline var lastPrice: Float = 0

  /// Puts a purchase on record.
  mutating func buy(at price: Float, step: Int) {
    purchases = purchases == .max ? purchases : purchases + 1
    lastPurchase = UInt32(truncatingIfNeeded: step + 1)
    lastPrice = price
  }

  /// Puts clicks on record.
  mutating func click(_ count: UInt8) {
    let (sum, overflow) = clicks.addingReportingOverflow(UInt16(count))
    clicks = overflow ? .max : sum
  }
}
