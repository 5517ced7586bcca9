/// Room for as many numbers as a strategy asked for: what it knows, or what a block or a step
/// tells it. It cannot be copied or kept.
public struct Numbers: ~Copyable {
  public let count: Int
  private let base: UnsafeMutablePointer<Double>

  /// - Parameter base: `count` numbers that outlive the value.
  init(_ base: UnsafeMutablePointer<Double>, count: Int) {
    self.base = base
    self.count = count
  }

  /// - Precondition: `index` is in `0..<count`.
  public subscript(index: Int) -> Double {
    get {
      precondition(index >= 0 && index < count, "no such number")
      return base[index]
    }
    set {
      precondition(index >= 0 && index < count, "no such number")
      base[index] = newValue
    }
  }

  /// A part's slice of the numbers: writes reach the whole.
  /// - Precondition: the range is in `0..<count`.
  public func part(_ range: Range<Int>) -> Numbers {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "no such numbers")
    return Numbers(base + range.lowerBound, count: range.count)
  }
}
