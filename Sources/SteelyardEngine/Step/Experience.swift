internal import SteelyardBehaviour
internal import SteelyardNumerics

extension Phase {
  /// Purchases keep or miss their promise; false claims are seen through, or not.
  static func experience(_ arm: Arm, _ work: Work) {
    drawExperience(arm, work)
    let first = work.rows.lowerBound
    let mechanisms = arm.coefficients
    for row in 0..<work.rows.count {
      work.misses[row] = work.buys[row] && work.missDraw[row] < mechanisms.experience.missRate
      let chance = mechanisms.nudge.detection(
        falseIntensity: work.falseClaim[row], literacy: arm.population.literacy[first + row])
      let isHere = work.needs[row] && work.isActive[row]
      work.detects[row] = isHere && work.detectDraw[row] < chance
    }
  }

  private static func drawExperience(_ arm: Arm, _ work: Work) {
    let (quality, miss, detect) =
      (work.quality.base, work.missDraw.base, work.detectDraw.base)
    let mechanism = arm.coefficients.experience
    let draw = work.draws(arm, .experience)
    for row in 0..<work.rows.count {
      let block = draw(row)
      quality[row] = mechanism.quality(Uniform.open(block.x0))
      miss[row] = Uniform.open(block.x1)
      detect[row] = Uniform.open(block.x2)
    }
  }
}
