internal import SteelyardBehaviour

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

  /// - Parameter most: friends that anybody has.
  init(most: Int) {
    room = max(1_024, most)
    shown = Column(room, filledWith: State.Shown())
    func numbers(_ room: Int) -> Column<Float> { Column(room, filledWith: 0) }
    offered = numbers(room)
    (talks, weight, weighted) = (numbers(room), numbers(room), numbers(room))
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

  /// What a friend says.
  @inline(__always)
  func word(_ place: Int) -> WordOfMouth.Word {
    WordOfMouth.Word(
      talks: talks.base[place], weight: weight.base[place], weighted: weighted.base[place])
  }
}
