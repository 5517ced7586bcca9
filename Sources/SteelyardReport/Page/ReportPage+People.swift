internal import SteelyardModel

extension ReportPage {
  /// A few customers' lives under two strategies.
  static func people(_ content: ReportContent) -> Section {
    let stories = content.result.people?.people.filter { $0.lives.count == 2 } ?? []
    let (id, heading) = ("people", "What it is like for people")
    guard let people = content.result.people, !stories.isEmpty else {
      return Section(id: id, heading: heading, body: "")
    }
    let names = [people.strategy, people.other].map(quoted)
    let looks = [people.strategy, people.other].map { name in
      content.result.strategies.first { $0.name == name }.map(content.look) ?? "s1"
    }
    let scene = People(
      content: content, names: [people.strategy, people.other], looks: looks,
      range: 0...100)
    return Section(
      id: id, heading: heading,
      body: HTML.paragraph(
        "Customers of the first repeat, under \(names[0]) and, with the same luck, under \(names[1]):"
          + " picked by how much more they trust under the first, the one in the middle of all and both"
          + " ends. They are no averages, and who leaves is partly luck: they show how the numbers above"
          + " come about. Trust is in points of 100. What a purchase is worth to somebody, and so the gain"
          + " from it beyond its price, rises with trust and falls where the price is above what they are"
          + " used to. Traits are as the model has them: concern for privacy in standard deviations from"
          + " the mean, the others from 0 up, most people below 1."
          + everybody(people, content))
        + stories.enumerated().map { scene.html($1, $0) }.joined() + equations(stories))
  }

  /// A word of caution where the strategies are not met by everybody in the numbers above.
  private static func everybody(_ people: PeopleResult, _ content: ReportContent) -> String {
    content.result.rollouts.contains { [people.strategy, people.other].contains($0.strategy) }
      ? " Here everybody meets the strategy from the first week on, unlike in its roll-out." : ""
  }

  /// How the causes of the stories move trust, and what the letters are.
  private static func equations(_ stories: [StoryDigest]) -> String {
    let moved = Set(stories.flatMap { $0.lives.flatMap(\.moved.keys) })
    let causes = Mechanism.Entry.allCases.filter {
      moved.contains(Mechanism.ledger[$0.rawValue].id)
    }
    guard !causes.isEmpty else { return "" }
    let items = causes.map { cause in
      let text =
        "\(Mechanism.ledger[cause.rawValue].name): T becomes \(StoryCause(cause).equation)"
      return "<li>\(HTML.escaped(text))</li>\n"
    }
    return "<details><summary>How trust is worked out, and what the letters mean</summary>\n"
      + "<ul>\n\(items.joined())</ul>\n"
      + HTML.paragraph(
        "T is trust from 0 to 1 and C its ceiling; q how good the purchase was, s how bad the event,"
          + " p the price asked and r the one that it is held against, P the chance that p is felt to"
          + " be unfair, depth how deep and private the data were, m what friends think, w the weight"
          + " of their word, k the lies seen through so far. Gain, loss and the like are parameters of"
          + " the model.") + "</details>\n"
  }

  private static func quoted(_ name: String) -> String {
    "“\(name.oneLine.shortened(to: 40))”"
  }
}

/// How customers' lives are shown.
private struct People {
  let content: ReportContent
  let names: [String]
  /// Classes of their colours.
  let looks: [String]
  let range: ClosedRange<Double>

  func html(_ story: StoryDigest, _ place: Int) -> String {
    "<h3>\(HTML.escaped(story.title.oneLine))</h3>\n"
      + HTML.paragraph("\(story.person.oneLine) \(story.choice.oneLine)")
      + ReportPage.tiles([trust(story, place)]) + sums(story) + causes(story) + scenes(story)
  }

  private func trust(_ story: StoryDigest, _ place: Int) -> Tile {
    let lines = story.lives.indices.map { life in
      let none = [Double?](repeating: nil, count: story.lives[life].trust.count)
      return LineChart.Line(
        name: names[life], look: looks[life],
        series: IntervalSeries(mean: story.lives[life].trust, low: none, high: none))
    }
    return LineChart(
      id: "person-\(place)", title: "Trust", lines: lines,
      quantity: content.quantity("trust"), range: range, across: .weeksFromStart
    ).tile
  }

  /// What moved trust, under both; the causes add up exactly.
  private func causes(_ story: StoryDigest) -> String {
    let causes = Mechanism.ledger.filter { cause in
      story.lives.contains { $0.moved[cause.id] != nil }
    }
    guard !causes.isEmpty else { return "" }
    return HTML.table(
      "What moved trust, points of 100, counted exactly",
      [""] + names.map { $0.oneLine.shortened(to: 40) },
      causes.map { cause in
        [HTML.escaped(cause.name)]
          + story.lives.map { Number.signed($0.moved[cause.id] ?? 0, decimals: 2) }
      })
  }

  private func sums(_ story: StoryDigest) -> String {
    let money = StoryWords(currency: content.currency)
    func row(_ name: String, _ value: (StoryDigest.Life) -> String) -> [String] {
      [name] + story.lives.map { HTML.escaped(value($0)) }
    }
    let part = story.parting.map { "They part in week \($0 + 1)." } ?? "They never part."
    return HTML.table(
      "What came of it, counted exactly. \(part)",
      [""] + names.map { $0.oneLine.shortened(to: 40) },
      [
        row("purchases") { "\($0.purchases)" },
        row("spent") { money.money($0.spent) },
        row("gain from purchases") { money.money($0.surplus) },
        row("leaves") { $0.left.map { "week \($0 + 1)" } ?? "no" },
      ])
  }

  private func scenes(_ story: StoryDigest) -> String {
    guard !story.scenes.isEmpty else { return "" }
    let rows = story.scenes.map { scene in
      ["week \(scene.step + 1)"] + scene.told.map(cell)
    }
    return HTML.table(
      "The weeks that tell most, with the numbers that went into every move of trust",
      [""] + names.map { $0.oneLine.shortened(to: 40) }, rows)
  }

  private func cell(_ told: StoryDigest.Told) -> String {
    let text =
      told.text.isEmpty ? StoryWords.silence(hasMoves: !told.moves.isEmpty) : told.text
    let moves = told.moves.map { "<br><span class=\"move\">\(HTML.escaped($0.oneLine))</span>" }
    return HTML.escaped(text.oneLine) + moves.joined()
  }
}
