internal import SteelyardModel
internal import SteelyardNumerics

/// The search for the parameters that meet the targets best.
final class CalibrationSearch {
  private let simulation: TargetSimulation
  private let targets: CalibrationTargets
  private let limit: Int
  private let progress: (Experiment.Progress) -> Void
  /// Simulations so far, that of the start included.
  private(set) var evaluations = 1
  private var error: ExperimentError?

  /// What a target without a value costs: as if it were a thousand tolerances away.
  private static let undefined = 1e6
  /// Each target within a hundredth of its tolerance is as good as it gets.
  private static let enough = 1e-4
  /// First reach of a simplex on the logit scale, from a fresh start and around the best so far.
  private static let reach = (fresh: 0.8, again: 0.25)
  /// Mean size of a simplex at which it ends.
  private static let size = 2e-3

  init(
    _ simulation: TargetSimulation, _ targets: CalibrationTargets, limit: Int,
    _ progress: @escaping (Experiment.Progress) -> Void
  ) {
    self.simulation = simulation
    self.targets = targets
    self.limit = limit
    self.progress = progress
  }

  /// Sum over targets of ((simulated - value) / tolerance) squared.
  func objective(_ values: [Double?]) -> Double {
    let costs = zip(targets.targets, values).map { target, value in
      guard let value else { return Self.undefined }
      let miss = (value - target.value) / target.tolerance
      return min(Self.undefined, miss * miss)
    }
    return orderedSum(costs.count) { costs[$0] }
  }

  /// The parameters with the least objective of all that were tried.
  func best(from start: [Double], objective: Double) throws(ExperimentError) -> [Double] {
    var best = (point: start, value: objective)
    let middle = targets.fit.map(\.uninformed)
    let starts: [(share: Double, place: (() -> [Double]), reach: Double)] = [
      (0.4, { start }, Self.reach.fresh), (0.7, { middle }, Self.reach.fresh),
      (1, { best.point }, Self.reach.again),
    ]
    for (share, place, reach) in starts where best.value > Self.enough * goal {
      let end = Int((Double(limit) * share).rounded(.up))
      guard evaluations < end else { continue }
      let found = try descend(from: place(), reach, limit: end - evaluations)
      if found.value < best.value { best = found }
    }
    return best.point
  }

  private var goal: Double { Double(targets.targets.count) }

  private func descend(
    from start: [Double], _ reach: Double, limit: Int
  ) throws(ExperimentError) -> (point: [Double], value: Double) {
    let scale = targets.fit.map { RangeScale($0.range) }
    let places = zip(scale, start).map { $0.place(of: $1) }
    var isEnough = false
    let minimum: Simplex.Minimum
    let height = { (place: [Double]) -> Double in
      let value = self.evaluate(zip(scale, place).map { $0.value(at: $1) })
      isEnough = isEnough || value <= Self.enough * self.goal
      return value
    }
    do {
      minimum = try Simplex.minimize(
        // Inwards, so that a start at the end of a range is left.
        from: places, steps: places.map { $0 > 0 ? -reach : reach }, size: Self.size,
        limit: limit, isCancelled: { self.error != nil || isEnough }, height)
    } catch {
      throw .numerics(error)
    }
    if let error { throw error }
    return (zip(scale, minimum.point).map { $0.value(at: $1) }, minimum.value)
  }

  /// One simulation; nothing once one has failed.
  private func evaluate(_ parameters: [Double]) -> Double {
    guard error == nil else { return .infinity }
    do {
      let values = try simulation.values(parameters)
      evaluations += 1
      progress(Experiment.Progress(done: min(evaluations, limit), total: limit))
      return objective(values)
    } catch {
      self.error = error
      return .infinity
    }
  }
}

/// A parameter's range as the whole line: the logit of the place in the range.
struct RangeScale {
  private let range: ClosedRange<Double>
  /// Nearer to an end than this share of the range counts as this near.
  private static let nearest = 1e-6

  init(_ range: ClosedRange<Double>) { self.range = range }

  /// On the line, of a value in the range.
  func place(of value: Double) -> Double {
    let width = range.upperBound - range.lowerBound
    let share = width > 0 ? (value - range.lowerBound) / width : 0.5
    return Elementary.logit(min(1 - Self.nearest, max(Self.nearest, share)))
  }

  /// In the range, of a place on the line.
  func value(at place: Double) -> Double {
    let share = 1 / (1 + Elementary.exp(-min(30, max(-30, place))))
    return range.lowerBound + (range.upperBound - range.lowerBound) * share
  }
}
