public import SteelyardEngine
public import SteelyardModel

/// A nudge that a strategy shows with its offers.
public protocol NudgePart: StrategyPart {
  /// Adds the nudge to every offer in the batch.
  func show(_ observed: borrowing Observation, in offers: inout OfferBatch)
}

/// A nudge of a named kind, shown alike to everybody who belongs to its audience.
public struct PlainNudge: NudgePart {
  private let kind: NudgeKind
  private let strength: Float
  private let isTrue: Bool
  private let occasions: StrategySpec.Occasions

  /// Takes parameters that were checked against ``descriptor(of:)``.
  public init(_ kind: NudgeKind, _ spec: PartSpec) {
    self.kind = kind
    strength = Float(spec["intensity"])
    occasions = spec.occasions
    isTrue = kind.isDarkPattern || spec["truthful"] >= 0.5
  }

  public var reads: ObservationFields { occasions.reads }

  public func show(_ observed: borrowing Observation, in offers: inout OfferBatch) {
    let audience = Audience(occasions, observed)
    for row in 0..<observed.count where audience.contains(row, observed) {
      offers.show(kind, strength, isTrue: isTrue, row)
    }
  }

  /// Name, parameters and meaning, as data. A kind that misleads by itself claims nothing, so it
  /// cannot be untruthful.
  public static func descriptor(of kind: NudgeKind) -> PartDescriptor {
    PartDescriptor(
      family: .nudge, kind: kind.rawName, meaning: kind.meaning,
      parameters: kind.isDarkPattern ? [intensity] : [intensity, truthful])
  }

  private static let intensity = Parameter(
    "intensity", 1, in: 0...2, .designChoice, "1 mild, 2 aggressive")
  private static let truthful = Parameter(
    "truthful", 1, in: 0...1, .designChoice, "Whether the claim is true")
}
