import SteelyardTestSupport

/// Writes random rules that mean something.
struct RuleWriter {
  var source: SmallRandom

  /// A number without unit.
  mutating func number(_ depth: Int) -> String {
    guard depth > 0 else { return leaf() }
    let pick = Int.random(in: 0..<14, using: &source)
    func next(_ writer: inout RuleWriter) -> String { writer.number(depth - 1) }
    let (a, b) = (next(&self), next(&self))
    switch pick {
    case 0...3: return "(\(a) \(any("+", "-", "*", "/")) \(b))"
    case 4: return "-\(a)"
    case 5: return "\(any("min", "max"))(\(a), \(b), \(leaf()))"
    case 6: return "clamp(\(a), \(leaf()), \(b))"
    case 7, 8: return "\(any("abs", "exp", "log", "sqrt", "tanh"))(\(a))"
    case 9, 10: return "if(\(truth(depth - 1)), \(a), \(b))"
    case 11: return "by(segment, {\(any("low", "high")): \(a), else: \(b)})"
    case 12: return "by(locale, {\(any("USA", "FRA")): \(leaf()), JPN: \(a), else: \(b)})"
    default: return "by(sector, {\(any("retail", "finance")): \(a), else: \(b)})"
    }
  }

  mutating func truth(_ depth: Int) -> String {
    guard depth > 0 else {
      return any("is_known", "true", "false", "segment == high", "locale != DEU")
    }
    let pick = Int.random(in: 0..<6, using: &source)
    switch pick {
    case 0...2:
      let (a, b) = (number(depth - 1), number(depth - 1))
      return "\(a) \(any("<", "<=", ">", ">=", "==", "!=")) \(b)"
    case 3: return "not (\(truth(depth - 1)))"
    case 4: return "(\(truth(depth - 1))) \(any("and", "or")) (\(truth(depth - 1)))"
    default: return "by(segment, {low: \(truth(depth - 1)), else: \(truth(depth - 1))})"
    }
  }

  private mutating func leaf() -> String {
    any(
      "0", "1", "0.1", "12.5", "1e20", "30%", "(willingness / market_mean)",
      "(last_price / list_price)", "(2 * purchases)", "(1 * steps_since_purchase)",
      "(0.5 * clicks)", "(step / 4)", "season", "conversion", "(0.1 * complaints)",
      "(mean_price / unit_cost)", "(active / visits)", "(choice_scale / market_deviation)",
      "(estimate_deviation / unit_cost)", "(1 * purchases_last_step)")
  }

  private mutating func any(_ texts: String...) -> String {
    texts.randomElement(using: &source) ?? "1"
  }
}
