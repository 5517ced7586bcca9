public import SteelyardModel

extension Listing {
  /// Ready-made strategies: id, meaning and the parts that they are composed of.
  public static func strategies(_ catalogue: StrategyCatalogue) -> Listing {
    Listing(
      columns: [
        Column(key: "id", title: "strategy"), Column(key: "pricing", title: "pricing"),
        Column(key: "nudges", title: "nudges"),
        Column(key: "transparency", title: "transparency", isTrailing: true),
        Column(key: "control", title: "control", isTrailing: true),
        Column(key: "messages", title: "messages", isTrailing: true),
        Column(key: "collect", title: "collects", isProse: true),
        Column(key: "meaning", title: "meaning", isProse: true),
      ],
      entries: catalogue.compositions.map { composition in
        let spec = composition.spec
        return [
          Field(composition.id), Field(spec.pricing.kind), Field(spec.nudges.map(\.kind)),
          Field(spec.transparency), Field(spec.control), Field(spec.messages),
          collected(spec.collected), Field(composition.meaning),
        ]
      })
  }

  /// Parts that strategies are composed of: family, kind, whether prices depend on the person,
  /// meaning and parameters with their defaults and ranges.
  public static func parts(_ catalogue: StrategyCatalogue) -> Listing {
    Listing(
      columns: [
        Column(key: "family", title: "family"), Column(key: "kind", title: "part"),
        Column(key: "personal", title: "personal"),
        Column(key: "meaning", title: "meaning", isProse: true),
        Column(key: "parameters", title: "parameters", isProse: true),
        Column(key: "rules", title: "rules", isProse: true),
      ],
      entries: catalogue.parts.map { part in
        [
          Field(part.family.rawValue), Field(part.kind), Field(part.isPersonal),
          Field(part.meaning), parameters(of: part), rules(of: part),
        ]
      })
  }

  private static func collected(_ categories: DataCategories) -> Field {
    let names = categories.members.map(\.rawValue)
    return Field(
      JSONValue(names), names.isEmpty ? "" : "collects \(names.joined(separator: ", "))")
  }

  /// What of a part may be a rule.
  private static func rules(of part: PartDescriptor) -> Field {
    let names = part.rules.map(\.name)
    return Field(
      JSONValue(names), names.isEmpty ? "" : "rules: \(names.joined(separator: ", "))")
  }

  /// The same objects that a list of parameters has, and a line for each in the table.
  private static func parameters(of part: PartDescriptor) -> Field {
    let texts = part.parameters.map { parameter in
      "\(parameter.path) \(Field.plain(parameter.defaultValue))"
        + " (\(Field.plain(parameter.range.lowerBound)) to"
        + " \(Field.plain(parameter.range.upperBound)): \(parameter.meaning))"
    }
    return Field(.list(Listing.parameters(part.parameters).objects), texts.joined(separator: "; "))
  }
}
