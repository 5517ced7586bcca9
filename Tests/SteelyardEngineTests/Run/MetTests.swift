import SteelyardBehaviour
import SteelyardNumerics
import Testing

@testable import SteelyardEngine

/// What is heard and seen of friends fetched together is what each of them shows.
@Suite struct MetTests {
  private static let room = 200
  private static let key = StreamKey(seed: 7, replicate: 0)

  /// Friends of whom a third showed no offer, a third bought, and a third had nothing to say.
  private static func fetched() -> Met {
    let met = Met(most: room)
    for place in 0..<room {
      let draw = key.block(
        customer: UInt32(place), step: 0, purpose: Purpose(4), index: 0)
      let price = Uniform.open(draw.x0)
      met.shown[place] = State.Shown(
        offered: price < 0.33 ? .infinity : price,
        isPaid: price >= 0.33 && Uniform.open(draw.x1) < 0.5,
        opinion: Uniform.open(draw.x2) < 0.33 ? -1 : Uniform.open(draw.x3))
    }
    met.understand(room, negative: 2)
    return met
  }

  @Test(arguments: [0..<0, 0..<1, 3..<11, 17..<200])
  func hearsEverybodyInTurn(_ places: Range<Int>) {
    let met = Self.fetched()
    let heard = met.hear(places)
    var talk = WordOfMouth.Talk()
    for place in places { talk.add(met.shown[place].opinion, negative: 2) }
    #expect(heard.talk == talk)
    #expect(heard.lowest == places.map { met.shown[$0].offered }.min() ?? .infinity)
    #expect(Int(heard.buyers) == places.count { met.shown[$0].isPaid })
  }

  @Test(arguments: [0..<20, 3..<11, 17..<200])
  func findsEveryBuyerByNumber(_ places: Range<Int>) {
    let met = Self.fetched()
    let buyers = places.filter { met.shown[$0].isPaid }
    #expect(buyers.count > 1)
    for (number, place) in buyers.enumerated() {
      #expect(met.buyer(UInt32(number), among: places) == place)
    }
  }
}
