extension ScenarioCheck {
  mutating func measures(
    _ draft: StudyDraft, _ scenario: ScenarioDraft, _ worlds: [World],
    _ population: PopulationPlan
  ) -> [Measure] {
    let path = "study.measures"
    checkCount(draft.measures.count, atMost: Scenario.Limits.measures, at: path)
    checkNames(draft.measures.map(\.name), of: "a measure", at: path)
    return draft.measures.enumerated().compactMap { index, measure in
      checkFormulaName(measure.name, at: "\(path)[\(index)].name")
      return self.measure(
        measure, scenario, draft, worlds, population, at: "\(path)[\(index)]")
    }
  }

  /// Formulas tell a name by its letters.
  private mutating func checkFormulaName(_ name: String, at path: String) {
    guard !name.isEmpty, !TextScanner.isName(name) else { return }
    complain(
      path,
      "found \(Wording.name(name)), wanted a name for formulas: a letter, then letters, digits"
        + " and `_`")
  }

  private mutating func measure(
    _ draft: MeasureDraft, _ scenario: ScenarioDraft, _ study: StudyDraft, _ worlds: [World],
    _ population: PopulationPlan, at path: String
  ) -> Measure? {
    let subject = subject(draft.of, study, at: "\(path).of")
    let with = draft.with.flatMap { self.variable($0, at: "\(path).with") }
    let world = draft.world.flatMap { self.world($0, study, at: "\(path).world") }
    let cultures = world.flatMap { worlds.indices.contains($0) ? worlds[$0].cultures : nil }
    let window = window(draft, scenario, subject, at: "\(path).steps")
    let strategy = strategy(draft.strategy, scenario, at: "\(path).strategy")
    let culture = draft.culture.flatMap {
      self.culture($0, cultures ?? population.cultures, at: "\(path).culture")
    }
    let cohort = draft.cohort.flatMap {
      self.cohort($0, in: scenario.cohorts, at: "\(path).cohort")
    }
    guard let subject else { return nil }
    checkPer(draft, subject, at: "\(path).per")
    checkStatistic(draft, subject, at: path)
    return Measure(
      name: draft.name, subject: subject, per: draft.per ?? .customer, with: with,
      statistic: draft.statistic ?? .mean, strategy: strategy, world: world, steps: window,
      culture: culture,
      cohort: cohort.map { Measure.Cohort(dimension: $0.dimension, cohort: $0.cohort) })
  }

  // MARK: Names

  private mutating func subject(
    _ name: String, _ study: StudyDraft, at path: String
  ) -> Measure.Subject? {
    if let variable = Variable(rawValue: name) { return .variable(variable) }
    let questions = study.questions.map(\.name)
    if let index = questions.firstIndex(of: name) { return .question(index) }
    let wanted =
      questions.isEmpty
      ? "the name of a variable, such as `purchases`"
      : "the name of a variable, such as `purchases`, or of a question: "
        + Wording.choice(of: Array(questions.prefix(12)))
    complain(
      path,
      "found \(Wording.name(name)), wanted \(wanted)"
        + hint(name, among: questions + Variable.allCases.map(\.rawValue)))
    return nil
  }

  private mutating func variable(_ name: String, at path: String) -> Variable? {
    if let variable = Variable(rawValue: name), !variable.isOfAll { return variable }
    let known = Variable.allCases.filter { !$0.isOfAll }.map(\.rawValue)
    complain(
      path,
      "found \(Wording.name(name)), wanted the name of a variable of each customer, such as"
        + " `purchases`" + hint(name, among: known))
    return nil
  }

  private mutating func world(_ name: String, _ study: StudyDraft, at path: String) -> Int? {
    let known = study.worlds.map(\.name)
    if let index = known.firstIndex(of: name) { return index }
    complainUnknown(name, "the name of a world of this study", among: known, at: path)
    return nil
  }

  private mutating func strategy(
    _ name: String?, _ scenario: ScenarioDraft, at path: String
  ) -> Int {
    let known = scenario.strategies.map(\.name)
    guard let name else { return 0 }
    if let index = known.firstIndex(of: name) { return index }
    complainUnknown(
      name, "the name of a strategy of this scenario", among: known, at: path)
    return 0
  }

  private mutating func culture(
    _ code: String, _ cultures: [Share<CultureProfile>], at path: String
  ) -> Int? {
    let known = cultures.map(\.subject.code)
    if let index = known.firstIndex(of: code) { return index }
    complainUnknown(code, "a culture of this population", among: known, at: path)
    return nil
  }

  // MARK: Windows and statistics

  /// The steps given, or all. An answer belongs to the step of its question, so that only the
  /// variable that it is set against has a window.
  private mutating func window(
    _ draft: MeasureDraft, _ scenario: ScenarioDraft, _ subject: Measure.Subject?, at path: String
  ) -> ClosedRange<Int> {
    let last = max(1, scenario.steps) - 1
    guard let steps = draft.steps else { return 0...last }
    if case .question? = subject, draft.with == nil {
      complain(path, "found steps for a question, wanted none: it is asked at a step of its own")
    }
    if steps.first < 0 || steps.last > last {
      complain(
        path,
        "found steps \(steps.first) to \(steps.last), wanted steps from 0 to \(last), the last")
    } else if steps.first > steps.last {
      complain(
        path, "found steps \(steps.first) to \(steps.last), wanted the first, then the last")
    } else {
      return steps.first...steps.last
    }
    return 0...last
  }

  /// A state per visit would mean nothing.
  private mutating func checkPer(
    _ draft: MeasureDraft, _ subject: Measure.Subject, at path: String
  ) {
    guard let per = draft.per, per != .customer else { return }
    let isSum =
      if case .variable(let variable) = subject {
        variable.kind == .count || variable.kind == .money
      } else {
        false
      }
    guard !isSum else { return }
    complain(
      path,
      "found \(Wording.name(per.rawValue)) with \(Wording.name(draft.of)), wanted `customer`: only"
        + " counts and amounts of money are divided")
  }

  private mutating func checkStatistic(
    _ draft: MeasureDraft, _ subject: Measure.Subject, at path: String
  ) {
    let statistic = draft.statistic ?? .mean
    if statistic.takesPair, draft.with == nil { complainMissing("with", at: path) }
    if !statistic.takesPair, draft.with != nil {
      complain(
        "\(path).with",
        "found this key with the statistic \(Wording.name(statistic.rawValue)), wanted it with"
          + " `correlation` or `slope` only")
    }
    if case .variable(let variable) = subject, variable.isOfAll, statistic != .mean {
      complain(
        "\(path).statistic",
        "found \(Wording.name(statistic.rawValue)) with \(Wording.name(variable.rawValue)), wanted"
          + " `mean`: it is one number for all customers")
    }
  }
}
