extension ScenarioCheck {
  mutating func market(_ draft: ScenarioDraft) -> Market {
    let sector = sector(draft.sector)
    checkCurrency(draft.currency)
    if let price = draft.listPrice { checkPrice(price, at: "market.list_price") }
    if let price = draft.goingRate { checkPrice(price, at: "market.going_rate") }
    return Market(
      sector: sector, currency: draft.currency,
      listPrice: draft.listPrice.map { .fixed($0) } ?? .optimal,
      goingRate: draft.goingRate ?? draft.listPrice ?? sector.typicalPrice)
  }

  private mutating func sector(_ id: String) -> Sector {
    if let sector = Sector.named(id) { return sector }
    let known = Sector.all.map(\.id)
    complain(
      "market.sector",
      "found \(Wording.name(id)), wanted a sector: " + Wording.choice(of: known)
        + hint(id, among: known))
    return .hospitality
  }

  private mutating func checkCurrency(_ code: String) {
    let letters: ClosedRange<Unicode.Scalar> = "A"..."Z"
    let isCode = code.unicodeScalars.count == 3 && code.unicodeScalars.allSatisfy(letters.contains)
    guard !isCode else { return }
    complain(
      "market.currency",
      "found \(Wording.name(code)), wanted three capital letters (ISO 4217), such as `EUR`")
  }

  private mutating func checkPrice(_ price: Double, at path: String) {
    let (lowest, highest) = (Scenario.Limits.lowestPrice, Scenario.Limits.highestPrice)
    // Written so that a value that is not a number fails.
    guard price >= lowest, price <= highest else {
      return complain(
        path,
        "found \(Wording.number(price)), wanted a number from"
          + " \(Wording.number(lowest)) to \(Wording.number(highest))")
    }
  }

  // MARK: Parameters

  mutating func parameters(_ draft: ScenarioDraft, in sector: Sector) -> ParameterSet {
    var set = ParameterSet(sector: sector)
    let before = problems.count
    for (path, value) in draft.parameters {
      guard let parameter = Registry.parameter(path) else {
        complain(
          "parameters.\(path)",
          "found \(Wording.name(path)), wanted a parameter (`steelyard list parameters` shows"
            + " all)" + hint(path, among: Registry.all.lazy.map(\.path)))
        continue
      }
      require(value, in: parameter.range, at: "parameters.\(path)")
      // A value already in force is left out, so that scenarios that mean the same are equal.
      if value != set[parameter] { set.set(path, to: value) }
    }
    checkDistinct(draft.parameters.map(\.path), "parameter") { "parameters.\($0)" }
    if problems.count == before { checkCorrelations(set, draft) }
    return set
  }

  /// Traits are drawn with these correlations, which only a positive definite matrix allows.
  mutating func checkCorrelations(_ set: ParameterSet, _ draft: ScenarioDraft) {
    let entries = Parameter.traitCorrelations.map {
      (row: $0.first.index, column: $0.second.index, value: set[$0.parameter])
    }
    let count = Trait.allCases.count
    guard !CorrelationMatrix(count: count, entries).isPositiveDefinite else { return }
    let changed = draft.parameters.first { $0.path.hasPrefix("correlation.") }
    complain(
      changed.map { "parameters.\($0.path)" } ?? "parameters",
      "found correlations of traits that cannot hold together, wanted a positive definite"
        + " matrix: bring some `correlation.` parameters nearer to 0")
  }
}

/// A small symmetric matrix with ones on its diagonal.
struct CorrelationMatrix {
  private var rows: [[Double]]

  /// All entries that are not given are 0.
  init(count: Int, _ entries: [(row: Int, column: Int, value: Double)]) {
    rows = (0..<count).map { row in (0..<count).map { $0 == row ? 1 : 0 } }
    for (row, column, value) in entries {
      rows[row][column] = value
      rows[column][row] = value
    }
  }

  /// Whether elimination without exchanges meets only pivots clearly above 0 (Sylvester).
  /// - Complexity: O(count cubed).
  var isPositiveDefinite: Bool {
    var rows = rows
    for pivot in rows.indices {
      guard rows[pivot][pivot] > 1e-9 else { return false }
      for row in rows.indices where row > pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in rows.indices { rows[row][column] -= factor * rows[pivot][column] }
      }
    }
    return true
  }
}
