internal import SteelyardBehaviour
internal import SteelyardModel

/// Every mechanism with the numbers of one run.
struct Coefficients: Sendable {
  let choice: Choice
  let reference: ReferencePrice
  let price: PriceFairness
  let peers: PeerComparison
  let trust: Trust
  let experience: Experience
  let nudge: Nudge
  let reactance: Reactance
  let transparency: Transparency
  let relevance: Relevance
  let consent: Consent
  let signal: Signal
  let churn: Churn
  /// By position of the culture in the plan.
  let cultures: [CultureWeights]

  /// What a culture does within mechanisms.
  struct CultureWeights: Sendable {
    let insideFriends, outsideFriends, disclosure, staying: Float
  }

  init(_ parameters: ParameterSet, practice: Practice, cultures profiles: [CultureProfile]) {
    choice = Choice(parameters)
    reference = ReferencePrice(parameters)
    price = PriceFairness(parameters)
    peers = PeerComparison(parameters)
    trust = Trust(parameters)
    experience = Experience(parameters)
    nudge = Nudge(parameters)
    reactance = Reactance(parameters)
    transparency = Transparency(parameters, level: practice.transparency)
    relevance = Relevance(
      parameters, control: Control(parameters, level: practice.control))
    consent = Consent(parameters, level: practice.control)
    signal = Signal(parameters)
    churn = Churn(parameters)
    let (peers, transparency, churn) = (peers, transparency, churn)
    cultures = profiles.map { profile in
      let friends = peers.weights(of: profile)
      return CultureWeights(
        insideFriends: friends.inside, outsideFriends: friends.outside,
        disclosure: transparency.weight(of: profile), staying: churn.weight(of: profile))
    }
  }

  /// How steeply unfairness rises with a price gap, given what the customer knows.
  func slope(_ framing: PriceFraming, isAware: Bool) -> Float {
    switch framing {
    case .cost: price.cost
    case .discount: price.discount
    case .personal: isAware ? price.exploit : price.surcharge
    }
  }
}
