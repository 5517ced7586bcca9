public import SteelyardModel

/// What nudges, sludge and dark patterns do to a choice, and whether a false claim is seen
/// through.
///
/// A kind shown at intensity i (0...2, 1 mild, 2 aggressive) pulls by its weight w times
///
///     c(i) = i + (r - 2) i (i - 1) / 2
///
/// in logit: nothing at 0, w at 1, r w at 2, ever less per unit (r = 1.73, LUGURI2021_S1). All
/// that is shown together never pulls further than the published bundles, with i the strongest
/// intensity:
///
///     cap(i) = mild c(min(i, 1)) + (aggressive - mild) max(0, i - 1)
///
/// What remains is multiplied by the customer's susceptibility (mean 1) and by wear, see
/// ``WearOut``. Dark patterns, social proof and countdown: LUGURI2021_S2. Honest default, less
/// publication bias: JACHIMOWICZ2019; other honest nudges: MERTENS_MAIER2022, DELLAVIGNA2022,
/// BARTON2022, HUBER1982. A drip fee pulls through the price, see ``DripPricing``. Shifts are
/// averages over the people studied.
///
/// A true claim works like a false one; only a false one can be detected, with a chance that
/// rises with digital literacy (design choice). A default that is set against the customer has a
/// weight of its own.
public struct Nudge: Sendable {
  /// Logit at intensity 1 by ``NudgeKind``; 0 for a drip fee.
  public let weights: [Float]
  /// Logit at intensity 1 of a default against the customer.
  public let hostileDefault: Float
  /// Nothing shown yet, to add to.
  public let nothing: Push
  /// Chance per exposure without literacy, and what full literacy adds.
  public let detectionBase, detectionLiteracy: Float
  /// Severity for trust of a detected lie, 0...1.
  public let severity: Float

  public init(_ parameters: ParameterSet) {
    weights = NudgeKind.allCases.map { kind in
      Parameter.pull(of: kind).map { Float(parameters[$0]) } ?? 0
    }
    hostileDefault = Float(parameters[.hostileDefaultShift])
    let mild = parameters[.bundleMild]
    nothing = Push(
      bend: Float((parameters[.nudgeIntensity] - 2) / 2), mild: Float(mild),
      extra: Float(max(0, parameters[.bundleAggressive] - mild)))
    detectionBase = Float(parameters[.detectionBase])
    detectionLiteracy = Float(parameters[.detectionLiteracy])
    severity = Float(parameters[.deceptionSeverity])
  }

  /// Logit at intensity 1 of a kind as used.
  public func weight(of kind: NudgeKind, isTruthful: Bool) -> Float {
    kind == .defaultOption && !isTruthful ? hostileDefault : weights[Int(kind.rawValue)]
  }

  /// All that is shown to one customer at once.
  public struct Push: Sendable, Equatable {
    /// Sum of the pulls, logit, and the strongest intensity, 0...2.
    public var total: Float = 0
    public var strongest: Float = 0
    /// (r - 2) / 2, the cap at intensity 1 and what intensity 2 adds to it.
    @usableFromInline let bend, mild, extra: Float

    init(bend: Float, mild: Float, extra: Float) {
      self.bend = bend
      self.mild = mild
      self.extra = extra
    }

    /// Adds a nudge of that weight (logit at intensity 1, may be negative) and intensity 0...2.
    @inlinable @inline(__always)
    public mutating func add(_ weight: Float, intensity: Float) {
      total += weight * curve(intensity)
      strongest = max(strongest, intensity)
    }

    /// Shift of utility, logit.
    ///
    /// - Parameters:
    ///   - susceptibility: the customer's, around 1.
    ///   - wear: 0...1, 1 fresh.
    @inlinable @inline(__always)
    public func shift(susceptibility: Float, wear: Float) -> Float {
      let cap = mild * curve(min(strongest, 1)) + extra * max(0, strongest - 1)
      return susceptibility * wear * min(total, cap)
    }

    /// c(i).
    @inlinable @inline(__always)
    func curve(_ intensity: Float) -> Float {
      intensity + bend * intensity * (intensity - 1)
    }
  }

  /// Chance to see through a false claim in one exposure, 0...1; 0 where nothing is false.
  @inlinable @inline(__always)
  public func detection(falseIntensity: Float, literacy: Float) -> Float {
    falseIntensity > 0 ? detectionBase + detectionLiteracy * literacy : 0
  }
}
