internal import Foundation

/// Numbers as people read them: a point before decimals, a comma between thousands, a real minus.
enum Number {
  /// The number with so many decimals; never a negative zero.
  static func text(_ value: Double, decimals: Int) -> String {
    let digits = String(format: "%.*f", decimals, value.magnitude)
    let isZero = digits.allSatisfy { $0 == "0" || $0 == "." }
    return (value < 0 && !isZero ? "−" : "") + grouped(digits)
  }

  /// The same with a sign even when positive. What rounds to zero has none, and what is exactly
  /// zero has no decimals either.
  static func signed(_ value: Double, decimals: Int) -> String {
    if value == 0 { return "0" }
    let text = text(value, decimals: decimals)
    return value > 0 && text.contains { $0.isNumber && $0 != "0" } ? "+" + text : text
  }

  /// The number rounded to a power of ten: 31,245.6 to the second power is 31,200.
  static func rounded(_ value: Double, to exponent: Int) -> String {
    if exponent <= 0 { return text(value, decimals: -exponent) }
    let unit = pow(10, Double(exponent))
    return text((value / unit).rounded() * unit, decimals: 0)
  }

  /// Decimals at which an uncertainty shows its first digit, or its first two where those would
  /// be 10 to 19: 0.034 needs 2, 0.012 needs 3.
  static func decimals(showing uncertainty: Double) -> Int {
    let order = exponent(uncertainty)
    let lead = uncertainty.magnitude / pow(10, Double(order))
    return max(0, (lead < 1.95 ? 1 : 0) - order)
  }

  /// The power of ten of the first digit; 0 for 0.
  static func exponent(_ value: Double) -> Int {
    value == 0 || !value.isFinite ? 0 : Int(log10(value.magnitude).rounded(.down))
  }

  private static func grouped(_ digits: String) -> String {
    let parts = digits.split(separator: ".")
    guard let whole = parts.first else { return digits }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0 && (whole.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return ([grouped] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }
}
