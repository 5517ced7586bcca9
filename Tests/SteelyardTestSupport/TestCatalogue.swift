public import SteelyardModel

/// Parts and ready-made strategies to check scenarios against.
public enum TestCatalogue {
  public static let all = StrategyCatalogue(
    parts: [onePrice, segment, personal, reminder, socialProof],
    compositions: [
      composition("one_price", PartSpec(onePrice)),
      composition("segment_price", PartSpec(segment)),
      composition("personal_price", PartSpec(personal, ["strength": 0.75])),
      composition(
        "covert_push", PartSpec(personal),
        nudges: [PartSpec(socialProof, ["intensity": 1.5, "truthful": 0])], levels: (0, 1)),
      composition("open_book", PartSpec(onePrice), levels: (4, 4)),
    ])

  static let onePrice = PartDescriptor(
    family: .pricing, kind: "one_price", meaning: "The same for everybody",
    parameters: [parameter("multiplier", 1, 0.1...10)])
  static let segment = PartDescriptor(
    family: .pricing, kind: "segment", meaning: "By segment",
    parameters: [parameter("spread", 0.1, 0...0.9)], isPersonal: true)
  static let personal = PartDescriptor(
    family: .pricing, kind: "personal", meaning: "By estimated willingness to pay",
    parameters: [
      parameter("strength", 0.5, 0...2), parameter("floor", 0.8, 0.1...1),
      parameter("cap", 1.25, 1...5),
    ], isPersonal: true)
  static let reminder = PartDescriptor(
    family: .nudge, kind: "reminder", meaning: "Reminds",
    parameters: [parameter("intensity", 1, 0...2)])
  static let socialProof = PartDescriptor(
    family: .nudge, kind: "social_proof", meaning: "Says what others buy",
    parameters: [parameter("intensity", 1, 0...2), parameter("truthful", 1, 0...1)])

  private static func parameter(
    _ name: String, _ value: Double, _ range: ClosedRange<Double>
  ) -> Parameter {
    Parameter(name, value, in: range, .designChoice, "For tests")
  }

  private static func composition(
    _ id: String, _ pricing: PartSpec, nudges: [PartSpec] = [], levels: (Int, Int) = (1, 2)
  ) -> StrategyCatalogue.Composition {
    StrategyCatalogue.Composition(
      id: id, meaning: "For tests",
      spec: StrategySpec(
        name: id, pricing: pricing, nudges: nudges, transparency: levels.0, control: levels.1,
        collected: DataCategories([.purchases]), messages: 0.5))
  }
}
