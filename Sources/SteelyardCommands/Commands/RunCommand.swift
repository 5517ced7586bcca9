internal import ArgumentParser
internal import SteelyardExperiments
internal import SteelyardModel
internal import SteelyardScenarios

/// `steelyard run`: compares the strategies of a scenario.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Compare the strategies of a scenario.",
    usage: "steelyard run <scenario> [<options>]",
    discussion: """
      Prints what the numbers say in words, a table, and the trust ledger: how much trust each \
      cause gave or took. The same scenario and seed give the same numbers on any machine. What the \
      options say wins over the file.

      Examples:
        steelyard run Scenarios/corner-cafe.yaml
        steelyard run Scenarios/corner-cafe.yaml --report cafe.html
        steelyard run Scenarios/corner-cafe.yaml --out results/cafe
        steelyard run Scenarios/minimal.yaml --customers 500 --set trust.gain=0.05
        steelyard run Scenarios/minimal.yaml --until-halfwidth trust=0.5
        steelyard run Scenarios/corner-cafe.yaml --robust --report cafe.html
        steelyard run Scenarios/minimal.yaml --format json --quiet > minimal.json
      """)

  @OptionGroup var options: ScenarioOptions

  @OptionGroup var precision: PrecisionOptions

  @OptionGroup var robustness: RobustOptions

  @Flag(
    help: ArgumentHelp(
      "Run everything again with the cohort of some customers flipped: what would the same customer "
        + "have been asked in another cohort?"))
  var counterfactual = false

  @Option(
    help: ArgumentHelp(
      "What is printed: table (unless you say otherwise), json or csv.", valueName: "format"),
    transform: { try OptionValue.word($0, of: ResultFormat.self) })
  var format: ResultFormat = .table

  @Option(
    help: ArgumentHelp(
      "Also file everything in a new directory: results, report, long tables with their schema, the "
        + "scenario, a manifest, and a description as an RO-Crate.", valueName: "dir"))
  var out: String?

  @OptionGroup var panels: PanelOptions

  @OptionGroup var filing: FilingOptions

  @Option(
    help: ArgumentHelp(
      "Also write one HTML page with verdict, figures, tables and how it was made; an older one is "
        + "replaced.", valueName: "file"))
  var report: String?

  @Flag(help: "Print the verdict, the first table and the weeks only.")
  var brief = false

  @OptionGroup var running: RunningOptions

  func validate() throws {
    if brief, format != .table { throw ValidationError("--brief is for tables alone") }
    if filing.date != nil, out == nil { throw ValidationError("--date needs --out") }
  }

  func run() throws {
    let given = try options.readGiven()
    let scenario = counterfactual ? given.scenario.counterfactual(true) : given.scenario
    let rule = try precision.rule(for: scenario)
    let robust = try robustness.scope(for: scenario)
    if !running.quiet { PolicyNotes.say(of: scenario) }
    let directory = try out.map { path throws(Ending) in try ResultDirectory(path) }
    let page = try report.map { path throws(Ending) in
      try ReportFile(path, option: "--report", sparing: options.scenario)
    }
    try panels.check(scenario, replicates: mostReplicates(of: scenario), out: out)
    Interruption.listen()
    guard let directory, !panels.tables.isEmpty else {
      try compare(scenario, given, until: rule, robust, directory, page)
      return
    }
    // What goes on to the disk from now on has to be taken away again.
    try Interruption.whileWriting { () throws(Ending) in
      let draft = try directory.open()
      do throws(Ending) {
        try compare(scenario, given, until: rule, robust, directory, page, draft)
      } catch {
        directory.abandon(draft)
        throw error
      }
    }
  }

  private func mostReplicates(of scenario: Scenario) -> Int {
    precision.untilHalfwidth.isEmpty
      ? scenario.replicates
      : max(scenario.replicates, precision.maxReplicates ?? StoppingRule.usualMost)
  }

  /// - Parameters:
  ///   - scenario: the one given, with what the options say.
  ///   - draft: of the directory, where customers are filed while runs go on.
  private func compare(
    _ scenario: Scenario, _ given: GivenScenario, until rule: StoppingRule?,
    _ robust: RobustnessCheck.Scope?,
    _ directory: ResultDirectory?, _ page: ReportFile?, _ draft: ResultDirectory.Draft? = nil
  ) throws(Ending) {
    var customers: CustomerFiles?
    if let directory, let draft {
      let place = try directory.makeFolder(ResultDirectory.parts, in: draft)
      customers = CustomerFiles(scenario, in: place, panels.tables)
    }
    let recording = Recording(
      cells: directory != nil, panel: panels.panel, decisions: panels.decisions, sink: customers)
    var data = try experiment(on: scenario, until: rule, robust, recording, customers)
    if directory != nil || page != nil {
      data.result.people = try People.followed(through: scenario, data.result, running)
    }
    let ran = scenario.repeated(data.result.provenance.replicates)
    let documents = ResultDocuments(data.result, of: ran)
    let folder = RunFolder(
      documents, data, of: ran, given: given,
      flags: precision.words(for: scenario) + robustness.words(robust) + panels.words,
      date: filing.day,
      customers: customers, panels.tables)
    try Interruption.check()
    let printed = try documents.text(as: format, isBrief: brief)
    let notices = [
      directory.map { "Results are in \($0.path)" }, page.map { "The report is in \($0.path)" },
    ].compactMap(\.self)
    let notice = running.quiet || notices.isEmpty ? nil : notices.joined(separator: "\n")
    try Delivery.deliver(printed, notice: notice) { () throws(Ending) in
      try fileBoth(
        { () throws(Ending) in if let directory { try directory.write(folder.files, into: draft) }
        },
        { () throws(Ending) in if let page { try page.write(try documents.page()) } })
    }
  }

  /// Files what can be filed, whatever becomes of the other.
  private func fileBoth(
    _ first: () throws(Ending) -> Void, _ second: () throws(Ending) -> Void
  ) throws(Ending) {
    do throws(Ending) {
      try first()
    } catch {
      if !Interruption.isRequested { try? second() }
      throw error
    }
    try second()
  }

  private func experiment(
    on scenario: Scenario, until rule: StoppingRule?, _ robust: RobustnessCheck.Scope?,
    _ recording: Recording, _ customers: CustomerFiles?
  ) throws(Ending) -> ExperimentData {
    let runs = rule == nil ? scenario.replicates * scenario.strategies.count : nil
    do throws(Ending) {
      return try running.watch(runs: runs) { isCancelled, progress throws(ExperimentError) in
        try Experiment(scenario).runKeeping(
          recording, workers: running.workers, margins: precision.ofMatter, until: rule,
          robust: robust, isCancelled: { isCancelled() || customers?.error != nil },
          progress: progress)
      }
    } catch {
      guard let problem = customers?.error, !Interruption.isRequested else { throw error }
      throw Ending(
        .cannotWrite, "--out \(out ?? ""): cannot write tables: \(problem.reason)")
    }
  }
}
