internal import SteelyardModel

/// Customers' lives in short, as members of ``ResultJSON``'s document.
enum PeopleJSON {
  static func people(_ people: PeopleResult) -> JSONValue {
    .object([
      "strategy": .text(people.strategy), "other": .text(people.other),
      "people": .list(people.people.map(person)),
    ])
  }

  private static func person(_ story: StoryDigest) -> JSONValue {
    .object([
      "title": .text(story.title), "choice": .text(story.choice), "person": .text(story.person),
      "number": .integer(story.number), "parting": story.parting.map(JSONValue.integer) ?? .null,
      "lives": .list(story.lives.map(life)), "scenes": .list(story.scenes.map(scene)),
    ])
  }

  private static func life(_ life: StoryDigest.Life) -> JSONValue {
    .object([
      "trust": .list(life.trust.map { JSONValue($0) }), "purchases": .integer(life.purchases),
      "spent": JSONValue(life.spent), "surplus": JSONValue(life.surplus),
      "left": life.left.map(JSONValue.integer) ?? .null,
      "moved": .object(life.moved.mapValues { JSONValue($0) }),
    ])
  }

  private static func scene(_ scene: StoryDigest.Scene) -> JSONValue {
    .object([
      "step": .integer(scene.step),
      "told": .list(
        scene.told.map { .object(["text": .text($0.text), "moves": JSONValue($0.moves)]) }),
    ])
  }
}

/// The same as it is read.
struct PeoplePart: Decodable {
  let strategy, other: String
  let people: [PersonPart]

  struct PersonPart: Decodable {
    let title, choice, person: String
    let number: Int
    let parting: Int?
    let lives: [LifePart]
    let scenes: [ScenePart]

    var value: StoryDigest {
      StoryDigest(
        title: title, choice: choice, person: person, number: number, parting: parting,
        lives: lives.map(\.value), scenes: scenes.map(\.value))
    }
  }

  struct LifePart: Decodable {
    let trust: [Double]
    let purchases: Int
    let spent, surplus: Double
    let left: Int?
    let moved: [String: Double]

    var value: StoryDigest.Life {
      StoryDigest.Life(
        trust: trust, purchases: purchases, spent: spent, surplus: surplus, left: left,
        moved: moved)
    }
  }

  struct ScenePart: Decodable {
    let step: Int
    let told: [ToldPart]

    var value: StoryDigest.Scene {
      StoryDigest.Scene(step: step, told: told.map { .init(text: $0.text, moves: $0.moves) })
    }
  }

  struct ToldPart: Decodable {
    let text: String
    let moves: [String]
  }

  var value: PeopleResult {
    PeopleResult(strategy: strategy, other: other, people: people.map(\.value))
  }
}
