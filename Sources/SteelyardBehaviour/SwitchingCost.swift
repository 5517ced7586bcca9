public import SteelyardModel

/// What it costs to buy elsewhere than last time: forms to fill in, habits to change, points lost.
///
///     cost = k (1 - e)           where the last purchase was from another firm, else 0
///     cost = k (1 - e) (1 - p)   where that firm lets customers take their data along
///
/// in logit units, taken from the utility of the offer at any interface; e is the share that the
/// firm takes off newcomers. Who never bought has nothing to leave behind, and buying nothing
/// keeps what there is. Inertia of this form is what panels show once tastes are allowed to
/// differ (Dubé, Hitsch and Rossi 2010); k (`choice.switching_cost`) and p (`rights.portability`) are design choices.
public struct SwitchingCost: Sendable {
  /// k (1 - e), logit, at least 0.
  public let cost: Float
  /// 1 - p, 0...1.
  public let carried: Float

  /// - Parameter eased: e, 0...1.
  public init(_ parameters: ParameterSet, eased: Double) {
    cost = Float(parameters[.switchingCost] * (1 - min(1, max(0, eased))))
    carried = Float(1 - parameters[.portability])
  }

  /// The cost of buying from a firm, logit.
  ///
  /// - Parameters:
  ///   - firm: its number, 1...3.
  ///   - last: the number of the firm last bought from; 0 for none.
  ///   - isPortable: whether that firm gives the right to portability.
  @inlinable @inline(__always)
  public func cost(firm: Int, last: Int, isPortable: Bool = false) -> Float {
    last == 0 || last == firm ? 0 : isPortable ? cost * carried : cost
  }
}
