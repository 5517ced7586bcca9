/// A value for every parameter of the registry: defaults, then the sector's, then the scenario's.
public struct ParameterSet: Sendable, Hashable {
  /// What differs from the registry's defaults, by path.
  public private(set) var overrides: [String: Double]

  /// Starts from the registry's defaults, replaced by a sector's values where it has any.
  public init(sector: Sector) {
    overrides = sector.values
  }

  /// The value in force.
  /// - Complexity: O(1); read once per run, never per customer.
  public subscript(parameter: Parameter) -> Double {
    overrides[parameter.path] ?? parameter.defaultValue
  }

  /// Replaces one value. The path must be in the registry and the value in its range: a
  /// scenario is checked before it gets here.
  public mutating func set(_ path: String, to value: Double) {
    overrides[path] = value
  }
}
