import Foundation
import Testing

/// The information boundary is a type: code that reaches across it does not compile.
@Suite struct BoundaryTests {
  /// A strategy with a few lines of its own.
  private func strategy(deciding lines: String, elsewhere: String = "") -> String {
    """
    import SteelyardEngine
    import SteelyardModel
    \(elsewhere)
    struct Probe: Strategy {
      let practice = Practice(
        transparency: 0, control: 0, collected: DataCategories([]), messages: 0,
        framing: .cost, nudges: 0)
      func decide(
        _ observed: borrowing Observation, random: borrowing StrategyRandom,
        into offers: inout OfferBatch
      ) {
        for row in 0..<observed.count { \(lines) }
      }
    }
    """
  }

  @Test func whatAStrategyMayDoCompiles() throws {
    let code = strategy(
      deciding: """
        let chance = random.uniform(row, index: 3)
        let isKnown = observed.isPersonalizable(row)
        offers.setPrice(isKnown ? observed.estimatedWillingness(row) * chance : 1, row)
        offers.show(.reminder, 1, row)
        offers.show(.socialProof, 1, row)
        """)
    let outcome = try Compiler.typecheck(code)
    #expect(outcome.succeeded, "\(outcome.messages)")
  }

  /// Each line with what the compiler must say about it.
  static let forbidden: [(String, String)] = [
    ("_ = observed.willingness[row]", "inaccessible due to 'internal'"),
    ("_ = observed.inUse[row]", "inaccessible due to 'internal'"),
    ("_ = random.key", "inaccessible due to 'private'"),
    ("_ = random.firstRow", "inaccessible due to 'private'"),
    ("_ = offers.prices[row]", "inaccessible due to 'internal'"),
    ("_ = observed.customer(row)", "has no member 'customer'"),
    ("_ = observed.seed", "has no member 'seed'"),
    ("_ = observed.extras.records", "inaccessible due to 'internal'"),
    ("_ = observed.known[0]", "inaccessible due to 'internal'"),
    ("_ = observed.trust(row)", "has no member 'trust'"),
    ("let kept = observed; _ = kept.count", "is borrowed and cannot be consumed"),
  ]

  @Test(arguments: forbidden)
  func whatAStrategyMayNotReadDoesNotCompile(_ line: String, _ reason: String) throws {
    let outcome = try Compiler.typecheck(strategy(deciding: line))
    #expect(!outcome.succeeded, "compiled: \(line)")
    #expect(outcome.messages.contains(reason), "\(outcome.messages)")
  }

  /// Outside a step, too: whoever holds the world cannot look into people.
  static let forbiddenElsewhere: [(String, String)] = [
    ("func peek(_ p: Population) -> Float { p.value[0] }", "inaccessible due to 'internal'"),
    ("func peek(_ p: Population) -> Double { p.willingness(0) }", "inaccessible due to"),
    ("func peek(_ p: Population) -> Any { p.key }", "inaccessible due to 'internal'"),
    ("func peek(_ p: Population) -> Any { p.cohorts }", "inaccessible due to 'internal'"),
    ("func peek(_ s: borrowing Simulation) -> Any { s.arm }", "inaccessible due to 'internal'"),
  ]

  @Test(arguments: forbiddenElsewhere)
  func nobodyElseCanReadPeopleEither(_ declaration: String, _ reason: String) throws {
    let outcome = try Compiler.typecheck(strategy(deciding: "_ = row", elsewhere: declaration))
    #expect(!outcome.succeeded, "compiled: \(declaration)")
    #expect(outcome.messages.contains(reason), "\(outcome.messages)")
  }
}

/// The Swift compiler, against the modules that this test was built with.
enum Compiler {
  struct Outcome {
    let succeeded: Bool
    let messages: String
  }

  static func typecheck(_ code: String) throws -> Outcome {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("steelyard-probe-\(UUID().uuidString).swift")
    try code.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swiftc", "-emit-sil", "-o", "/dev/null", "-swift-version", "6", "-parse-as-library",
      "-I", modules.path, "-Xcc", "-fmodule-map-file=\(gsl.path)", file.path,
    ]
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      succeeded: process.terminationStatus == 0, messages: String(decoding: data, as: UTF8.self))
  }

  /// Where this build's modules are: beside the running test binary.
  private static var modules: URL {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("Modules")
  }

  private static var gsl: URL {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appendingPathComponent("Sources/CGSL/module.modulemap")
  }
}
