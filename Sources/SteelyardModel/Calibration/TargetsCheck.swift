extension CalibrationTargets {
  /// Checks a draft against the scenario that is to be fitted.
  ///
  /// - Throws: ``ScenarioProblems`` with *all* problems: where in the targets file, what was found,
  ///   what is wanted, and the nearest known name.
  /// - Complexity: O(entries x known names).
  public init(_ draft: TargetsDraft, for scenario: Scenario) throws(ScenarioProblems) {
    var check = TargetsCheck(draft, scenario)
    let fit = check.fit()
    let strategy = check.strategy()
    let measures = check.measures(strategy)
    let targets = check.targets()
    guard check.problems.isEmpty else { throw ScenarioProblems(check.problems) }
    self.init(fit: fit, strategy: strategy, measures: measures, targets: targets)
  }
}

/// The state of one check of targets.
private struct TargetsCheck {
  typealias Limits = CalibrationTargets.Limits

  let draft: TargetsDraft
  let scenario: Scenario
  /// Measures on their own, then those that targets bring along, with their places in the file.
  let all: [(path: String, measure: MeasureDraft)]
  private(set) var problems: [Problem] = []

  init(_ draft: TargetsDraft, _ scenario: Scenario) {
    self.draft = draft
    self.scenario = scenario
    let own = draft.measures.enumerated().map { (path: "measures[\($0)]", measure: $1) }
    let brought = draft.targets.enumerated().compactMap { index, target in
      target.own.map { (path: "targets[\(index)]", measure: $0) }
    }
    all = own + brought
  }

  private mutating func complain(_ path: String, _ message: String) {
    problems.append(Problem(path, message))
  }

  private mutating func checkCount(_ count: Int, _ range: ClosedRange<Int>, _ path: String) {
    guard !range.contains(count) else { return }
    complain(
      path, "found \(count) entries, wanted from \(range.lowerBound) to \(range.upperBound)")
  }

  // MARK: What is fitted

  mutating func fit() -> [Parameter] {
    checkCount(draft.fit.count, Limits.fit, "fit")
    var fit: [Parameter] = []
    for (index, path) in draft.fit.enumerated() {
      let place = "fit[\(index)]"
      guard let parameter = Registry.parameter(path) else {
        complain(
          place,
          "found \(Wording.name(path)), wanted a parameter (`steelyard list parameters` shows all)"
            + Wording.hint(path, among: Registry.all.lazy.map(\.path)))
        continue
      }
      if fit.contains(parameter) {
        complain(place, "found \(Wording.name(path)) again, wanted each parameter once")
      } else if scenario.study?.finding != nil, !path.hasPrefix("sector.") {
        complain(
          place,
          "found \(Wording.name(path)) with a scenario that replays a published finding, wanted"
            + " `sector.` parameters: findings run with the behaviour that ships with the program")
      }
      fit.append(parameter)
    }
    return fit
  }

  mutating func strategy() -> Int {
    let known = scenario.strategies.map(\.name)
    guard let name = draft.strategy else { return scenario.baseline }
    if let index = known.firstIndex(of: name) { return index }
    complain(
      "strategy",
      "found \(Wording.name(name)), wanted the name of a strategy of the scenario"
        + Wording.hint(name, among: known))
    return scenario.baseline
  }

  // MARK: Measures

  /// Checked as those of a study are; complaints are told of their places in this file.
  mutating func measures(_ strategy: Int) -> [Measure] {
    checkCount(draft.measures.count, Limits.measures, "measures")
    var study = StudyDraft()
    study.measures = all.map(\.measure)
    var check = ScenarioCheck(catalogue: StrategyCatalogue(parts: [], compositions: []))
    let measures = check.measures(study, stand(), [], scenario.population)
    for problem in check.problems { complain(place(of: problem.path), problem.message) }
    return measures.map { measure in
      var own = measure
      own.strategy = strategy
      return own
    }
  }

  /// As much of the scenario as the check of measures looks at.
  private func stand() -> ScenarioDraft {
    var stand = ScenarioDraft()
    stand.steps = scenario.steps
    stand.strategies = scenario.strategies.map { StrategyDraft(name: $0.name) }
    stand.cohorts = scenario.population.cohorts.map { dimension in
      (dimension.name, dimension.cohorts.map { ($0.subject, $0.share) })
    }
    return stand
  }

