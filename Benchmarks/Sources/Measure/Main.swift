import Foundation

/// Measures the programs that `Benchmarks/run` built, and prints a table.
///
///     Measure TOPIC... [--quick | --once]
///
/// Topics: limit, peers, whole, rates, scaling, budget. Paths come from the environment: STEELYARD (the
/// program), BENCH (a folder for what is made on the way, with the programs `limit` and `bandwidth`
/// and the folder `peers` of virtual environments) and BENCHMARKS (this package).
@main
struct Main {
  static func main() throws {
    var topics = Set(CommandLine.arguments.dropFirst())
    let plan = Plan(
      isQuick: topics.remove("--quick") != nil, isOnce: topics.remove("--once") != nil)
    let places = ProcessInfo.processInfo.environment
    guard let program = places["STEELYARD"], let folder = places["BENCH"],
      let package = places["BENCHMARKS"]
    else { throw Failure("run this by Benchmarks/run") }
    let engine = Engine(program: program, folder: folder, scenarios: "\(package)/Scenarios")
    let table = Table()
    print("on \(Machine.name)")
    if topics.contains("limit") {
      Limit(
        engine: engine, plan: plan, program: "\(folder)/limit", bandwidth: "\(folder)/bandwidth",
        counted: ("\(folder)/counted-steelyard", "\(folder)/counted-limit")
      ).measure(into: table)
    }
    if topics.contains("peers") {
      Peers(
        engine: engine, plan: plan, scripts: "\(package)/Peers", environments: "\(folder)/peers",
        limit: "\(folder)/limit"
      ).measure(into: table)
    }
    if topics.contains("whole") { Whole(engine: engine, plan: plan).measure(into: table) }
    if topics.contains("scaling") { Scaling(engine: engine, plan: plan).measure(into: table) }
    if topics.contains("budget") { Budget(path: "\(folder)/budget.txt").measure(into: table) }
    if topics.contains("rates") { Whole(engine: engine, plan: plan).describe(into: table) }
    try table.write(to: places["BENCH_ROWS"] ?? "\(folder)/rows.jsonl")
  }
}
