public import SteelyardModel
internal import SteelyardNumerics

/// Fits parameters of a scenario to targets, under common random numbers: every simulation of the
/// search meets the same customers with the same luck, so that the fit is deterministic.
///
/// Parameters move within their ranges, on the logit of their place in the range; the sum over
/// targets of ((simulated - value) / tolerance) squared is minimised with Nelder and Mead's
/// simplex: from the present values, then from the middle of the ranges, then once more from the
/// best.
public struct Calibration: Sendable {
  let scenario: Scenario
  let targets: CalibrationTargets
  /// Simulations that the search may take.
  let limit: Int

  /// - Parameter evaluations: Simulations that the search may take, at least 1; nil means
  ///   ``evaluations(for:)``.
  public init(_ scenario: Scenario, to targets: CalibrationTargets, evaluations: Int? = nil) {
    self.scenario = scenario
    self.targets = targets
    limit = max(1, evaluations ?? Self.evaluations(for: targets.fit.count))
  }

  /// Simulations that a search over so many parameters takes unless told otherwise.
  public static func evaluations(for parameters: Int) -> Int { 60 + 40 * parameters }

  /// Fits, and judges how well the targets tell the parameters.
  ///
  /// - Parameters:
  ///   - workers: threads, at least 1. Changes speed, never results.
  ///   - isCancelled: asked all the time.
  ///   - progress: called after every simulation of the search.
  /// - Throws: ``ExperimentError``.
  /// - Complexity: The limit and two more for each parameter, times an experiment.
  public func run(
    workers: Int = 1, isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping (Experiment.Progress) -> Void = { _ in }
  ) throws(ExperimentError) -> CalibrationResult {
    let simulation = TargetSimulation(
      scenario, targets, workers: workers, isCancelled: isCancelled)
    let before = targets.fit.map { scenario.parameters[$0] }
    let valuesBefore = try simulation.values(before)
    let search = CalibrationSearch(simulation, targets, limit: limit, progress)
    let found = try search.best(from: before, objective: search.objective(valuesBefore))
    // What a file holds must give the numbers that are reported.
    let rounded = zip(targets.fit, found).map { Self.rounded($1, in: $0.range) }
    let isBetter = rounded != before
    let after = isBetter ? rounded : before
    let valuesAfter = isBetter ? try simulation.values(after) : valuesBefore
    return CalibrationResult(
      provenance: ScenarioDigest.provenance(of: scenario), targetsDigest: targetsDigest,
      strategy: scenario.strategies[targets.strategy].name,
      parameters: targets.fit.indices.map {
        FittedParameter(targets.fit[$0], before: before[$0], after: after[$0])
      },
      targets: targets.targets.indices.map {
        TargetResult(targets.targets[$0], before: valuesBefore[$0], after: valuesAfter[$0])
      },
      objectiveBefore: search.objective(valuesBefore),
      objectiveAfter: search.objective(valuesAfter), evaluations: search.evaluations,
      identification: try Identification.near(after, simulation, targets))
  }

  /// The scenario with the fitted values.
  public func fitted(_ result: CalibrationResult) -> Scenario {
    scenario.setting(result.parameters.map { ($0.parameter, $0.after) })
  }

  /// Six significant digits, within the range.
  private static func rounded(_ value: Double, in range: ClosedRange<Double>) -> Double {
    guard value != 0, value.isFinite else { return value }
    var scale = 1.0
    while abs(value) * scale < 1e5 && scale < 1e300 { scale *= 10 }
    while abs(value) * scale >= 1e6 && scale > 1e-300 { scale /= 10 }
    let rounded = (value * scale).rounded() / scale
    return min(range.upperBound, max(range.lowerBound, rounded))
  }

  private var targetsDigest: String {
    let fit = targets.fit.map(\.path).joined(separator: ",")
    let rest = targets.targets.map { target in
      let quantity =
        switch target.quantity {
        case .aggregate(let aggregate): "aggregate \(aggregate.rawValue)"
        case .metric(let id): "metric \(id)"
        case .formula(let formula): "formula \(formula.text)"
        }
      return "\(target.name)|\(quantity)|\(target.value)|\(target.tolerance)"
    }
    let measures = targets.measures.map { "\($0)" }
    return SHA256.hex(
      of: ([fit, "\(targets.strategy)"] + rest + measures).joined(separator: "\n"))
  }
}
