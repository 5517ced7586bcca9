internal import SteelyardBehaviour
internal import SteelyardNumerics

extension Phase {
  /// Purchases keep or miss their promise; false claims are seen through, or not.
  static func experience(_ arm: Arm, _ work: Work) {
    drawExperience(arm, work)
    let first = work.rows.lowerBound
    let mechanisms = arm.coefficients
    for row in 0..<work.rows.count where arm.meets(first + row) {
      work.misses[row] = false
      work.detects[row] = false
    }
    for visit in 0..<work.visits {
      let row = Int(work.visitors[visit])
      work.quality[row] = mechanisms.experience.quality(work.qualityDraw[visit])
      work.misses[row] = work.buys[row] && work.missDraw[visit] < mechanisms.experience.missRate
      let chance = mechanisms.nudge.detection(
        falseIntensity: work.falseClaim[row], literacy: arm.population.literacy[first + row])
      work.detects[row] = work.detectDraw[visit] < chance
    }
  }

  private static func drawExperience(_ arm: Arm, _ work: Work) {
    let (quality, miss, detect) =
      (work.qualityDraw.base, work.missDraw.base, work.detectDraw.base)
    let visitors = work.visitors.base
    let draw = work.draws(arm, .experience)
    for visit in 0..<work.visits {
      let block = draw(visitors[visit])
      quality[visit] = Uniform.open(block.x0)
      miss[visit] = Uniform.open(block.x1)
      detect[visit] = Uniform.open(block.x2)
    }
  }
}
