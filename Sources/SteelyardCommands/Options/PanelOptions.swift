internal import ArgumentParser
internal import SteelyardExperiments
internal import SteelyardModel
internal import SteelyardReport

/// Whose lives `--out` files one by one.
struct PanelOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "With --out, also file what so many customers of each replicate, or all, were and did in every "
        + "step: drawn by the seed, the same under every strategy.", valueName: "n|all"),
    transform: PanelOptions.size)
  var panel: PanelSize = .nobody

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "With --out, also file every offer to so many customers, or all: what the firm saw, what it did "
        + "with which probability, and what came of it.", valueName: "n|all"),
    transform: PanelOptions.size)
  var decisions: PanelSize = .nobody

  private static func size(_ text: String) throws -> PanelSize {
    if text == "all" { return .everybody }
    guard let size = Int(text), size > 0 else {
      throw ValidationError("wanted a number of customers above 0, or all")
    }
    return .some(size)
  }

  /// The tables that were asked for.
  var tables: [DataTable] {
    let own =
      (panel == .nobody ? [] : [DataTable.panel])
      + (decisions == .nobody ? [] : [DataTable.decisions])
    return own.isEmpty ? [] : [.customers] + own
  }

  /// Words of a command line that ask for the same.
  var words: [String] {
    [("--panel", panel), ("--decisions", decisions)].flatMap { option, size in
      switch size {
      case .nobody: [String]()
      case .some(let size): [option, "\(size)"]
      case .everybody: [option, "all"]
      }
    }
  }

  /// - Throws: An ending with status 64 where they make no sense for the scenario, and with 73 where
  ///   the disk has no room for them.
  func check(_ scenario: Scenario, replicates: Int, out: String?) throws(Ending) {
    let customers = scenario.population.customers
    for (option, size) in [("--panel", panel), ("--decisions", decisions)] where size != .nobody {
      guard let out else { throw Ending(.usage, "\(option): only with --out") }
      if case .some(let number) = size, number > customers {
        throw Ending(
          .usage, "\(option): found \(number), wanted at most the \(customers) customers, or all")
      }
      try checkRoom(scenario, replicates, out)
    }
  }

  /// Bytes of a row at most, as measured, rounded up; parts and whole are there at once only one
  /// part at a time.
  private static let bytesPerRow = 220

  private func checkRoom(
    _ scenario: Scenario, _ replicates: Int, _ out: String
  ) throws(Ending) {
    let customers = scenario.population.customers
    let lives = panel.count(of: customers) + decisions.count(of: customers)
    let rows = Self.product([lives, scenario.steps, replicates, scenario.strategies.count])
    let bytes = rows.flatMap { Self.product([$0, Self.bytesPerRow]) }
    guard let rows, let bytes else {
      throw Ending(
        .cannotCreate,
        "--out \(out): no disk has room for so many rows; ask for fewer customers with --panel and"
          + " --decisions")
    }
    guard let free = Path.freeBytes(near: out), bytes > free else { return }
    throw Ending(
      .cannotCreate,
      "--out \(out): \(rows) rows need up to \(Self.text(bytes)), and \(Self.text(free)) are free; ask"
        + " for fewer customers with --panel and --decisions")
  }

  /// Nil where it is beyond all whole numbers.
  private static func product(_ factors: [Int]) -> Int? {
    var product = 1
    for factor in factors {
      let (next, isBeyond) = product.multipliedReportingOverflow(by: factor)
      guard !isBeyond else { return nil }
      product = next
    }
    return product
  }

  private static func text(_ bytes: Int) -> String {
    let tenths = bytes / (1 << 20) * 10 / 1_024
    return tenths >= 10 ? "\(tenths / 10).\(tenths % 10) GiB" : "\(bytes >> 20) MiB"
  }
}
