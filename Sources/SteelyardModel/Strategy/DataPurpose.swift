/// What data on customers are used for. Raw values are the names used in scenarios.
public enum DataPurpose: String, CaseIterable, Sendable, Hashable {
  /// To do what the customer asked for.
  case service
  /// To set prices that differ between customers.
  case pricing
  /// To make messages personal.
  case messages
  /// To choose what to put forward to whom.
  case recommendation
  /// To let others advertise: data are sold or passed on.
  case advertising
}

/// A set of purposes, one bit each.
public struct DataPurposes: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The set of one purpose.
  public init(_ purpose: DataPurpose) {
    self.init(rawValue: 1 << UInt8(DataPurpose.allCases.firstIndex(of: purpose) ?? 0))
  }

  public static let service = Self(.service)
  public static let pricing = Self(.pricing)
  public static let messages = Self(.messages)
  public static let recommendation = Self(.recommendation)
  public static let advertising = Self(.advertising)

  /// The purposes, in the order of ``DataPurpose``.
  public var members: [DataPurpose] { DataPurpose.allCases.filter { contains(Self($0)) } }
  /// How many there are.
  public var count: Int { rawValue.nonzeroBitCount }
}

extension Undertaking {
  /// What the strategy uses data for.
  public var usedPurposes: DataPurposes {
    var used: DataPurposes = .service
    if pricesDiffer { used.insert(.pricing) }
    if messages > 0 { used.insert(.messages) }
    if ![.none, .popular].contains(recommendation.kind) { used.insert(.recommendation) }
    if passesDataOn { used.insert(.advertising) }
    return used
  }

  /// What data are used for beyond what was declared; none where nothing was declared or nothing
  /// is collected.
  public var brokenPurposes: DataPurposes {
    guard let declared = handling.purposes, dataTaken.bits != 0 else { return [] }
    return usedPurposes.subtracting(declared)
  }

  /// Whether third parties get data: by sale, or since a vendor takes its share.
  public var passesDataOn: Bool { passesDataOn(hasStoppedSale: false) }
  /// Whether data are kept outside the customers' country, by the firm or its vendor.
  public var keepsAbroad: Bool {
    storesAbroad || vendor.storesAbroad && !handling.isLocal && !handling.isFederated
  }
}
