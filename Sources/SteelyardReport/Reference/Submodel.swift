internal import SteelyardModel

/// One submodel of the description: what it does, with its equation and its parameters.
struct Submodel {
  let title: String
  /// What its parameters' paths begin with; no parameter is in two submodels.
  let families: [String]
  /// Markdown.
  let text: String

  init(_ title: String, _ families: [String] = [], _ text: String) {
    self.title = title
    self.families = families
    self.text = text
  }

  /// All of them, in the order in which they act.
  static let all =
    people + shopping + persuasion + contact + dataUse + dataCare + feelings + fortunes + voices

  /// Its parameters, in the registry's order.
  var parameters: [Parameter] {
    Registry.all.filter { parameter in families.contains { parameter.path.hasPrefix($0) } }
  }

  /// A section; ends with a line break.
  var markdown: String {
    let values = parameters.map { parameter in
      let source = ParameterArticle.source(parameter.source)
      let value = ParameterArticle.number(parameter.defaultValue)
      return "\(Markdown.code(parameter.path)) \(value) (\(source))"
    }
    let listed = values.isEmpty ? "" : "\nParameters: \(values.joined(separator: ", ")).\n"
    return "### \(title)\n\n\(text)\n\(listed)"
  }
}
