public import SteelyardEngine
public import SteelyardModel

/// A nudge that a strategy shows with its offers.
public protocol NudgePart: Sendable {
  /// Name, parameters and meaning, as data.
  static var descriptor: PartDescriptor { get }
  /// Takes parameters that were checked against ``descriptor``.
  init(_ spec: PartSpec)
  /// Adds the nudge to every offer in the batch.
  func show(_ observed: borrowing Observation, in offers: inout OfferBatch)
}

private let intensity = Parameter(
  "intensity", 1, in: 0...2, .designChoice, "1 mild, 2 aggressive")

/// An honest reminder.
public struct Reminder: NudgePart {
  public static let descriptor = PartDescriptor(
    family: .nudge, kind: "reminder", meaning: "An honest reminder of a need",
    parameters: [intensity])
  private let strength: Float

  public init(_ spec: PartSpec) { strength = Float(spec["intensity"]) }

  public func show(_ observed: borrowing Observation, in offers: inout OfferBatch) {
    for row in 0..<observed.count { offers.remind(strength, row) }
  }
}

/// What others choose, true or made up.
public struct SocialProof: NudgePart {
  public static let descriptor = PartDescriptor(
    family: .nudge, kind: "social_proof",
    meaning: "What others choose; a claim that is not truthful can be seen through",
    parameters: [
      intensity,
      Parameter("truthful", 1, in: 0...1, .designChoice, "Whether the claim is true"),
    ])
  private let strength: Float
  private let isTrue: Bool

  public init(_ spec: PartSpec) {
    strength = Float(spec["intensity"])
    isTrue = spec["truthful"] >= 0.5
  }

  public func show(_ observed: borrowing Observation, in offers: inout OfferBatch) {
    for row in 0..<observed.count { offers.showSocialProof(strength, isTrue: isTrue, row) }
  }
}
