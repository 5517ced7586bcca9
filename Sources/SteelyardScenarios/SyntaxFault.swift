import Yams

/// Puts Yams' errors into a scenario's words.
enum SyntaxFault {
  static let tooDeep =
    "found values nested more than \(YAMLComposer.deepest) deep, wanted a scenario"

  static func complaint(about error: any Error, in text: String) -> Complaint {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      let message = message(problem, context, at: mark, in: text)
      return Complaint(mark: YAMLTree.Mark(mark), message: message)
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      let names = keys.prefix(5).map { "`\($0.prefix(60))`" }.joined(separator: ", ")
      return Complaint(
        mark: YAMLTree.Mark(context.mark), message: "found \(names) again, wanted each key once")
    case YamlError.memory:
      // libyaml's name for running into its limit of nesting.
      return Complaint(message: tooDeep)
    default:
      return Complaint(message: "found text that is no YAML, wanted a scenario")
    }
  }

  private static func message(
    _ problem: String, _ context: YamlError.Context?, at mark: Mark, in text: String
  ) -> String {
    if problem.hasPrefix("Maximum nesting") { return tooDeep }
    if problem == "but found another document" {
      return "found a second document (`---`), wanted one scenario in a file"
    }
    if problem.hasPrefix("mapping values are not allowed") {
      return "found a second `:` on a line, wanted quotes around a text that holds one"
    }
    if problem.contains("cannot start any token"), isTab(at: mark, in: text) {
      return "found a tab, wanted spaces: YAML does not indent with tabs"
    }
    let setting = context.map { ", \($0.text) that begins on line \($0.mark.line)" } ?? ""
    return "found text that is no YAML: \(problem)\(setting)"
  }

  private static func isTab(at mark: Mark, in text: String) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines.dropFirst(mark.line - 1).first?.unicodeScalars
    return line?.dropFirst(mark.column - 1).first == "\t"
  }
}
