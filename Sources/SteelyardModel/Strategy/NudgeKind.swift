/// A kind of push that an interface can give a choice. Raw values are positions in the tables of
/// mechanisms and never change; ``rawName`` is the name used in scenarios.
public enum NudgeKind: UInt8, CaseIterable, Sendable, Hashable {
  case defaultOption, reminder, socialProof, scarcity, countdown, decoy, framing
  case hiddenInformation, obstruction, confirmShaming, dripFee

  /// The name used in scenarios.
  public var rawName: String {
    switch self {
    case .defaultOption: "default_option"
    case .reminder: "reminder"
    case .socialProof: "social_proof"
    case .scarcity: "scarcity"
    case .countdown: "countdown"
    case .decoy: "decoy"
    case .framing: "framing"
    case .hiddenInformation: "hidden_information"
    case .obstruction: "obstruction"
    case .confirmShaming: "confirm_shaming"
    case .dripFee: "drip_fee"
    }
  }

  /// The kind of that name, or nil.
  public init?(rawName: String) {
    guard let kind = Self.allCases.first(where: { $0.rawName == rawName }) else { return nil }
    self = kind
  }

  /// The name in a sentence.
  public var plain: String {
    switch self {
    case .defaultOption: "default option"
    case .confirmShaming: "confirm-shaming"
    default: rawName.split(separator: "_").joined(separator: " ")
    }
  }

  /// One line for a person.
  public var meaning: String {
    switch self {
    case .defaultOption: "An option chosen beforehand; one against the customer is hostile"
    case .reminder: "An honest reminder of a need"
    case .socialProof: "What others choose, true or made up"
    case .scarcity: "How few are left, true or made up"
    case .countdown: "How little time is left, true or made up"
    case .decoy: "An option that nobody should take and that flatters another"
    case .framing: "The same facts in the light that suits the sale"
    case .hiddenInformation: "What matters stands where few look"
    case .obstruction: "Saying no takes more steps than saying yes"
    case .confirmShaming: "Saying no is worded so that it shames"
    case .dripFee: "A fee shown only at the end"
    }
  }

  /// Whether it deceives or coerces however it is used.
  public var isDarkPattern: Bool {
    switch self {
    case .hiddenInformation, .obstruction, .confirmShaming, .dripFee: true
    default: false
    }
  }

  /// Whether it asserts something that may be false, and can then be seen through.
  public var isClaim: Bool {
    switch self {
    case .socialProof, .scarcity, .countdown: true
    default: false
    }
  }

  /// Whether it can be shown falsely: a claim that is not so, or a default against the customer.
  public var isFalsifiable: Bool { isClaim || self == .defaultOption }

  /// Whether what it says is so, as a part has it; a kind that misleads by itself claims nothing.
  public func isTruthful(_ part: PartSpec) -> Bool { isDarkPattern || part["truthful"] >= 0.5 }

  /// Whether it is a dark pattern as used: hostile by kind, a false claim, or a default that is
  /// set against the customer.
  public func isDark(isTruthful: Bool) -> Bool {
    isDarkPattern || (!isTruthful && isFalsifiable)
  }
}
