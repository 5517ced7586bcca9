extension ScenarioCheck {
  mutating func questions(_ draft: StudyDraft, _ scenario: ScenarioDraft) -> [Question] {
    let path = "study.questions"
    checkCount(draft.questions.count, atMost: Scenario.Limits.questions, at: path)
    checkNames(draft.questions.map(\.name), of: "a question", at: path)
    return draft.questions.enumerated().compactMap { index, question in
      self.question(question, scenario, at: "\(path)[\(index)]")
    }
  }

  private mutating func question(
    _ draft: QuestionDraft, _ scenario: ScenarioDraft, at path: String
  ) -> Question? {
    if Variable(rawValue: draft.name) != nil {
      complain(
        "\(path).name",
        "found \(Wording.name(draft.name)), the name of a variable, wanted another")
    }
    checkStep(draft.step, of: scenario, at: "\(path).step")
    guard let name = draft.ask else {
      complainMissing("ask", at: path)
      return nil
    }
    checkKeys(of: draft, name, at: path)
    checkAmounts(of: draft, at: path)
    guard let ask = ask(name, draft) else { return nil }
    return Question(name: draft.name, step: draft.step, ask: ask)
  }

  private mutating func checkKeys(of draft: QuestionDraft, _ name: Question.Name, at path: String) {
    for key in name.required where !draft.keys.contains(key) { complainMissing(key, at: path) }
    for key in draft.keys where !name.keys.contains(key) {
      let owners = Question.Name.allCases.filter { $0.keys.contains(key) }.map(\.rawValue)
      complain(
        "\(path).\(key)",
        "found this key with the question \(Wording.name(name.rawValue)), wanted it with"
          + " \(Wording.choice(of: owners)) only")
    }
  }

  private mutating func checkAmounts(of draft: QuestionDraft, at path: String) {
    let prices = Scenario.Limits.lowestPrice...Scenario.Limits.highestPrice
    if let price = draft.price { require(price, in: prices, at: "\(path).price") }
    if let price = draft.reference { require(price, in: prices, at: "\(path).reference") }
    if let stake = draft.stake {
      require(stake, in: Scenario.Limits.stakes, at: "\(path).stake")
    }
  }

  /// Nil when something necessary is missing, which has been complained about.
  private func ask(_ name: Question.Name, _ draft: QuestionDraft) -> Question.Ask? {
    switch name {
    case .unfair:
      guard let price = draft.price, let reference = draft.reference, let reason = draft.reason,
        let against = draft.against
      else { return nil }
      return .unfair(
        price: price, reference: reference, reason: reason, against: against,
        isExplained: draft.isExplained ?? false)
    case .keepPrivate:
      guard let category = draft.category, let stake = draft.stake, let own = draft.isEndowed
      else { return nil }
      return .keepPrivate(category: category, stake: stake, isEndowed: own)
    case .privacyPrice:
      guard let category = draft.category, let own = draft.isEndowed else { return nil }
      return .privacyPrice(category: category, isEndowed: own)
    case .worried: return .worried
    }
  }
}

extension QuestionDraft {
  /// The keys given, but for those that every question has.
  fileprivate var keys: [String] {
    let given = [
      ("price", price != nil), ("reference", reference != nil), ("reason", reason != nil),
      ("against", against != nil), ("explained", isExplained != nil),
      ("category", category != nil), ("stake", stake != nil), ("endowed", isEndowed != nil),
    ]
    return given.filter(\.1).map(\.0)
  }
}

extension Question.Name {
  /// The keys that a question must have.
  public var required: [String] {
    switch self {
    case .unfair: ["price", "reference", "reason", "against"]
    case .keepPrivate: ["category", "stake", "endowed"]
    case .privacyPrice: ["category", "endowed"]
    case .worried: []
    }
  }

  /// The keys that a question may have, but for those that every question has.
  public var keys: [String] { required + (self == .unfair ? ["explained"] : []) }
}
