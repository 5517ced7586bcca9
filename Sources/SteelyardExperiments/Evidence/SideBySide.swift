internal import Dispatch
internal import SteelyardModel
internal import Synchronization

/// Small independent jobs on a number of workers, their results in the order of the jobs.
struct SideBySide: Sendable {
  private let count: Int
  /// Jobs at a time, and threads that each of them may use.
  private let atOnce: Int
  private let workersEach: Int
  /// Bytes that each of them may use.
  private let memoryEach: Int
  private let isCancelled: @Sendable () -> Bool
  private let progress: @Sendable (Experiment.Progress) -> Void

  init(
    _ count: Int, workers: Int, _ isCancelled: @escaping @Sendable () -> Bool = { false },
    _ progress: @escaping @Sendable (Experiment.Progress) -> Void = { _ in }
  ) {
    self.count = count
    atOnce = max(1, min(workers, count))
    workersEach = max(1, workers / atOnce)
    memoryEach = MemoryPlan.memoryAvailable / atOnce
    self.isCancelled = isCancelled
    self.progress = progress
  }

  private struct Outcome<Result> {
    var results: [Result?]
    var done = 0
    /// The error of the first job that failed, in the order of the jobs.
    var error: (job: Int, error: ExperimentError)?
  }

  /// Does the jobs.
  ///
  /// - Parameter body: takes the number of the job, and the threads and bytes that it may use.
  /// - Throws: the error of a job; the rest is given up.
  func map<Result: Sendable>(
    _ body: @Sendable (_ job: Int, _ workers: Int, _ memory: Int) throws(ExperimentError) -> Result
  ) throws(ExperimentError) -> [Result] {
    let outcome = Mutex(Outcome<Result>(results: Array(repeating: nil, count: count)))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: atOnce) { _ in
      while outcome.withLock({ $0.error == nil }) {
        let job = next.add(1, ordering: .relaxed).oldValue
        if job >= count { return }
        do throws(ExperimentError) {
          if isCancelled() { throw .cancelled }
          let result = try body(job, workersEach, memoryEach)
          let done = outcome.withLock { outcome in
            outcome.results[job] = result
            outcome.done += 1
            return outcome.done
          }
          progress(Experiment.Progress(done: done, total: count))
        } catch {
          outcome.withLock { outcome in
            if job < outcome.error?.job ?? .max { outcome.error = (job, error) }
          }
        }
      }
    }
    let (results, error) = outcome.withLock { ($0.results, $0.error?.error) }
    if let error { throw error }
    return results.compactMap(\.self)
  }
}
