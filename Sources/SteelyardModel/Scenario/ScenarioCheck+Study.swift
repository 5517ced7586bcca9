extension ScenarioCheck {
  /// - Parameter population: The scenario's own, as checked.
  mutating func study(_ scenario: ScenarioDraft, _ population: PopulationPlan) -> Study? {
    guard let draft = scenario.study else { return nil }
    header(draft)
    finding(draft, scenario)
    let worlds = worlds(draft, scenario, population)
    let questions = questions(draft, scenario)
    let measures = measures(draft, scenario, worlds, population)
    return Study(
      finding: draft.finding, kind: draft.kind, citation: draft.citation, status: draft.status,
      label: draft.label, fitted: draft.fitted, explanation: draft.explanation,
      worlds: worlds, questions: questions, measures: measures,
      readings: readings(draft))
  }

  private mutating func header(_ draft: StudyDraft) {
    if let id = draft.finding { checkLine(id, of: "a finding", at: "study.finding") }
    if !draft.citation.isEmpty {
      checkLine(
        draft.citation, of: "a source", at: "study.citation", longest: Scenario.Limits.lineLength)
    }
    fitted(draft)
  }

  private mutating func fitted(_ draft: StudyDraft) {
    if draft.label == .calibrated, draft.fitted.isEmpty {
      complain(
        "study.fitted",
        "found none with the label `calibrated`, wanted the parameters that were fitted")
    }
    if draft.label != .calibrated, !draft.fitted.isEmpty {
      complain(
        "study.fitted",
        "found fitted parameters with the label \(Wording.name(draft.label.rawValue)), wanted them"
          + " with `calibrated` only")
    }
    for (index, path) in draft.fitted.enumerated() where Registry.parameter(path) == nil {
      complain(
        "study.fitted[\(index)]",
        "found \(Wording.name(path)), wanted a parameter (`steelyard list parameters` shows all)"
          + hint(path, among: Registry.all.lazy.map(\.path)))
    }
    checkDistinct(draft.fitted, "parameter") { path in
      "study.fitted[\(draft.fitted.lastIndex(of: path) ?? 0)]"
    }
  }

  // MARK: Published findings

  /// A published finding is held against the model as it ships, or it would say nothing of it.
  private mutating func finding(_ draft: StudyDraft, _ scenario: ScenarioDraft) {
    guard draft.finding != nil else { return }
    let sector = scenario.market.sectorInForce
    checkBehaviour(scenario.parameters, in: sector, at: "parameters")
    for (index, world) in draft.worlds.enumerated() {
      let own = world.market.sector.flatMap(Sector.named) ?? sector
      checkBehaviour(world.parameters, in: own, at: "study.worlds[\(index)].parameters")
    }
  }

  private mutating func checkBehaviour(
    _ given: [(path: String, value: Double)], in sector: Sector, at path: String
  ) {
    let shipped = ParameterSet(sector: sector)
    // What setting up costs moves no customer, and studies report profits without it.
    for (name, value) in given where !name.hasPrefix("sector.") && !name.hasPrefix("setup.") {
      guard let parameter = Registry.parameter(name), shipped[parameter] != value else { continue }
      complain(
        "\(path).\(name)",
        "found a change of \(Wording.name(name)), wanted changes of `sector.` parameters only: a"
          + " study with a `finding` runs with the behaviour that ships with the program")
    }
  }

  // MARK: Worlds

  private mutating func worlds(
    _ draft: StudyDraft, _ scenario: ScenarioDraft, _ population: PopulationPlan
  ) -> [World] {
    let path = "study.worlds"
    checkCount(draft.worlds.count, atMost: Scenario.Limits.worlds, at: path)
    checkNames(draft.worlds.map(\.name), of: "a world", at: path)
    return draft.worlds.enumerated().map { index, world in
      self.world(world, scenario, population, at: "\(path)[\(index)]")
    }
  }

  private mutating func world(
    _ draft: WorldDraft, _ scenario: ScenarioDraft, _ population: PopulationPlan, at path: String
  ) -> World {
    let market = market(draft.market, over: scenario.market, of: scenario, at: "\(path).market")
    let cultures = draft.cultures.map { self.cultures($0, at: "\(path).cultures") }
    let parameters = parameters(
      draft.parameters, over: scenario.parameters, in: market.sector, at: "\(path).parameters")
    return World(
      name: draft.name, market: market, cultures: cultures ?? population.cultures,
      parameters: parameters)
  }

  /// Complains about names of a list that are no names, or come again.
  mutating func checkNames(_ names: [String], of owner: String, at path: String) {
    for (index, name) in names.enumerated() {
      checkLine(name, of: owner, at: "\(path)[\(index)].name")
    }
    let given = names.filter { !$0.isEmpty }
    checkDistinct(given, "name") { name in
      "\(path)[\(names.lastIndex(of: name) ?? 0)].name"
    }
  }
}
