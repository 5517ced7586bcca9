extension Scenario {
  /// Checks a draft and fills in what it leaves out.
  ///
  /// - Parameter catalogue: The parts and ready-made strategies that the draft may name.
  /// - Throws: ``ScenarioProblems`` with *all* problems in the order of a scenario file: where,
  ///   what was found, what is wanted, and the nearest known name.
  /// - Complexity: O(entries of the draft x known names).
  public init(_ draft: ScenarioDraft, catalogue: StrategyCatalogue) throws(ScenarioProblems) {
    var check = ScenarioCheck(catalogue: catalogue, profiles: draft.profiles)
    check.horizon(draft)
    let population = check.population(draft)
    check.setting = Rule.Setting(
      cultures: population.cultures.map(\.subject.code), sector: draft.market.sectorInForce.id)
    let market = check.market(draft)
    let parameters = check.parameters(draft.parameters, in: market.sector, at: "parameters")
    let strategies = check.strategies(draft)
    let baseline = check.baseline(draft)
    var scoring = check.scoring(draft)
    scoring.isCounterfactual = draft.isCounterfactual
    let events = check.events(draft)
    check.assignment(draft)
    check.rollouts(draft, of: strategies)
    let study = check.study(draft, population)
    self.init(
      name: draft.name, question: draft.question, seed: draft.seed, steps: draft.steps,
      replicates: draft.replicates, population: population, market: market,
      parameters: parameters, strategies: strategies, baseline: baseline, scoring: scoring)
    self.events = events
    assignment = draft.assignment
    self.study = study
    check.budgets(draft, of: self)
    guard check.problems.isEmpty else { throw ScenarioProblems(check.problems) }
  }
}

/// The state of one check: what is known, and what has been found wrong so far.
///
/// Each part of the scenario is checked by a function that returns the checked value, or a
/// stand-in when it complains, so that the check goes on and reports everything at once.
struct ScenarioCheck {
  let catalogue: StrategyCatalogue
  /// The user's own culture profiles; they go before those that ship with the program.
  let profiles: [CultureProfile]
  /// What names in rules stand for.
  var setting = Rule.Setting()
  private(set) var problems: [Problem] = []
  /// Cohort dimensions that the strategies may name.
  var dimensions: [(name: String, cohorts: Int)] = []

  init(catalogue: StrategyCatalogue, profiles: [CultureProfile] = []) {
    self.catalogue = catalogue
    self.profiles = profiles
  }

  /// - Parameter place: Where in the value at the path, in Unicode scalars from 0.
  mutating func complain(_ path: String, _ message: String, place: Int? = nil) {
    problems.append(Problem(path, message, place: place))
  }

  /// A hint at the nearest known name. Whoever made a hundred mistakes needs no more of them,
  /// and a hostile draft must not take long.
  func hint(_ found: String, among known: some Sequence<String>) -> String {
    problems.count < 100 ? Wording.hint(found, among: known) : ""
  }

  mutating func horizon(_ draft: ScenarioDraft) {
    if !draft.name.isEmpty { checkLine(draft.name, of: "a scenario", at: "name") }
    require(draft.steps, in: Scenario.Limits.steps, at: "steps")
    require(draft.replicates, in: Scenario.Limits.replicates, at: "replicates")
    checkTrustSum(draft)
  }

  /// Trust is summed exactly, in 64 bits: that bounds how long so many can be watched.
  private mutating func checkTrustSum(_ draft: ScenarioDraft) {
    guard Scenario.Limits.steps.contains(draft.steps),
      Scenario.Limits.customers.contains(draft.customers)
    else { return }
    let steps = draft.steps * ((draft.steps + 3) / 4)
    let most = Scenario.Limits.trustSum / steps
    guard draft.customers > most else { return }
    complain(
      "steps",
      "found \(draft.steps) for \(draft.customers) customers, wanted fewer steps, or at most"
        + " \(most) customers")
  }

