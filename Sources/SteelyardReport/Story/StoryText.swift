public import SteelyardModel

/// One customer's life under one or two strategies, for a terminal.
public enum StoryText {
  /// Returns who it is, the sums, the weeks in which something happened with every cause of trust
  /// and the numbers put in, and the equations with what stands behind them. Ends with a line
  /// break.
  ///
  /// - Parameters:
  ///   - result: The stories.
  ///   - scenario: Where they were lived.
  ///   - style: Colour and width.
  /// - Complexity: O(steps x causes).
  public static func text(
    _ result: ExplainResult, of scenario: Scenario, style: TextStyle = .plain
  ) -> String {
    let story = StoryLines(
      result: result, words: StoryWords(currency: scenario.market.currency.harmless),
      style: style)
    let parts =
      [story.opening, story.sums, story.trust, story.causes] + story.weeks
      + [story.equations(scenario.parameters)]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}

/// The parts of the text.
private struct StoryLines {
  let result: ExplainResult
  let words: StoryWords
  let style: TextStyle

  private var names: [String] {
    guard let twin = result.twin else {
      return result.stories.map { $0.strategy.harmless.shortened(to: 24) }
    }
    return [
      words.cohorts(of: result.person, unlike: twin),
      words.cohorts(of: twin, unlike: result.person),
    ]
    .map { $0.harmless.shortened(to: 24) }
  }

  var opening: String {
    var title = "A customer's story under " + names.joined(separator: " and under ")
    var text = words.text(result.person) + " " + result.choice
    if let twin = result.twin, let story = result.stories.first {
      title =
        "A customer's story under \(story.strategy.harmless.shortened(to: 24)), and had they been \(names[1])"
      text += " " + words.changes(of: result.person, in: twin)
    }
    return style.paint(title, .strong) + "\n\n" + Paragraph.wrapped(text, to: style.width)
  }

  // MARK: Sums

  var sums: String {
    var table = TextTable(isTrailing: [false] + names.map { _ in true })
    table.add([.init("")] + names.map { .init($0, .strong) })
    func add(_ name: String, _ value: (CustomerStory) -> String) {
      table.add([.init(name)] + result.stories.map { .init(value($0)) })
    }
    add("trust at the start") { words.points($0.weeks.first?.before.trust ?? 0) }
    add("trust at the end") { words.points($0.trust.last ?? 0) }
    add("fairness felt at the end") { words.points($0.weeks.last?.after.fairness ?? 0) }
    add("purchases") { "\($0.purchases)" }
    add("spent") { words.money($0.spent) }
    add("gain from purchases") { words.money($0.surplus) }
    add("leaves") { story in
      let week = story.weeks.first { $0.events.contains(.left) }
      return week.map { "week \($0.step + 1)" } ?? "no"
    }
    return table.lines(style).joined(separator: "\n")
  }

  var trust: String {
    let all = result.stories.flatMap(\.trust)
    guard let low = all.min(), let high = all.max() else { return "" }
    let width = names.map(\.displayWidth).max() ?? 0
    let lines = zip(names, result.stories).map { name, story in
      "  \(name.padded(to: width))  "
        + Sparkline.text(story.trust, in: low...high, width: style.width - width - 4)
    }
    let parting = result.parting.map { "They part in week \($0 + 1)." } ?? ""
    let never = result.stories.count == 2 && result.parting == nil ? "They never part." : ""
    let range = "Trust by week, from \(words.points(low)) to \(words.points(high)) of 100"
    return ([range] + lines + [parting + never]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  // MARK: Causes

  private var moving: [Mechanism.Entry] {
    Mechanism.Entry.allCases.filter { cause in
      result.stories.contains { $0.moved[cause] != nil }
    }
  }

  var causes: String {
    guard !moving.isEmpty else { return "Nothing moved trust." }
    var table = TextTable(isTrailing: [false] + names.map { _ in true })
    table.add(
      [.init("what moved trust, points", .strong)] + names.map { .init($0, .strong) })
    for cause in moving {
      table.add(
        [.init(Mechanism.ledger[cause.rawValue].name)]
          + result.stories.map { .init(Number.signed($0.moved[cause] ?? 0, decimals: 2)) })
    }
    return table.lines(style).joined(separator: "\n")
  }

  func equations(_ parameters: ParameterSet) -> String {
    guard !moving.isEmpty else { return "" }
    let lines = moving.map { cause in
      let how = StoryCause(cause)
      let sources = how.sources(parameters)
      let text =
        "\(Mechanism.ledger[cause.rawValue].name): T ← \(how.equation)"
        + (sources.isEmpty ? "" : "; \(sources)")
      return "  " + Paragraph.wrapped(text, to: style.width - 4, indent: 4)
    }
    let heading = "How it is worked out († a direction is known, not a size)"
    return ([style.paint(heading, .strong)] + lines).joined(separator: "\n")
  }

  // MARK: Weeks

  var weeks: [String] {
    guard let first = result.stories.first else { return [] }
    var (parts, quiet): ([String], [Int]) = ([], [])
    var known: [CustomerStory.Sight?] = result.stories.map { _ in nil }
    for index in first.weeks.indices {
      let lived = result.stories.map { $0.weeks[index] }
      if lived.contains(where: \.isEventful) {
        parts += [silence(quiet), week(index, lived, &known)].filter { !$0.isEmpty }
        quiet = []
      } else {
        quiet.append(index)
      }
    }
    return parts + [silence(quiet)].filter { !$0.isEmpty }
  }

  private func silence(_ weeks: [Int]) -> String {
    guard let first = weeks.first, let last = weeks.last else { return "" }
    let when = first == last ? "Week \(first + 1)" : "Weeks \(first + 1) to \(last + 1)"
    return style.paint("\(when): nothing to tell.", .muted)
  }

  private func week(
    _ index: Int, _ lived: [CustomerStory.Week], _ known: inout [CustomerStory.Sight?]
  ) -> String {
    let title = style.paint("Week \(index + 1)", .strong)
    if lived.count == 2, lived[0] == lived[1], known[0] == known[1] {
      let told = lines(lived[0], &known[0])
      known[1] = known[0]
      let same = result.twin == nil ? ", the same under both" : ", the same in both"
      return ([title + same] + told).joined(separator: "\n")
    }
    let told = lived.indices.flatMap { index in
      let name = lived.count == 1 ? [] : ["  " + style.paint(names[index], .strong)]
      return name + lines(lived[index], &known[index])
    }
    return ([title] + told).joined(separator: "\n")
  }

  private func lines(
    _ week: CustomerStory.Week, _ known: inout CustomerStory.Sight?
  ) -> [String] {
    let text = words.text(week, known: &known)
    let told = text.isEmpty ? StoryWords.silence(hasMoves: !week.moves.isEmpty) : text
    return ["    " + Paragraph.wrapped(told, to: style.width - 4, indent: 4)] + moves(week)
  }

  private func moves(_ week: CustomerStory.Week) -> [String] {
    guard !week.moves.isEmpty else { return [] }
    let total =
      "    trust \(words.points(week.before.trust)) → \(words.points(week.after.trust))"
    return [total]
      + week.moves.map { move in
        "      " + style.paint(words.move(move), move.points < 0 ? .worse : .better)
      }
  }
}
