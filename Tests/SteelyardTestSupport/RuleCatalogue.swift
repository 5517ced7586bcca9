public import SteelyardModel

extension TestCatalogue {
  /// ``all`` and parts that take rules.
  public static let rules = StrategyCatalogue(
    parts: all.parts.filter { $0.kind != "reminder" } + [rule, ruledReminder],
    compositions: all.compositions)

  static let rule = PartDescriptor(
    family: .pricing, kind: "rule", meaning: "By a rule", parameters: [],
    rules: [RuleSlot("price", .number(.money), "The price", isRequired: true)])
  static let ruledReminder = PartDescriptor(
    family: .nudge, kind: "reminder", meaning: "Reminds",
    parameters: [
      Parameter("intensity", 1, in: 0...2, .designChoice, "For tests")
    ],
    rules: [
      RuleSlot("intensity", .number(.plainNumber), "How strong"),
      RuleSlot("when", .truth, "To whom"),
    ])
}
