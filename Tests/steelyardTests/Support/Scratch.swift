import Foundation

/// A directory of a test's own, gone with it.
final class Scratch: Sendable {
  let path: String

  init() throws {
    let base = FileManager.default.temporaryDirectory
    let url = base.appendingPathComponent("steelyard-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: file(name), atomically: false, encoding: .utf8)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: file(name), encoding: .utf8)
  }

  /// Names in it or in a directory of it, hidden ones too, sorted.
  func names(in directory: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: file(directory)).sorted()
  }

  /// A scratch directory with a scenario that takes no time.
  static func withScenario(_ text: String = small) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(text, to: "small.yaml")
    return scratch
  }

  /// Small, and yet every mechanism moves something.
  static let small = """
    steelyard: 1
    name: Small shop
    question: Does a push pay?
    seed: 11
    steps: 8
    replicates: 2
    population:
      customers: 300
      cultures: {USA: 0.6, JPN: 0.4}
      cohorts: {age: {young: 0.5, old: 0.5}}
    market: {currency: EUR, list_price: 4}
    strategies:
      - {name: one price, kind: one_price}
      - {name: covert push, kind: covert_push}

    """

  /// Runs for minutes unless somebody stops it, in steps of milliseconds.
  static let endless = small.replacing("steps: 8", with: "steps: 10000")
    .replacing("replicates: 2", with: "replicates: 1000")
}

/// Where the package lies.
enum Package {
  static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
}