  /// `study.measures[3].of` is where the fourth measure stands in this file.
  private func place(of path: String) -> String {
    for (index, entry) in all.enumerated() {
      let known = "study.measures[\(index)]"
      if path == known || path.hasPrefix(known + ".") {
        return entry.path + path.dropFirst(known.count)
      }
    }
    return path.hasPrefix("study.") ? String(path.dropFirst("study.".count)) : path
  }

  // MARK: Targets

  mutating func targets() -> [CalibrationTargets.Target] {
    checkCount(draft.targets.count, Limits.targets, "targets")
    var targets: [CalibrationTargets.Target] = []
    for (index, target) in draft.targets.enumerated() {
      guard let checked = self.target(target, at: "targets[\(index)]") else { continue }
      if targets.contains(where: { $0.name == checked.name }), target.own == nil {
        complain(
          "targets[\(index)]", "found \(Wording.name(checked.name)) again, wanted each target once")
      }
      targets.append(checked)
    }
    return targets
  }

  private mutating func target(
    _ draft: TargetDraft, at path: String
  ) -> CalibrationTargets.Target? {
    let quantity = quantity(draft, at: path)
    let value = required(draft.value, in: Limits.values, at: "\(path).value")
    let tolerance = required(draft.tolerance, in: Limits.tolerances, at: "\(path).tolerance")
    guard let (name, quantity) = quantity, let value, let tolerance else { return nil }
    return CalibrationTargets.Target(
      name: name, quantity: quantity, value: value, tolerance: tolerance)
  }

  private mutating func required(
    _ value: Double?, in range: ClosedRange<Double>, at path: String
  ) -> Double? {
    guard let value else {
      complain(path, "this key is missing")
      return nil
    }
    guard range.contains(value) else {
      complain(path, "found \(Wording.number(value)), wanted \(Wording.number(in: range))")
      return nil
    }
    return value
  }

  /// Exactly one of a named number, a measure of its own, and a formula.
  private mutating func quantity(
    _ draft: TargetDraft, at path: String
  ) -> (String, CalibrationTargets.Quantity)? {
    let given = [
      ("measure", draft.measure != nil), ("of", draft.own != nil),
      ("formula", draft.formula != nil),
    ].filter(\.1).map(\.0)
    guard given.count == 1 else {
      let found = given.isEmpty ? "none" : given.map(Wording.name).joined(separator: " and ")
      complain(path, "found \(found), wanted exactly one of `measure`, `of` and `formula`")
      return nil
    }
    if let name = draft.measure { return named(name, as: draft.name, at: path) }
    if let own = draft.own { return formula(own.name, as: own.name, at: "\(path).name") }
    guard let name = draft.name, !name.isEmpty else {
      complain("\(path).name", "this key is missing, wanted what reports call the target")
      return nil
    }
    return formula(draft.formula ?? "", as: name, at: "\(path).formula")
  }

  private mutating func named(
    _ measure: String, as name: String?, at path: String
  ) -> (String, CalibrationTargets.Quantity)? {
    if let aggregate = Aggregate(rawValue: measure) {
      return (name ?? measure, .aggregate(aggregate))
    }
    if Metric.named(measure) != nil { return (name ?? measure, .metric(measure)) }
    let known = Aggregate.allCases.map(\.rawValue)
    complain(
      "\(path).measure",
      "found \(Wording.name(measure)), wanted \(Wording.choice(of: known)), or a metric such as"
        + " `retention`" + Wording.hint(measure, among: known + Metric.all.map(\.id)))
    return nil
  }

  private mutating func formula(
    _ text: String, as name: String, at path: String
  ) -> (String, CalibrationTargets.Quantity)? {
    let known = all.map(\.measure.name)
    do {
      let formula = try Formula(text)
      for unknown in formula.names where !known.contains(unknown) {
        complain(
          path,
          "found \(Wording.name(unknown)), wanted the name of a measure of this file"
            + Wording.hint(unknown, among: known))
      }
      return (name, .formula(formula))
    } catch {
      // A measure's own name has been complained about where measures are checked.
      guard path.hasSuffix(".formula") else { return nil }
      complain(path, "\(error.message) (at character \(error.column) of the formula)")
      return nil
    }
  }
}
