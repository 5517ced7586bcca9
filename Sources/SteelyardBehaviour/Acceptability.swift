public import SteelyardModel

/// How acceptable the use of each data category is felt to be, -1...1; 0 is the norm.
///
/// A scenario declares what its norms change, religious and philosophical ones among them, and
/// how far all of them drift over the years (KIM2019: what a flow does depends on its
/// acceptability; sizes beyond inferred and third-party data are design choices).
public struct Acceptability: Sendable {
  /// By position in `DataCategory.allCases`.
  public let values: [Float]
  /// The least acceptable category of a set, by the set's bits; 1 for the empty set.
  public let lowest: [Float]

  /// - Parameters:
  ///   - changes: what the scenario's norms add, by category.
  ///   - drift: what has been added to every category so far.
  public init(
    _ parameters: ParameterSet, changes: [DataCategory: Double] = [:], drift: Double = 0
  ) {
    let values = zip(DataCategory.allCases, Parameter.acceptability).map { category, parameter in
      let value = parameters[parameter] + (changes[category] ?? 0) + drift
      return Float(min(1, max(-1, value)))
    }
    self.values = values
    lowest = bySet(of: values, start: 1, min)
  }

  /// Share of the way from fully acceptable to not at all, 0...1, by category.
  public var objection: [Float] { values.map { (1 - $0) / 2 } }
}

/// A table over all sets of data categories, indexed by their bits, of a number that combines
/// one value per member.
func bySet(
  of values: [Float], start: Float, _ combine: (Float, Float) -> Float
) -> [Float] {
  values.enumerated().reduce(into: [start]) { table, member in
    table += table.map { combine($0, member.element) }
  }
}
