/// A named kind of nudge. Raw values are positions in tables; ``id`` is the name in scenarios.
public enum NudgeKind: UInt8, CaseIterable, Sendable, Hashable {
  case defaultOption, reminder, socialProof, scarcity, countdown, decoy, framing
  case hiddenInformation, obstruction, confirmShaming, dripFee

  /// The name used in scenarios.
  public var id: String {
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

  /// One line for a person.
  public var meaning: String {
    switch self {
    case .defaultOption:
      "The offer is chosen beforehand; one that is not truthful serves the firm, not the customer"
    case .reminder: "An honest reminder of a need"
    case .socialProof: "What others choose; a claim that is not truthful can be seen through"
    case .scarcity: "Little is left; a claim that is not truthful can be seen through"
    case .countdown: "Time runs out; a claim that is not truthful can be seen through"
    case .decoy: "A worse option beside it makes the offer look good"
    case .framing: "The offer is worded in its favour"
    case .hiddenInformation: "What speaks against the offer is hard to find"
    case .obstruction: "Saying no takes effort"
    case .confirmShaming: "Saying no is worded as a shame"
    case .dripFee: "A share of the price is told at the end only"
    }
  }

  /// Whether it hinders or misleads whatever it claims.
  public var isDarkPattern: Bool {
    switch self {
    case .hiddenInformation, .obstruction, .confirmShaming, .dripFee: true
    default: false
    }
  }

  /// Position in tables by kind.
  public var index: Int { Int(rawValue) }
}
