internal import SteelyardExperiments
internal import SteelyardModel
internal import SteelyardReport
internal import Synchronization

/// Files of customers one by one, written while runs go on: a part for each strategy and replicate,
/// put together in their order when all is done. No more than a step is held, and little of its text.
final class CustomerFiles: CustomerSink {
  private let scenario: Scenario
  /// Where the parts are.
  private let place: String
  private let tables: [DataTable]
  private let state = Mutex(State())

  private struct State {
    /// By file name; those of runs that are over are closed.
    var parts: [String: Part] = [:]
    var error: SystemError?
  }

  /// A part of a table. Its run alone writes it, one step after another.
  private final class Part: @unchecked Sendable {
    let sink: FileSink
    /// Steps written so far.
    var steps = 0

    init(_ path: String) throws(SystemError) { sink = try FileSink(path) }
  }

  /// - Parameters:
  ///   - place: a directory that is there, for the parts.
  ///   - tables: those that were asked for.
  init(_ scenario: Scenario, in place: String, _ tables: [DataTable]) {
    self.scenario = scenario
    self.place = place
    self.tables = tables
  }

  /// Why nothing more can be written; nil while all is well.
  var error: SystemError? { state.withLock { $0.error } }

  // MARK: While runs go on

  func take(_ people: [CustomerStory.Person], ofReplicate replicate: Int) {
    write(people, .customers, 0, replicate, of: 1) {
      CustomerTables.row($0, replicate: replicate)
    }
  }

  func take(
    _ steps: [CustomerStep], _ decisions: [Decision], ofStrategy strategy: Int,
    replicate: Int, met: [String]
  ) {
    let name = scenario.strategies[strategy].name
    func arm(_ member: Int) -> String { met.indices.contains(member) ? met[member] : name }
    if tables.contains(.panel) {
      write(steps, .panel, strategy, replicate, of: scenario.steps) {
        CustomerTables.row($0, strategy: name, replicate: replicate, met: arm($0.member))
      }
    }
    if tables.contains(.decisions) {
      write(decisions, .decisions, strategy, replicate, of: scenario.steps) {
        CustomerTables.row($0, strategy: name, replicate: replicate, met: arm($0.member))
      }
    }
  }

  /// Rows whose text is made at once.
  private static let portion = 4_096

  /// - Parameter all: how often the part is written to; then it is closed.
  private func write<Element>(
    _ elements: [Element], _ table: DataTable, _ strategy: Int, _ replicate: Int, of all: Int,
    row: (Element) -> [CSVCell]
  ) {
    guard error == nil else { return }
    do throws(SystemError) {
      let name = Self.part(of: table, strategy, replicate)
      let part = try part(named: name)
      for start in stride(from: 0, to: elements.count, by: Self.portion) {
        let some = elements[start..<min(elements.count, start + Self.portion)]
        try part.sink.append(table.bytes(of: some.map(row)))
      }
      part.steps += 1
      guard part.steps >= all else { return }
      try part.sink.close()
      state.withLock { $0.parts[name] = nil }
    } catch {
      state.withLock { $0.error = $0.error ?? error }
    }
  }

  private func part(named name: String) throws(SystemError) -> Part {
    if let part = state.withLock({ $0.parts[name] }) { return part }
    let part = try Part("\(place)/\(name)")
    state.withLock { $0.parts[name] = part }
    return part
  }

  private static func part(of table: DataTable, _ strategy: Int, _ replicate: Int) -> String {
    "\(table.name)-\(strategy)-\(replicate)"
  }

  // MARK: When all is done

  /// The whole of a table, from its parts.
  func rows(of table: DataTable, replicates: Int, to emit: FileSink.Portion) throws(SystemError) {
    try emit(table.header)
    for strategy in table == .customers ? [0] : Array(scenario.strategies.indices) {
      for replicate in 0..<replicates {
        let path = "\(place)/\(Self.part(of: table, strategy, replicate))"
        try FileDescriptor.read(path, in: 1 << 20, to: emit)
        Path.remove(path)
      }
    }
  }
}
