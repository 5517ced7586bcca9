import Foundation
import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct NeedArrivalTests {
  private func arrival(
    _ amplitude: Double = 0, peak: Double = 0, _ changes: [(Parameter, Double)] = []
  ) -> NeedArrival {
    NeedArrival(numbers(changes), seasonality: .init(amplitude: amplitude, peak: peak))
  }

  @Test(arguments: [(0.3, 0.0), (1, 50), (0.5, 12.25), (0.7, 52)])
  func theSeasonIsAWave(_ amplitude: Double, _ peak: Double) {
    let arrival = arrival(amplitude, peak: peak)
    for step in 0..<52 {
      let wanted = 1 + amplitude * cos(2 * .pi * (Double(step) - peak) / 52)
      #expect(isNear(arrival.season(step), wanted, 2e-7), "step \(step)")
    }
  }

  @Test func theWaveComesBackEveryYear() {
    let arrival = arrival(0.6, peak: 7)
    for step in 0..<52 {
      #expect(arrival.season(step + 52) == arrival.season(step))
      #expect(arrival.season(step + 520) == arrival.season(step))
    }
  }

  /// A year brings as many needs with seasons as without.
  @Test func aYearIsWorthAYear() {
    for peak in [0, 3.5, 26, 51] {
      let arrival = arrival(0.9, peak: peak)
      let mean = (0..<52).reduce(0) { $0 + Double(arrival.season($1)) } / 52
      #expect((mean - 1).magnitude < 1e-7)
    }
  }

  @Test func itIsHighestAtThePeakAndLowestHalfAYearLater() {
    let arrival = arrival(0.4, peak: 10)
    let wave = (0..<52).map(arrival.season)
    #expect(wave.firstIndex(of: wave.max() ?? 0) == 10 && isNear(wave[10], 1.4, 1e-7))
    #expect(wave.firstIndex(of: wave.min() ?? 0) == 36 && isNear(wave[36], 0.6, 1e-7))
  }

  @Test func withoutAmplitudeThereIsNoSeason() {
    let flat = arrival(0, peak: 20)
    for step in 0..<104 { #expect(flat.season(step) == 1) }
  }

  @Test func habitAddsItsShareOfTheRate() {
    for weight in [0, 0.3, 2] {
      let arrival = arrival(0, [(.habitNeed, weight)])
      for rate in grid(0, 1, 8) {
        for habit in grid(0, 1, 8) {
          let wanted = Double(rate) * (1 + weight * Double(habit))
          #expect(isNear(arrival.chance(rate: rate, habit: habit), wanted, 1e-6))
        }
      }
    }
  }

  @Test func noHabitOrNoWeightLeavesTheRate() {
    let still = arrival(0, [(.habitNeed, 0)])
    for share in grid(0, 1, 20) {
      #expect(arrival().chance(rate: share, habit: 0) == share)
      #expect(still.chance(rate: share, habit: 1) == share)
    }
  }

  @Test func neverBelowNothing() {
    for set in corners(of: [.habitNeed]) {
      for peak in [0, 13.7, 52] {
        let arrival = NeedArrival(set, seasonality: .init(amplitude: 1, peak: peak))
        for step in 0..<52 {
          #expect(arrival.season(step) >= 0 && arrival.season(step) <= 2)
          let chance = arrival.chance(rate: arrival.season(step) * 0.5, habit: 1)
          #expect(chance >= 0 && chance <= 3)
        }
      }
    }
  }
}
