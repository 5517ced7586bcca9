import Foundation

/// The engine beside what people would use instead, each with the reduced model with friends.
struct Peers {
  let engine: Engine
  let plan: Plan
  /// The folder of this package's peers, and that of their virtual environments.
  let scripts, environments: String
  /// The same model in C, to say what no engine could be faster than by much.
  let limit: String

  /// What a peer prints.
  struct Report: Decodable {
    let seconds: [Double]
    let revenue, trust, retention: [Double]
    let access, envy: Double
    let versions: [String: String]

    private enum CodingKeys: String, CodingKey {
      case seconds, revenue, trust, retention, access, versions
      case envy = "envy_latent"
    }
  }

  private struct Peer {
    let name, environment: String
    /// The most customers that are no trial of patience, and the ratio that is asked for.
    let most: Int
    let target: Double?
  }

  private static let peers = [
    Peer(name: "jax", environment: "arrays", most: 1_000_000, target: 2.5),
    Peer(name: "numba", environment: "arrays", most: 1_000_000, target: 2.5),
    Peer(name: "numpy", environment: "arrays", most: 1_000_000, target: 9),
    Peer(name: "mesa", environment: "arrays", most: 10_000, target: 250),
    Peer(name: "agentpy", environment: "arrays", most: 10_000, target: nil),
    Peer(name: "mesaframes", environment: "frames", most: 1_000_000, target: nil),
  ]

  func measure(into table: Table) {
    for peer in Self.peers {
      for customers in [10_000, plan.large] where customers <= peer.most {
        let name = "reduced model with friends, \(customers) customers, against \(peer.name)"
        let target = peer.target.map { Row.Target.atLeast($0) }
        table.add(name, "times its rate", target) {
          let found = try compare(peer, customers)
          return Row(name, found.ratio, "times its rate", target, found.note)
        }
      }
    }
  }

  /// Runs both in turn and holds their results against each other.
  private func compare(_ peer: Peer, _ customers: Int) throws -> (ratio: Double, note: String) {
    let python = "\(environments)/\(peer.environment)/bin/python"
    guard FileManager.default.isExecutableFile(atPath: python) else {
      throw Failure("skipped: its packages could not be installed")
    }
    let run = Engine.Run(scenario: "reduced-friends.yaml", customers: customers)
    let outcome = try Outcome.engine(engine.measure(run).output)
    var (ours, theirs): ([Double], [Double]) = ([], [])
    var versions: [String: String] = [:]
    for repeated in 0..<plan.repeats {
      ours.append(try engine.step(run, more: plan.steps(of: customers)))
      let child = try Child(
        [
          python, "\(scripts)/peer_\(peer.name).py", "\(customers)", "\(run.steps)",
          "\(repeated + 1)",
        ],
        environment: Self.oneThread)
      let report = try JSONDecoder().decode(Report.self, from: child.output)
      try check(report, against: outcome, customers: customers)
      theirs.append(median(report.seconds) / Double(customers * run.steps))
      versions = report.versions
    }
    let bound = try? Limit.step(limit, customers, run.steps, friends: 1)
    let byHand = bound.map { "; C by hand \(Row.text(1e-6 / $0))" } ?? ""
    let said = versions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return (
      median(zip(ours, theirs).map { $1 / $0 }),
      "\(Row.text(1e-6 / median(ours))) against \(Row.text(1e-6 / median(theirs))) M customer-steps/s"
        + byHand + "; " + said.joined(separator: ", ")
    )
  }

  private static let oneThread = [
    "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "NUMBA_NUM_THREADS": "1",
    "POLARS_MAX_THREADS": "1", "JAX_PLATFORMS": "cpu",
    "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1",
  ]

  /// Other people with other luck: means over the run agree within five standard errors of what
  /// customers differ by.
  private func check(_ report: Report, against outcome: Outcome, customers: Int) throws {
    let error = 5 * 2.0.squareRoot() / Double(customers).squareRoot()
    let pairs = [
      // Standard deviations over customers, from above: of revenue a step, of trust and of shares.
      ("revenue", mean(report.revenue), mean(outcome.revenue), 1.2),
      ("trust", mean(report.trust), mean(outcome.trust), 15),
      ("retention", mean(report.retention), mean(outcome.retention), 0.1),
      ("access", report.access, outcome.access, 0.3),
      ("envy", report.envy, outcome.envy, 0.5),
    ]
    for (name, theirs, ours, deviation) in pairs where !(abs(theirs - ours) <= error * deviation) {
      throw Failure("\(name) is \(theirs) there and \(ours) here: not the same model")
    }
  }

  private func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(max(1, values.count))
  }
}
