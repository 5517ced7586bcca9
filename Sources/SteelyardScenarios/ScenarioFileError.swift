/// Why a scenario could not be had from a file.
public enum ScenarioFileError: Error, Sendable, Hashable {
  /// There is no such file.
  case missing(String)
  /// The file is there but cannot be read, and why.
  case unreadable(String, reason: String)
  /// The file is no valid scenario: everything wrong with it, in the order of the text.
  case invalid([Diagnostic])

  /// The exit status that the command line promises: 66 without a file, 65 with an invalid one.
  public var exitCode: Int32 {
    switch self {
    case .missing, .unreadable: 66
    case .invalid: 65
    }
  }

  /// Everything wrong with the file; empty when it was not read.
  public var diagnostics: [Diagnostic] {
    if case .invalid(let diagnostics) = self { diagnostics } else { [] }
  }
}

extension ScenarioFileError: CustomStringConvertible {
  /// One line for each complaint, a hundred at most.
  public var description: String {
    switch self {
    case .missing(let path): return "\(path): no such file"
    case .unreadable(let path, let reason): return "\(path): \(reason)"
    case .invalid(let diagnostics):
      let shown = diagnostics.prefix(100).map(\.description)
      let rest = diagnostics.count - shown.count
      return (shown + (rest > 0 ? ["… and \(rest) more"] : [])).joined(separator: "\n")
    }
  }
}
