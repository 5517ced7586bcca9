internal import ArgumentParser
internal import SteelyardExperiments
internal import SteelyardModel
internal import SteelyardReport

/// `steelyard explain`: one customer's life under a strategy, week by week.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell one customer's story under a strategy, week by week.",
    usage: "steelyard explain <scenario> --strategy <name> [--against <name>] [<options>]",
    discussion: """
      Follows one customer of the first replicate: what the firm saw, what it offered, what the \
      customer did and felt, and every cause that moved their trust with its equation, the numbers \
      put in and the evidence behind them. With --against, beside it the same customer's life under \
      another strategy with the same luck, and the week in which the two part. With --flip, beside \
      it the life that the same customer would have had in another cohort, everything else kept.

      Without --customer, the customer is picked by a rule from all, or from those whom --who means.

      Examples:
        steelyard explain Scenarios/corner-cafe.yaml --strategy "covert push" --against "one price"
        steelyard explain Scenarios/corner-cafe.yaml --strategy "personal price" --customer 17
        steelyard explain Scenarios/corner-cafe.yaml --strategy "open book" \\
          --who "culture=DEU and age=65+" --pick lost
        steelyard explain Scenarios/corner-cafe.yaml --strategy "personal price" --flip age=over_64
      """)

  @OptionGroup var options: ScenarioOptions

  @Option(help: ArgumentHelp("Name of a strategy of the scenario.", valueName: "name"))
  var strategy: String

  @Option(help: ArgumentHelp("Name of another one, told beside it.", valueName: "name"))
  var against: String?

  @Option(
    help: ArgumentHelp(
      "Another cohort, dimension=cohort, for a second life under the same strategy.",
      valueName: "cohort"))
  var flip: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Number of the customer, from 0 on.", valueName: "n"),
    transform: OptionValue.count)
  var customer: Int?

  @Option(
    help: ArgumentHelp(
      "Pick from these only: culture=CODE, dimension=cohort, joined by `and`.",
      valueName: "conditions"))
  var who: String?

  @Option(
    help: ArgumentHelp(
      "Who is picked: median (unless you say otherwise), lost or gained, by mean trust in the last"
        + " quarter against the other strategy.", valueName: "rule"),
    transform: { try OptionValue.word($0, of: StoryRun.Pick.self) })
  var pick: StoryRun.Pick?

  @Option(
    help: ArgumentHelp(
      "What is printed: table (unless you say otherwise) or json.", valueName: "format"),
    transform: { try OptionValue.word($0, of: TableFormat.self) })
  var format: TableFormat = .table

  @OptionGroup var running: RunningOptions

  func validate() throws {
    if flip != nil, against != nil {
      throw ValidationError(
        "--flip tells of another cohort, --against of another strategy: one of them")
    }
    if customer != nil, who != nil || pick != nil {
      throw ValidationError("--customer says who it is; --who and --pick have no say then")
    }
  }

  func run() throws {
    let scenario = try options.read()
    let position = try Strategies.position(of: strategy, in: scenario)
    let other = try against.map { name throws(Ending) in
      try Strategies.position(of: name, in: scenario)
    }
    let choice = try choice(in: scenario)
    let twin = try self.flip.map { text throws(Ending) in try cohort(text, in: scenario) }
    Interruption.listen()
    let story = StoryRun(scenario, strategy: position, against: other, [choice], flipping: twin)
    let result = try running.watch(runs: story.runs) {
      isCancelled, progress throws(ExperimentError) in
      try story.run(workers: running.workers, isCancelled: isCancelled, progress: progress)
    }
    try Interruption.check()
    try StandardOutput.write(try result.map { try text(of: $0, scenario) }.joined())
  }

  private func cohort(_ text: String, in scenario: Scenario) throws(Ending) -> CohortChoice {
    do throws(CustomerFilter.Failure) {
      return try CohortChoice(text, in: scenario.population)
    } catch {
      throw Ending(.usage, "--flip: \(error.description)")
    }
  }

  private func choice(in scenario: Scenario) throws(Ending) -> StoryRun.Choice {
    if let customer {
      let known = 0...scenario.population.customers - 1
      guard known.contains(customer) else {
        throw Ending(
          .usage, "--customer: found \(customer), wanted \(Wording.wholeNumber(in: known))")
      }
      return .number(customer)
    }
    do throws(CustomerFilter.Failure) {
      let filter = try who.map { text throws(CustomerFilter.Failure) in
        try CustomerFilter(text, in: scenario.population)
      }
      return .pick(pick ?? .median, of: filter)
    } catch {
      throw Ending(.usage, "--who: \(error.description)")
    }
  }

  private func text(of result: ExplainResult, _ scenario: Scenario) throws(Ending) -> String {
    switch format {
    case .table: return StoryText.text(result, of: scenario, style: Terminal.style)
    case .json: return try Delivery.json { try StoryJSON.encode(result, of: scenario) }
    }
  }
}
