import Foundation

/// The built program.
enum Steelyard {
  /// It lies beside the tests' own executable.
  static let path: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: own).deletingLastPathComponent()
      .appendingPathComponent("steelyard").path
  }()

  /// Starts it in a directory.
  static func start(
    _ arguments: [String], in scratch: Scratch, environment: [String: String] = [:],
    output: Stream = .captured, errors: Stream = .captured
  ) throws -> Subprocess {
    try Subprocess(
      [path] + arguments, in: scratch,
      environment: ["TERM": "xterm", "LANG": "C.UTF-8", "COLUMNS": "80"].merging(environment) {
        $1
      },
      output: output, errors: errors)
  }

  /// Runs it in a directory.
  static func run(
    _ arguments: String..., in scratch: Scratch, environment: [String: String] = [:],
    output: Stream = .captured, errors: Stream = .captured
  ) async throws -> Subprocess.Outcome {
    try await start(
      arguments, in: scratch, environment: environment, output: output, errors: errors
    ).outcome()
  }

  /// Runs it by way of a shell, in which `$0` is the program.
  static func shell(_ script: String, in scratch: Scratch) async throws -> Subprocess.Outcome {
    try await Subprocess(
      ["/bin/sh", "-c", script, path], in: scratch,
      environment: ["PATH": "/usr/bin:/bin"]
    ).outcome()
  }
}
