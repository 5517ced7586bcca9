internal import ArgumentParser
internal import Foundation
internal import SteelyardExperiments

/// How a long run is done and watched.
struct RunningOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Threads; changes speed, never results. Without it, one for each processor.",
      valueName: "n"),
    transform: OptionValue.workers)
  var workers: Int = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Print results and errors only.")
  var quiet = false

  /// Does something long under a line that says how far it has come.
  ///
  /// - Parameters:
  ///   - runs: how much there is to do; nil where that is not known beforehand.
  ///   - body: takes what tells whether to stop, and whom to tell how far it is.
  /// - Throws: the ending that the experiment's error means.
  func watch<Result>(
    runs: Int? = nil,
    _ body: (
      @escaping @Sendable () -> Bool, @escaping @Sendable (Experiment.Progress) -> Void
    ) throws(ExperimentError) -> Result
  ) throws(Ending) -> Result {
    let line = ProgressLine(isQuiet: quiet)
    if let runs { line.begin(runs: runs) }
    defer { line.end() }
    do {
      return try body({ Interruption.isRequested }, { line.update($0) })
    } catch {
      throw Self.ending(of: error)
    }
  }

  private static func ending(of error: ExperimentError) -> Ending {
    switch error {
    case .cancelled: Interruption.ending
    case .tooLarge: Ending(.invalidScenario, error.description)
    case .nobody, .isThere: Ending(.usage, error.description)
    case .numerics: Ending(.failed, error.description)
    }
  }
}

/// What `--format` chooses from where there is nothing but a table and JSON.
enum TableFormat: String, CaseIterable {
  case table, json
}
