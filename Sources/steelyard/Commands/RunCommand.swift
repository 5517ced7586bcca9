internal import ArgumentParser
internal import Foundation
internal import SteelyardExperiments
internal import SteelyardModel

/// `steelyard run`: compares the strategies of a scenario.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Compare the strategies of a scenario.",
    discussion: """
      Prints what the numbers say in words, a table, and the trust ledger: how much trust each \
      cause gave or took. The same scenario and seed give the same numbers on any machine.

      Examples:
        steelyard run Scenarios/corner-cafe.yaml
        steelyard run Scenarios/corner-cafe.yaml --customers 2000 --set trust.gain=0.05
        steelyard run Scenarios/corner-cafe.yaml --format json --quiet > cafe.json
        steelyard run Scenarios/corner-cafe.yaml --out results/cafe
      """)

  @OptionGroup var options: ScenarioOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Threads; changes speed, never results. As many as there are processors by default.",
      valueName: "n"),
    transform: OptionValue.workers)
  var workers: Int = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: ArgumentHelp("What is printed: table, json or csv.", valueName: "format"),
    transform: { try OptionValue.word($0, of: ResultFormat.self) })
  var format: ResultFormat = .table

  @Option(
    help: ArgumentHelp(
      "Also write result.json, result.csv, scenario.yaml and summary.txt into a new directory.",
      valueName: "dir"))
  var out: String?

  @Flag(help: "Print no progress.")
  var quiet = false

  func run() throws {
    let scenario = try options.read()
    let directory = try out.map { path throws(Ending) in try ResultDirectory(path) }
    Interruption.listen()
    let result = try experiment(on: scenario)
    try deliver(ResultDocuments(result, of: scenario), to: directory)
  }

  private func experiment(on scenario: Scenario) throws(Ending) -> ExperimentResult {
    let line = ProgressLine(isQuiet: quiet)
    line.begin(runs: scenario.replicates * scenario.strategies.count)
    defer { line.end() }
    do {
      return try Experiment(scenario).run(
        workers: workers, isCancelled: { Interruption.isRequested },
        progress: { line.update($0) })
    } catch {
      throw Self.ending(of: error)
    }
  }

  private static func ending(of error: ExperimentError) -> Ending {
    switch error {
    case .cancelled: Ending(.interrupted(by: SIGINT), "interrupted")
    case .tooLarge: Ending(.invalidScenario, error.description)
    case .numerics: Ending(.failed, error.description)
    }
  }

  /// Results that cannot be filed are printed all the same: they may have taken hours.
  private func deliver(
    _ documents: ResultDocuments, to directory: ResultDirectory?
  ) throws(Ending) {
    try Interruption.check()
    let printed = try documents.text(as: format)
    var problem: Ending?
    do throws(Ending) {
      if let directory { try directory.write(documents.files()) }
    } catch {
      problem = error
    }
    try Interruption.check()
    do throws(Ending) {
      try StandardOutput.write(printed)
    } catch {
      throw problem ?? error
    }
    if let problem { throw problem }
  }
}
