internal import SteelyardBehaviour
internal import SteelyardNumerics

extension Phase {
  /// Every visitor takes the best of all offers and the outside option, twice with the same
  /// noise: as things are, and at neutral interfaces without any push. Who is turned down by a
  /// firm cannot take its offer.
  static func pick(_ stalls: [Stall]) {
    guard let first = stalls.first else { return }
    if first.work.hasRivals {
      pickAmong(stalls)
    } else {
      pickAlone(first.arm, first.work)
    }
  }

  /// The choice between one firm and the outside option.
  private static func pickAlone(_ arm: Arm, _ work: Work) {
    drawNoise(arm, work)
    let sensitivity = arm.population.priceSensitivity.base + work.rows.lowerBound
    let (buys, unpushed, swayed) = (work.buys.ones, work.buysUnpushed.ones, work.swayed.ones)
    let (neutral, push, rejected) = (work.neutral.base, work.push.base, work.rejected.ones)
    let (outside, own, visitors) =
      (work.outsideNoise.base, work.firmNoise.base, work.visitors.base)
    let (surplus, rate) = (work.surplus.base, arm.goingRate)
    for visit in 0..<work.visits {
      let row = Int(visitors[visit])
      let noise = Choice.Noise(outside: outside[visit], first: own[visit])
      let isOffered = ~rejected[row]
      let takes = isOffered & (Choice.best(neutral[row] + push[row], noise: noise) == 1).one
      let wouldTake = isOffered & (Choice.best(neutral[row], noise: noise) == 1).one
      buys[row] = takes
      unpushed[row] = wouldTake
      swayed[row] = takes ^ wouldTake
      surplus[row] = (neutral[row] + noise.first - noise.outside) / sensitivity[row] * rate
    }
    pickUnmarketed(arm, work)
  }

  /// Lanes 2 and 3 of the draws are for rivals.
  private static func drawNoise(_ arm: Arm, _ work: Work) {
    let (outside, first) = (work.outsideNoise.base, work.firmNoise.base)
    let visitors = work.visitors.base
    let draw = work.draws(arm, .choice)
    for visit in 0..<work.visits {
      let block = draw(visitors[visit])
      outside[visit] = Elementary.gumbel(Uniform.open(block.x0))
      first[visit] = Elementary.gumbel(Uniform.open(block.x1))
    }
  }
}
