import SteelyardModel

extension ScenarioSchema {
  static var study: SchemaNode {
    .object(
      "What is asked and measured beyond the headline",
      [
        ("finding", .line("Id of the published finding that is replayed")),
        ("kind", .words("What the finding says", of: Study.Kind.self, default: .quantitative)),
        ("citation", .line("Where the published values stand")),
        (
          "status",
          .words(
            "How well published values have been checked", of: Study.Status.self,
            default: .fromMemory)
        ),
        (
          "label",
          .words("What agreement would mean", of: Study.Label.self, default: .predicted)
        ),
        (
          "fitted",
          .array(
            "Parameters fitted to the finding",
            of: .words("A parameter", Registry.all.map(\.path)))
        ),
        ("explanation", .line("Why the model misses, if it does")),
        (
          "worlds",
          .array("Variations of the market", of: world, sizes: 0...Scenario.Limits.worlds)
        ),
        (
          "questions",
          .array("Asked of everybody", of: question, sizes: 0...Scenario.Limits.questions)
        ),
        (
          "measures",
          .array("What is measured", of: measure, sizes: 0...Scenario.Limits.measures)
        ),
        (
          "readings",
          .array("What is read off", of: reading, sizes: 0...Scenario.Limits.readings)
        ),
      ])
  }

  private static var world: SchemaNode {
    .object(
      "A variation of the market; what is given replaces the scenario's",
      [
        ("name", .line("What measures call it")), ("market", .reference("market")),
        ("cultures", .reference("cultures")), ("parameters", .reference("parameters")),
      ], required: ["name"])
  }

  private static var question: SchemaNode {
    let prices = Scenario.Limits.lowestPrice...Scenario.Limits.highestPrice
    return .object(
      "Asked of everybody at the start of a step, touching nothing",
      [
        ("name", .line("What measures call it")), ("step", step),
        ("ask", .words("What is asked", of: Question.Name.self)),
        ("price", .number("Of unfair: currency units", in: prices)),
        ("reference", .number("Of unfair: currency units", in: prices)),
        ("reason", .words("Of unfair: why the price is higher", of: PriceReason.self)),
        ("against", .words("Of unfair: whose the reference is", of: Question.Against.self)),
        ("explained", .truth("Of unfair: whether costs are explained", default: false)),
        ("category", .words("Of the privacy questions", of: DataCategory.self)),
        ("stake", .number("Of keep_private: currency units", in: Scenario.Limits.stakes)),
        ("endowed", .truth("Of the privacy questions: whether one starts with private data")),
      ], required: ["name", "ask"])
  }

  private static var measure: SchemaNode {
    let steps = SchemaNode.array("First and last step", of: step, sizes: 2...2)
    return .object(
      "One number read off the customers of one strategy",
      [
        (
          "name",
          .mapping([
            ("description", .text("What formulas call it")), ("type", .text("string")),
            ("pattern", .text("^[A-Za-z][A-Za-z0-9_]*$")),
          ])
        ),
        (
          "of",
          .line(
            "A question, or one of: " + Variable.allCases.map(\.rawValue).joined(separator: ", "))
        ),
        ("per", .words("What sums are divided by", of: Measure.Per.self, default: .customer)),
        (
          "statistic",
          .words(
            "How customers' numbers become one", of: Measure.Statistic.self, default: .mean)
        ),
        ("with", .words("The other variable of correlation and slope", of: Variable.self)),
        ("strategy", .line("Name of a strategy; the first without this key")),
        ("world", .line("Name of a world; the scenario as it stands without this key")),
        ("steps", steps), ("culture", .line("Code of the only culture that counts")),
        ("cohort", .line("The only cohort that counts, as dimension.cohort")),
      ], required: ["name", "of"])
  }

  private static var reading: SchemaNode {
    let range = Scenario.Limits.published
    let bound = SchemaNode.number("Bound", in: range)
    return .object(
      "A number worked out from measures, with exactly one of band, above and below",
      [
        ("what", .line("One line for a person")),
        ("value", .line("Arithmetic over the names of measures")),
        ("published", .number("What the publication says", in: range)),
        ("band", .array("Where the value is expected to lie", of: bound, sizes: 2...2)),
        ("above", .number("The whole interval is to lie above", in: range)),
        ("below", .number("The whole interval is to lie below", in: range)),
        (
          "input",
          .truth("Whether a parameter or the scenario sets the value: shown, never counted")
        ),
      ], required: ["what", "value"])
  }
}
