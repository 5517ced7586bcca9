import Foundation
import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

@Suite struct SectorOutcomeTests {
  private func outcome(_ changes: [(Parameter, Double)]) -> SectorOutcome {
    SectorOutcome(numbers(changes))
  }

  private func logit(_ chance: Float) -> Double { Elementary.logit(Double(chance)) }

  // MARK: What a purchase brings about

  @Test func theSafeMeetTheDeclaredRate() {
    for rate in [0.001, 0.05, 0.5] {
      let chance = outcome([(.outcomeRate, rate)])
        .chance(vulnerability: 0, isPushed: false, price: 1)
      #expect(isNear(chance, rate, 1e-6))
    }
  }

  @Test func logOddsAreTheSum() {
    let outcome = outcome([
      (.outcomeRate, 0.05), (.outcomeVulnerability, 2), (.outcomePush, 1), (.outcomePrice, 1.5),
    ])
    let base = Elementary.logit(0.05)
    for score in grid(0, 1, 5) {
      for price in [0.5, 1, 1.4, 2] as [Float] {
        let calm = outcome.chance(vulnerability: score, isPushed: false, price: price)
        let pushed = outcome.chance(vulnerability: score, isPushed: true, price: price)
        let wanted = base + 2 * Double(score) + 1.5 * max(0, Double(price) - 1)
        #expect((logit(calm) - wanted).magnitude < 1e-4)
        #expect((logit(pushed) - wanted - 1).magnitude < 1e-4)
      }
    }
  }

  @Test func cheapIsNoSaferThanTheGoingRate() {
    let outcome = outcome([(.outcomeRate, 0.1), (.outcomePrice, 4)])
    let usual = outcome.chance(vulnerability: 0.3, isPushed: false, price: 1)
    #expect(outcome.chance(vulnerability: 0.3, isPushed: false, price: 0.2) == usual)
    #expect(outcome.chance(vulnerability: 0.3, isPushed: false, price: 1.2) > usual)
  }

  @Test func whereNothingCanHappenNothingDoes() {
    let none = outcome([(.outcomeRate, 0)])
    #expect(!none.canHappen)
    // Below the smallest uniform draw.
    #expect(none.chance(vulnerability: 1, isPushed: true, price: 9) < 0x1p-24)
    #expect(outcome([(.outcomeRate, 0.001)]).canHappen)
  }

  // MARK: Who is let in

  @Test func withoutErrorTheCutDecides() {
    let outcome = outcome([(.screeningCut, 0.6), (.screeningNoise, 0.2)])
    for score in grid(0, 1, 20) {
      #expect(
        outcome.rejects(vulnerability: score, error: 0, coverage: 0.3) == (score > Float(0.6)))
    }
  }

  /// The least vulnerability turned down is cut - e s / sqrt(coverage).
  @Test func poorCoverageWidensTheError() {
    let outcome = outcome([(.screeningCut, 0.6), (.screeningNoise, 0.1)])
    for coverage in [0.05, 0.25, 1] as [Float] {
      for error in [-2, -0.5, 0.7, 2] as [Float] {
        let edge = 0.6 - 0.1 * error / coverage.squareRoot()
        func rejects(_ score: Float) -> Bool {
          outcome.rejects(vulnerability: score, error: error, coverage: coverage)
        }
        #expect(rejects(edge + 1e-4) && !rejects(edge - 1e-4))
      }
    }
    #expect(
      outcome.rejects(vulnerability: 0.5, error: 0.3, coverage: 0)
        == outcome.rejects(vulnerability: 0.5, error: 0.3, coverage: 0.05))
  }

  /// Of people just below the cut, those whom data cover badly are turned down more often; of
  /// people just above it, they are let in more often.
  @Test func theBadlyCoveredAreMisjudgedMore() {
    let outcome = outcome([(.screeningCut, 0.5), (.screeningNoise, 0.15)])
    let errors = (0..<1_000).map { Float(Normal.quantile((Double($0) + 0.5) / 1_000)) }
    func turnedDown(_ score: Float, _ coverage: Float) -> Int {
      errors.count { outcome.rejects(vulnerability: score, error: $0, coverage: coverage) }
    }
    for (score, gap) in [(0.3, 0.2), (0.4, 0.1)] as [(Float, Double)] {
      let (poor, good) = (turnedDown(score, 0.25), turnedDown(score, 1))
      #expect(poor > good)
      // The share beyond gap / (s / sqrt(coverage)) standard deviations.
      let wanted = 1_000 * erfc(gap / 0.3 / 2.0.squareRoot()) / 2
      #expect((Double(poor) - wanted).magnitude <= 1)
    }
    #expect(turnedDown(0.6, 0.25) < turnedDown(0.6, 1))
  }

  @Test func aCutOfOneLetsEverybodyIn() {
    #expect(!outcome([(.screeningCut, 1)]).screens)
    #expect(outcome([(.screeningCut, 0.99)]).screens)
  }

  @Test func cornersAreChances() {
    let ends: [Parameter] = [
      .outcomeRate, .outcomeVulnerability, .outcomePush, .outcomePrice, .screeningCut,
      .screeningNoise,
    ]
    for set in corners(of: ends) {
      let outcome = SectorOutcome(set)
      for score in [0, 1] as [Float] {
        for price in [0, 1, 4] as [Float] {
          let calm = outcome.chance(vulnerability: score, isPushed: false, price: price)
          let pushed = outcome.chance(vulnerability: score, isPushed: true, price: price)
          #expect(0 <= calm && calm <= pushed && pushed <= 1)
        }
        let lucky = outcome.rejects(vulnerability: score, error: -1e3, coverage: 1)
        #expect(!lucky || outcome.noise == 0)
      }
    }
  }
}
