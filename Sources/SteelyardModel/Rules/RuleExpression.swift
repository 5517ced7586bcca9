/// A checked rule: every name is a field, every operation has values of the types that it takes.
///
/// All operations are total. Arithmetic is that of `Float`, in the order written, but a division
/// by 0 is 0 and so is the square root of a negative number; exp takes whatever is beyond
/// -87...88 for the nearer end, log whatever is not above 2^-126 for 2^-126. What is too large
/// is infinite and what has no value is no number, as usual: no comparison with it holds but
/// `!=`. What becomes of such a result, the part says that the rule belongs to.
public indirect enum RuleExpression: Sendable, Hashable {
  case number(Float)
  case truth(Bool)
  /// A number or truth.
  case field(RuleField)
  /// Whether a field of names is that name.
  case named(RuleField, String)
  case negated(RuleExpression)
  case not(RuleExpression)
  case binary(RuleOperator, RuleExpression, RuleExpression)
  /// `min` and `max` group from the left.
  case call(RuleFunction, [RuleExpression])
  /// The row whose key the field's name is, else the last value.
  case table(RuleField, [Row], otherwise: RuleExpression)

  /// One row of a table.
  public struct Row: Sendable, Hashable {
    public let key: String
    public let value: RuleExpression
  }
}
