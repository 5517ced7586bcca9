internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// One question as customers answer it: by the mechanisms that they live by, at the state in
/// which they are asked, and touched by nothing.
struct Interview {
  private let question: Question
  private let arm: Arm

  init(_ question: Question, _ arm: Arm) {
    self.question = question
    self.arm = arm
  }

  /// The answer; `draw` is the customer's own for this question.
  func answer(of customer: Int, _ draw: Philox4x32.Block) -> Double {
    switch question.ask {
    case .unfair(let price, let reference, let reason, let against, let isExplained):
      let chance = unfairness(
        of: customer, price: Float(price), reference: Float(reference), reason, against,
        isExplained)
      return Uniform.open(draw.x0) < chance ? 1 : 0
    case .keepPrivate, .privacyPrice, .worried:
      return 0
    }
  }

  private func unfairness(
    of customer: Int, price: Float, reference: Float, _ reason: PriceReason,
    _ against: Question.Against, _ isExplained: Bool
  ) -> Float {
    let fairness = arm.coefficients.price
    let weights = arm.coefficients.cultures[Int(arm.population.cultures[customer])]
    let weight: Float =
      switch against {
      case .past: 1
      case .friend: weights.insideFriends
      case .stranger: weights.outsideFriends
      }
    return PriceFairness.unfairness(
      price: price, reference: reference,
      slope: fairness.slope(of: reason) * weight
        * arm.population.fairnessSensitivity[customer])
  }
}