  mutating func scoring(_ draft: ScenarioDraft) -> Scoring {
    guard !draft.fairnessWeights.isEmpty else { return .equal }
    let path = "scoring.fairness"
    let known = Scoring.components
    var weights = Dictionary(known.map { ($0, 0.0) }, uniquingKeysWith: { first, _ in first })
    let before = problems.count
    for (metric, weight) in draft.fairnessWeights {
      let place = "\(path).\(metric)"
      guard known.contains(metric) else {
        complain(
          place,
          "found \(Wording.name(metric)), wanted a component of the fairness index: "
            + Wording.choice(of: known) + hint(metric, among: known))
        continue
      }
      require(weight, in: Scenario.Limits.weights, at: place)
      weights[metric] = weight
    }
    checkDistinct(draft.fairnessWeights.map(\.metric), "component") { "\(path).\($0)" }
    if problems.count == before, weights.values.allSatisfy({ $0 == 0 }) {
      complain(path, "found no weight above 0, wanted at least one")
    }
    return Scoring(fairness: weights)
  }
}

// MARK: Checks that many parts share

extension ScenarioCheck {
  mutating func require(_ value: Int, in range: ClosedRange<Int>, at path: String) {
    guard !range.contains(value) else { return }
    complain(path, "found \(value), wanted \(Wording.wholeNumber(in: range))")
  }

  mutating func require(_ value: Double, in range: ClosedRange<Double>, at path: String) {
    // A value that is not a number is in no range.
    guard !range.contains(value) else { return }
    complain(path, "found \(Wording.number(value)), wanted \(Wording.number(in: range))")
  }

  /// A name is one line of text that fits into a table.
  mutating func checkLine(
    _ name: String, of owner: String, at path: String, longest: Int = Scenario.Limits.nameLength
  ) {
    if !name.contains(where: { !$0.isWhitespace }) {
      complain(path, "found an empty name, wanted a name for \(owner)")
    } else if name.unicodeScalars.contains(where: \.isUnprintable) {
      complain(path, "found \(Wording.name(name)), wanted a name on one line")
    } else if name.count > longest {
      complain(path, "found a name of \(name.count) characters, wanted at most \(longest)")
    }
  }

  /// Complains about each name that has come before, once for each time it comes again.
  mutating func checkDistinct(
    _ names: [String], _ subject: String, at path: (String) -> String
  ) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      complain(path(name), "found \(Wording.name(name)) again, wanted each \(subject) once")
    }
  }

  /// Shares are from 0 to 1 and add up to 1.
  mutating func checkShares(_ shares: [(name: String, share: Double)], at path: String) {
    let before = problems.count
    for (name, share) in shares { require(share, in: 0...1, at: "\(path).\(name)") }
    let sum = shares.reduce(0) { $0 + $1.share }
    guard problems.count == before, abs(sum - 1) > Scenario.Limits.shareTolerance else { return }
    let shown = Wording.number((sum * 1e6).rounded() / 1e6)
    complain(path, "found shares that add up to \(shown), wanted shares that add up to 1")
  }
  /// Complains when a list is longer than one may be.
  mutating func checkCount(_ count: Int, atMost limit: Int, at path: String) {
    if count > limit { complain(path, "found \(count), wanted at most \(limit)") }
  }

  /// Complains about a name that is none of those known.
  mutating func complainUnknown(
    _ name: String, _ subject: String, among known: [String], at path: String
  ) {
    var shown: [String] = []
    for name in known where shown.count < 12 && !shown.contains(name) { shown.append(name) }
    let choice = known.isEmpty ? ", but there is none" : ": " + Wording.choice(of: shown)
    complain(
      path, "found \(Wording.name(name)), wanted \(subject)\(choice)" + hint(name, among: known))
  }

  /// Those of the names of a list that are known; complains about the others, and about names that
  /// come again.
  mutating func known<Name: RawRepresentable & CaseIterable>(
    _ names: [String], _ subject: String, each: String, at path: String
  ) -> [Name] where Name.RawValue == String {
    let known = Name.allCases.map(\.rawValue)
    for (index, name) in names.enumerated() where !known.contains(name) {
      complainUnknown(name, subject, among: known, at: "\(path)[\(index)]")
    }
    checkDistinct(names, each) { name in "\(path)[\(names.lastIndex(of: name) ?? 0)]" }
    return names.compactMap(Name.init)
  }

  /// Complains that something necessary is not there.
  mutating func complainMissing(_ key: String, at path: String) {
    complain("\(path).\(key)", "this key is missing")
  }
}
