internal import SteelyardModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How many replicates run at once, given workers and memory.
struct MemoryPlan: Equatable {
  /// Replicates side by side.
  let replicatesAtOnce: Int
  /// Threads that each of them may use.
  let workersEach: Int

  /// Bytes of state, traits and accounts per customer, without the network, where all that can
  /// happen to customers happens and all that can be kept of them is kept. Mostly a run takes less:
  /// what never happens takes no memory where they are many. The closing sums, two rankings of
  /// customers at a time, take no more than the steps there, which give back what only they read.
  static let bytesPerCustomer = 292
  /// What a customer is remembered by beyond that where a firm listens, teaches or reviews.
  static let bytesOfVoices = 14
  /// Bytes per customer of the state towards one firm and its accounts, part of the above.
  static let bytesPerRival = 228
  /// Bytes per customer of the traits of a population that is run beside another.
  static let bytesOfTwin = 56
  /// Bytes per customer and friend, while the network is being built.
  static let bytesPerFriend = 9
  /// Bytes per customer and category, where there are several: bought, and recommended.
  static let bytesPerCategory = 4
  /// Bytes that the program takes anyway.
  static let bytesForProgram = 64 << 20

  /// - Throws: ``ExperimentError/tooLarge(needed:available:isMostlyRecords:)`` when not even one replicate fits.
  init(
    _ scenario: Scenario, workers: Int, available: Int?, recording: Recording = Recording()
  ) throws(ExperimentError) {
    let memory = available ?? Self.memoryAvailable
    let each = Self.bytesPerReplicate(of: scenario) + recording.bytesPerReplicate(of: scenario)
    let records = Self.bytesOfRecords(of: scenario) + recording.bytesOfRecords(of: scenario)
    let fixed = Self.bytesForProgram + records
    guard fixed + each <= memory else {
      throw .tooLarge(
        needed: fixed + each, available: memory, isMostlyRecords: records > each)
    }
    let fitting = (memory - fixed) / max(1, each)
    let wanted = max(1, min(workers, scenario.replicates))
    replicatesAtOnce = min(wanted, fitting)
    workersEach = max(1, workers / replicatesAtOnce)
  }

  private static func bytesPerReplicate(of scenario: Scenario) -> Int {
    let plan = scenario.population
    let friends = bytesPerFriend * plan.network.friends
    let network =
      switch plan.network.kind {
      case .none: 0
      case .smallWorld, .random: friends
      // Finding the well connected needs lists of its own; rounded up.
      case .scaleFree: (3 * friends + 1) / 2
      }
    let categories = scenario.market.categories
    let baskets = categories > 1 ? bytesPerCategory * categories : 0
    let specs = scenario.strategies + scenario.strategies.flatMap { $0.changes.map(\.spec) }
    let voices = specs.contains { $0.voice.isKept(with: $0.governance) } ? bytesOfVoices : 0
    let rivals = bytesPerRival * scenario.market.rivals.count
    let twin = scenario.scoring.isCounterfactual ? bytesOfTwin + plan.cohorts.count : 0
    return plan.customers
      * (bytesPerCustomer + twin + rivals + voices + plan.cohorts.count + baskets + network)
  }

  private static func bytesOfRecords(of scenario: Scenario) -> Int {
    let plan = scenario.population
    let groups = 1 + plan.cultures.count + plan.cohorts.reduce(0) { $0 + $1.cohorts.count }
    let step = MemoryLayout<StepRecord>.stride + bytesOfCultures(plan.cultures.count)
    let periods = min(PeriodRecord.most, scenario.steps)
    return scenario.replicates * scenario.strategies.count * (1 + scenario.market.rivals.count)
      * (scenario.steps * step + periods * groups * MemoryLayout<PeriodSums>.stride)
  }

  /// Bytes per step of trust by culture, where there are several: a list and its header.
  private static func bytesOfCultures(_ cultures: Int) -> Int {
    cultures > 1 ? 64 + 8 * cultures : 0
  }

  /// A number of bytes for a person.
  static func text(_ bytes: Int) -> String {
    let (unit, name) = bytes >= 1 << 30 ? (1 << 30, "GiB") : (1 << 20, "MiB")
    let tenths = (bytes * 10 + unit / 2) / unit
    return "\(tenths / 10).\(tenths % 10) \(name)"
  }
}

extension MemoryPlan {
  /// Bytes that a run may take here, when nobody says how many.
  static var memoryAvailable: Int {
    memoryAvailable(
      physical: physicalMemory, meminfo: contents(of: "/proc/meminfo"),
      limit: contents(of: "/sys/fs/cgroup/memory.max"))
  }

  /// Nine tenths of the least of what there is, what is free and what a container may have.
  ///
  /// - Parameters:
  ///   - physical: Bytes of the machine.
  ///   - meminfo: What `/proc/meminfo` says; nil where there is none.
  ///   - limit: What `memory.max` of a control group (version 2) says: bytes, or `max`.
  static func memoryAvailable(physical: Int, meminfo: String?, limit: String?) -> Int {
    let least = [physical, meminfo.flatMap(freeMemory), limit.flatMap(number)]
      .compactMap(\.self).reduce(physical, min)
    return least / 10 * 9
  }

  /// The line `MemAvailable:   12345 kB`, in bytes.
  private static func freeMemory(_ meminfo: String) -> Int? {
    let line = meminfo.split(separator: "\n").first { $0.hasPrefix("MemAvailable:") }
    let words = line?.split(separator: " ") ?? []
    return words.count > 1 ? number(String(words[1])).map { $0 << 10 } : nil
  }

  private static func number(_ text: String) -> Int? {
    Int(text.prefix { !$0.isNewline })
  }

  /// The start of a small text file, or nil where it cannot be read.
  private static func contents(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = fread(&bytes, 1, bytes.count, file)
    return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
  }

  /// Physical memory, in bytes.
  private static var physicalMemory: Int {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let size = sysconf(Int32(_SC_PAGESIZE))
    return pages > 0 && size > 0 ? pages * size : 4 << 30
  }
}
