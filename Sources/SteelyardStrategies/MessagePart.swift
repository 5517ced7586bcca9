public import SteelyardEngine
public import SteelyardModel

/// When and to whom a strategy sends its messages: to everybody in every step unless its
/// occasions say otherwise.
public struct MessagePart: StrategyPart {
  private let occasions: StrategySpec.Occasions

  public init(_ occasions: StrategySpec.Occasions) { self.occasions = occasions }

  public var reads: ObservationFields { occasions.reads }

  /// Leaves out those who get no messages in this step.
  public func address(_ observed: borrowing Observation, in offers: inout OfferBatch) {
    let isDue = occasions.isDue(at: observed.step)
    if isDue && occasions.audience == .everybody { return }
    let audience = Audience(occasions, observed)
    for row in 0..<observed.count where !isDue || !audience.contains(row, observed) {
      offers.silence(row)
    }
  }
}
