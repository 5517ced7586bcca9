internal import SteelyardModel

/// A customer's weeks in words.
struct StoryWords {
  /// ISO 4217 code.
  let currency: String

  /// What happened, in one or several sentences; empty where nothing did.
  ///
  /// - Parameter known: what the firm was last said to have of the customer, which is not said
  ///   again; replaced by what is said now.
  func text(_ week: CustomerStory.Week, known: inout CustomerStory.Sight?) -> String {
    var told = [offer(week), choice(week)].compactMap(\.self) + week.events.compactMap(happening)
    if week.offer != nil && week.sight != known {
      told.insert(sight(week), at: 0)
      known = week.sight
    }
    return told.joined(separator: " ")
  }

  /// What is said of a week without anything to tell; trust may move all the same, as by what
  /// friends think.
  static func silence(hasMoves: Bool) -> String { hasMoves ? "No visit." : "Nothing happens." }

  /// Who it is, in sentences.
  func text(_ person: CustomerStory.Person) -> String {
    let groups = ["culture \(person.culture.name)"] + person.cohorts.map(name)
    let friends = person.friends == 1 ? "1 friend" : "\(person.friends) friends"
    let traits: [(Trait, String)] = [
      (.trustPropensity, "inclination to trust"), (.fairnessSensitivity, "sense of fairness"),
      (.privacyConcern, "concern for privacy"), (.nudgeSusceptibility, "ease of being nudged"),
      (.reactanceProneness, "resistance to pressure"), (.literacy, "digital literacy"),
      (.vulnerability, "vulnerability"),
    ]
    let told = traits.map { "\($0.1) \(number(person.traits[$0.0] ?? 0))" }
    return "Customer \(person.number); \(groups.joined(separator: ", ")); \(friends). "
      + capitalized(told.joined(separator: ", ")) + "."
  }

  /// The cohorts of a person that another one is not in: `age over 64`.
  func cohorts(of person: CustomerStory.Person, unlike other: CustomerStory.Person) -> String {
    person.cohorts.filter { !other.cohorts.contains($0) }.map(name).joined(separator: ", ")
  }

  private func name(_ cohort: CustomerStory.Person.Membership) -> String {
    "\(cohort.dimension) \(cohort.cohort)".replacing("_", with: " ")
  }

  /// What else would be other about a person in another cohort.
  func changes(of person: CustomerStory.Person, in twin: CustomerStory.Person) -> String {
    let cohort = cohorts(of: twin, unlike: person)
    let changed = Trait.allCases.compactMap { trait -> String? in
      guard let now = person.traits[trait], let then = twin.traits[trait], now != then else {
        return nil
      }
      return "\(trait.rawValue.replacing("_", with: " ")) \(number(now)) → \(number(then))"
    }
    guard !changed.isEmpty else { return "Had they been \(cohort), they would be the same." }
    return "Had they been \(cohort): \(changed.joined(separator: ", "))."
  }

  /// A move of trust with its cause and the numbers put in: `−1.25 unfair prices: p 4.62 EUR`.
  func move(_ move: CustomerStory.Move) -> String {
    let inputs = inputs(move)
    return
      "\(Number.signed(move.points, decimals: 2)) \(Mechanism.ledger[move.cause.rawValue].name)"
      + (inputs.isEmpty ? "" : ": \(inputs)")
  }

  /// The numbers that went into a move: `p 4.62 EUR, r 4.20 EUR, P 0.41`.
  func inputs(_ move: CustomerStory.Move) -> String {
    move.inputs.map { "\($0.name) \(value($0))" }.joined(separator: ", ")
  }

  /// What the firm had of the customer when it decided.
  func sight(_ week: CustomerStory.Week) -> String {
    let data = week.sight.data
    guard data.bits != 0 else { return "The firm has nothing of theirs." }
    return "The firm has \(list(data.members.map(\.plain))) and thinks they would pay up to"
      + " \(money(week.sight.estimate))."
  }

  private func offer(_ week: CustomerStory.Week) -> String? {
    guard let offer = week.offer else { return nil }
    let nudges = offer.nudges.map { nudge in
      let truth = nudge.kind.isFalsifiable ? (nudge.isTruthful ? "true " : "untrue ") : ""
      return "\(truth)\(nudge.kind.plain) (\(number(nudge.intensity)))"
    }
    return "The firm asks \(money(offer.price))"
      + (nudges.isEmpty ? "." : " with \(list(nudges)).")
  }

  private func choice(_ week: CustomerStory.Week) -> String? {
    guard let choice = week.choice else { return nil }
    guard choice.paid != nil else {
      return choice.isSwayed ? "Does not buy, put off by the push." : "Does not buy."
    }
    let worth = choice.surplus < 0 ? "at a loss of" : "with a gain of"
    return "Buys, \(worth) \(money(choice.surplus.magnitude))"
      + (choice.isSwayed ? ", and would not have without the push" : "")
      + (choice.misses ? "; it is not what was promised." : ".")
  }

  private func happening(_ happening: CustomerStory.Happening) -> String? {
    switch happening {
    case .asked(let requests, let granted):
      "Is asked for \(requests == 1 ? "1 kind" : "\(requests) kinds") of data and lets"
        + " \(granted == 0 ? "none" : "\(granted)") be used."
    case .tookBack(let data): "No longer lets it use \(list(data.members.map(\.plain)))."
    case .messages(let count, let answered):
      "Gets \(count == 1 ? "1 message" : "\(count) messages")"
        + (answered > 0 ? " and answers \(answered)." : ".")
    case .unsubscribed: "Unsubscribes."
    case .noticedData: "Notices that private data are used."
    case .turnedDown: "Is turned down."
    case .suspected: "Is taken for a fraud."
    case .sawThrough: "Sees through a false claim."
    case .badOutcome: "It turns out badly."
    case .heardPrice(let price): "Hears that a friend paid \(money(price)) the week before."
    case .heardOpinion: nil
    case .learnedPersonal: "Learns that prices are personal."
    case .complained: "Complains."
    case .joined: "Becomes a customer."
    case .left: "Leaves for good."
    }
  }

  // MARK: Numbers

  func money(_ amount: Double) -> String {
    "\(Number.text(amount, decimals: amount.magnitude < 1_000 ? 2 : 0)) \(currency)"
  }

  /// Trust and the like, of 100.
  func points(_ share: Double) -> String { Number.text(100 * share, decimals: 1) }

  private func number(_ value: Double) -> String { Number.text(value, decimals: 2) }

  private func value(_ input: CustomerStory.Input) -> String {
    switch input.unit {
    case .money: money(input.value)
    case .number, .share:
      Number.text(
        input.value, decimals: input.value != 0 && input.value.magnitude < 0.1 ? 3 : 2)
    }
  }

  private func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  private func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension CustomerStory.Week {
  /// Whether anything is worth telling: a visit, an event other than friends' talk, or a move of
  /// trust of a tenth of a point.
  var isEventful: Bool {
    offer != nil || moves.contains { $0.points.magnitude >= 0.1 }
      || events.contains { if case .heardOpinion = $0 { false } else { true } }
  }
}
