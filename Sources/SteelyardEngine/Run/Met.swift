internal import SteelyardBehaviour
internal import SteelyardNumerics

/// What friends of some customers show, customer after customer, and what their words come to.
///
/// Column by column, so that several friends are understood at a time.
struct Met {
  /// How many friends there is room for: so few that all of it stays in the nearest cache, unless
  /// somebody has more.
  let room: Int
  let shown: Column<State.Shown>
  /// In currency units; infinite where no offer was made.
  let offered: Column<Float>
  /// As ``WordOfMouth/Word`` has them.
  private let talks, weight, weighted: Column<Float>
  /// Who finds out what a friend paid, and one place more, which is written before it counts.
  let finders: Column<Finder>

  /// - Parameter most: friends that anybody has.
  init(most: Int) {
    room = max(1_024, most)
    shown = Column(room, filledWith: State.Shown())
    func numbers(_ room: Int) -> Column<Float> { Column(room, filledWith: 0) }
    offered = numbers(room)
    (talks, weight, weighted) = (numbers(room), numbers(room), numbers(room))
    finders = Column(
      min(room, summationBlock) + 1, filledWith: Finder(index: 0, place: 0, number: 0, buyers: 0))
  }

  /// Works out what the first of those shown offer and say.
  ///
  /// - Parameter negative: as for ``WordOfMouth/Word``.
  func understand(_ count: Int, negative: Float) {
    let (shown, offered) = (shown.base, offered.base)
    let (talks, weight, weighted) = (talks.base, weight.base, weighted.base)
    for place in 0..<count { offered[place] = shown[place].offered }
    for place in 0..<count {
      let word = WordOfMouth.Word(shown[place].opinion, negative: negative)
      talks[place] = word.talks
      weight[place] = word.weight
      weighted[place] = word.weighted
    }
  }

  /// What somebody hears and sees of their friends, who are at these places.
  @inline(__always)
  func hear(_ places: Range<Int>) -> (talk: WordOfMouth.Talk, lowest: Float, buyers: UInt32) {
    let (shown, offered) = (shown.base, offered.base)
    let (talks, weight, weighted) = (talks.base, weight.base, weighted.base)
    var (talk, lowest, buyers) = (WordOfMouth.Talk(), Float.infinity, UInt32(0))
    for place in places {
      lowest = min(lowest, offered[place])
      buyers &+= UInt32(shown[place].isPaid.one)
      talk.add(
        WordOfMouth.Word(talks: talks[place], weight: weight[place], weighted: weighted[place]))
    }
    return (talk, lowest, buyers)
  }

  /// The place of one of those who bought; without jumps, since nobody can guess who did.
  ///
  /// - Parameter number: from 0 on, below the number of those who bought.
  func buyer(_ number: UInt32, among places: Range<Int>) -> Int {
    let shown = shown.base
    var (left, found) = (number, places.lowerBound)
    for place in places {
      let isPaid = shown[place].isPaid
      found = isPaid && left == 0 ? place : found
      left &-= UInt32(isPaid.one)
    }
    return found
  }

  /// Somebody who finds out what a friend paid.
  struct Finder: BitwiseCopyable {
    /// In the list of those for whom was drawn, and of their first friend among those fetched.
    let index, place: UInt32
    /// Which of the friends who bought, with a fraction, and how many these are.
    let number: Float
    let buyers: UInt32
  }
}
