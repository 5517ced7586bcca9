/// A named cause in the model.
public struct Mechanism: Sendable, Hashable {
  /// The name in documents.
  public let id: String
  /// The name in a sentence.
  public let name: String
  public let meaning: String

  init(_ id: String, _ name: String, _ meaning: String) {
    self.id = id
    self.name = name
    self.meaning = meaning
  }

  /// An entry of the trust ledger, in the order in which trust is moved within a step.
  public enum Entry: Int, CaseIterable, Sendable {
    case purchase, disappointment, regret, price, peers, awareness, creepiness, deeds, breach
    case word, press, harm, deception, reactance
    case purpose, offence
    case suspicion, voice, commitment, washing, review
    case clamping, composition
  }

  /// What each entry of the trust ledger stands for, by ``Entry/rawValue``.
  public static let ledger: [Mechanism] = Entry.allCases.map { entry in
    switch entry {
    case .purchase:
      Mechanism("purchase", "good purchases", "Purchases that kept their promise")
    case .disappointment:
      Mechanism("disappointment", "broken promises", "Purchases that missed their promise")
    case .regret:
      Mechanism("regret", "regret", "Purchases made only because of the push")
    case .price:
      Mechanism("price_fairness", "unfair prices", "Prices above the reference judged unfair")
    case .peers:
      Mechanism("peer_comparison", "friends' prices", "Friends' lower prices found out")
    case .awareness:
      Mechanism("awareness", "personal prices known", "Learning that prices are personal")
    case .creepiness:
      Mechanism("creepiness", "private data noticed", "Use of private data found out")
    case .deeds:
      Mechanism(
        "deeds", "what the firm did", "Broken promises and good turns that reach everybody")
    case .breach:
      Mechanism("breach", "data lost", "Breaches of the firm's data that became known")
    case .word:
      Mechanism("word_of_mouth", "friends' opinions", "What friends think of the firm")
    case .press:
      Mechanism("press", "press", "What the press writes of the firm")
    case .harm:
      Mechanism("harm", "bad outcomes", "Bad outcomes in the sector's own sense")
    case .deception:
      Mechanism("deception", "lies detected", "False claims seen through")
    case .reactance:
      Mechanism("reactance", "pressure", "Pushes felt as pressure")
    case .purpose:
      Mechanism(
        "purpose", "declarations broken",
        "Data found out to be used beyond what was declared, or privacy lost beyond what was"
          + " promised")
    case .offence:
      Mechanism("offence", "texts that offend", "Localized texts that offend in a culture")
    case .suspicion:
      Mechanism("suspicion", "wrongly suspected", "Being taken for a fraud while honest")
    case .voice:
      Mechanism(
        "voice", "feedback heard or ignored",
        "Being asked again after what one complained of was changed, or was not")
    case .commitment:
      Mechanism(
        "commitment", "ethics believed", "A firm's word that it is ethical, while it is believed")
    case .washing:
      Mechanism(
        "ethics_washing", "ethics-washing",
        "Practices found out that a firm's word of being ethical denies")
    case .review:
      Mechanism(
        "review", "review by people", "Waiting for a person, being let in, complaints made good")
    case .clamping:
      Mechanism(
        "clamping", "lasting damage", "Trust cut down to the ceiling that detected lies left")
    case .composition:
      Mechanism(
        "composition", "customers who left",
        "Those who left stay counted; their trust fades to their propensity")
    }
  }

  /// Causes that move something other than trust.
  public static let others: [Mechanism] = [
    Mechanism("need", "need", "When customers need what the firm sells: rate, season, habit"),
    Mechanism("habit", "habit", "Coming back, which raises need and buffers a breach"),
    Mechanism("arrival", "newcomers", "Prospects who come, by word of mouth and by themselves"),
    Mechanism(
      "choice", "choice", "Multinomial logit over offers and the outside option"),
    Mechanism(
      "reference_price", "reference price", "Felt normal price; losses weigh more than gains"),
    Mechanism("nudge", "nudges", "Nudges and dark patterns of eleven kinds, capped in bundles"),
    Mechanism("wear_out", "wear-out", "Nudges that were seen before pull less"),
    Mechanism("drip_pricing", "drip pricing", "Fees shown at the end that the choice leaves out"),
    Mechanism(
      "recommendation", "recommendations", "What of the range is bought, and how taste drifts"),
    Mechanism("consent", "consent", "Who lets the firm use which data, under which law"),
    Mechanism("signal", "signals", "What the firm can tell from the data it has"),
    Mechanism(
      "representation_bias", "representation bias", "Data tell less of those who are few"),
    Mechanism("data_decay", "data decay", "What data tell fades until they are renewed or deleted"),
    Mechanism("relevance", "relevance", "Personalized messages that fit"),
    Mechanism("message_response", "message response", "Who opens messages, who unsubscribes"),
    Mechanism("message_fatigue", "message fatigue", "Weariness of messages"),
    Mechanism("acceptability", "acceptability", "How the use of data is felt against the norms"),
    Mechanism("transparency", "transparency", "Disclosure, awareness and softened violations"),
    Mechanism("explanation", "explanation", "What telling why a price is what it is does"),
    Mechanism("control", "control", "Perceived control over personalization"),
    Mechanism("privacy_valuation", "privacy prices", "What privacy is worth, asked in studies"),
    Mechanism("repair", "repair", "Apologies and promises that speed the regaining of trust"),
    Mechanism("complaint", "complaints", "Who complains of what was done to them"),
    Mechanism("enforcement", "enforcement", "Regulators who look, find offences and fine"),
    Mechanism("screening", "screening", "Who is turned down where the sector screens"),
    Mechanism("feedback", "feedback", "Asking customers, and changing what they complain of most"),
    Mechanism("education", "education", "Teaching customers about personalization"),
    Mechanism("settings", "settings", "What customers set by themselves and keep up of their data"),
    Mechanism("advice", "advice", "Advice that protects the vulnerable"),
    Mechanism("fraud_checks", "fraud checks", "Checks that flag honest people"),
    Mechanism("training", "staff training", "Fewer missed promises and complaints, better reviews"),
    Mechanism("policy", "ethics policy", "What a firm forbids itself"),
    Mechanism("churn", "churn", "Who leaves, and sludge in the way"),
    Mechanism("records", "records", "Which share of records is right and within reach"),
    Mechanism("tracking", "tracking", "Following customers by cookies and across devices"),
    Mechanism("anonymity", "anonymity", "Records that do not say whose they are"),
    Mechanism("privacy_noise", "differential privacy", "Noise on estimates, with a budget"),
    Mechanism("federated", "federated learning", "Models that travel instead of data"),
    Mechanism("vendor", "vendor", "A platform that personalizes for many firms"),
    Mechanism("cross_border", "cross-border rules", "Where the law lets data be kept"),
    Mechanism("localization", "care for cultures", "Language, disclosure and support by locale"),
  ]

  /// Every mechanism of the model.
  public static let all = others + ledger
}
