internal import SteelyardModel

/// What the parts of a report are made from.
struct ReportContent {
  let result: ExperimentResult
  let account: ScenarioAccount?
  /// ISO 4217 code, or a word where nobody said.
  let currency: String
  let writer: VerdictWriter

  init(_ result: ExperimentResult) {
    self.result = result
    account = result.account
    currency = (result.account?.currency ?? "units").oneLine.shortened(to: 8)
    writer = VerdictWriter(result, currency: currency)
  }

  var title: String {
    let name = account?.name.oneLine ?? ""
    return name.isEmpty ? "Strategies compared" : name
  }

  var question: String {
    let question = account?.question.oneLine ?? ""
    return question.isEmpty ? "" : "<p class=\"question\">\(HTML.escaped(question))</p>\n"
  }

  /// All but the baseline, with the class of their colour.
  var others: [StrategyResult] { result.strategies.filter { !$0.isBaseline } }

  /// The class of a strategy's colour, the same wherever it appears.
  func look(of strategy: StrategyResult) -> String {
    let position = others.firstIndex { $0.name == strategy.name } ?? 0
    return ChartStyle.look(position, isBaseline: strategy.isBaseline)
  }

  /// The strategy's name behind a stroke of its colour.
  func heading(_ strategy: StrategyResult) -> String {
    swatch(strategy) + " " + HTML.escaped(strategy.name)
      + (strategy.isBaseline ? " <span class=\"tag\">baseline</span>" : "")
  }

  private func swatch(_ strategy: StrategyResult) -> String {
    "<svg class=\"swatch\" width=\"26\" height=\"10\" viewBox=\"0 0 26 10\" aria-hidden=\"true\">"
      + SVG.line("line \(look(of: strategy))", 1, 5, 25, 5) + "</svg>"
  }

  /// Names behind their colours.
  func legend(_ strategies: [StrategyResult]) -> String {
    let items = strategies.map { "<li>\(heading($0))</li>\n" }
    return "<ul class=\"legend\">\n\(items.joined())</ul>\n"
  }

  func quantity(_ id: String) -> Quantity {
    Metric.named(id).map { Quantity($0, currency: currency) } ?? Quantity(unit: "")
  }

  // MARK: Groups

  /// A culture or a cohort.
  struct Group: Hashable {
    /// Of the dimension, `culture` for cultures.
    let dimension: String
    let id: String

    var name: String { id.replacing("_", with: " ") }
    var fullName: String { "\(name) (\(dimension.replacing("_", with: " ")))" }
  }

  /// Cohorts, then cultures, by dimension in the scenario's order; without one, by name.
  var dimensions: [(name: String, groups: [Group])] {
    let cohorts = account.map { $0.cohorts.map { ($0.name, $0.cohorts) } } ?? sortedCohorts
    let codes = account?.cultures ?? (result.strategies.first?.byCulture.keys.sorted() ?? [])
    let all = cohorts + (codes.count > 1 ? [("culture", codes)] : [])
    return all.map { name, ids in
      (name.replacing("_", with: " "), ids.map { Group(dimension: name, id: $0) })
    }
  }

  private var sortedCohorts: [(String, [String])] {
    (result.strategies.first?.byCohort ?? [:]).sorted { $0.key < $1.key }
      .map { ($0.key, $0.value.keys.sorted()) }
  }

  private func isCulture(_ group: Group) -> Bool {
    group.dimension == "culture" && result.strategies.first?.byCohort["culture"] == nil
  }

  func value(_ metric: String, _ strategy: StrategyResult, in group: Group) -> Estimate {
    let found =
      isCulture(group)
      ? strategy.byCulture[group.id]?[metric]
      : strategy.byCohort[group.dimension]?[group.id]?[metric]
    return found ?? Estimate(mean: nil, low: nil, high: nil, n: 0)
  }

  /// The difference from the baseline; nil where it was not worked out.
  func contrast(_ metric: String, _ strategy: StrategyResult, in group: Group) -> Contrast? {
    isCulture(group)
      ? strategy.detail.byCulture[group.id]?[metric]
      : strategy.detail.byCohort[group.dimension]?[group.id]?[metric]
  }
}
