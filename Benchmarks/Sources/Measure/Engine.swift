import Foundation

/// Runs `steelyard run`, as anybody would.
struct Engine {
  /// The program.
  let program: String
  /// Where scenarios made for the purpose are written.
  let folder: String
  /// Scenarios of this package.
  let scenarios: String

  /// One run.
  struct Run {
    var scenario = "full.yaml"
    var customers = 10_000
    var steps = 52
    var replicates = 1
    var workers = 1
    /// Texts of the scenario and what takes their place.
    var changes: [(String, String)] = []

    func of(steps: Int) -> Run {
      var run = self
      run.steps = steps
      return run
    }

    func by(workers: Int) -> Run {
      var run = self
      run.workers = workers
      return run
    }
  }

  func measure(_ run: Run) throws -> Child { try Child(command(run)) }

  /// - Parameter program: the program, if not this one.
  func command(_ run: Run, program: String? = nil) throws -> [String] {
    [
      program ?? self.program, "run", try path(of: run), "--customers", "\(run.customers)",
      "--steps",
      "\(run.steps)", "--replicates", "\(run.replicates)", "--workers", "\(run.workers)",
      "--quiet", "--format", "json",
    ]
  }

  /// Steps after which more of them cost what steps cost: a run is cut into at most twelve stretches,
  /// and closing sums sort customers, which is quick while many are still alike.
  static let start = 12

  /// Seconds of work per customer and step once a run goes: what more steps cost more, so that start,
  /// people, stretches and closing sums do not count.
  ///
  /// - Parameter more: steps on top of ``start``.
  func step(_ run: Run, more: Int, _ time: (Child) throws -> Double = { $0.cpu }) throws -> Double {
    let few = try time(measure(run.of(steps: Self.start)))
    let many = try time(measure(run.of(steps: Self.start + more)))
    return (many - few) / Double(run.customers * more)
  }

  /// The scenario file, changed where that is wanted.
  private func path(of run: Run) throws -> String {
    let path = "\(scenarios)/\(run.scenario)"
    guard !run.changes.isEmpty else { return path }
    var text = try String(contentsOfFile: path, encoding: .utf8)
    for (old, new) in run.changes {
      guard text.contains(old) else { throw Failure("\(run.scenario) has no '\(old)'") }
      text = text.replacing(old, with: new)
    }
    let changed = "\(folder)/changed.yaml"
    try text.write(toFile: changed, atomically: true, encoding: .utf8)
    return changed
  }
}

/// What is printed of a run: sums that have to be the same elsewhere.
struct Outcome: Decodable, Equatable {
  let revenue, trust, retention: [Double]
  let access, envy: Double

  private enum CodingKeys: String, CodingKey {
    case revenue, trust, retention, access
    case envy = "envy_latent"
  }

  /// From the JSON of `steelyard run`.
  static func engine(_ data: Data) throws -> Outcome {
    struct Result: Decodable {
      let strategies: [Strategy]
      struct Strategy: Decodable {
        let detail: Detail
        let replicates: [String: [Double?]]
      }
      struct Detail: Decodable { let trace: [String: Series] }
      struct Series: Decodable { let mean: [Double] }
    }
    let result = try JSONDecoder().decode(Result.self, from: data)
    guard let strategy = result.strategies.first else { throw Failure("no strategy") }
    func trace(_ name: String) -> [Double] { strategy.detail.trace[name]?.mean ?? [] }
    func metric(_ name: String) -> Double { (strategy.replicates[name]?.first ?? nil) ?? .nan }
    return Outcome(
      revenue: trace("revenue"), trust: trace("trust"), retention: trace("retention"),
      access: metric("access"), envy: metric("envy_latent"))
  }
}

/// The middle one; the mean of the two middle ones of an even number.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return .nan }
  let half = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}
