/// A kind of data that a firm may collect. Raw values are the names used in scenarios.
public enum DataCategory: String, CaseIterable, Sendable, Hashable {
  case purchases, browsing, location, device, inferred
  case thirdParty = "third_party"
  case sensitive, communications, biometric

  /// The name in a sentence, in the plural.
  public var plain: String {
    switch self {
    case .purchases: "purchase records"
    case .browsing: "browsing records"
    case .location: "location records"
    case .device: "device records"
    case .inferred: "inferred traits"
    case .thirdParty: "third-party data"
    case .sensitive: "sensitive data"
    case .communications: "records of communications"
    case .biometric: "biometric records"
    }
  }

  var defaultSensitivity: Double {
    switch self {
    case .purchases: 0.5
    case .browsing: 1
    case .location: 1
    case .device: 0.8
    case .inferred: 2
    case .thirdParty: 2.5
    case .sensitive: 4.6
    case .communications: 3.3
    case .biometric: 4.2
    }
  }

  var defaultSignal: Double {
    switch self {
    case .purchases: 0.35
    case .browsing: 0.2
    case .location: 0.1
    case .device: 0.08
    case .inferred: 0.25
    case .thirdParty: 0.2
    case .sensitive: 0.1
    case .communications: 0.12
    case .biometric: 0.05
    }
  }

  /// The category's bit in a ``DataCategories``: written out, since loops over customers ask for it.
  public var bit: UInt16 {
    switch self {
    case .purchases: 1 << 0
    case .browsing: 1 << 1
    case .location: 1 << 2
    case .device: 1 << 3
    case .inferred: 1 << 4
    case .thirdParty: 1 << 5
    case .sensitive: 1 << 6
    case .communications: 1 << 7
    case .biometric: 1 << 8
    }
  }
}

/// A set of data categories, one bit each.
public struct DataCategories: Sendable, Hashable {
  public let bits: UInt16

  /// The set with those bits; bits of no category are dropped.
  public init(bits: UInt16) { self.bits = bits & Self.all }

  private static let all = UInt16(1 << DataCategory.allCases.count) &- 1

  /// The set of those categories.
  public init(_ categories: some Sequence<DataCategory>) {
    bits = categories.reduce(0) { $0 | $1.bit }
  }

  /// Whether the set holds a category.
  public func contains(_ category: DataCategory) -> Bool { bits & category.bit != 0 }

  /// The categories, in the order of ``DataCategory``.
  public var members: [DataCategory] { DataCategory.allCases.filter(contains) }
}
