import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

@Suite struct RelevanceTests {
  private func relevance(
    control level: Int, _ changes: [(Parameter, Double)] = []
  ) -> Relevance {
    let set = numbers(changes)
    return Relevance(set, control: Control(set, rights: Rights(level: level)))
  }

  /// By hand: .6 (1 + control) depth (signal - .3)/.7 (1 + .5 depth (2 T - 1)) taste.
  @Test(arguments: [
    (level: 0, depth: Float(1), signal: Float(1), taste: Float(1), trust: Float(0.5), 0.6),
    (0, 1, 1, 1, 1, 0.9), (0, 1, 1, 1, 0, 0.3), (4, 1, 1, 1, 0.5, 1.2),
    (2, 0.5, 0.65, 0.4, 0.75, 0.6 * 1.6 * 0.5 * 0.5 * 1.125 * 0.4), (4, 1, 0.3, 1, 1, 0),
  ])
  func shiftIsTheEquation(
    level: Int, depth: Float, signal: Float, taste: Float, trust: Float, _ wanted: Double
  ) {
    let found = relevance(control: level)
      .shift(depth: depth, signal: signal, taste: taste, trust: trust)
    #expect(isNear(found, wanted, 1e-6))
  }

  @Test func aWeakSignalFitsNothing() {
    for onset in [0, 0.3, 0.8] {
      let relevance = relevance(control: 2, [(.relevanceOnset, onset)])
      for signal in grid(0, Float(onset), 10) { #expect(relevance.fit(signal: signal) <= 1e-6) }
      #expect(relevance.fit(signal: 1) == 1)
      let fits = grid(Float(onset), 1, 20).map { relevance.fit(signal: $0) }
      #expect(isStrictlyRising(fits))
    }
  }

  @Test func controlDoublesThePull() {
    let bare = relevance(control: 0).shift(depth: 0.7, signal: 0.6, taste: 0.4)
    let full = relevance(control: 4).shift(depth: 0.7, signal: 0.6, taste: 0.4)
    #expect(full == 2 * bare)
    let pulls = (0...4).map { relevance(control: $0).weight }
    #expect(isStrictlyRising(pulls))
  }

  @Test func genericOffersAreLeftAlone() {
    for level in 0...4 {
      let relevance = relevance(control: level)
      #expect(relevance.shift(depth: 0, signal: 1, taste: 1) == 0)
      #expect(relevance.shift(depth: 1, signal: 0, taste: 1) == 0)
      #expect(relevance.shift(depth: 1, signal: 1, taste: 0) == 0)
    }
  }

  @Test func risesInDepthSignalAndTaste() {
    let relevance = relevance(control: 2)
    let steps = grid(0, 1, 20)
    #expect(isStrictlyRising(steps.map { relevance.shift(depth: $0, signal: 1, taste: 1) }))
    #expect(
      isStrictlyRising(grid(0.3, 1, 20).map { relevance.shift(depth: 1, signal: $0, taste: 1) }))
    #expect(isStrictlyRising(steps.map { relevance.shift(depth: 1, signal: 1, taste: $0) }))
  }

  @Test func weightZeroMovesNothing() {
    let off = relevance(control: 4, [(.relevanceWeight, 0)])
    #expect(off.shift(depth: 1, signal: 1, taste: 1) == 0)
  }

  /// Trust helps deep messages and matters less to shallow ones; without trust, depth pays less.
  @Test func trustDecidesWhetherDepthPays() {
    let relevance = relevance(control: 0)
    func match(_ depth: Float, _ trust: Float) -> Float {
      relevance.match(depth: depth, signal: 1, taste: 1, trust: trust)
    }
    for depth in grid(0.1, 1, 9) {
      #expect(isStrictlyRising(grid(0, 1, 10).map { match(depth, $0) }))
      #expect(match(depth, 0.5) == depth)
    }
    let gains = grid(0.1, 1, 9).map { match($0, 1) / match($0, 0) }
    #expect(isStrictlyRising(gains))
    #expect(isNear(match(1, 0), 0.5, 1e-6) && isNear(match(1, 1), 1.5, 1e-6))
  }

  /// Precisions of independent errors add up, as for willingness to pay.
  @Test func signalOfOneCategoryIsItsDeclaredFit() {
    let relevance = relevance(control: 0)
    #expect(relevance.signal.count == 512 && relevance.signal[0] == 0)
    for (parameter, category) in zip(Parameter.fit, DataCategory.allCases) {
      let signal = relevance.signal[Int(category.bit)]
      #expect(isNear(signal * signal, numbers()[parameter], 1e-6), "\(category)")
    }
    for data in 0..<512 {
      for bit in 0..<9 where data & 1 << bit == 0 {
        #expect(relevance.signal[data] < relevance.signal[data | 1 << bit])
      }
    }
    let both = 0.5 / 0.5 + 0.25 / 0.75
    let data = Int(DataCategories([.purchases, .inferred]).bits)
    #expect(isNear(relevance.signal[data], (both / (1 + both)).squareRoot(), 1e-6))
  }

  /// Obtrusive alone pulls by .1; obtrusive and personal together cancel for a location, and
  /// put off for anything more private.
  @Test func obtrusiveAndPersonalDoNotGoTogether() {
    let relevance = relevance(control: 0)
    func obtrusion(_ depth: Float, _ sensitivity: Float, _ concern: Float) -> Float {
      relevance.obtrusion(1, depth: depth, sensitivity: sensitivity, concern: concern)
    }
    #expect(isNear(obtrusion(0, 4.6, 2), 0.1, 1e-7))
    #expect(isNear(obtrusion(1, 1, 0), 0, 1e-7))
    #expect(isNear(obtrusion(1, 4.6, 2), 0.1 - 0.46 * Elementary.exp(0.4), 1e-6))
    #expect(isStrictlyRising(grid(0, 1, 10).map { -obtrusion($0, 1, 0) }))
    #expect(isStrictlyRising(grid(0, 6, 10).map { -obtrusion(1, $0, 0) }))
    #expect(isStrictlyRising(grid(-3, 3, 10).map { -obtrusion(1, 1, $0) }))
    for depth in grid(0, 1, 4) {
      let none = relevance.obtrusion(0, depth: depth, sensitivity: 4.6, concern: 3)
      #expect(none == 0)
    }
  }

  @Test func cornersAreFiniteAndNeverPushAway() {
    let ends: [Parameter] = [
      .relevanceWeight, .relevanceControl, .relevanceOnset, .relevanceTrust,
      .relevanceObtrusive, .relevanceCrossing, .relevanceCrossingConcern,
    ]
    for set in corners(of: ends) {
      let relevance = Relevance(set, control: Control(set, rights: Rights(level: 4)))
      for (depth, trust) in [(0, 0), (1, 0), (1, 1), (0.5, 0.5)] as [(Float, Float)] {
        let shift = relevance.shift(depth: depth, signal: 1, taste: 1, trust: trust)
        #expect(0...12 ~= shift)
        let loss = relevance.obtrusion(1, depth: depth, sensitivity: 6, concern: 4)
        #expect(loss <= 0.5 && loss >= -3 * Elementary.exp(Float(2)) - 1e-4)
      }
    }
  }
}
