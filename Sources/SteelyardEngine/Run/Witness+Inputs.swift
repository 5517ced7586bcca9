internal import SteelyardBehaviour
internal import SteelyardModel

extension Witness {
  /// The numbers that went into what moved a customer's trust, worked out anew from what the
  /// phases read: symbols are those of the equations in the description of the model.
  struct Inputs {
    private typealias Input = CustomerStory.Input
    private let arm: Arm
    private let work: Work
    private let start: Start
    private let customer: Int

    init(_ arm: Arm, _ work: Work, _ start: Start, _ customer: Int) {
      self.arm = arm
      self.work = work
      self.start = start
      self.customer = customer
    }

    /// Empty where a cause has no numbers of this customer's.
    func of(_ cause: Mechanism.Entry) -> [CustomerStory.Input] {
      let mechanisms = arm.coefficients
      let softening = mechanisms.transparency.softening
      switch cause {
      case .purchase: return purchase
      case .disappointment: return severity(mechanisms.experience.missSeverity * softening)
      case .regret: return severity(mechanisms.experience.regretSeverity)
      case .price: return price
      case .peers: return peers
      case .awareness:
        return severity(mechanisms.transparency.awarenessSeverity * softening)
      case .creepiness:
        return [Input("depth", Double(work.depth[0]), .share)]
          + severity(Phase.creepinessSeverity(arm, work, 0))
      case .word:
        return [Input("m", Double(work.opinion[0]), .share)]
          + [Input("w", Double(arm.weights(of: customer).word))]
      case .press: return [Input("tone", Double(work.news.press))]
      case .harm: return severity(mechanisms.outcome.severity)
      case .deception: return deception
      case .reactance: return reactance
      case .purpose: return severity(mechanisms.purposes.severity)
      case .offence: return severity(mechanisms.localization.severity)
      case .suspicion: return severity(mechanisms.fraud.severity)
      case .clamping: return [Input("C", Double(arm.state.ceiling[customer]), .share)]
      case .composition:
        return [Input("propensity", Double(arm.population.propensity[customer]), .share)]
      case .deeds, .breach, .voice, .commitment, .washing, .review: return []
      }
    }

    private func severity(_ severity: Float) -> [CustomerStory.Input] {
      [Input("s", Double(min(1, severity)), .share)]
    }

    private func money(_ name: String, _ price: Float) -> CustomerStory.Input {
      Input(name, arm.moneyPerPrice * Double(price), .money)
    }

    private var purchase: [CustomerStory.Input] {
      let regained = arm.coefficients.repair.factor(
        isFresh: work.news.isRepairing, isDeceived: arm.state.lies[customer] > 0)
      return [Input("q", Double(regained * work.quality[0]))]
        + [Input("C", start.feelings?.ceiling ?? 1, .share)]
    }

    private var price: [CustomerStory.Input] {
      let mechanisms = arm.coefficients
      let slope = mechanisms.slope(
        arm.practice.framing, isAware: start.flags & State.Flag.aware != 0)
      let judged = PriceFairness.unfairness(
        price: work.price[0] / arm.goingRate, reference: start.reference,
        slope: arm.population.fairnessSensitivity[customer] * slope)
      let unfair = mechanisms.explanation.unfairness(judged, trust: start.trust)
      return [
        money("p", work.price[0]), money("r", start.reference * arm.goingRate),
        Input("P", Double(unfair), .share),
      ] + severity(mechanisms.price.severity * mechanisms.transparency.softening * unfair)
    }

    private var peers: [CustomerStory.Input] {
      let mechanisms = arm.coefficients
      let own = arm.state.shown[(work.step + 1) % 2][customer].paid
      let felt = max(ReferencePrice.lowest * arm.goingRate, work.learnt[0])
      let unfair = PriceFairness.unfairness(
        price: own, reference: felt,
        slope: arm.population.fairnessSensitivity[customer] * work.learntWeight[0]
          * mechanisms.peers.judgement * mechanisms.price.exploit)
      return [
        money("p", own), money("r", work.learnt[0]), Input("P", Double(unfair), .share),
      ] + severity(mechanisms.peers.severity * mechanisms.transparency.softening * unfair)
    }

    private var deception: [CustomerStory.Input] {
      [Input("claim", Double(work.falseClaim[0])), Input("k", Double(arm.state.lies[customer]))]
        + severity(arm.coefficients.nudge.severity)
    }

    private var reactance: [CustomerStory.Input] {
      let reactance = arm.coefficients.reactance
      let stirred = reactance.stirred(
        intensity: work.pressure[0], proneness: arm.population.proneness[customer])
      return [
        Input("intensity", Double(work.pressure[0])),
        Input("proneness", Double(arm.population.proneness[customer])),
        Input("stirred", Double(stirred), .share),
      ] + severity(reactance.severity * stirred)
    }
  }
}
