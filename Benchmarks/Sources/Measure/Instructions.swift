import Foundation

/// Counts instructions with callgrind, which neither others on the machine nor its clock disturb.
enum Instructions {
  /// What more steps cost more, for each customer and step.
  ///
  /// - Parameter command: the run with so many customers and steps.
  static func perStep(_ command: (_ customers: Int, _ steps: Int) throws -> [String]) throws
    -> Double
  {
    let customers = 8_192
    let few = try count(command(customers, Engine.start))
    return (try count(command(customers, Engine.start + 12)) - few) / Double(12 * customers)
  }

  private static func count(_ command: [String]) throws -> Double {
    let valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", "--log-fd=1"]
    let child = try Child(
      valgrind + command, environment: ["SWIFT_DETERMINISTIC_HASHING": "1"])
    let text = String(decoding: child.output, as: UTF8.self)
    guard let found = text.firstMatch(of: /Collected : (\d+)/), let count = Double(found.1) else {
      throw Failure("callgrind counted nothing")
    }
    return count
  }
}
