internal import SteelyardModel
internal import SteelyardNumerics

extension Identification {
  /// Judges how well targets tell parameters near a point.
  ///
  /// Every parameter goes a twentieth of its range up and down, as far as the range allows; what
  /// the targets change, in tolerances, is scaled to a tenth of the range. What is undefined does
  /// not count as a change.
  static func near(
    _ point: [Double], _ simulation: TargetSimulation, _ targets: CalibrationTargets
  ) throws(ExperimentError) -> Identification {
    var effects: [[Double]] = []
    for index in point.indices {
      effects.append(try effect(of: index, at: point, simulation, targets))
    }
    let rows = targets.targets.indices
    let matrix = rows.flatMap { row in effects.map { $0[row] } }
    let decomposed: SingularValues
    do {
      decomposed = try SingularValues(matrix, columns: point.count)
    } catch {
      throw .numerics(error)
    }
    return Identification(
      reach: effects.map { $0.map(abs).max() ?? 0 }, singularValues: decomposed.values,
      weakestDirection: decomposed.directions.last ?? [], tradeOffs: tradeOffs(effects))
  }

  private static func effect(
    of index: Int, at point: [Double], _ simulation: TargetSimulation,
    _ targets: CalibrationTargets
  ) throws(ExperimentError) -> [Double] {
    let range = targets.fit[index].range
    let width = range.upperBound - range.lowerBound
    let up = min(range.upperBound, point[index] + width / 20)
    let down = max(range.lowerBound, point[index] - width / 20)
    func values(_ value: Double) throws(ExperimentError) -> [Double?] {
      var moved = point
      moved[index] = value
      return try simulation.values(moved)
    }
    let (high, low) = (try values(up), try values(down))
    let tenths = width > 0 ? (up - down) / (width / 10) : 0
    return targets.targets.indices.map { target in
      guard let high = high[target], let low = low[target], tenths > 0 else { return 0 }
      return (high - low) / targets.targets[target].tolerance / tenths
    }
  }

  /// Pairs whose effects point the same or the opposite way; what has next to none is in no pair.
  private static func tradeOffs(_ effects: [[Double]]) -> [TradeOff] {
    var found: [TradeOff] = []
    for first in effects.indices {
      for second in effects.indices where second > first {
        let correlation = cosine(effects[first], effects[second])
        if abs(correlation) > correlated {
          found.append(TradeOff(first: first, second: second, correlation: correlation))
        }
      }
    }
    return found
  }

  /// Correlation about zero: no effect is the natural origin.
  private static func cosine(_ one: [Double], _ other: [Double]) -> Double {
    func product(_ a: [Double], _ b: [Double]) -> Double { orderedSum(a.count) { a[$0] * b[$0] } }
    let size = (product(one, one) * product(other, other)).squareRoot()
    return size > 0 ? min(1, max(-1, product(one, other) / size)) : 0
  }
}
