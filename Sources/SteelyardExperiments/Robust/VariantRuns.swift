internal import Dispatch
internal import SteelyardEngine
internal import SteelyardModel
internal import SteelyardNumerics
internal import Synchronization

/// Many small experiments side by side, each on one thread.
struct VariantRuns {
  let workers: Int
  let memory: Int?
  let isCancelled: @Sendable () -> Bool

  /// Does something with every variant, and puts what came of it in their order.
  ///
  /// - Parameters:
  ///   - variants: how many.
  ///   - largest: a scenario as large as any of them.
  ///   - body: takes a variant's position and the plan of one thread.
  func map<Output: Sendable>(
    _ variants: Int, like largest: Scenario,
    _ body: @escaping @Sendable (Int, MemoryPlan) throws(ExperimentError) -> Output
  ) throws(ExperimentError) -> [Output] {
    let sideBySide = try MemoryPlan(
      largest.repeated(max(largest.replicates, workers)), workers: workers, available: memory)
    let alone = try MemoryPlan(largest, workers: 1, available: memory)
    let found = Mutex([Output?](repeating: nil, count: variants))
    let failure = Mutex<ExperimentError?>(nil)
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: sideBySide.replicatesAtOnce) { _ in
      while failure.withLock({ $0 == nil }) {
        let variant = next.add(1, ordering: .relaxed).oldValue
        if variant >= variants { return }
        do throws(ExperimentError) {
          let output = try body(variant, alone)
          found.withLock { $0[variant] = output }
        } catch {
          failure.withLock { $0 = $0 ?? error }
        }
      }
    }
    if let error = failure.withLock(\.self) { throw error }
    return found.withLock { $0.compactMap(\.self) }
  }

  /// What every run of a scenario left behind, by strategy and replicate, from the first replicate
  /// asked for on; nil where its parameters cannot hold together.
  ///
  /// - Parameter prior: what the trade knows of such a market, where that was found already.
  func records(
    of scenario: Scenario, from first: Int = 0, prior: MarketPrior? = nil, _ plan: MemoryPlan
  ) throws(ExperimentError) -> [[RunRecord]]? {
    do throws(ExperimentError) {
      return try Runs(
        scenario, from: first, plan: plan, prior: prior, isCancelled: isCancelled,
        progress: { _ in }
      ).records()
    } catch {
      if case .numerics = error { return nil }
      throw error
    }
  }
}
