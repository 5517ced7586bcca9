/// What customers may decide about their data, item by item.
public struct Rights: LevelBundle {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// How one takes one's data back. Raw values are the names used in scenarios.
  public enum OptOut: String, CaseIterable, Sendable, Hashable {
    case none
    /// There is a way, but hardly anybody finds it.
    case buried
    case plain
  }

  /// A right beside the opt-out. Raw values are the names used in scenarios.
  public enum Item: String, CaseIterable, Sendable, Hashable {
    /// A place where one sees and changes what one has agreed to.
    case preferenceCentre = "preference_centre"
    /// Every category is asked for by itself before it is used.
    case granular
    /// To have wrong records put right.
    case correction
    /// To take one's data elsewhere.
    case portability
    /// To have data erased.
    case deletion
    /// To have a decision looked at by a human.
    case appeal
  }

  /// The set of one right.
  public init(_ item: Item) {
    self.init(rawValue: 4 << UInt8(Item.allCases.firstIndex(of: item) ?? 0))
  }

  /// There is an opt-out, which may be buried.
  public static let optOut = Self(rawValue: 1)
  /// The opt-out is offered plainly.
  public static let plainOptOut = Self(rawValue: 2)
  public static let preferenceCentre = Self(.preferenceCentre)
  public static let granular = Self(.granular)
  public static let correction = Self(.correction)
  public static let portability = Self(.portability)
  public static let deletion = Self(.deletion)
  public static let appeal = Self(.appeal)

  public static let additions: [Self] = [
    [], .optOut, .plainOptOut, [.preferenceCentre, .granular],
    [.correction, .portability, .deletion, .appeal],
  ]

  /// How one takes one's data back, but for what a preference centre offers.
  public var optOutKind: OptOut {
    get { !contains(.optOut) ? .none : contains(.plainOptOut) ? .plain : .buried }
    set {
      subtract([.optOut, .plainOptOut])
      if newValue != .none { insert(.optOut) }
      if newValue == .plain { insert(.plainOptOut) }
    }
  }

  /// Whether opting out is plain to do: by itself or in a preference centre.
  public var isOptOutPlain: Bool { optOutKind == .plain || contains(.preferenceCentre) }
  /// Whether there is any way to take data back.
  public var hasOptOut: Bool { contains(.optOut) || contains(.preferenceCentre) }
}
