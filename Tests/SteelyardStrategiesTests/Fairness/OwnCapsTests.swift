import SteelyardModel
import Testing

@testable import SteelyardStrategies

/// The window that a firm's own caps leave.
@Suite struct OwnCapsTests {
  private static let means: [Double] = [0, 1e-6, 0.1, 0.333, 0.9, 1, 1.1, 1.7, 3, 812.5]
  private static let lists: [Float] = [1e-4, 0.1, 1.37, 4.2, 35, 9_999.99, 1e9]

  /// To the last bit, for prices as they are asked.
  @Test func capsHoldInEveryWindow() {
    let ranges: [Double?] = [nil, 0, 1e-9, 0.1, 0.4, 2, 1_000]
    let ratios: [Double?] = [nil, 1, 1.000_000_1, 1.3, 4, 1e6]
    for list in Self.lists {
      for mean in Self.means {
        for range in ranges {
          for ratio in ratios {
            let caps = OwnCaps(PriceConstraint.Caps(range: range, ratio: ratio))
            let (low, high) = caps.window(around: mean, list: list)
            #expect(low >= 0 && low <= high)
            if let range { #expect(Double(high) - Double(low) <= range * Double(list)) }
            if let ratio { #expect(Double(high) <= ratio * Double(low)) }
          }
        }
      }
    }
  }

  @Test func theWindowLiesEvenlyAroundTheMean() {
    let range = OwnCaps(PriceConstraint.Caps(range: 0.5)).window(around: 1.5, list: 4)
    #expect(range == (5, 7))
    let ratio = OwnCaps(PriceConstraint.Caps(ratio: 4)).window(around: 1, list: 4)
    #expect(ratio == (2, 8))
    let both = OwnCaps(PriceConstraint.Caps(range: 0.5, ratio: 4)).window(around: 1, list: 4)
    #expect(both == (3, 5))
    let neither = OwnCaps(PriceConstraint.Caps()).window(around: 1, list: 4)
    #expect(neither == (0, .infinity))
  }
}
