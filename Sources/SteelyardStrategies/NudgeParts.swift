public import SteelyardEngine
public import SteelyardModel

/// A nudge that a strategy shows with its offers.
public protocol NudgePart: StrategyPart {
  /// Adds the nudge to every offer in the batch.
  func show(_ observed: borrowing Observation, in offers: inout OfferBatch)
}

/// A nudge of a named kind, shown to everybody who belongs to its audience, alike or as rules say.
public struct PlainNudge: NudgePart {
  public let reads: ObservationFields
  private let kind: NudgeKind
  private let strength: Float
  private let isTrue: Bool
  private let occasions: StrategySpec.Occasions
  /// How strong it is and whether it is shown, where that differs between customers.
  private let program: RuleProgram?

  /// Takes parameters that were checked against ``descriptor(of:)``.
  public init(_ kind: NudgeKind, _ spec: PartSpec) {
    self.kind = kind
    strength = Float(spec["intensity"])
    occasions = spec.occasions
    isTrue = kind.isTruthful(spec)
    let rules = [spec.rule("intensity"), spec.rule("when")]
    reads = rules.reduce(into: spec.occasions.reads) { $0.formUnion($1?.reads ?? []) }
    let isRuled = rules.contains { $0 != nil }
    program = isRuled ? RuleCompiler.compile(rules, otherwise: [strength, 1]) : nil
  }

  public func show(_ observed: borrowing Observation, in offers: inout OfferBatch) {
    let audience = Audience(occasions, observed)
    guard let program else {
      for row in 0..<observed.count where audience.contains(row, observed) {
        offers.show(kind, strength, isTrue: isTrue, row)
      }
      return
    }
    program.evaluate(observed) { first, count, results in
      let (strength, isShown) = (results[0], results[1])
      for row in 0..<count where isShown[row] != 0 && audience.contains(first + row, observed) {
        offers.show(kind, strength[row], isTrue: isTrue, first + row)
      }
    }
  }

  /// Name, parameters and meaning, as data. A kind that misleads by itself claims nothing, so it
  /// cannot be untruthful.
  public static func descriptor(of kind: NudgeKind) -> PartDescriptor {
    PartDescriptor(
      family: .nudge, kind: kind.rawName, meaning: kind.meaning,
      parameters: kind.isDarkPattern ? [intensity] : [intensity, truthful], rules: rules)
  }

  private static let rules = [
    RuleSlot("intensity", .number(.plainNumber), "1 mild, 2 aggressive; below 0 counts as 0"),
    RuleSlot("when", .truth, "To whom it is shown"),
  ]

  private static let intensity = Parameter(
    "intensity", 1, in: 0...2, .designChoice, "1 mild, 2 aggressive")
  private static let truthful = Parameter(
    "truthful", 1, in: 0...1, .designChoice, "Whether the claim is true")
}
