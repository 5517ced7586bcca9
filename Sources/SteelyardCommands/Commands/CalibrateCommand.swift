internal import ArgumentParser
internal import SteelyardExperiments
internal import SteelyardModel
internal import SteelyardReport
internal import SteelyardScenarios

/// `steelyard calibrate`: fits parameters of a scenario to aggregate data.
struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Fit parameters of a scenario to aggregate data.",
    usage: "steelyard calibrate <scenario> --targets <file> [<options>]",
    discussion: """
      The targets file names one to eight parameters and the numbers that a strategy is to give, \
      each with a tolerance:

        steelyard_targets: 1
        fit: [sector.value_mean, sector.price_sensitivity]
        strategy: one price
        targets:
          - {measure: conversion, value: 0.3, tolerance: 0.02}
          - {measure: elasticity, value: -1.8, tolerance: 0.2}
          - {name: visits, of: visits, steps: [0, 25], value: 5, tolerance: 0.5}

      Measures: conversion, elasticity, churn, opt_in, price_spread, any metric, or a measure or \
      formula of your own. Prints what was hit, and which parameters the targets do not tell.

      Examples:
        steelyard calibrate shop.yaml --targets shop-targets.yaml
        steelyard calibrate shop.yaml --targets shop-targets.yaml --out fitted.yaml
      """)

  @OptionGroup var options: ScenarioOptions

  @Option(help: ArgumentHelp("What to fit, and to what.", valueName: "file"))
  var targets: String

  @Option(
    help: ArgumentHelp("Write the fitted scenario to a new file.", valueName: "file"))
  var out: String?

  @Option(
    help: ArgumentHelp(
      "What is printed: table (unless you say otherwise) or json.", valueName: "format"),
    transform: { try OptionValue.word($0, of: TableFormat.self) })
  var format: TableFormat = .table

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Simulations that the search may take. Without it, 60 and 40 for each parameter.",
      valueName: "n"),
    transform: OptionValue.evaluations)
  var evaluations: Int?

  @OptionGroup var running: RunningOptions

  func run() throws {
    let scenario = try options.read()
    if !running.quiet { PolicyNotes.say(of: scenario) }
    let calibration = try calibration(of: scenario)
    let file = try out.map { path throws(Ending) in
      try ReportFile(path, option: "--out", isReplacing: false)
    }
    Interruption.listen()
    try deliver(try result(of: calibration), of: calibration, to: file)
  }

  private func calibration(of scenario: Scenario) throws(Ending) -> Calibration {
    do {
      let targets = try TargetsReader.read(path: targets, for: scenario)
      return Calibration(scenario, to: targets, evaluations: evaluations)
    } catch {
      throw Ending(ExitStatus(rawValue: error.exitCode) ?? .failed, error.description)
    }
  }

  private func result(of calibration: Calibration) throws(Ending) -> CalibrationResult {
    try running.watch { isCancelled, progress throws(ExperimentError) in
      try calibration.run(workers: running.workers, isCancelled: isCancelled, progress: progress)
    }
  }

  /// Results that cannot be filed are printed all the same.
  private func deliver(
    _ result: CalibrationResult, of calibration: Calibration, to file: ReportFile?
  ) throws(Ending) {
    try Interruption.check()
    let notice = running.quiet ? nil : file.map { "The fitted scenario is in \($0.path)" }
    try Delivery.deliver(try text(of: result), notice: notice) { () throws(Ending) in
      let fitted = ScenarioText.yaml(of: calibration.fitted(result), everyParameter: false)
      try file?.write(CalibrationComment.text(result) + fitted)
    }
  }

  private func text(of result: CalibrationResult) throws(Ending) -> String {
    switch format {
    case .table: return CalibrationTable.text(result, style: Terminal.style)
    case .json: return try Delivery.json { try CalibrationJSON.encode(result) }
    }
  }
}
