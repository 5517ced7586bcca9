/// One complaint about a scenario, and where it belongs.
public struct Diagnostic: Sendable, Hashable {
  /// The file as it was named, or the command-line option as it was typed.
  public let file: String
  /// Line from 1; nil when the complaint belongs to no line.
  public let line: Int?
  /// Column from 1, in Unicode scalars; nil when the complaint belongs to no line.
  public let column: Int?
  /// The key, for example `population.cultures.NOO`; empty when the text itself is at fault.
  public let path: String
  /// What was found, what is wanted and the nearest known name.
  public let message: String

  /// Creates a diagnostic.
  public init(file: String, line: Int? = nil, column: Int? = nil, path: String, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.message = message
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `corner.yaml:12:5: population.cultures: found ..., wanted ...`, on one line.
  public var description: String {
    let place = [line, column].compactMap(\.self).reduce(file) { "\($0):\($1)" }
    return [place, Self.shortened(path), message].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  private static func shortened(_ path: String) -> String {
    let shown = path.prefix(120).map { $0.isNewline || $0 == "\u{1B}" ? "\u{FFFD}" : $0 }
    return String(shown) + (shown.count < path.count ? "…" : "")
  }
}

/// A complaint while a file is being read: it knows its place in the text, not yet the file.
struct Complaint: Sendable, Hashable {
  var mark: YAMLTree.Mark?
  var path = ""
  var message: String
  /// Whether a value is missing because of it, so that complaints that follow from its absence
  /// are to be dropped.
  var leavesGap = false
}
