public import SteelyardModel
internal import SteelyardNumerics

/// How much worse data tell of those of whom there are few.
///
///     coverage = min over dimensions (min(1, share x cohorts))^(b f)
///
/// with share the cohort's share of customers and cohorts how many its dimension has: models are
/// fitted to everybody, so they fit the many (FUSTER2022, LAMBRECHT_TUCKER2019 for consequences;
/// the size is a design choice). Coverage multiplies the precision of what data tell, see
/// ``Signal``. Balanced training data take a share of the power away and a vendor's models add to
/// it, f = (1 - e balance) v, see ``Platform``. Internal audits bring coverage back towards 1.
public struct RepresentationBias: Sendable {
  /// By dimension and cohort of the plan, 0...1.
  public let coverage: [[Float]]

  /// - Parameters:
  ///   - balance: of training data over cohorts, 0...1.
  ///   - vendor: v, at least 0.
  public init(
    _ parameters: ParameterSet, cohorts: [CohortDimension], balance: Double = 0,
    vendor: Double = 1
  ) {
    let power =
      parameters[.signalBias] * (1 - parameters[.balanceEffect] * balance) * vendor
    coverage = cohorts.map { dimension in
      dimension.cohorts.map { cohort in
        let relative = min(1, max(1e-6, cohort.share * Double(dimension.cohorts.count)))
        return Float(Elementary.exp(power * Elementary.log(relative)))
      }
    }
  }

  /// Coverage after internal audits have repaired part of the bias.
  ///
  /// - Parameters:
  ///   - coverage: 0...1 before.
  ///   - left: share of the bias that is left, 0...1.
  @inlinable @inline(__always)
  public static func repaired(_ coverage: Float, left: Float) -> Float {
    1 - left * (1 - coverage)
  }
}
