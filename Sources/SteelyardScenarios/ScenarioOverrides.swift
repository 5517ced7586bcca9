import SteelyardModel

/// What the command line sets; it wins over the file.
public struct ScenarioOverrides: Sendable {
  public var seed: UInt64?
  public var steps: Int?
  public var replicates: Int?
  public var customers: Int?
  /// Registry paths with values as typed, so that complaints can quote them. A later one wins
  /// over an earlier one of the same path.
  public var parameters: [(path: String, value: String)]

  /// Creates overrides; what is left out comes from the file.
  public init(
    seed: UInt64? = nil, steps: Int? = nil, replicates: Int? = nil, customers: Int? = nil,
    parameters: [(path: String, value: String)] = []
  ) {
    self.seed = seed
    self.steps = steps
    self.replicates = replicates
    self.customers = customers
    self.parameters = parameters
  }
}

/// A draft with the command line's values in it, and which option each of them came from.
struct OverriddenDraft {
  private(set) var draft: ScenarioDraft
  /// The option as typed, by the path of what it sets.
  private(set) var options: [String: String] = [:]
  /// Values that could not be read.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ draft: ScenarioDraft, _ overrides: ScenarioOverrides) {
    self.draft = draft
    set(\.seed, overrides.seed, at: "seed", option: "--seed")
    set(\.steps, overrides.steps, at: "steps", option: "--steps")
    set(\.replicates, overrides.replicates, at: "replicates", option: "--replicates")
    set(\.customers, overrides.customers, at: "population.customers", option: "--customers")
    for (path, value) in overrides.parameters { setParameter(path, value) }
  }

  private mutating func set<Value>(
    _ field: WritableKeyPath<ScenarioDraft, Value>, _ value: Value?, at path: String,
    option: String
  ) {
    guard let value else { return }
    draft[keyPath: field] = value
    options[path] = "\(option) \(value)"
  }

  private mutating func setParameter(_ path: String, _ text: String) {
    let option = "--set \(path)=\(text)"
    guard let value = NumberText.number(text) else {
      let message = "found \(Wording.name(text)), wanted a number"
      diagnostics.append(Diagnostic(file: option, path: "", message: message))
      return
    }
    options["parameters.\(path)"] = option
    draft.parameters.removeAll { $0.path == path }
    draft.parameters.append((path, value))
  }
}
