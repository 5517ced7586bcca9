extension Event {
  /// The event as a scenario lists it.
  func listing(in scenario: Scenario) -> ScenarioListing {
    var entries: [ScenarioListing.Entry] = [
      .init("step", .count(step)), .init("kind", .text(kind.name.rawValue)),
    ]
    if let strategies {
      let names = strategies.map { ScenarioListing.text(scenario.strategies[$0].name) }
      entries.append(.init("strategies", .list(names)))
    }
    if let rivals {
      let names = rivals.map { ScenarioListing.text(scenario.market.rivals[$0].name) }
      entries.append(.init("rivals", .list(names)))
    }
    switch kind {
    case .breach, .tellPersonal, .deception, .apology, .promise: break
    case .regime(let regime): entries.append(.init("regime", .text(regime.rawValue)))
    case .violation(let amount), .goodAct(let amount), .press(let amount),
      .costShock(let amount), .price(let amount):
      entries.append(.init(kind.name.amount?.key ?? "", .number(amount)))
    }
    return .mapping(entries)
  }
}

extension Study {
  private typealias Entry = ScenarioListing.Entry

  /// The study as a scenario lists it.
  func listing(in scenario: Scenario, everyParameter: Bool) -> ScenarioListing {
    let header: [Entry?] = [
      finding.map { Entry("finding", .text($0)) },
      Entry("kind", .text(kind.rawValue)),
      citation.isEmpty ? nil : Entry("citation", .text(citation)),
      Entry("status", .text(status.rawValue)),
      Entry("label", .text(label.rawValue)),
      fitted.isEmpty ? nil : Entry("fitted", .list(fitted.map { .text($0) })),
      explanation.isEmpty ? nil : Entry("explanation", .text(explanation)),
    ]
    let worlds = worlds.map { $0.listing(in: scenario, everyParameter: everyParameter) }
    let lists = [
      ("worlds", worlds), ("questions", questions.map(\.listing)),
      ("measures", measures.map { $0.listing(in: scenario, self) }),
      ("readings", readings.map(\.listing)),
    ]
    let given = lists.filter { !$0.1.isEmpty }.map { Entry($0.0, .list($0.1)) }
    return .mapping(header.compactMap(\.self) + given)
  }
}

extension World {
  fileprivate func listing(in scenario: Scenario, everyParameter: Bool) -> ScenarioListing {
    let isSame = cultures == scenario.population.cultures
    let entries: [ScenarioListing.Entry?] = [
      .init("name", .text(name)),
      market.listing(besides: scenario.market).map { .init("market", $0) },
      isSame
        ? nil : .init("cultures", .shares(cultures.map { ($0.subject.code, $0.share) })),
      parameterListing(in: scenario, everyParameter: everyParameter).map {
        .init("parameters", $0)
      },
    ]
    return .mapping(entries.compactMap(\.self))
  }

  /// What is not as reading the rest of the listing would make it: where the scenario lists a
  /// parameter, its value there; elsewhere the value of this world's sector.
  private func parameterListing(
    in scenario: Scenario, everyParameter: Bool
  ) -> ScenarioListing? {
    let shipped = ParameterSet(sector: market.sector)
    let usual = ParameterSet(sector: scenario.market.sector)
    let entries = Registry.all.map { parameter -> ScenarioListing.Entry? in
      let isListed = everyParameter || scenario.parameters[parameter] != usual[parameter]
      let value = parameters[parameter]
      let implied = isListed ? scenario.parameters[parameter] : shipped[parameter]
      return value == implied ? nil : .init(parameter.path, .number(value))
    }
    return .mapping(ofAny: entries)
  }
}

extension Question {
  fileprivate var listing: ScenarioListing {
    let head: [ScenarioListing.Entry] = [
      .init("name", .text(name)), .init("step", .count(step)),
      .init("ask", .text(ask.name.rawValue)),
    ]
    return .mapping(head + details)
  }

  private var details: [ScenarioListing.Entry] {
    switch ask {
    case .unfair(let price, let reference, let reason, let against, let isExplained):
      [
        .init("price", .number(price)), .init("reference", .number(reference)),
        .init("reason", .text(reason.rawValue)), .init("against", .text(against.rawValue)),
        .init("explained", .truth(isExplained)),
      ]
    case .keepPrivate(let category, let stake, let isEndowed):
      [
        .init("category", .text(category.rawValue)), .init("stake", .number(stake)),
        .init("endowed", .truth(isEndowed)),
      ]
    case .privacyPrice(let category, let isEndowed):
      [.init("category", .text(category.rawValue)), .init("endowed", .truth(isEndowed))]
    case .worried: []
    }
  }
}

extension Measure {
  fileprivate func listing(in scenario: Scenario, _ study: Study) -> ScenarioListing {
    let population = scenario.inWorld(world).population
    let isWhole = steps == 0...(scenario.steps - 1)
    let entries: [ScenarioListing.Entry?] = [
      .init("name", .text(name)),
      .init("of", .text(subjectName(in: study))),
      per == .customer ? nil : .init("per", .text(per.rawValue)),
      statistic == .mean ? nil : .init("statistic", .text(statistic.rawValue)),
      with.map { .init("with", .text($0.rawValue)) },
      strategy == 0 ? nil : .init("strategy", .text(scenario.strategies[strategy].name)),
      world.map { .init("world", .text(study.worlds[$0].name)) },
      isWhole
        ? nil
        : .init("steps", .list([.count(steps.lowerBound), .count(steps.upperBound)])),
      culture.map { .init("culture", .text(population.cultures[$0].subject.code)) },
      cohort.map {
        .init("cohort", .text(population.name(ofCohort: $0.cohort, in: $0.dimension)))
      },
    ]
    return .mapping(entries.compactMap(\.self))
  }

  private func subjectName(in study: Study) -> String {
    switch subject {
    case .variable(let variable): variable.rawValue
    case .question(let index): study.questions[index].name
    }
  }
}

extension Reading {
  fileprivate var listing: ScenarioListing {
    let bound: ScenarioListing.Entry =
      switch target {
      case .band(let band):
        .init("band", .list([.number(band.lowerBound), .number(band.upperBound)]))
      case .above(let bound): .init("above", .number(bound))
      case .below(let bound): .init("below", .number(bound))
      }
    let entries: [ScenarioListing.Entry?] = [
      .init("what", .text(what)), .init("value", .text(value.text)),
      published.map { .init("published", .number($0)) }, bound,
      isInput ? .init("input", .truth(true)) : nil,
    ]
    return .mapping(entries.compactMap(\.self))
  }
}
