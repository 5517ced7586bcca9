internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// One question as customers answer it: by the mechanisms that they live by, at the state in
/// which they are asked, and touched by nothing.
struct Interview {
  private let question: Question
  private let arm: Arm

  /// What an explanation of costs does to the answer, where there is one.
  private let explained: Explanation

  init(_ question: Question, _ arm: Arm, _ parameters: ParameterSet) {
    self.question = question
    self.arm = arm
    explained = Explanation(parameters, kind: .cost)
  }

  /// The answer; `draw` is the customer's own for this question.
  func answer(of customer: Int, _ draw: Philox4x32.Block) -> Double {
    switch question.ask {
    case .unfair(let price, let reference, let reason, let against, let isExplained):
      let chance = unfairness(
        of: customer, price: Float(price), reference: Float(reference), reason, against,
        isExplained)
      return Uniform.open(draw.x0) < chance ? 1 : 0
    case .keepPrivate(let category, let stake, let isEndowed):
      let privacy = arm.coefficients.privacy
      let keeps = privacy.keepsPrivate(
        stake: Float(stake), sensitivity: sensitivity(of: category),
        concern: arm.population.privacyConcern[customer], isEndowed: isEndowed,
        norm: weights(of: customer).privacy, uniform: Uniform.open(draw.x0))
      return keeps ? 1 : 0
    case .privacyPrice(let category, let isEndowed):
      let price = arm.coefficients.privacy.price(
        sensitivity: sensitivity(of: category),
        concern: arm.population.privacyConcern[customer], isEndowed: isEndowed,
        norm: weights(of: customer).privacy, uniform: Uniform.open(draw.x0))
      return Double(price)
    case .worried:
      let isWorried = arm.coefficients.privacy.isWorried(
        concern: arm.population.privacyConcern[customer],
        residual: weights(of: customer).worry, uniform: Uniform.openDouble(draw.x0, draw.x1))
      return isWorried ? 1 : 0
    }
  }

  private func weights(of customer: Int) -> Coefficients.CultureWeights {
    arm.coefficients.cultures[Int(arm.population.cultures[customer])]
  }

  private func sensitivity(of category: DataCategory) -> Float {
    arm.coefficients.creepiness.sensitivity[Int(category.bit)]
  }

  private func unfairness(
    of customer: Int, price: Float, reference: Float, _ reason: PriceReason,
    _ against: Question.Against, _ isExplained: Bool
  ) -> Float {
    let fairness = arm.coefficients.price
    let weights = weights(of: customer)
    let weight: Float =
      switch against {
      case .past: 1
      case .friend: weights.insideFriends * arm.coefficients.peers.judgement
      case .stranger: weights.outsideFriends * arm.coefficients.peers.judgement
      }
    let unfairness = PriceFairness.unfairness(
      price: price, reference: reference,
      slope: fairness.slope(of: reason) * weight
        * arm.population.fairnessSensitivity[customer])
    return isExplained
      ? explained.unfairness(unfairness, trust: arm.state.trust[customer]) : unfairness
  }
}
