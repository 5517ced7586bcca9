import Foundation

/// How cost grows with what a scenario is made of: exponents of power laws, fitted by least squares
/// in logarithms; at most 1.05, where 1 is proportional.
struct Scaling {
  let engine: Engine
  let plan: Plan

  func measure(into table: Table) {
    let many = plan.isQuick ? 20_000 : 100_000
    add(table, "customers", [many / 4, many, 4 * many, plan.large]) {
      // The whole run, people and closing sums included.
      try work(Engine.Run(customers: $0, steps: 26))
    }
    add(table, "steps", [26, 52, 104, 208]) { try work(Engine.Run(customers: many / 4, steps: $0)) }
    add(table, "replicates", [4, 8, 16, 32]) {
      try work(Engine.Run(customers: 2_000, replicates: $0))
    }
    add(table, "firms", [1, 2, 3]) { firms in
      let rivals = (1..<firms).map {
        "\n    - {name: rival \($0), strategy: {kind: personal_price}}"
      }
      return try work(
        changed(
          Self.price, Self.price + (rivals.isEmpty ? "" : "\n  rivals:") + rivals.joined(), many))
    }
    add(table, "cultures", [1, 4, 8, 16]) { count in
      let codes = Self.cultures.prefix(count).map { "\($0): \(1 / Double(count))" }
      return try work(
        changed("cultures: {USA: 1}", "cultures: {\(codes.joined(separator: ", "))}", many))
    }
    add(table, "friends", [4, 8, 16, 32]) { count in
      try work(changed("friends: 8", "friends: \(count)", many))
    }
    add(table, "strategies", [1, 2, 4, 8]) { count in
      let lines = (0..<count).map { "  - {name: price \($0), kind: personal_price}" }
      return try work(changed(Self.strategy, lines.joined(separator: "\n"), many / 4))
    }
  }

  private static let price = "  list_price: 4.2"
  private static let strategy = "  - {name: personal price, kind: personal_price}"
  private static let cultures = [
    "USA", "CAN", "GBR", "DEU", "FRA", "ITA", "ESP", "NLD", "SWE", "POL", "JPN", "CHN", "IND",
    "BRA",
    "MEX", "KEN",
  ]

  private func changed(_ old: String, _ new: String, _ customers: Int) -> Engine.Run {
    Engine.Run(customers: customers, steps: 26, changes: [(old, new)])
  }

  /// Seconds of work of a run, less those of starting the program.
  private func work(_ run: Engine.Run) throws -> Double {
    let least = try (0..<plan.repeats).map { _ in try engine.measure(run).cpu }
    let start = try engine.measure(Engine.Run(customers: 64, steps: 1)).cpu
    return median(least) - start
  }

  private func add(_ table: Table, _ what: String, _ sizes: [Int], _ work: (Int) throws -> Double) {
    let (name, unit) = ("cost against \(what)", "exponent")
    table.add(name, unit, .atMost(1.05)) {
      var points: [(x: Double, y: Double)] = []
      for size in Set(sizes).sorted() { points.append((log(Double(size)), log(try work(size)))) }
      let shown = points.map { Row.text(exp($0.y)) }.joined(separator: ", ")
      return Row(name, Self.slope(points), unit, .atMost(1.05), "\(shown) s")
    }
  }

  /// Slope of the line of least squares.
  private static func slope(_ points: [(x: Double, y: Double)]) -> Double {
    let count = Double(points.count)
    let x = points.reduce(0) { $0 + $1.x } / count
    let y = points.reduce(0) { $0 + $1.y } / count
    let both = points.reduce(0) { $0 + ($1.x - x) * ($1.y - y) }
    return both / points.reduce(0) { $0 + ($1.x - x) * ($1.x - x) }
  }
}
