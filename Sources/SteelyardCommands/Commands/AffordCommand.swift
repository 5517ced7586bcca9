internal import ArgumentParser
internal import SteelyardExperiments
internal import SteelyardModel
internal import SteelyardReport
internal import SteelyardScenarios

/// `steelyard afford`: chooses the best that a firm's budget allows.
struct AffordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "afford",
    abstract: "Choose the best that a budget can pay for.",
    usage: "steelyard afford <scenario> [<options>]",
    discussion: """
      A strategy may name options that its firm can add, and what the firm wants from them:

        budget: {setup: 4000, running: 250, expertise: 0.5}
        affordable:
          goal: profit
          options:
            - {name: messages, messages: {depth: 0.5}, data: {collect: [purchases]}}
            - {name: open book, transparency: {level: 3}, control: {level: 3}}

      Every set of options that the budget allows is tried, the better half again with more \
      customers, until two are left. `run` makes the same choice before it compares strategies.

      Examples:
        steelyard afford Scenarios/cafe-budget.yaml
        steelyard afford Scenarios/cafe-budget.yaml --out chosen.yaml
      """)

  @OptionGroup var options: ScenarioOptions

  @Option(
    help: ArgumentHelp("Write the scenario with the choices made to a new file.", valueName: "file")
  )
  var out: String?

  @Option(
    help: ArgumentHelp(
      "What is printed: table (unless you say otherwise) or json.", valueName: "format"),
    transform: { try OptionValue.word($0, of: TableFormat.self) })
  var format: TableFormat = .table

  @OptionGroup var running: RunningOptions

  func run() throws {
    let scenario = try options.read()
    if !running.quiet { PolicyNotes.say(of: scenario) }
    let searches = scenario.strategies.indices.compactMap { index in
      AffordSearch(scenario, strategy: index).map { (index, $0) }
    }
    guard !searches.isEmpty else {
      throw Ending(
        .invalidScenario,
        "\(options.scenario): found no strategy with `affordable`, wanted one to choose for")
    }
    let file = try out.map { path throws(Ending) in
      try ReportFile(path, option: "--out", isReplacing: false)
    }
    Interruption.listen()
    var (chosen, results) = (scenario, [AffordResult]())
    for (index, search) in searches {
      let result = try result(of: search)
      chosen = chosen.choosing(result.best.position, of: index)
      results.append(result)
    }
    try deliver(results, in: chosen, to: file)
  }

  private func result(of search: AffordSearch) throws(Ending) -> AffordResult {
    try running.watch { isCancelled, progress throws(ExperimentError) in
      try search.run(workers: running.workers, isCancelled: isCancelled, progress: progress)
    }
  }

  /// Results that cannot be filed are printed all the same.
  private func deliver(
    _ results: [AffordResult], in chosen: Scenario, to file: ReportFile?
  ) throws(Ending) {
    try Interruption.check()
    let notice =
      running.quiet ? nil : file.map { "The scenario with the choice made is in \($0.path)" }
    try Delivery.deliver(try text(of: results, in: chosen), notice: notice) {
      () throws(Ending) in
      try file?.write(ScenarioText.yaml(of: chosen, everyParameter: false))
    }
  }

  private func text(of results: [AffordResult], in chosen: Scenario) throws(Ending) -> String {
    switch format {
    case .table:
      return results.map {
        AffordTable.text($0, currency: chosen.market.currency, style: Terminal.style)
      }.joined(separator: "\n")
    case .json: return try Delivery.json { try AffordJSON.encode(results) }
    }
  }
}
