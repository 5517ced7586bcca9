import Foundation
import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct DataDecayTests {
  /// After t steps (1 - d)^t is left.
  @Test(arguments: [0.001, 0.02, 0.2]) func estimatesShrink(_ decay: Double) {
    let data = DataDecay(numbers([(.signalDecay, decay)]))
    for age in [0, 1, 2, 10, 52, 104] {
      let wanted = pow(1 - decay, Double(age))
      #expect(isNear(data.left(age: Float(age)), wanted, 1e-5 * wanted), "age \(age)")
    }
  }

  @Test func freshDataTellAll() {
    for set in corners(of: [.signalDecay]) { #expect(DataDecay(set).left(age: 0) == 1) }
    let lasting = DataDecay(numbers([(.signalDecay, 0)]))
    for age in [0, 1, 1000, 65_535] as [Float] { #expect(lasting.left(age: age) == 1) }
  }

  @Test func olderTellsLess() {
    let data = DataDecay(numbers())
    #expect(isStrictlyRising((0...200).map { -data.left(age: Float($0)) }))
    for age in [0, 52, 65_535] as [Float] { #expect(0...1 ~= data.left(age: age)) }
  }

  /// Two spans of time in a row leave what the whole leaves.
  @Test func spansMultiply() {
    let data = DataDecay(numbers())
    for (first, second) in [(3, 4), (10, 42), (1, 1)] as [(Float, Float)] {
      let parts = Double(data.left(age: first)) * Double(data.left(age: second))
      #expect(isNear(data.left(age: first + second), parts, 1e-6))
    }
  }
}
