internal import ArgumentParser
internal import SteelyardExperiments
internal import SteelyardModel
internal import SteelyardReport
internal import SteelyardScenarios

/// `steelyard evidence`: replays published findings.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Replay published findings and compare with what was published.",
    usage: "steelyard evidence [<id> ...] [<options>]",
    discussion: """
      Every finding is a scenario with the arms of the published study, all with one vector of \
      parameters. Prints what was published, what the model gives, and whether that is where it \
      is expected; then how many findings are met, how many parameters were fitted, and what \
      remains when a finding's own fit is dropped. The exit status is 0 whatever was missed.

      Examples:
        steelyard evidence
        steelyard evidence KKT1986 --no-left-out
        steelyard evidence --report evidence.html
        steelyard evidence --format json > evidence.json
      """)

  @Argument(help: ArgumentHelp("Findings to replay; without any, all.", valueName: "id"))
  var ids: [String] = []

  @Option(
    help: ArgumentHelp(
      "What is printed: table (unless you say otherwise) or json.", valueName: "format"),
    transform: { try OptionValue.word($0, of: TableFormat.self) })
  var format: TableFormat = .table

  @Option(
    help: ArgumentHelp(
      "Also write one HTML page with methods, figures and all readings; an older one is replaced.",
      valueName: "file"))
  var report: String?

  @Option(
    help: ArgumentHelp(
      "Where the findings' scenarios are. Without it, Scenarios/published here, or above where "
        + "the program is.", valueName: "dir"))
  var scenarios: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Number from which all chance is drawn, for all findings; without it, each scenario's own.",
      valueName: "n"),
    transform: OptionValue.seed)
  var seed: UInt64?

  @Flag(help: "Do not run calibrated findings once more without their own fit.")
  var noLeftOut = false

  @OptionGroup var running: RunningOptions

  func run() throws {
    let run = try plan()
    let file = try report.map { path throws(Ending) in try ReportFile(path, option: "--report") }
    Interruption.listen()
    try deliver(try result(of: run), to: file)
  }

  private func plan() throws(Ending) -> EvidenceRun {
    let directory = try PublishedDirectory.find(scenarios)
    let findings: PublishedFindings
    do {
      findings = try PublishedFindings(
        directory: directory, catalogue: SteelyardProgram.catalogue,
        overrides: ScenarioOverrides(seed: seed))
    } catch {
      throw PublishedDirectory.ending(of: error)
    }
    do {
      return try EvidenceRun(
        findings.scenarios, only: ids.isEmpty ? nil : ids, waiting: findings.waiting)
    } catch {
      throw Self.ending(of: error)
    }
  }

  private static func ending(of error: EvidenceError) -> Ending {
    switch error {
    case .unknown: Ending(.usage, error.description)
    case .noFinding, .twice: Ending(.invalidScenario, error.description)
    }
  }

  private func result(of run: EvidenceRun) throws(Ending) -> EvidenceResult {
    try running.watch { isCancelled, progress throws(ExperimentError) in
      try run.run(
        workers: running.workers, leavingOut: !noLeftOut, isCancelled: isCancelled,
        progress: progress)
    }
  }

  private func deliver(_ result: EvidenceResult, to file: ReportFile?) throws(Ending) {
    try Interruption.check()
    let notice = running.quiet ? nil : file.map { "The report is in \($0.path)" }
    try Delivery.deliver(try text(of: result), notice: notice) { () throws(Ending) in
      try file?.write(EvidencePage.html(result))
    }
  }

  private func text(of result: EvidenceResult) throws(Ending) -> String {
    switch format {
    case .table: return EvidenceTable.text(result, style: Terminal.style)
    case .json: return try Delivery.json { try EvidenceJSON.encode(result) }
    }
  }
}
