internal import SteelyardBehaviour
internal import SteelyardModel
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

  /// The choice between several firms and the outside option: whoever has a need weighs the
  /// offers of all firms whose customer they are.
  private static func pickAmong(_ stalls: [Stall]) {
    guard let any = stalls.first else { return }
    let portable = Set(
      stalls.filter { $0.arm.practice.rights.contains(.portability) }.map { $0.arm.firm + 1 })
    let visited = listVisited(stalls)
    drawNoise(any, count: visited)
    for place in 0..<visited {
      let row = Int(any.work.drawn[place])
      var (actual, neutral, offered) = (Utilities(), Utilities(), Utilities())
      for stall in stalls where stall.isVisited(row) {
        let utility = stall.work.neutral[row] - stall.switching(row, portable)
        offered[stall.arm.firm] = utility
        guard !stall.work.rejected[row] else { continue }
        neutral[stall.arm.firm] = utility
        actual[stall.arm.firm] = utility + stall.work.push[row]
      }
      pick(actual, neutral, offered, row, any.work.noise(place), stalls)
    }
  }

  /// Lists who weighs the offer of any firm, in the first one's scratch.
  ///
  /// - Returns: how many they are.
  private static func listVisited(_ stalls: [Stall]) -> Int {
    guard let work = stalls.first?.work else { return 0 }
    let marked = work.marked.base
    marked.update(repeating: 0, count: work.rows.count)
    for stall in stalls {
      let (needs, isActive) = (stall.work.needs.ones, stall.work.isActive.ones)
      for row in 0..<work.rows.count { marked[row] |= needs[row] & isActive[row] }
    }
    return work.listMarked(into: work.drawn)
  }

  /// The noise of the outside option and of three firms, one lane each, for those listed: the
  /// customers' own, whatever the firm.
  private static func drawNoise(_ stall: Stall, count: Int) {
    let (work, key) = (stall.work, stall.arm.population.key)
    let (outside, first) = (work.outsideNoise.base, work.firmNoise.base)
    let (second, third, listed) = (work.draw2.base, work.draw3.base, work.drawn.base)
    let start = UInt32(truncatingIfNeeded: work.rows.lowerBound)
    let step = UInt32(truncatingIfNeeded: work.step)
    for place in 0..<count {
      let block = key.block(
        customer: start &+ listed[place], step: step, purpose: .choice, index: 0)
      outside[place] = Elementary.gumbel(Uniform.open(block.x0))
      first[place] = Elementary.gumbel(Uniform.open(block.x1))
      second[place] = Elementary.gumbel(Uniform.open(block.x2))
      third[place] = Elementary.gumbel(Uniform.open(block.x3))
    }
  }

  /// - Parameter offered: utilities at neutral interfaces, those of offers turned down included.
  private static func pick(
    _ actual: Utilities, _ neutral: Utilities, _ offered: Utilities, _ row: Int,
    _ noise: Choice.Noise, _ stalls: [Stall]
  ) {
    let (chosen, free) = (actual.best(noise), neutral.best(noise))
    for stall in stalls where stall.isVisited(row) {
      let (work, number) = (stall.work, Int32(stall.arm.firm + 1))
      work.buys[row] = chosen == number
      work.buysUnpushed[row] = free == number
      work.swayed[row] = chosen != free
      work.taken[row] = 0
      let gain = offered[stall.arm.firm] + noise[stall.arm.firm] - noise.outside
      work.surplus[row] =
        gain / stall.arm.population.priceSensitivity[work.rows.lowerBound + row]
        * stall.arm.goingRate
      guard isMarketed(stall.arm, work) else { continue }
      var without = actual
      without[stall.arm.firm] =
        work.rejected[row] ? -.infinity : offered[stall.arm.firm] - work.pull[row]
      work.buysUnmarketed[row] = without.best(noise) == number
    }
    if chosen != free { blame(stalls, row, chosen: chosen, free: free) }
  }

  /// Books what pushes took of a choice - the surplus of the one that would have been made at neutral
  /// interfaces less that of the one made, at least 0 - to the firm that did it: to the one chosen if
  /// its own push speaks for it, else to the one that its own push speaks against.
  private static func blame(_ stalls: [Stall], _ row: Int, chosen: Int32, free: Int32) {
    let seller = stalls.first { $0.arm.firm + 1 == Int(chosen) }
    let best = stalls.first { $0.arm.firm + 1 == Int(free) }
    func worth(_ stall: Stall?) -> Double { stall.map { Double($0.work.surplus[row]) } ?? 0 }
    let isDrawn = seller.map { $0.work.push[row] > 0 } ?? false
    (isDrawn ? seller : best)?.work.taken[row] = worth(best) - worth(seller)
  }
}

/// What one customer makes of the offers of up to three firms, logit.
private struct Utilities {
  private var first = -Float.infinity
  private var second = -Float.infinity
  private var third = -Float.infinity

  /// By number of the firm, 0...2.
  subscript(firm: Int) -> Float {
    get { firm == 0 ? first : firm == 1 ? second : third }
    set {
      switch firm {
      case 0: first = newValue
      case 1: second = newValue
      default: third = newValue
      }
    }
  }

  /// The firm chosen, 1...3, or 0 for the outside option.
  func best(_ noise: Choice.Noise) -> Int32 { Choice.best(first, second, third, noise: noise) }
}

extension Choice.Noise {
  /// By number of the firm, 0...2.
  fileprivate subscript(firm: Int) -> Float { firm == 0 ? first : firm == 1 ? second : third }
}

extension Work {
  /// What was drawn for one of those who weigh the offers of several firms.
  @inline(__always)
  fileprivate func noise(_ place: Int) -> Choice.Noise {
    Choice.Noise(
      outside: outsideNoise[place], first: firmNoise[place], second: draw2[place],
      third: draw3[place])
  }
}

extension Stall {
  /// Whether a customer with a need weighs the firm's offer.
  fileprivate func isVisited(_ row: Int) -> Bool { work.needs[row] && work.isActive[row] }

  /// What it costs a customer to come from where they last bought, logit.
  ///
  /// - Parameter portable: numbers of the firms whose customers may take their data along.
  fileprivate func switching(_ row: Int, _ portable: Set<Int>) -> Float {
    let last = Int(arm.state.last[work.rows.lowerBound + row])
    guard last != 0, last != arm.firm + 1 else { return 0 }
    return arm.coefficients.switching.cost(
      firm: arm.firm + 1, last: last, isPortable: portable.contains(last))
  }
}
