/// A row of small bars: how something went over time, in one line.
enum Sparkline {
  private static let bars: [Character] = Array("▁▂▃▄▅▆▇█")

  /// One bar for each value, or for the mean of as many neighbours as it takes to fit.
  ///
  /// - Parameters:
  ///   - range: the values of the lowest and the highest bar; those beyond are cut.
  ///   - width: columns available, at least 1.
  static func text(_ values: [Double], in range: ClosedRange<Double>, width: Int) -> String {
    let size = max(1, (values.count + max(1, width) - 1) / max(1, width))
    return String(
      stride(from: 0, to: values.count, by: size).map { first in
        let some = values[first..<min(values.count, first + size)]
        return bar(some.reduce(0, +) / Double(some.count), in: range)
      })
  }

  private static func bar(_ value: Double, in range: ClosedRange<Double>) -> Character {
    let span = range.upperBound - range.lowerBound
    guard span > 0, value.isFinite else { return bars[bars.count / 2] }
    let share = (value - range.lowerBound) / span
    let index = Int((share * Double(bars.count)).rounded(.down))
    return bars[min(bars.count - 1, max(0, index))]
  }
}
