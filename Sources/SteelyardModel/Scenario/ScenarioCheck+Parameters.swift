extension ScenarioCheck {
  /// The sector's values, then those of a base that has been checked, then those given.
  mutating func parameters(
    _ given: [(path: String, value: Double)], over base: [(path: String, value: Double)] = [],
    in sector: Sector, at path: String
  ) -> ParameterSet {
    let before = problems.count
    let own = given.filter { isSound($0, at: path) }
    checkDistinct(given.map(\.path), "parameter") { "\(path).\($0)" }
    var set = ParameterSet(sector: sector)
    // Whatever is given again here, or is complained about elsewhere, is left out of the base.
    let rest = base.filter { entry in
      Registry.parameter(entry.path)?.range.contains(entry.value) == true
        && !own.contains { $0.path == entry.path }
    }
    for (path, value) in rest + own {
      // A value already in force is left out, so that scenarios that mean the same are equal.
      guard let parameter = Registry.parameter(path), value != set[parameter] else { continue }
      set.set(path, to: value)
    }
    if problems.count == before { checkCorrelations(set, given, at: path) }
    return set
  }

  private mutating func isSound(_ given: (path: String, value: Double), at path: String) -> Bool {
    let place = "\(path).\(given.path)"
    guard let parameter = Registry.parameter(given.path) else {
      complain(
        place,
        "found \(Wording.name(given.path)), wanted a parameter (`steelyard list parameters` shows"
          + " all)" + hint(given.path, among: Registry.all.lazy.map(\.path)))
      return false
    }
    require(given.value, in: parameter.range, at: place)
    return parameter.range.contains(given.value)
  }

  /// Traits are drawn with these correlations, which only a positive definite matrix allows.
  mutating func checkCorrelations(
    _ set: ParameterSet, _ given: [(path: String, value: Double)], at path: String
  ) {
    let entries = Parameter.traitCorrelations.map {
      (row: $0.first.index, column: $0.second.index, value: set[$0.parameter])
    }
    let count = Trait.allCases.count
    guard !CorrelationMatrix(count: count, entries).isPositiveDefinite else { return }
    let changed = given.first { $0.path.hasPrefix("correlation.") }
    complain(
      changed.map { "\(path).\($0.path)" } ?? path,
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
