internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// The choice between several firms and the outside option: whoever has a need weighs the
  /// offers of all firms whose customer they are. Firm by firm over all rows, in plain loops that
  /// take several at a time; who weighs no offer takes none.
  static func pickAmong(_ stalls: [Stall]) {
    guard let scratch = stalls.first?.work else { return }
    drawNoise(stalls)
    let offers = stalls.map(Offer.init)
    for offer in offers { offer.fill(among: stalls) }
    let chosen = scratch.marked.base
    choose(offers, scratch, into: chosen, by: \.neutral)
    for offer in offers { offer.note(chosen, in: offer.work.buysUnpushed) }
    choose(offers, scratch, into: chosen, by: \.pushed)
    for offer in offers { offer.note(chosen, in: offer.work.buys) }
    for offer in offers where isMarketed(offer.arm, offer.work) {
      offer.dropMessages()
      choose(offers, scratch, into: chosen) { $0.number == offer.number ? $0.neutral : $0.pushed }
      offer.note(chosen, in: offer.work.buysUnmarketed)
    }
    for offer in offers { offer.gain(over: scratch.outsideNoise.base) }
    noteSwayed(offers, scratch)
  }

  /// The noise of the outside option and of each firm, by row, for whoever weighs the offer of any
  /// firm: the customers' own, whatever the firm.
  private static func drawNoise(_ stalls: [Stall]) {
    guard let any = stalls.first else { return }
    let (work, key, count) = (any.work, any.arm.population.key, listVisited(stalls))
    let (outside, first) = (work.draw0.base, work.draw1.base)
    let (second, third) = (work.draw2.base, work.draw3.base)
    let listed = work.drawn.base
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
    let columns =
      [(outside, work.outsideNoise.base)]
      + stalls.map { ([first, second, third][$0.arm.firm], $0.work.firmNoise.base) }
    for (lane, column) in columns {
      for place in 0..<count { column[Int(listed[place])] = lane[place] }
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

  /// What everybody chooses, by the number of the firm, 0 for the outside option.
  ///
  /// - Parameters:
  ///   - scratch: the first firm's.
  ///   - column: what an offer is worth before noise, logit.
  private static func choose(
    _ offers: [Offer], _ scratch: Work, into chosen: UnsafeMutablePointer<UInt8>,
    by column: (Offer) -> UnsafeMutablePointer<Float>
  ) {
    let (worth, count) = (scratch.draw3.base, scratch.rows.count)
    worth.update(from: scratch.outsideNoise.base, count: count)
    chosen.update(repeating: 0, count: count)
    for offer in offers {
      let (number, own, noise) = (offer.number, column(offer), offer.noise)
      for row in 0..<count {
        var best = Choice.Best(number: Int32(chosen[row]), worth: worth[row])
        best.weigh(number, worth: own[row] + noise[row])
        chosen[row] = UInt8(truncatingIfNeeded: best.number)
        worth[row] = best.worth
      }
    }
  }

  /// Notes whose choice pushes changed, and at whose cost.
  private static func noteSwayed(_ offers: [Offer], _ scratch: Work) {
    let (marked, count) = (scratch.marked.base, scratch.rows.count)
    marked.update(repeating: 0, count: count)
    for offer in offers {
      let (buys, unpushed) = (offer.work.buys.ones, offer.work.buysUnpushed.ones)
      for row in 0..<count { marked[row] |= buys[row] ^ unpushed[row] }
    }
    for offer in offers { offer.noteSwayed(marked) }
    for place in 0..<scratch.listMarked(into: scratch.drawn) {
      blame(offers, Int(scratch.drawn[place]))
    }
  }

  /// Books what pushes took of a choice - the surplus of the one that would have been made at neutral
  /// interfaces less that of the one made, at least 0 - to the firm that did it: to the one chosen if
  /// its own push speaks for it, else to the one that its own push speaks against.
  private static func blame(_ offers: [Offer], _ row: Int) {
    let seller = offers.first { $0.work.buys[row] }?.work
    let best = offers.first { $0.work.buysUnpushed[row] }?.work
    func gain(_ work: Work?) -> Double { work.map { Double($0.surplus[row]) } ?? 0 }
    let isDrawn = seller.map { $0.push[row] > 0 } ?? false
    (isDrawn ? seller : best)?.taken[row] = gain(best) - gain(seller)
  }
}

/// What a firm offers the batch in hand, row by row in columns of its scratch.
private struct Offer {
  let arm: Arm
  let work: Work
  /// Of the firm, 1...3.
  let number: Int32
  /// Utility at the neutral interface, logit, that of offers turned down included.
  let utility: UnsafeMutablePointer<Float>
  /// The same and with what pushes add, logit; minus infinity for who cannot take the offer.
  let neutral, pushed: UnsafeMutablePointer<Float>
  /// Gumbel noise of who weighs any offer.
  let noise: UnsafeMutablePointer<Float>

  init(_ stall: Stall) {
    (arm, work) = (stall.arm, stall.work)
    number = Int32(truncatingIfNeeded: stall.arm.firm + 1)
    // The fourth column holds the best offer so far.
    (utility, neutral, pushed) = (work.draw0.base, work.draw1.base, work.draw2.base)
    noise = work.firmNoise.base
  }

  /// Works out what the offer is worth to everybody, less what it costs to come from another firm.
  func fill(among stalls: [Stall]) {
    let count = work.rows.count
    utility.update(from: work.neutral.base, count: count)
    for other in stalls where other.arm.firm != arm.firm { switchFrom(other.arm) }
    let (needs, isActive, rejected) = (work.needs.ones, work.isActive.ones, work.rejected.ones)
    let (marked, push) = (work.marked.base, work.push.base)
    for row in 0..<count { marked[row] = needs[row] & isActive[row] & ~rejected[row] }
    for row in 0..<count { neutral[row] = marked[row] != 0 ? utility[row] : -.infinity }
    for row in 0..<count { pushed[row] = neutral[row] + push[row] }
  }

  /// Takes off what it costs those to come who last bought from another firm.
  private func switchFrom(_ other: Arm) {
    let left = UInt8(truncatingIfNeeded: other.firm + 1)
    let cost = arm.coefficients.switching.cost(
      firm: Int(number), last: Int(left),
      isPortable: other.practice.rights.contains(.portability))
    let last = arm.state.last.base + work.rows.lowerBound
    for row in 0..<work.rows.count { utility[row] -= last[row] == left ? cost : 0 }
  }

  /// Takes off what the firm's messages add; no choice at neutral interfaces can be made after it.
  func dropMessages() {
    let pull = work.pull.base
    for row in 0..<work.rows.count { neutral[row] -= pull[row] }
  }

  /// Notes who chose this offer.
  func note(_ chosen: UnsafeMutablePointer<UInt8>, in column: Scratch<Bool>) {
    let (number, takes) = (UInt8(truncatingIfNeeded: number), column.ones)
    for row in 0..<work.rows.count { takes[row] = (chosen[row] == number).one }
  }

  /// What the offer is worth beyond the outside option, in currency units, to whoever weighs it.
  func gain(over outside: UnsafeMutablePointer<Float>) {
    let (surplus, rate) = (work.surplus.base, arm.goingRate)
    let sensitivity = arm.population.priceSensitivity.base + work.rows.lowerBound
    for row in 0..<work.rows.count {
      surplus[row] = (utility[row] + noise[row] - outside[row]) / sensitivity[row] * rate
    }
  }

  /// Notes who weighed this offer among those marked with 1; nothing is taken from anybody yet.
  func noteSwayed(_ marked: UnsafeMutablePointer<UInt8>) {
    let (needs, isActive, swayed) = (work.needs.ones, work.isActive.ones, work.swayed.ones)
    for row in 0..<work.rows.count { swayed[row] = needs[row] & isActive[row] & marked[row] }
    work.taken.base.update(repeating: 0, count: work.rows.count)
  }
}
