internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// Purchases keep or miss their promise; false claims are seen through, or not; what was
  /// bought, and what came of it.
  static func experience(_ arm: Arm, _ work: Work) {
    checkAll(arm, work)
    if work.hasRivals { noteSellers(arm, work) }
    let mechanisms = arm.coefficients
    arm.fill(work.misses, with: false, work.rows)
    arm.fill(work.detects, with: false, work.rows)
    arm.fill(work.harm, with: 0, work.rows)
    let missRate =
      mechanisms.experience.missRate * mechanisms.review.misses
      * (1 - work.news.given.service)
    let isVaried = missRate > 0 || mechanisms.experience.halfRange > 0
    if isVaried || !work.kinds.isEmpty { drawExperience(arm, work) }
    if isVaried { keepPromises(arm, work, missRate) } else { pleaseAll(arm, work) }
    if !work.kinds.isEmpty { seeThrough(arm, work) }
    if mechanisms.range.categories > 1 { chooseCategories(arm, work) }
    if mechanisms.outcome.canHappen { bringAbout(arm, work) }
  }

  private static func keepPromises(_ arm: Arm, _ work: Work, _ missRate: Float) {
    let experience = arm.coefficients.experience
    let (buys, misses, quality) = (work.buys.ones, work.misses.ones, work.quality.base)
    let (good, luck, visitors) = (work.qualityDraw.base, work.missDraw.base, work.visitors.base)
    for visit in 0..<work.visits {
      let row = Int(visitors[visit])
      quality[row] = experience.quality(good[visit])
      misses[row] = buys[row] & (luck[visit] < missRate).one
    }
  }

  /// The same for a firm that keeps every promise.
  private static func pleaseAll(_ arm: Arm, _ work: Work) {
    let (quality, visitors) = (work.quality.base, work.visitors.base)
    let mean = arm.coefficients.experience.mean
    for visit in 0..<work.visits { quality[Int(visitors[visit])] = mean }
  }

  /// False claims are seen through, or not.
  private static func seeThrough(_ arm: Arm, _ work: Work) {
    let (nudge, first) = (arm.coefficients.nudge, work.rows.lowerBound)
    for visit in 0..<work.visits {
      let row = Int(work.visitors[visit])
      let chance = nudge.detection(
        falseIntensity: work.falseClaim[row], literacy: arm.literacy(first + row))
      work.detects[row] = work.detectDraw[visit] < chance
    }
  }

  /// Where everybody bought last; what was flagged was not bought.
  private static func noteSellers(_ arm: Arm, _ work: Work) {
    let last = arm.state.last.base + work.rows.lowerBound
    for visit in 0..<work.visits {
      let row = Int(work.visitors[visit])
      if work.buys[row] { last[row] = UInt8(truncatingIfNeeded: arm.firm + 1) }
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

  /// Bad outcomes in the sector's own sense.
  private static func bringAbout(_ arm: Arm, _ work: Work) {
    let outcome = arm.coefficients.outcome
    for visit in 0..<work.visits {
      let row = Int(work.visitors[visit])
      guard work.buys[row] else { continue }
      let chance = outcome.chance(
        vulnerability: arm.population.vulnerability[work.rows.lowerBound + row],
        isPushed: !work.buysUnpushed[row], price: work.price[row] / arm.goingRate,
        protection: arm.coefficients.advice.protection(
          data: arm.state.data[work.rows.lowerBound + row],
          vulnerability: arm.population.vulnerability[work.rows.lowerBound + row]))
      let happens = Uniform.open(work.block(arm, row, .outcome).x0) < chance
      work.harm[row] = happens ? 1 : 0
    }
  }

  /// Which category each buyer takes, and whether it becomes their favourite.
  private static func chooseCategories(_ arm: Arm, _ work: Work) {
    let range = arm.coefficients.range
    let proofKind = Int(NudgeKind.socialProof.rawValue)
    let showsSales = work.kinds.contains(proofKind)
    for visit in 0..<work.visits {
      let row = Int(work.visitors[visit])
      guard work.buys[row] else { continue }
      let draws = work.block(arm, row, .range)
      let bought = range.bought(
        taste(arm, work, row), sales: work.logSales,
        proof: showsSales ? abs(work.nudges[proofKind][row]) : 0, uniform: Uniform.open(draws.x1))
      work.category[row] = UInt8(truncatingIfNeeded: bought)
      work.count { $0.sell(bought) }
      putOnRecord(bought, arm, work, row)
      if Uniform.open(draws.x2) < range.drift {
        arm.state.favourite[work.rows.lowerBound + row] = UInt8(truncatingIfNeeded: bought)
      }
    }
  }
}
