/// Mean and variance of a short list, taken in its order (Welford 1962).
///
/// Unlike a sum divided by its count, the running mean of identical values is that value exactly,
/// so that what does not vary has a variance of exactly zero.
struct Spread {
  private(set) var count = 0
  private(set) var mean = 0.0
  private var squares = 0.0

  init(_ values: [Double]) {
    for value in values {
      count += 1
      let offset = value - mean
      mean += offset / Double(count)
      squares += offset * (value - mean)
    }
  }

  /// Estimated standard error of the mean; nil for fewer than two values.
  var standardError: Double? {
    guard count > 1 else { return nil }
    return (squares / Double(count - 1) / Double(count)).squareRoot()
  }

  /// Estimated variance of one value; 0 for fewer than two values.
  var variance: Double { count > 1 ? squares / Double(count - 1) : 0 }

  var degreesOfFreedom: Double { Double(count - 1) }
}
