public import SteelyardModel

/// The document `steelyard.story/1`.
public enum StoryJSON {
  /// The name and version of the document; a change of meaning needs a new number.
  public static let schema = "steelyard.story/1"

  /// Returns the stories as a JSON document that ends with a line break: keys sorted, what is not
  /// there null. Steps count from 0, trust and the like from 0 to 1, points of trust to 100, money
  /// in the scenario's currency.
  ///
  /// - Throws: An encoding error of Foundation; no result is known to cause one.
  /// - Complexity: O(steps x causes).
  public static func encode(_ result: ExplainResult, of scenario: Scenario) throws -> String {
    let provenance = result.provenance
    var document: [String: JSONValue] = [
      "schema": .text(schema),
      "provenance": .object([
        "version": .text(provenance.version), "seed": .natural(provenance.seed),
        "scenarioDigest": .text(provenance.scenarioDigest),
        "customers": .integer(provenance.customers), "steps": .integer(provenance.steps),
      ]),
      "currency": .text(scenario.market.currency),
      "customer": person(result.person),
      "choice": .text(result.choice),
      "parting": result.parting.map(JSONValue.integer) ?? .null,
      "stories": .list(result.stories.map(story)),
      "causes": .object(causes(result, scenario.parameters)),
    ]
    document["twin"] = result.twin.map(person)
    return try JSONValue.object(document).document()
  }

  private static func person(_ person: CustomerStory.Person) -> JSONValue {
    .object([
      "number": .integer(person.number), "culture": .text(person.culture.code),
      "cohorts": .object(
        Dictionary(
          person.cohorts.map { ($0.dimension, JSONValue.text($0.cohort)) },
          uniquingKeysWith: { $1 })),
      "traits": .object(
        Dictionary(
          person.traits.map { ($0.key.rawValue, JSONValue($0.value)) }, uniquingKeysWith: { $1 })),
      "friends": .integer(person.friends),
    ])
  }

  private static func story(_ story: CustomerStory) -> JSONValue {
    .object(["strategy": .text(story.strategy), "weeks": .list(story.weeks.map(week))])
  }

  private static func week(_ week: CustomerStory.Week) -> JSONValue {
    .object([
      "step": .integer(week.step), "standing": .text(week.standing.rawValue),
      "data": JSONValue(week.sight.data.members.map(\.rawValue)),
      "estimate": JSONValue(week.sight.estimate),
      "offer": week.offer.map(offer) ?? .null, "choice": week.choice.map(choice) ?? .null,
      "events": .list(week.events.map(event)), "moves": .list(week.moves.map(move)),
      "before": feelings(week.before), "after": feelings(week.after),
    ])
  }

  private static func offer(_ offer: CustomerStory.Offer) -> JSONValue {
    .object([
      "price": JSONValue(offer.price),
      "recommended": offer.recommended.map(JSONValue.integer) ?? .null,
      "nudges": .list(
        offer.nudges.map {
          .object([
            "kind": .text($0.kind.rawName), "intensity": JSONValue($0.intensity),
            "truthful": .flag($0.isTruthful),
          ])
        }),
    ])
  }

  private static func choice(_ choice: CustomerStory.Choice) -> JSONValue {
    .object([
      "paid": JSONValue(choice.paid), "surplus": JSONValue(choice.surplus),
      "swayed": .flag(choice.isSwayed), "missesPromise": .flag(choice.misses),
    ])
  }

  private static func move(_ move: CustomerStory.Move) -> JSONValue {
    .object([
      "cause": .text(Mechanism.ledger[move.cause.rawValue].id), "points": JSONValue(move.points),
      "inputs": .object(
        Dictionary(
          move.inputs.map { ($0.name, JSONValue($0.value)) }, uniquingKeysWith: { $1 })),
    ])
  }

  private static func feelings(_ feelings: CustomerStory.Feelings) -> JSONValue {
    .object([
      "trust": JSONValue(feelings.trust), "ceiling": JSONValue(feelings.ceiling),
      "fairness": JSONValue(feelings.fairness), "reactance": JSONValue(feelings.reactance),
      "reference": JSONValue(feelings.reference), "aware": .flag(feelings.isAware),
    ])
  }

  private static func event(_ event: CustomerStory.Happening) -> JSONValue {
    func told(_ name: String, _ more: [String: JSONValue] = [:]) -> JSONValue {
      .object(more.merging(["event": .text(name)]) { $1 })
    }
    switch event {
    case .asked(let requests, let granted):
      return told("asked", ["requests": .integer(requests), "granted": .integer(granted)])
    case .tookBack(let data):
      return told("took_back", ["data": JSONValue(data.members.map(\.rawValue))])
    case .messages(let count, let answered):
      return told("messages", ["count": .integer(count), "answered": .integer(answered)])
    case .unsubscribed: return told("unsubscribed")
    case .noticedData: return told("noticed_data")
    case .turnedDown: return told("turned_down")
    case .suspected: return told("suspected")
    case .sawThrough: return told("saw_through")
    case .badOutcome: return told("bad_outcome")
    case .heardPrice(let price): return told("heard_price", ["price": JSONValue(price)])
    case .heardOpinion(let opinion):
      return told("heard_opinion", ["opinion": JSONValue(opinion)])
    case .learnedPersonal: return told("learned_personal")
    case .complained: return told("complained")
    case .joined: return told("joined")
    case .left: return told("left")
    }
  }

  /// Equation and parameters of every cause that moved anything.
  private static func causes(
    _ result: ExplainResult, _ values: ParameterSet
  ) -> [String: JSONValue] {
    let moving = Set(result.stories.flatMap(\.moved.keys))
    return Dictionary(
      moving.map { cause in
        let how = StoryCause(cause)
        let parameters = how.parameters.map { parameter in
          JSONValue.object([
            "path": .text(parameter.path), "value": JSONValue(values[parameter]),
            "source": .text(parameter.source.label),
          ])
        }
        return (
          Mechanism.ledger[cause.rawValue].id,
          .object(["equation": .text("T ← \(how.equation)"), "parameters": .list(parameters)])
        )
      }, uniquingKeysWith: { $1 })
  }
}
