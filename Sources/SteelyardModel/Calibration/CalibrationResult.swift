/// What fitting parameters to targets came to.
public struct CalibrationResult: Sendable, Hashable {
  public let provenance: Provenance
  /// Digest of the checked targets: equal for two files that mean the same.
  public let targetsDigest: String
  /// The name of the strategy that the targets are about.
  public let strategy: String
  public let parameters: [FittedParameter]
  public let targets: [TargetResult]
  /// Sum over targets of ((simulated - value) / tolerance) squared, before and after.
  public let objectiveBefore: Double
  public let objectiveAfter: Double
  /// Simulations that the search took.
  public let evaluations: Int
  public let identification: Identification

  public init(
    provenance: Provenance, targetsDigest: String, strategy: String,
    parameters: [FittedParameter], targets: [TargetResult], objectiveBefore: Double,
    objectiveAfter: Double, evaluations: Int, identification: Identification
  ) {
    self.provenance = provenance
    self.targetsDigest = targetsDigest
    self.strategy = strategy
    self.parameters = parameters
    self.targets = targets
    self.objectiveBefore = objectiveBefore
    self.objectiveAfter = objectiveAfter
    self.evaluations = evaluations
    self.identification = identification
  }
}

/// A parameter before and after the fit.
public struct FittedParameter: Sendable, Hashable {
  public let parameter: Parameter
  public let before: Double
  public let after: Double

  public init(_ parameter: Parameter, before: Double, after: Double) {
    self.parameter = parameter
    self.before = before
    self.after = after
  }

  /// Whether the fit pushed it to an end of its range, a hundredth of it or nearer: then the
  /// targets may want a value beyond.
  public var isAtEdge: Bool {
    let range = parameter.range
    let margin = (range.upperBound - range.lowerBound) / 100
    return after - range.lowerBound <= margin || range.upperBound - after <= margin
  }
}

/// A target before and after the fit.
public struct TargetResult: Sendable, Hashable {
  public let target: CalibrationTargets.Target
  /// Mean over replicates; nil where undefined.
  public let before: Double?
  public let after: Double?

  public init(_ target: CalibrationTargets.Target, before: Double?, after: Double?) {
    self.target = target
    self.before = before
    self.after = after
  }

  /// Whether the simulation is within the tolerance after the fit.
  public var isHit: Bool { after.map { abs($0 - target.value) <= target.tolerance } ?? false }
}

/// How well the targets tell the parameters, judged near the fit.
///
/// Rests on what the targets change, in tolerances, when a parameter changes by a tenth of its
/// range.
public struct Identification: Sendable, Hashable {
  /// By parameter, the largest change of any target, in tolerances.
  public let reach: [Double]
  /// From the largest to the smallest; as many as parameters.
  public let singularValues: [Double]
  /// Weights of the parameters in the combination that the targets tell least, of length 1.
  public let weakestDirection: [Double]
  /// Pairs of parameters whose effects on the targets nearly cancel or add up.
  public let tradeOffs: [TradeOff]

  /// Two parameters, by position, and the correlation of their effects on the targets.
  public struct TradeOff: Sendable, Hashable {
    public let first: Int
    public let second: Int
    /// -1 to 1; beyond ``Identification/correlated`` in size.
    public let correlation: Double

    public init(first: Int, second: Int, correlation: Double) {
      self.first = first
      self.second = second
      self.correlation = correlation
    }
  }

  /// Correlations beyond this count as a trade-off.
  public static let correlated = 0.95

  public init(
    reach: [Double], singularValues: [Double], weakestDirection: [Double],
    tradeOffs: [TradeOff]
  ) {
    self.reach = reach
    self.singularValues = singularValues
    self.weakestDirection = weakestDirection
    self.tradeOffs = tradeOffs
  }

  /// Positions of parameters of which a tenth of the range moves no target by its tolerance.
  public var weak: [Int] { reach.indices.filter { reach[$0] < 1 } }

  /// Whether some combination of parameters can move a tenth of the range without the targets
  /// moving by a tolerance taken together.
  public var hasWeakDirection: Bool { singularValues.last.map { $0 < 1 } ?? false }

  /// Largest over smallest singular value; nil where the smallest is 0.
  public var conditionNumber: Double? {
    guard let most = singularValues.first, let least = singularValues.last, least > 0 else {
      return nil
    }
    let number = most / least
    return number.isFinite ? number : nil
  }
}
