internal import SteelyardBehaviour
internal import SteelyardModel

/// Every mechanism with the numbers of one strategy in one setting.
struct Coefficients: Sendable {
  let choice: Choice
  let reference: ReferencePrice
  let price: PriceFairness
  let peers: PeerComparison
  let trust: Trust
  let experience: Experience
  let nudge: Nudge
  let wear: WearOut
  let drip: DripPricing
  let reactance: Reactance
  let transparency: Transparency
  let explanation: Explanation
  let relevance: Relevance
  let creepiness: Creepiness
  let response: MessageResponse
  let fatigue: MessageFatigue
  let privacy: PrivacyValuation
  let signal: Signal
  let churn: Churn
  /// By position of the culture in the plan.
  let cultures: [CultureWeights]

  /// What a culture does within mechanisms.
  struct CultureWeights: Sendable {
    let insideFriends, outsideFriends, disclosure, staying: Float
    /// What keeping data private is worth there, and how worried people say they are.
    let privacy, worry: Float
    /// Whether the law of the place lets data be taken without asking, and how asking goes.
    let consent: Consent
  }

  init(
    _ parameters: ParameterSet, practice: Practice, cultures profiles: [CultureProfile],
    market: Market, setting: Setting
  ) {
    let control = Control(parameters, level: practice.control)
    let acceptability = Acceptability(
      parameters, changes: market.acceptability, drift: setting.drift)
    choice = Choice(parameters)
    reference = ReferencePrice(parameters)
    price = PriceFairness(parameters)
    peers = PeerComparison(parameters)
    trust = Trust(parameters)
    experience = Experience(parameters)
    nudge = Nudge(parameters)
    wear = WearOut(parameters)
    drip = DripPricing(parameters)
    reactance = Reactance(parameters)
    transparency = Transparency(
      parameters, level: practice.transparency, acceptability: acceptability)
    explanation = Explanation(
      parameters, kind: practice.explanation.kind,
      isVoluntary: practice.explanation.isVoluntary)
    relevance = Relevance(parameters, control: control)
    creepiness = Creepiness(
      parameters, isOvert: practice.transparency >= 2, acceptability: acceptability)
    response = MessageResponse(parameters, control: control)
    fatigue = MessageFatigue(parameters)
    privacy = PrivacyValuation(parameters)
    signal = Signal(parameters)
    churn = Churn(parameters)
    let consents = Dictionary(
      uniqueKeysWithValues: Consent.Law.allCases.map { law in
        (law, Consent(parameters, level: practice.control, screen: practice.screen, law: law))
      })
    let (peers, transparency, churn, privacy) = (peers, transparency, churn, privacy)
    let unregulated = Consent(
      parameters, level: practice.control, screen: practice.screen, law: .none)
    cultures = profiles.map { profile in
      let friends = peers.weights(of: profile)
      let law = Consent.Law(setting.regime, of: profile)
      return CultureWeights(
        insideFriends: friends.inside, outsideFriends: friends.outside,
        disclosure: transparency.weight(of: profile), staying: churn.weight(of: profile),
        privacy: privacy.norm(of: profile), worry: privacy.worry(of: profile),
        consent: consents[law] ?? unregulated)
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

extension Practice {
  /// How a request for consent looks.
  var screen: Consent.Screen {
    Consent.Screen(
      hidesReject: consent.hidesReject, isGranular: consent.isGranular,
      isUnticked: consent.isUnticked)
  }
}

extension Consent.Law {
  /// The law that holds for customers of a culture.
  init(_ regime: PrivacyRegime, of culture: CultureProfile) {
    self =
      switch regime {
      case .optIn: .optIn
      case .optOut: .optOut
      case .sectoral: .sectoral
      case .none: .none
      case .culture:
        switch culture.consentDefault {
        case "opt_in": .optIn
        case "opt_out", "mixed": .optOut
        default: .none
        }
      }
  }
}
