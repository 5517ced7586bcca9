import Testing

@testable import SteelyardEngine

/// What friends see survives being packed.
@Suite struct ShownTests {
  @Test(arguments: [0, 0.01, 4.2, 1e30, .infinity] as [Float])
  func pricesComeBack(_ price: Float) {
    let seen = State.Shown(offered: price, isPaid: false, opinion: 0.25)
    #expect(seen.offered == price && seen.paid == .infinity && seen.opinion == 0.25)
    let paid = State.Shown(offered: price, isPaid: true, opinion: 0)
    #expect(paid.offered == price && paid.paid == price)
    #expect(paid.offered.sign == .plus && paid.paid.sign == .plus)
  }

  @Test func nothingIsShownAtFirst() {
    let nothing = State.Shown()
    #expect(nothing.offered == .infinity && nothing.paid == .infinity && nothing.opinion == -1)
    #expect(MemoryLayout<State.Shown>.stride == 8)
  }
}
