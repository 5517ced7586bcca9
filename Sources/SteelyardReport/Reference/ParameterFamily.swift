internal import SteelyardModel

/// Parameters whose paths begin with the same word.
struct ParameterFamily {
  /// The word.
  let word: String
  let parameters: [Parameter]

  /// What the family is about; the word itself where nothing is said of it.
  var title: String { Self.titles[word] ?? word }

  /// All families, in the order in which the registry first names them.
  static let all: [ParameterFamily] = {
    var words: [String] = []
    for parameter in Registry.all where !words.contains(word(of: parameter)) {
      words.append(word(of: parameter))
    }
    return words.map { name in
      ParameterFamily(word: name, parameters: Registry.all.filter { word(of: $0) == name })
    }
  }()

  /// The first word of a path.
  private static func word(of parameter: Parameter) -> String {
    String(parameter.path.prefix { $0 != "." })
  }

  static let titles: [String: String] = [
    "sector": "The line of business",
    "traits": "How far customers differ",
    "culture": "From cultures to traits",
    "correlation": "Traits among each other",
    "habit": "Habit",
    "arrival": "Prospects",
    "word": "Word of mouth",
    "choice": "Choice",
    "reference": "The price felt as normal",
    "fairness": "Price fairness",
    "peers": "Friends' prices",
    "trust": "Trust",
    "experience": "Purchases and how they turn out",
    "nudge": "Nudges and dark patterns",
    "wear": "Wear-out of nudges",
    "drip": "Drip fees",
    "reactance": "Reactance",
    "transparency": "Transparency",
    "control": "Control",
    "acceptability": "How acceptable the use of data is felt to be",
    "explanation": "Explanation of prices",
    "consent": "Consent",
    "privacy": "What privacy is worth, and stated worry",
    "signal": "What data tell of willingness to pay",
    "sensitivity": "How private data are felt to be",
    "relevance": "Messages that fit",
    "message": "Answers to messages",
    "fatigue": "Fatigue",
    "creepiness": "Private data noticed",
    "range": "The product range, recommendations and taste",
    "outcome": "Bad outcomes in the sector's own sense",
    "screening": "Applications",
    "churn": "Leaving",
    "complaint": "Complaints",
    "repair": "Apologies and promises",
    "breach": "Breaches",
    "audit": "Regulators, fines and internal audits",
    "press": "The press",
    "settings": "What customers set by themselves",
    "advice": "Advice",
    "fraud": "Checks against fraud",
    "feedback": "Asking customers, and acting on it",
    "education": "Teaching customers",
    "commitment": "A firm's word of being ethical",
    "review": "Review by people",
    "training": "Staff training",
    "cost": "What strategies cost",
    "setup": "What setting them up costs",
    "expertise": "What one has to know to run them",
    "purpose": "Declarations broken",
    "tracking": "Following customers",
    "identity": "Pseudonyms and anonymous data",
    "dp": "Differential privacy",
    "federated": "Federated learning",
    "data": "Where data are and whom they cover",
    "rights": "What single rights do",
    "vendor": "A vendor of personalization",
    "care": "Care for cultures",
  ]
}
