import Foundation

/// What `Benchmarks/budget` printed of instructions.
struct Budget {
  /// The file with its lines: `NAME: COUNT instructions, budget COUNT: VERDICT`.
  let path: String

  func measure(into table: Table) {
    let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n") ?? []
    for line in lines {
      guard
        let parts = line.wholeMatch(of: /(\w+): (\d+) instructions, budget (\d+): .*/)?.output,
        let found = Double(parts.2), let budget = Double(parts.3)
      else { continue }
      table.add(
        Row(
          "instructions against the budget, \(parts.1)", 100 * (found / budget - 1), "% more",
          .atMost(3), "\(parts.2) instructions"))
    }
  }
}
