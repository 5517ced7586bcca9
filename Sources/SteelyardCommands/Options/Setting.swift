internal import ArgumentParser

/// A parameter and the value that the command line gives it.
struct Setting: Sendable {
  let path: String
  /// As typed: the check of the scenario quotes it.
  let value: String

  /// Reads `PATH=VALUE`.
  static func parse(_ text: String) throws -> Setting {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw ValidationError("wanted PATH=VALUE, for example trust.gain=0.05")
    }
    return Setting(path: String(parts[0]), value: String(parts[1]))
  }
}
