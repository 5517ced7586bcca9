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

  /// Bytes of state, traits and accounts per customer, without the network; measured as the
  /// slope of peak memory over customers, rounded up.
  static let bytesPerCustomer = 180
  /// Bytes per customer and friend, while the network is being built.
  static let bytesPerFriend = 9
  /// Bytes that the program takes anyway.
  static let bytesForProgram = 64 << 20

  /// - Throws: ``ExperimentError/tooLarge(needed:available:)`` when not even one replicate fits.
  init(_ scenario: Scenario, workers: Int, available: Int?) throws(ExperimentError) {
    let memory = available ?? Self.memoryOfMachine
    let each = Self.bytesPerReplicate(of: scenario)
    let fixed = Self.bytesForProgram + Self.bytesOfRecords(of: scenario)
    guard fixed + each <= memory else {
      throw .tooLarge(needed: fixed + each, available: memory)
    }
    let fitting = (memory - fixed) / max(1, each)
    let wanted = max(1, min(workers, scenario.replicates))
    replicatesAtOnce = min(wanted, fitting)
    workersEach = max(1, workers / replicatesAtOnce)
  }

  private static func bytesPerReplicate(of scenario: Scenario) -> Int {
    let plan = scenario.population
    let friends =
      switch plan.network.kind {
      case .none: 0
      case .smallWorld, .random: plan.network.friends
      // Finding the well connected needs lists of its own.
      case .scaleFree: 3 * plan.network.friends
      }
    return plan.customers
      * (bytesPerCustomer + plan.cohorts.count + bytesPerFriend * friends)
  }

  private static func bytesOfRecords(of scenario: Scenario) -> Int {
    scenario.replicates * scenario.strategies.count * scenario.steps
      * MemoryLayout<StepRecord>.stride
  }

  /// Physical memory, in bytes.
  static var memoryOfMachine: Int {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let size = sysconf(Int32(_SC_PAGESIZE))
    return pages > 0 && size > 0 ? pages * size : 4 << 30
  }

  /// A number of bytes for a person.
  static func text(_ bytes: Int) -> String {
    let (unit, name) = bytes >= 1 << 30 ? (1 << 30, "GiB") : (1 << 20, "MiB")
    let tenths = (bytes * 10 + unit / 2) / unit
    return "\(tenths / 10).\(tenths % 10) \(name)"
  }
}
