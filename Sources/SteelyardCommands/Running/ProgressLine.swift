internal import SteelyardExperiments
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
    var done = 0
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
      if progress.done <= state.done { return }
      (state.done, state.lastUpdate) = (progress.done, now)
      Self.show(Self.text(progress, after: now - start), &state)
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

  /// For example `12 of 50 runs, about 8 s left`.
  static func text(_ progress: Experiment.Progress, after elapsed: Duration) -> String {
    let seconds = elapsed / .seconds(1)
    let left = seconds / Double(max(1, progress.done)) * Double(progress.total - progress.done)
    return "\(progress.done) of \(progress.total) runs, about \(Self.text(seconds: left)) left"
  }

  private static func text(seconds: Double) -> String {
    let whole = Int(min(1e9, seconds.rounded(.up)))
    if whole < 100 { return "\(whole) s" }
    return whole < 6_000 ? "\((whole + 59) / 60) min" : "\((whole + 3_599) / 3_600) h"
  }

  /// Blanks instead of an escape sequence wipe what stood there: every terminal knows them.
  private static func show(_ text: String, _ state: inout State) {
    let blanks = String(repeating: " ", count: max(0, state.shown - text.count))
    state.shown = text.count
    write("\r" + text + blanks)
  }

  private static func write(_ text: String) { try? FileDescriptor.error.write(text) }
}
