import SteelyardModel
import SteelyardStatistics
import Testing

@Suite struct PairedContrastTests {
  @Test func matchesAPairedTestComputedByHand() throws {
    // Differences 1, 2, 3: mean 2, standard error 1/sqrt(3), t = 3.4641 at 2 degrees of freedom.
    // There p = 1 - t / sqrt(2 + t^2) and the quantile at 0.975 is 4.302652730.
    let contrast = try PairedContrast.of([11, 22, 33], against: [10, 20, 30])
    let error = 1 / 3.0.squareRoot()
    let t = 2 / error
    #expect(contrast.difference == 2)
    #expect(abs((contrast.low ?? 0) - (2 - 4.302652730 * error)) < 1e-8)
    #expect(abs((contrast.high ?? 0) - (2 + 4.302652730 * error)) < 1e-8)
    #expect(abs((contrast.p ?? 0) - (1 - t / (2 + t * t).squareRoot())) < 1e-12)
    #expect(!contrast.isClear)
  }

  @Test func pairingCancelsWhatReplicatesShare() throws {
    let luck = [0.0, 100, -50, 30]
    let values = zip(luck, [1.0, 1.1, 0.9, 1]).map { $0 + $1 }
    let contrast = try PairedContrast.of(values, against: luck)
    #expect(contrast.isClear)
  }

  @Test func swappingTheSidesTurnsTheSign() throws {
    let there = try PairedContrast.of([1, 5, 2], against: [3, 1, 9])
    let back = try PairedContrast.of([3, 1, 9], against: [1, 5, 2])
    #expect(there.difference == back.difference.map { -$0 })
    #expect(there.low == back.high.map { -$0 } && there.p == back.p)
  }

  @Test func withoutVariationTheDifferenceDecides() throws {
    let same = try PairedContrast.of([0.1, 0.2, 0.3], against: [0.1, 0.2, 0.3])
    #expect(same == Contrast(difference: 0, low: 0, high: 0, p: 1))
    #expect(!same.isClear)
    let apart = try PairedContrast.of([2, 3, 4], against: [1, 2, 3])
    #expect(apart == Contrast(difference: 1, low: 1, high: 1, p: 0))
    #expect(apart.isClear)
  }

  @Test func undefinedIfAnyReplicateIs() throws {
    let undefined = Contrast(difference: nil, low: nil, high: nil, p: nil)
    #expect(try PairedContrast.of([1, nil], against: [1, 2]) == undefined)
    #expect(try PairedContrast.of([1, 2], against: [nil, 2]) == undefined)
    #expect(try PairedContrast.of([1, 2, 3], against: [1, 2]) == undefined)
    #expect(try PairedContrast.of([], against: []) == undefined)
  }

  @Test func oneReplicateHasADifferenceAlone() throws {
    let contrast = try PairedContrast.of([3], against: [1])
    #expect(contrast == Contrast(difference: 2, low: nil, high: nil, p: nil))
  }
}
