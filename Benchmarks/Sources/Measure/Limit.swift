import Foundation

/// The engine beside the same model in C.
struct Limit {
  let engine: Engine
  let plan: Plan
  /// The programs made of `Limit/limit.c` and `Limit/bandwidth.c`.
  let program, bandwidth: String
  /// The engine and the limit once more, as valgrind can run them.
  let counted: (engine: String, limit: String)

  /// Bytes that the model without friends has to move for each customer and step, whatever the code:
  /// value, sensitivity and estimate read; trust, reference price and standing read and written.
  static let leastBytes = 3.0 * 4 + 2 * 2 * 4 + 2

  func measure(into table: Table) {
    table.add("C prints what the engine prints, to the bit", "runs compared") { try compare() }
    let name = "reduced model, no network, one worker, against C"
    var rate = Double.nan
    table.add(name, "of C's rate", .atLeast(0.8)) {
      let found = try ratio("reduced.yaml", friends: 0)
      rate = found.engine
      return Row(name, found.ratio, "of C's rate", .atLeast(0.8), found.note)
    }
    let friends = "reduced model, 8 friends, one worker, against C"
    table.add(friends, "of C's rate", .atLeast(0.7)) {
      let found = try ratio("reduced-friends.yaml", friends: 1)
      return Row(friends, found.ratio, "of C's rate", .atLeast(0.7), found.note)
    }
    count(into: table)
    table.add("reduced model, share of memory bandwidth", "of one core's") {
      let probe = try Child([bandwidth])
      guard let found = Double(String(decoding: probe.output, as: UTF8.self).filter { $0 != "\n" })
      else { throw Failure("the probe printed no number") }
      return Row(
        "reduced model, share of memory bandwidth", rate * Self.leastBytes / (found * 1e9),
        "of one core's", nil,
        "\(Row.text(found)) GB/s; \(Int(Self.leastBytes)) bytes per customer and step at least")
    }
  }

  /// Instructions of both, which nothing disturbs: what bounds the rate where memory does not.
  private func count(into table: Table) {
    for (scenario, friends) in [("reduced.yaml", 0), ("reduced-friends.yaml", 1)] {
      let name = "\(scenario), instructions per customer and step"
      table.add(name, "instructions") {
        let ours = try Instructions.perStep {
          try engine.command(
            Engine.Run(scenario: scenario, customers: $0, steps: $1), program: counted.engine)
        }
        let theirs = try Instructions.perStep {
          [counted.limit, "\($0)", "\($1)", "\(friends)", "1"]
        }
        return Row(
          name, ours, "instructions", nil,
          "C by hand \(Row.text(theirs)): \(Row.text(theirs / ours)) of the engine's")
      }
    }
  }

  /// Runs both, alternating, and compares their rates of customer-steps.
  private func ratio(_ scenario: String, friends: Int) throws
    -> (ratio: Double, engine: Double, note: String)
  {
    let customers = plan.large
    let steps = plan.steps(of: customers)
    let run = Engine.Run(scenario: scenario, customers: customers)
    var (ours, theirs): ([Double], [Double]) = ([], [])
    for _ in 0..<plan.repeats {
      ours.append(try engine.step(run, more: steps))
      theirs.append(try Self.step(program, customers, steps, friends: friends))
    }
    let ratio = median(zip(ours, theirs).map { $1 / $0 })
    let (us, them) = (1 / median(ours), 1 / median(theirs))
    return (
      ratio, us,
      "\(Row.text(us / 1e6)) against \(Row.text(them / 1e6)) M customer-steps/s, "
        + "\(Row.text(Double(customers) / 1e6)) M customers"
    )
  }

  /// Seconds that the C program takes per customer and step.
  static func step(_ program: String, _ customers: Int, _ steps: Int, friends: Int) throws -> Double
  {
    struct Times: Decodable { let seconds: [Double] }
    let child = try Child([program, "\(customers)", "\(steps)", "\(friends)", "3"])
    let times = try JSONDecoder().decode(Times.self, from: child.output)
    return median(times.seconds) / Double(customers * steps)
  }

  /// Both models at sizes with and without a rest in the last block.
  private func compare() throws -> Row {
    var compared = 0
    for (scenario, friends) in [("reduced.yaml", 0), ("reduced-friends.yaml", 1)] {
      for customers in [4_096, 30_001] {
        let run = Engine.Run(scenario: scenario, customers: customers, workers: 2)
        let ours = try Outcome.engine(engine.measure(run).output)
        let child = try Child([program, "\(customers)", "\(run.steps)", "\(friends)", "1"])
        let theirs = try JSONDecoder().decode(Outcome.self, from: child.output)
        guard ours == theirs, ours.revenue.count == run.steps else {
          throw Failure("\(scenario) with \(customers) customers differs")
        }
        compared += 1
      }
    }
    return Row("C prints what the engine prints, to the bit", Double(compared), "runs compared")
  }
}
