internal import SteelyardModel

/// Whether a verdict holds where design choices move, as a part of ``ResultJSON``'s document.
enum RobustnessJSON {
  static func robustness(_ found: Robustness) -> JSONValue {
    .object([
      "customers": .integer(found.customers), "replicates": .integer(found.replicates),
      "screened": .integer(found.screened), "runs": .integer(found.runs),
      "cheapRuns": .integer(found.cheapRuns), "choices": .integer(found.choices),
      "idle": .integer(found.idle),
      "impossible": .list(
        found.impossible.map {
          .object(["path": .text($0.path), "value": .number($0.value)])
        }),
      "leads": .list(found.leads.map(lead)), "moves": .list(found.moves.map(move)),
    ])
  }

  private static func lead(_ lead: Robustness.Lead) -> JSONValue {
    var members = InferenceJSON.contrast(lead.difference)
    members["metric"] = .text(lead.goal)
    members["leader"] = .text(lead.leader)
    members["other"] = .text(lead.other)
    return .object(members)
  }

  private static func move(_ move: Robustness.Move) -> JSONValue {
    .object([
      "path": .text(move.path), "value": .number(move.value), "reach": .steady(move.reach),
      "finding": .text(move.finding.rawValue),
      "ends": .list(
        move.ends.map { end in
          .object(["value": .number(end.value), "outcomes": .list(end.outcomes.map(outcome))])
        }),
    ])
  }

  private static func outcome(_ outcome: Robustness.Outcome) -> JSONValue {
    var members = InferenceJSON.contrast(outcome.difference)
    members["metric"] = .text(outcome.goal)
    members["finding"] = .text(outcome.finding.rawValue)
    members["leader"] = .text(outcome.leader)
    return .object(members)
  }
}

/// The same as it is read.
struct RobustnessPart: Decodable {
  let customers, replicates, screened, runs, cheapRuns, choices, idle: Int
  let impossible: [PlacePart]
  let leads: [LeadPart]
  let moves: [MovePart]

  struct PlacePart: Decodable {
    let path: String
    let value: Double
  }

  struct LeadPart: Decodable {
    let metric, leader, other: String
    let difference, low, high, p: Double?
  }

  struct MovePart: Decodable {
    let path: String
    let value: Double
    let reach: Double
    let ends: [EndPart]
  }

  struct EndPart: Decodable {
    let value: Double
    let outcomes: [OutcomePart]
  }

  struct OutcomePart: Decodable {
    let metric, finding, leader: String
    let difference, low, high, p: Double?
  }

  /// - Parameter names: of the strategies.
  func value(among names: [String]) throws(DocumentError) -> Robustness {
    guard leads.allSatisfy({ names.contains($0.leader) && names.contains($0.other) }) else {
      throw .member(
        path: "robustness.leads", problem: "found a strategy that is not in the document")
    }
    var moves: [Robustness.Move] = []
    for move in self.moves {
      var ends: [Robustness.End] = []
      for end in move.ends {
        var outcomes: [Robustness.Outcome] = []
        for outcome in end.outcomes { outcomes.append(try outcome.value()) }
        guard outcomes.isEmpty || outcomes.map(\.goal) == leads.map(\.metric) else {
          throw .member(
            path: "robustness.moves", problem: "found outcomes that are not one for each lead")
        }
        ends.append(Robustness.End(value: end.value, outcomes: outcomes))
      }
      moves.append(
        Robustness.Move(path: move.path, value: move.value, ends: ends, reach: move.reach))
    }
    return Robustness(
      customers: customers, replicates: replicates, screened: screened, runs: runs,
      cheapRuns: cheapRuns, choices: choices, idle: idle,
      impossible: impossible.map { Robustness.Place(path: $0.path, value: $0.value) },
      leads: leads.map {
        Robustness.Lead(
          goal: $0.metric, leader: $0.leader, other: $0.other,
          difference: Contrast(
            difference: $0.difference, low: $0.low, high: $0.high, p: $0.p))
      }, moves: moves)
  }
}

extension RobustnessPart.OutcomePart {
  fileprivate func value() throws(DocumentError) -> Robustness.Outcome {
    guard let finding = Robustness.Finding(rawValue: finding) else {
      throw .member(
        path: "robustness.moves",
        problem: "found \(finding.oneLine.shortened(to: 20)), wanted"
          + " holds, unsure or flips")
    }
    return Robustness.Outcome(
      goal: metric, finding: finding, leader: leader,
      difference: Contrast(difference: difference, low: low, high: high, p: p))
  }
}
