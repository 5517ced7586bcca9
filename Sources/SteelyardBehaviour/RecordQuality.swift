public import SteelyardModel

/// Which share of a firm's records is right and within reach.
///
///     right = q (1 - l silos)             with the right to correction: 1 - (1 - right)(1 - c)
///
/// q is the share that is right anyway, l what is lost when no department shares anything, and c
/// the share of wrong records that customers put right. All sizes are design choices.
public struct RecordQuality: Sendable {
  private let reach, corrected: Double

  /// - Parameters:
  ///   - silos: how far departments keep data from each other, 0...1.
  ///   - isCorrected: whether customers may have records put right.
  public init(_ parameters: ParameterSet, silos: Double, isCorrected: Bool) {
    reach = 1 - parameters[.silosLoss] * silos
    corrected = isCorrected ? parameters[.correctionShare] : 0
  }

  /// The share that is right, 0...1.
  ///
  /// - Parameter share: what is right before silos and corrections, 0...1.
  public func right(of share: Double) -> Double {
    let right = share * reach
    return corrected == 0 ? right : 1 - (1 - right) * (1 - corrected)
  }
}
