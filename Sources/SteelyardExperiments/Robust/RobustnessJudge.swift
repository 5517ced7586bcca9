internal import SteelyardModel
internal import SteelyardNumerics
internal import SteelyardStatistics

/// Tells who is ahead, and what becomes of that.
struct RobustnessJudge {
  let leads: [Robustness.Lead]
  private let names: [String]
  /// By lead: position of the goal, of the leader, of the other, and of those clearly behind.
  private let places: [(goal: Int, leader: Int, other: Int, behind: [Int])]

  /// - Parameters:
  ///   - values: By strategy, goal and replicate, with every parameter at its value.
  ///   - names: Of the strategies.
  ///   - baseline: Its position.
  init(_ values: [[[Double?]]], names: [String], baseline: Int) throws(NumericsError) {
    self.names = names
    var leads: [Robustness.Lead] = []
    var places: [(goal: Int, leader: Int, other: Int, behind: [Int])] = []
    for (index, goal) in Metric.goals.enumerated() {
      let order = Self.ranking(values, index)
      guard order.count > 1, order.count == names.count else { continue }
      let other = order[0] == baseline ? order[1] : baseline
      let difference = try PairedContrast.of(values[order[0]][index], against: values[other][index])
      leads.append(
        Robustness.Lead(
          goal: goal, leader: names[order[0]], other: names[other], difference: difference))
      var behind: [Int] = []
      for rival in order.dropFirst() where try Self.isAhead(order[0], of: rival, values, index) {
        behind.append(rival)
      }
      places.append((index, order[0], other, behind))
    }
    self.leads = leads
    self.places = places
  }

  /// What becomes of every lead with those values.
  func outcomes(_ values: [[[Double?]]]) throws(NumericsError) -> [Robustness.Outcome] {
    var outcomes: [Robustness.Outcome] = []
    for (lead, place) in zip(leads, places) {
      let order = Self.ranking(values, place.goal)
      let mine = values[place.leader][place.goal]
      var isFlipped = false
      for rival in order.prefix(while: { $0 != place.leader }) where place.behind.contains(rival) {
        if try Self.isAhead(rival, of: place.leader, values, place.goal) { isFlipped = true }
      }
      let difference = try PairedContrast.of(
        mine, against: values[place.other][place.goal])
      let isFirst = order.first == place.leader
      let isAsClear = difference.isClear || !lead.difference.isClear
      outcomes.append(
        Robustness.Outcome(
          goal: lead.goal,
          finding: isFlipped ? .flips : isFirst && isAsClear ? .holds : .unsure,
          leader: order.first.map { names[$0] } ?? lead.leader, difference: difference))
    }
    return outcomes
  }

  /// How far the ends move a lead at most, in leads; in half the width of its interval where there
  /// is less of a lead than that.
  func reach(of ends: [Robustness.End]) -> Double {
    let moves = ends.flatMap { end in
      zip(leads, end.outcomes).map { lead, outcome -> Double in
        guard let from = lead.difference.difference, let to = outcome.difference.difference else {
          return 0
        }
        let unit = max(from.magnitude, lead.difference.halfWidth ?? 0)
        return unit > 0 ? (to - from).magnitude / unit : to == from ? 0 : Self.farthest
      }
    }
    return min(Self.farthest, moves.max() ?? 0)
  }

  /// What a move counts from nothing at all, and the most that any counts.
  private static let farthest = 1e6

  /// Flips before doubts before what holds; in each the farthest first, the registry's order last.
  static func sorted(_ moves: [Robustness.Move]) -> [Robustness.Move] {
    func rank(_ move: Robustness.Move) -> Int {
      switch move.finding {
      case .flips: 0
      case .unsure: 1
      case .holds: 2
      }
    }
    return moves.enumerated().sorted { first, second in
      (rank(first.element), -first.element.reach, first.offset)
        < (rank(second.element), -second.element.reach, second.offset)
    }.map(\.element)
  }

  /// Whether the difference is more than chance, and not the other way round.
  private static func isAhead(
    _ strategy: Int, of other: Int, _ values: [[[Double?]]], _ goal: Int
  ) throws(NumericsError) -> Bool {
    let contrast = try PairedContrast.of(values[strategy][goal], against: values[other][goal])
    return contrast.isClear && (contrast.difference ?? 0) > 0
  }

  /// Positions of the strategies that have the goal in every replicate, the highest mean first.
  private static func ranking(_ values: [[[Double?]]], _ goal: Int) -> [Int] {
    let means = values.map { strategy -> Double? in
      let defined = strategy[goal].compactMap(\.self)
      guard !defined.isEmpty, defined.count == strategy[goal].count else { return nil }
      return defined.reduce(0, +) / Double(defined.count)
    }
    return means.indices.filter { means[$0] != nil }.sorted { first, second in
      let (one, other) = (means[first] ?? 0, means[second] ?? 0)
      return one == other ? first < second : one > other
    }
  }
}
