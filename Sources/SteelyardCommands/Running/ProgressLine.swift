internal import SteelyardExperiments
internal import SteelyardReport
internal import Synchronization

/// How far the experiment has come, on one line that is written over and over.
///
/// Only where a person watches standard error; elsewhere it says nothing.
final class ProgressLine: Sendable {
  private struct State {
    /// Columns of what stands on the line now.
    var shown = 0
    var lastUpdate: ContinuousClock.Instant?
    /// Threads report in any order; the line never goes back.
    var meter = ProgressMeter()
  }

  private let isShown: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// - Parameter isQuiet: Whether nobody wants to know.
  init(isQuiet: Bool) { isShown = !isQuiet && FileDescriptor.error.isTerminal }

  /// Says how much there is to do.
  func begin(runs: Int) {
    guard isShown else { return }
    state.withLock { Self.show("0 of \(runs) runs, making the customers …", &$0) }
  }

  /// Brings the line up to date, at most ten times a second; called from any thread.
  func update(_ progress: Experiment.Progress) {
    guard isShown else { return }
    let now = ContinuousClock.now
    state.withLock { state in
      if let last = state.lastUpdate, now - last < .milliseconds(100) { return }
      let text = state.meter.text(
        progress.done, of: progress.total, progress.phase.words,
        customerSteps: progress.customerSteps, after: (now - start) / .seconds(1))
      guard let text else { return }
      state.lastUpdate = now
      Self.show(text, &state)
    }
  }

  /// Wipes the line.
  func end() {
    guard isShown else { return }
    state.withLock { state in
      Self.show("", &state)
      Self.write("\r")
    }
  }

  /// Blanks instead of an escape sequence wipe what stood there: every terminal knows them.
  private static func show(_ text: String, _ state: inout State) {
    let blanks = String(repeating: " ", count: max(0, state.shown - text.count))
    state.shown = text.count
    write("\r" + text + blanks)
  }

  private static func write(_ text: String) { try? FileDescriptor.error.write(text) }
}

extension Experiment.Progress.Phase {
  /// What is counted.
  fileprivate var words: String {
    switch self {
    case .runs: "runs"
    case .screening: "design choices tried"
    case .robustness: "design choices moved"
    }
  }
}
