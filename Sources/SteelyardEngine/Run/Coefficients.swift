internal import SteelyardBehaviour
internal import SteelyardModel

/// Every mechanism with the numbers of one strategy in one setting.
///
/// A class, since phases take hold of it for every customer: mechanisms hold tables, which a
/// value would share and release each time.
final class Coefficients: Sendable {
  let choice: Choice
  let switching: SwitchingCost
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
  let bias: RepresentationBias
  let decay: DataDecay
  let need: NeedArrival
  let habit: Habit
  let word: WordOfMouth
  let repair: TrustRepair
  let breach: Breach
  let enforcement: Enforcement
  let press: Press
  let complaint: Complaint
  let range: Recommendation
  let outcome: SectorOutcome
  let churn: Churn
  let anonymity: Anonymity
  /// Noise on estimates; nil where there is none.
  let noise: DifferentialPrivacy?
  let purposes: PurposeBreach
  let localization: Localization
  let feedback: Feedback
  let education: Education
  let commitment: Commitment
  let review: Review
  let settings: CustomerSettings
  let advice: Advice
  let fraud: FraudCheck
  /// Share of customers under each law, in the order of `PrivacyRegime.laws`.
  let law: [Double]
  /// By position of the culture in the plan.
  let cultures: [CultureWeights]
  /// By position of the culture: whether the law of the place lets data be taken without asking,
  /// and how asking goes; and the same for those who have to be asked for everything.
  let consent, protected: [Consent]
  /// What is left of an estimate by the age of its data, for the ages in the table.
  let left: Column<Float>
  /// Those of ``privacy``, for sums over steps: looked up for every customer in every step.
  let sensitivities: Column<Double>

  /// What a culture does within mechanisms; plain numbers, since every customer's are copied in
  /// every step.
  struct CultureWeights: Sendable, BitwiseCopyable {
    let insideFriends, outsideFriends, disclosure, staying: Float
    /// What keeping data private is worth there, and how worried people say they are.
    let privacy, worry: Float
    /// How much friends' words count, and how readily people complain.
    let word, complaint: Float
    /// Bound on the chance that a prospect joins.
    let joining: Float
  }

  init(
    _ parameters: ParameterSet, practice: Practice, plan: PopulationPlan, market: Market,
    setting: Setting
  ) {
    let quality = Expertise(parameters).quality(
      known: DataCare.known(practice, parameters),
      needed: CostSheet(of: practice, parameters).dataExpertise)
    let care = DataCare(parameters, practice)
    anonymity = care.anonymity
    noise = DifferentialPrivacy(parameters, practice.handling.privacy)
    purposes = PurposeBreach(parameters, purposes: practice.brokenPurposes.count)
    localization = Localization(parameters, care: practice.culture)
    let control = Control(
      parameters, rights: practice.rights, settings: practice.settings.count)
    let acceptability = Acceptability(
      parameters, changes: market.acceptability, drift: setting.drift)
    choice = Choice(parameters)
    switching = SwitchingCost(parameters, eased: practice.entry.easesSwitching)
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
      parameters, disclosures: practice.disclosures, acceptability: acceptability)
    explanation = Explanation(
      parameters, kind: practice.explanation.kind,
      isVoluntary: practice.explanation.isVoluntary)
    relevance = Relevance(
      parameters, control: control, quality: care.records.right(of: quality),
      telling: care.precision,
      attenuation: noise?.attenuation ?? 1)
    creepiness = Creepiness(
      parameters, isOvert: practice.disclosures.isOvert, acceptability: acceptability,
      felt: care.tracking.sensitivity, relief: care.burden)
    response = MessageResponse(parameters, control: control)
    fatigue = MessageFatigue(parameters)
    privacy = PrivacyValuation(parameters)
    signal = Signal(
      parameters, quality: care.records.right(of: parameters[.signalQuality] * quality),
      telling: care.precision)
    bias = RepresentationBias(
      parameters, cohorts: plan.cohorts, balance: practice.handling.balance,
      vendor: care.platform.bias)
    decay = DataDecay(parameters)
    need = NeedArrival(parameters, seasonality: market.seasonality)
    habit = Habit(parameters)
    word = WordOfMouth(parameters)
    repair = TrustRepair(parameters)
    breach = Breach(
      parameters, security: practice.security, disclosures: practice.disclosures,
      rights: practice.rights, hazard: care.platform.hazard, harm: care.harm)
    press = Press(parameters)
    complaint = Complaint(parameters)
    range = Recommendation(parameters, categories: market.categories)
    outcome = SectorOutcome(parameters)
    churn = Churn(parameters, obstruction: practice.exitObstruction)
    feedback = Feedback(parameters, voice: practice.voice)
    education = Education(
      parameters, effort: practice.voice.education, acceptability: acceptability)
    commitment = Commitment(parameters, level: practice.voice.commitment)
    review = Review(parameters, governance: practice.governance)
    settings = CustomerSettings(parameters, settings: practice.settings, control: control)
    advice = Advice(parameters, advice: practice.advice, signal: signal.strength)
    fraud = FraudCheck(parameters, strictness: practice.fraudChecks)
    let laws = plan.cultures.map { Consent.Law(setting.regime, of: $0.subject) }
    law = Consent.Law.inOrder.map { law in
      zip(laws, plan.cultures).reduce(0) { $0 + ($1.0 == law ? $1.1.share : 0) }
    }
    enforcement = Enforcement(parameters, law: law, audits: practice.audits)
    let (peers, transparency, churn, privacy) = (peers, transparency, churn, privacy)
    let (word, complaint) = (word, complaint)
    func consent(_ law: Consent.Law) -> Consent {
      Consent(
        parameters, rights: practice.rights, screen: practice.screen, law: law,
        tracking: care.tracking,
        also: market.sector.regulation.asked)
    }
    cultures = plan.cultures.map(\.subject).map { profile in
      let friends = peers.weights(of: profile)
      return CultureWeights(
        insideFriends: friends.inside, outsideFriends: friends.outside,
        disclosure: transparency.weight(of: profile), staying: churn.weight(of: profile),
        privacy: privacy.norm(of: profile, income: profile.income),
        worry: privacy.worry(of: profile),
        word: word.weight(of: profile), complaint: complaint.weight(of: profile),
        joining: word.most(weight: word.weight(of: profile)))
    }
    self.consent = laws.map(consent)
    protected = laws.map { _ in consent(.optIn) }
    left = Column(256, filledWith: 0)
    for age in 0..<left.count { left[age] = decay.left(age: Float(age)) }
    let bySet = privacy.sensitivities
    sensitivities = Column(bySet.count, filledWith: 0)
    for data in bySet.indices { sensitivities[data] = Double(bySet[data]) }
  }

  /// How steeply unfairness rises with a price gap, given what the customer knows.
  func slope(_ framing: PriceFraming, isAware: Bool) -> Float {
    switch framing {
    case .cost: price.cost
    case .discount: price.discount
    case .demand: price.exploit
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
  /// The laws in the order of `PrivacyRegime.laws`.
  static let inOrder: [Self] = [.optIn, .optOut, .sectoral, .none]

  /// The law that holds for customers of a culture.
  init(_ regime: PrivacyRegime, of culture: CultureProfile) {
    self =
      switch regime.law(in: culture) {
      case .optIn: .optIn
      case .optOut: .optOut
      case .sectoral: .sectoral
      case .none, .culture: .none
      }
  }
}
