public import SteelyardModel

/// What the use of private data does to one who notices it.
///
///     shift = -g depth burden (1 - T) noticed,  burden = max sensitivity (1 - acceptability) / 2
///
/// with the maximum over the categories in use, sensitivity in locations (PRINCE2022) and
/// acceptability -1...1, see ``Acceptability``; less trust, more discomfort (BLEIER2015). Use
/// that the customer is told of is always noticed and counts once. Use that is not told is
/// noticed only by chance, depth (a + b literacy) per exposure, then counts c times and costs
/// trust as well. It acts on purchases and on clicks. Sizes are design choices: whether openness
/// or covertness pays is not assumed.
public struct Creepiness: Sendable {
  /// g, logit per location, times c where use is not told.
  public let weight: Float
  /// Chance per exposure of noticing at full depth: without literacy, what full literacy adds.
  public let notice, literacy: Float
  /// Severity for trust of noticing what was not told, per location against the norm; 0 where
  /// use is told.
  public let severity: Float
  /// Burden by set of categories, and the highest sensitivity in it, in locations.
  public let burden, sensitivity: [Float]

  /// - Parameters:
  ///   - isOvert: whether customers are told when their data are used, by a notice or by real-time
  ///     word, as they are from transparency level 2 on.
  ///   - felt: factor on the sensitivity of each category, see ``Tracking``.
  ///   - relief: factor on every burden, 0...1.
  public init(
    _ parameters: ParameterSet, isOvert: Bool, acceptability: Acceptability? = nil,
    felt: [Double]? = nil, relief: Double = 1
  ) {
    let covert = isOvert ? 1 : parameters[.creepinessCovert]
    weight = Float(parameters[.creepinessWeight] * covert)
    notice = isOvert ? 1 : Float(parameters[.creepinessNotice])
    literacy = isOvert ? 0 : Float(parameters[.creepinessLiteracy])
    severity = isOvert ? 0 : Float(parameters[.creepinessSeverity] * covert)
    self.isOvert = isOvert
    let felt = felt ?? Parameter.sensitivity.map { _ in 1 }
    let sensitivities = zip(Parameter.sensitivity, felt).map { Float(parameters[$0] * $1) }
    let objection = (acceptability ?? Acceptability(parameters)).objection
    burden = bySet(of: zip(sensitivities, objection).map(*), start: 0, max)
      .map { Float(relief) * $0 }
    sensitivity = bySet(of: sensitivities, start: 0, max)
  }

  /// Whether customers are told when their data are used.
  public let isOvert: Bool

  /// Chance to notice the use of data in one exposure, 0...1; 0 without depth.
  @inlinable @inline(__always)
  public func noticing(depth: Float, literacy: Float) -> Float {
    let chance = isOvert ? 1 : depth * (notice + self.literacy * literacy)
    return depth > 0 ? chance : 0
  }

  /// Shift of utility and of the log odds of a click, logit, at most 0; 0 when not noticed.
  ///
  /// - Parameters:
  ///   - depth: 0...1, 0 where no data are used.
  ///   - burden: of the data in use, from ``burden``.
  @inlinable @inline(__always)
  public func shift(depth: Float, burden: Float, trust: Float, isNoticed: Bool) -> Float {
    isNoticed ? -weight * depth * burden * (1 - trust) : 0
  }

  /// Severity for trust of an exposure, 0...1.
  @inlinable @inline(__always)
  public func severity(depth: Float, burden: Float, isNoticed: Bool) -> Float {
    isNoticed ? min(1, severity * depth * burden) : 0
  }
}
