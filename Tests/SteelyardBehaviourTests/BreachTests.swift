import Foundation
import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct BreachTests {
  private func breach(
    _ changes: [(Parameter, Double)] = [], security: Double = 0, transparency: Int = 0,
    control: Int = 0
  ) -> Breach {
    Breach(
      numbers(changes), security: security, disclosures: Disclosures(level: transparency),
      rights: Rights(level: control))
  }

  // MARK: How likely

  /// Three categories and no security: the declared rate. It is proportional to what is held,
  /// and security takes it down exponentially.
  @Test func chanceGrowsWithDataAndFallsWithSecurity() {
    for security in [0, 0.25, 0.5, 1] {
      let breach = breach(security: security)
      for held in grid(0, 9, 9) {
        let wanted = 0.002 * exp(-3 * security) * Double(held) / 3
        #expect(isNear(breach.chance(held: held), wanted, 1e-8))
      }
    }
  }

  @Test func firmsWithoutDataLoseNone() {
    #expect(breach([(.breachRate, 0.05)]).chance(held: 0) == 0)
    #expect(breach([(.breachRate, 0)]).chance(held: 9) == 0)
    #expect(breach([(.breachRate, 0.05)]).chance(held: 1e6) == 1)
  }

  // MARK: How bad

  @Test func severityIsTheEquation() {
    let breach = breach()
    #expect(isNear(breach.severity(manner: 1, burden: 1, habit: 0), 0.8, 1e-6))
    #expect(isNear(breach.severity(manner: 1, burden: 0.6, habit: 0), 0.48, 1e-6))
    #expect(isNear(breach.severity(manner: 1, burden: 0.6, habit: 0.5), 0.48 * 0.85, 1e-6))
    #expect(isNear(breach.fall(burden: 0.6, habit: 0.5), 1.5 * 0.6 * 0.85, 1e-6))
  }

  /// Transparency and control suppress the harm together, not alone (MARTIN2017).
  @Test func transparencyAndControlSuppressItTogether() {
    for transparency in 0...4 {
      for control in 0...4 {
        let breach = breach(transparency: transparency, control: control)
        let left = 1 - 0.5 * Double(transparency) / 4 * Double(control) / 4
        #expect(isNear(breach.severity(manner: 1, burden: 1, habit: 0), 0.8 * left, 1e-6))
        #expect(isNear(breach.fall(burden: 1, habit: 0), 1.5 * left, 1e-6))
      }
    }
    let full = [(Parameter.breachSuppression, 1.0)]
    #expect(breach(full, transparency: 4, control: 4).severity == 0)
    #expect(breach(full, transparency: 4, control: 0).severity == breach(full).severity)
  }

  @Test func habitForgives() {
    let breach = breach()
    let habits = grid(0, 1, 20)
    #expect(
      isStrictlyRising(habits.map { -breach.severity(manner: 1, burden: 0.7, habit: $0) }))
    #expect(isStrictlyRising(habits.map { -breach.fall(burden: 0.7, habit: $0) }))
    #expect(isNear(breach.severity(manner: 1, burden: 1, habit: 1), 0.8 * 0.7, 1e-6))
    let cold = self.breach([(.breachLoyalty, 0)])
    #expect(cold.fall(burden: 1, habit: 1) == cold.fall(burden: 1, habit: 0))
  }

  /// Whose data were not held still hear of it: by the spill, and never more than the others.
  @Test func itSpillsOverToEverybody() {
    let breach = breach()
    for habit in [0, 1] as [Float] {
      let spilt = breach.severity(manner: 1, burden: -1, habit: habit)
      #expect(isNear(spilt, 0.8 * 0.25 * (1 - 0.3 * Double(habit)), 1e-6))
      for burden in grid(0, 0.25, 5) {
        #expect(breach.severity(manner: 1, burden: burden, habit: habit) == spilt)
      }
    }
    let silent = self.breach([(.breachSpill, 0)])
    #expect(silent.severity(manner: 1, burden: -1, habit: 0) == 0)
    #expect(silent.fall(burden: -1, habit: 0) == 0)
  }

  @Test func burdensRiseUpToOne() {
    let breach = breach()
    let rising = grid(0.25, 1, 20).map { breach.fall(burden: $0, habit: 0) }
    #expect(isStrictlyRising(rising))
    #expect(breach.fall(burden: 5, habit: 0) == breach.fall(burden: 1, habit: 0))
  }

  @Test func candourHelpsAndSilenceHurts() {
    let breach = breach()
    func severity(_ manner: Float) -> Float {
      breach.severity(manner: manner, burden: 0.5, habit: 0)
    }
    #expect(isNear(severity(breach.candour) / severity(1), 0.8, 1e-5))
    #expect(isNear(severity(breach.silence) / severity(1), 1.3, 1e-5))
    #expect(breach.severity(manner: 2, burden: 1, habit: 0) == 1, "at most a lie")
  }

  // MARK: How it passes

  /// Half of the fall is left after the half-life.
  @Test(arguments: [0.5, 1, 1.5, 8]) func utilityRecoversByHalfLives(_ halfLife: Double) {
    let breach = breach([(.breachHalfLife, halfLife)])
    var left = 1.0
    for _ in 0..<Int(2 * halfLife) { left *= Double(breach.recovery) }
    #expect((left - 0.25).magnitude < 1e-6)
  }

  /// Normal within three weeks: at most a fourth of the fall is left (TURJEMAN2023).
  @Test func threeWeeksBringItBack() {
    let recovery = Double(breach().recovery)
    #expect(recovery * recovery * recovery <= 0.25 + 1e-6)
  }

  @Test func cornersAreSeverities() {
    let ends: [Parameter] = [
      .breachRate, .breachSecurity, .breachSeverity, .breachSpill, .breachSuppression,
      .breachLoyalty, .breachShock, .breachHalfLife,
    ]
    for set in corners(of: ends) {
      for level in [0, 4] {
        let breach = Breach(
          set, security: Double(level) / 4, disclosures: Disclosures(level: level),
          rights: Rights(level: level))
        #expect(0...1 ~= breach.chance(held: 9) && 0..<1 ~= breach.recovery)
        for burden in [-1, 0, 3] as [Float] {
          for habit in [0, 1] as [Float] {
            #expect(0...1 ~= breach.severity(manner: 2, burden: burden, habit: habit))
            #expect(0...5 ~= breach.fall(burden: burden, habit: habit))
          }
        }
      }
    }
  }
}
