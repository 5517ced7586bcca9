public import SteelyardModel

/// What review by people, and their training, do.
///
/// A reviewer decides a case rightly with chance
///
///     accuracy = min(1, base + t x training)
///
/// so that a wrong rejection is overturned with that chance and a right one with one minus it.
/// Waiting hurts in every step. Being let in or cleared is a good event; a complaint handled well
/// gives back a share of the trust that was lost with it:
///
///     T <- max(T, min(C, T + r x lost))        r <= 1
///
/// never more than was lost: no recovery paradox is assumed. Training also prevents missed promises
/// and complaints. Sizes are design choices.
public struct Review: Sendable {
  /// Whether there is any review by people.
  public let isOpen: Bool
  /// Cases per customer and step, 0...1.
  public let capacity: Double
  /// Share of complaints taken up, 0...1.
  public let takenUp: Float
  /// Chance to decide rightly, 0.5...1.
  public let accuracy: Float
  /// Severity of a step of waiting, quality of relief, and r.
  public let wait, relief, restores: Float
  /// Factors on missed promises and on complaints, 0...1.
  public let misses, complaints: Float

  public init(_ parameters: ParameterSet, governance: StrategySpec.Governance) {
    isOpen = governance.reviewCapacity > 0
    capacity = governance.reviewCapacity
    takenUp = isOpen ? Float(governance.complaintHandling) : 0
    let training = governance.training
    accuracy = Float(
      min(1, parameters[.reviewAccuracy] + parameters[.trainingAccuracy] * training))
    wait = Float(parameters[.reviewWait])
    relief = Float(parameters[.reviewRelief])
    restores = Float(parameters[.reviewRestores])
    misses = Float(1 - parameters[.trainingMisses] * training)
    complaints = Float(1 - parameters[.trainingComplaints] * training)
  }

  /// Trust after a complaint was handled well.
  ///
  /// - Parameter lost: trust lost in the step of the complaint, 0...1.
  @inlinable @inline(__always)
  public func restored(_ trust: Float, lost: Float, ceiling: Float) -> Float {
    max(trust, min(ceiling, trust + restores * lost))
  }
}
