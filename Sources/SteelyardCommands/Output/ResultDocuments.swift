internal import SteelyardModel
internal import SteelyardReport
internal import SteelyardScenarios

/// What `--format` chooses from.
enum ResultFormat: String, CaseIterable {
  case table, json, csv
}

/// A result as the documents that people and programs read.
struct ResultDocuments {
  private var result: ExperimentResult
  private let scenario: Scenario

  init(_ result: ExperimentResult, of scenario: Scenario) {
    self.result = result
    self.result.account = ScenarioAccount(
      of: scenario, text: ScenarioText.yaml(of: scenario, everyParameter: false))
    self.scenario = scenario
  }

  /// What is printed on standard output.
  ///
  /// - Parameter isBrief: whether a table for people is kept short.
  func text(as format: ResultFormat, isBrief: Bool = false) throws(Ending) -> String {
    switch format {
    case .table: isBrief ? brief(style: Terminal.style) : summary(style: Terminal.style)
    case .json: try json()
    case .csv: ResultCSV.encode(result)
    }
  }

  /// The first files of a directory of results.
  func files() -> [PlannedFile] {
    [
      PlannedFile(
        "result.json", "application/json", "The result, as --format json prints it",
        .text { _ throws(Ending) in try json() }),
      PlannedFile(
        "result.csv", "text/csv", "Every metric of every run, as --format csv prints it",
        .text { _ throws(Ending) in ResultCSV.encode(result) }),
      PlannedFile(
        "summary.txt", "text/plain", "The result in words and tables, as it is printed",
        .text { _ throws(Ending) in summary(style: .plain) }),
      PlannedFile(
        "report.html", "text/html", "The report, which opens in any browser",
        .text { _ throws(Ending) in try page() }),
    ]
  }

  /// The report, made from the document, so that `steelyard report` makes the same of it.
  func page() throws(Ending) -> String { try Self.page(of: try json()) }

  /// The report of a document of results.
  ///
  /// - Throws: An ending with status 65 that says where the document is not what it should be.
  static func page(of document: String) throws(Ending) -> String {
    do {
      return ReportPage.html(try ResultJSON.decode(document))
    } catch {
      throw Ending(.invalidScenario, error.description)
    }
  }

  /// Question, verdict, the first table and the course of the weeks.
  private func brief(style: TextStyle) -> String {
    (opening(style) + [course(style)]).compactMap(\.self).joined(separator: "\n")
  }

  /// Question, verdict and what each strategy achieves.
  private func opening(_ style: TextStyle) -> [String?] {
    let caution = result.robustness == nil ? Verdict.caution : nil
    return [
      Heading.text(of: scenario, width: style.width),
      Verdict.text(result, of: scenario, caution: caution, style: style),
      ResultTable.achieved(result, of: scenario, style: style),
    ]
  }

  private func course(_ style: TextStyle) -> String? {
    let text = CourseTable.text(result, currency: scenario.market.currency, style: style)
    return text.isEmpty ? nil : text
  }

  /// Question, verdict, tables and trust ledger.
  private func summary(style: TextStyle) -> String {
    let hasOthers = result.strategies.count > 1 && result.provenance.replicates > 1
    let certainty = hasOthers ? CertaintyTable.text(result, style: style) : nil
    let behind = ResultTable.behind(result, of: scenario, style: style)
    let parts =
      opening(style) + [behind, certainty] + particulars(style)
      + [course(style), LedgerBars.text(result, style: style)]
    return parts.compactMap(\.self).joined(separator: "\n")
  }

  /// What there is to say of some scenarios only.
  private func particulars(_ style: TextStyle) -> [String?] {
    let currency = scenario.market.currency
    let choices = result.choices.map { AffordTable.text($0, currency: currency, style: style) }
    return [
      result.robustness.map { RobustnessTable.text($0, currency: currency, style: style) },
      choices.isEmpty ? nil : choices.joined(separator: "\n"),
      result.hasRivals ? MarketTable.text(result, of: scenario, style: style) : nil,
      result.rollouts.isEmpty
        ? nil : RolloutTable.text(result.rollouts, currency: currency, style: style),
      result.study.map { StudyTable.text($0, style: style) },
    ]
  }

  private func json() throws(Ending) -> String {
    try Delivery.json { try ResultJSON.encode(result) }
  }
}
