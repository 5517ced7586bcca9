internal import ArgumentParser
internal import SteelyardExperiments
internal import SteelyardModel
internal import SteelyardReport

/// `steelyard audit`: examines one strategy under the five principles.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Examine a strategy under five principles and the law of each place.",
    usage: "steelyard audit <scenario> --strategy <name> [<options>]",
    discussion: """
      Measures transparency, fairness, privacy, integrity and accountability with the scenario's \
      customers, says which rule or norm each finding is about and how severe it is, and runs \
      every repair with the same customers and the same luck. The exit status is 0 whatever is \
      found. Takes about as long as running 20 strategies.

      Examples:
        steelyard audit Scenarios/corner-cafe.yaml --strategy "covert push" --customers 4000
        steelyard audit Scenarios/finance.yaml --strategy "personal price" --format html > audit.html
      """)

  /// What `--format` chooses from.
  enum Format: String, CaseIterable {
    case table, json, html
  }

  @OptionGroup var options: ScenarioOptions

  @Option(help: ArgumentHelp("Name of a strategy of the scenario.", valueName: "name"))
  var strategy: String

  @Option(
    help: ArgumentHelp(
      "What is printed: table (unless you say otherwise), json or html.", valueName: "format"),
    transform: { try OptionValue.word($0, of: Format.self) })
  var format: Format = .table

  @OptionGroup var running: RunningOptions

  func run() throws {
    let scenario = try options.read()
    if !running.quiet { PolicyNotes.say(of: scenario) }
    let position = try Strategies.position(of: strategy, in: scenario)
    Interruption.listen()
    let result = try audit(StrategyAudit(scenario, strategy: position))
    try Interruption.check()
    try StandardOutput.write(try text(of: result, scenario))
  }

  private func audit(_ audit: StrategyAudit) throws(Ending) -> AuditResult {
    try running.watch(runs: audit.runs) { isCancelled, progress throws(ExperimentError) in
      try audit.run(workers: running.workers, isCancelled: isCancelled, progress: progress)
    }
  }

  private func text(of result: AuditResult, _ scenario: Scenario) throws(Ending) -> String {
    let currency = scenario.market.currency
    switch format {
    case .table: return AuditTable.text(result, currency: currency, style: Terminal.style)
    case .html: return AuditPage.html(result, of: scenario.name, currency: currency)
    case .json: return try Delivery.json { try AuditJSON.encode(result) }
    }
  }
}
