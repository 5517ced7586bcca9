import Foundation

/// Rates, memory and starts of the whole program.
struct Whole {
  let engine: Engine
  let plan: Plan

  /// What has a target.
  func measure(into table: Table) {
    let large = plan.large
    add(table, "full model against the reduced model, one worker", .atLeast(0.15), "of its rate") {
      let customers = min(large, 200_000)
      let full = Engine.Run(customers: customers)
      let reduced = Engine.Run(scenario: "reduced.yaml", customers: customers)
      return try compare(reduced, full, more: plan.steps(of: customers))
    }
    add(table, "two workers against one, full model", .atLeast(1.85), "times as fast") {
      let run = Engine.Run(customers: large)
      return try compare(
        run, run.by(workers: 2), more: plan.steps(of: large), by: undisturbed)
    }
    add(table, "memory per customer, full model", .atMost(240), "bytes") {
      let (few, many) = (large / 5, 2 * large)
      let memory = try [few, many].map {
        try engine.measure(Engine.Run(customers: $0, steps: 3)).peak
      }
      return ((memory[1] - memory[0]) / Double(many - few), "between \(few) and \(many) customers")
    }
    add(
      table, "rules in YAML against the same in Swift, reduced model", .atLeast(0.5), "of its rate"
    ) {
      let swift = Engine.Run(scenario: "reduced.yaml", customers: min(large, 200_000))
      var rule = swift
      rule.changes = [(Self.part, Self.rule)]
      return try compare(swift, rule, more: plan.steps(of: swift.customers))
    }
    add(table, "loss by sharing 2,000 small runs over two workers", .atMost(5), "%") {
      // Of 1,000 customers and 26 steps each: 1,000 replicates of two strategies. In turn, one, two,
      // two and one worker, so that a machine that gets slower or faster meanwhile counts for both.
      var runs = Engine.Run(
        scenario: "full.yaml", customers: 1_000, steps: 26, replicates: plan.isQuick ? 50 : 1_000)
      runs.changes = [(Self.strategy, Self.strategy + "\n  - {name: one price, kind: one_price}")]
      let turns = try (0..<(plan.isQuick ? 1 : 5)).map { _ in
        let found = try [1, 2, 2, 1].map { try engine.measure(runs.by(workers: $0)) }
        let wall = try found.map(undisturbed)
        return (
          loss: 1 - (wall[0] + wall[3]) / (2 * (wall[1] + wall[2])),
          idle: 1 - (found[1].cpu + found[2].cpu) / (2 * (wall[1] + wall[2]))
        )
      }
      let all = turns.map { Row.text(100 * $0.loss) }.joined(separator: ", ")
      return (
        100 * median(turns.map(\.loss)),
        "of \(all) %; workers wait \(Row.text(100 * median(turns.map(\.idle)))) % of the time"
      )
    }
    add(table, "making 1 M people, one worker", .atMost(2), "s") {
      // Strategies share the people: what a second one takes is a step and its closing sums.
      let one = Engine.Run(customers: 1_000_000, steps: 1)
      var two = one
      two.changes = [(Self.strategy, Self.strategy + "\n" + Self.same)]
      let times = try (0..<plan.repeats).map { _ in
        (one: try engine.measure(one).cpu, two: try engine.measure(two).cpu)
      }
      let step = median(times.map { $0.two - $0.one })
      return (
        median(times.map { 2 * $0.one - $0.two }),
        "a step and its closing sums: \(Row.text(step)) s"
      )
    }
    add(table, "10 M customers x 52 steps, full model, peak memory", .atMost(4), "GB") {
      guard !plan.isQuick else { throw Failure("not in a quick look") }
      let child = try engine.measure(Engine.Run(customers: 10_000_000, workers: 2))
      return (child.peak / 1e9, "\(Row.text(child.wall)) s")
    }
  }

  /// What is good to know.
  func describe(into table: Table) {
    for scenario in ["reduced.yaml", "reduced-friends.yaml", "full.yaml"] {
      for customers in [10_000, 100_000, 1_000_000, 10_000_000]
      where customers <= plan.large || (!plan.isQuick && scenario == "reduced.yaml") {
        for workers in [1, 2] {
          add(
            table, "\(scenario), \(customers) customers, \(workers) workers", nil,
            "M customer-steps/s"
          ) {
            let run = Engine.Run(scenario: scenario, customers: customers, workers: workers)
            let more = plan.steps(of: customers)
            let times = try (0..<plan.repeats).map { _ in
              try engine.step(run, more: more, workers == 1 ? { $0.cpu } : undisturbed)
            }
            return (1e-6 / median(times), "")
          }
        }
      }
    }
    add(table, "start-up, steelyard --help", nil, "ms") {
      let times = try (0..<9).map { _ in try Child([engine.program, "--help"]).wall }
      return (1_000 * median(times), "")
    }
    add(table, "start-up, a run of 64 customers and 1 step", nil, "ms") {
      let run = Engine.Run(customers: 64, steps: 1)
      return (1_000 * median(try (0..<9).map { _ in try engine.measure(run).wall }), "")
    }
  }

  /// Time by the clock, which tells nothing while others work on the same processors.
  private func undisturbed(_ child: Child) throws -> Double {
    guard child.others < 0.05 else {
      throw Failure("others took \(Int(100 * child.others)) % of the processors meanwhile")
    }
    return child.wall
  }

  private static let strategy = "  - {name: personal price, kind: personal_price}"
  private static let same = "  - {name: the same again, kind: personal_price}"
  private static let part = "{kind: personal, strength: 0.8, floor: 0.8, cap: 1.25}"
  private static let rule =
    "{kind: rule, price: \"list_price * clamp(1 + 0.8 * (willingness / market_mean - 1), 0.8, 1.25)\"}"

  private func add(
    _ table: Table, _ name: String, _ target: Row.Target?, _ unit: String,
    _ measure: () throws -> (Double, String)
  ) {
    table.add(name, unit, target) {
      let (value, note) = try measure()
      return Row(name, value, unit, target, note)
    }
  }

  /// Rate of the second run over that of the first, measured in turn.
  private func compare(
    _ first: Engine.Run, _ second: Engine.Run, more: Int,
    by time: (Child) throws -> Double = { $0.cpu }
  ) throws -> (Double, String) {
    var (ones, others): ([Double], [Double]) = ([], [])
    for _ in 0..<plan.repeats {
      ones.append(try engine.step(first, more: more, time))
      others.append(try engine.step(second, more: more, time))
    }
    return (
      median(zip(ones, others).map { $0 / $1 }),
      "\(Row.text(1e-6 / median(others))) against \(Row.text(1e-6 / median(ones))) M customer-steps/s"
    )
  }
}
