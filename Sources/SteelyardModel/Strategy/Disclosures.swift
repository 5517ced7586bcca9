/// What customers are told, item by item.
public struct Disclosures: LevelBundle {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// One thing that customers can be told. Raw values are the names used in scenarios.
  public enum Item: String, CaseIterable, Sendable, Hashable {
    /// A page that says what is done with data, for those who look.
    case policyPage = "policy_page"
    /// A notice when data are asked for or used.
    case notice
    /// The reasons with each offer.
    case reasons
    /// A page on which customers see what is held of them.
    case dashboard
    /// Word whenever data are used.
    case realTime = "real_time"
    /// Breaches and lapses told at once and unasked.
    case proactive
  }

  /// The set of one item.
  public init(_ item: Item) {
    self.init(rawValue: 1 << UInt8(Item.allCases.firstIndex(of: item) ?? 0))
  }

  public static let policyPage = Self(.policyPage)
  public static let notice = Self(.notice)
  public static let reasons = Self(.reasons)
  public static let dashboard = Self(.dashboard)
  public static let realTime = Self(.realTime)
  public static let proactive = Self(.proactive)

  public static let additions: [Self] = [
    [], .policyPage, .notice, .reasons, [.dashboard, .realTime, .proactive],
  ]

  /// What speaks of the use of data, as against what speaks of lapses.
  public static let ofUse: Self = [.policyPage, .notice, .reasons, .dashboard, .realTime]

  /// Whether customers are told of the use of their data when it happens.
  public var isOvert: Bool { !isDisjoint(with: [.notice, .realTime]) }
  /// Whether anything says what is done with data.
  public var tellsUse: Bool { !isDisjoint(with: Self.ofUse) }
}
