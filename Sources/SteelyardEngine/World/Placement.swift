internal import SteelyardModel
internal import SteelyardNumerics

/// Culture, cohorts and place of everybody, so that friends get neighbouring numbers.
///
/// People live on a line of length 1. Every group (culture and cohorts) has its own stretch, as
/// long as its share. With chance sqrt h somebody lives at home, in the group's stretch, else
/// anywhere; customers are numbered along the line. Two neighbours then share a group with
/// Coleman's inbreeding homophily h.
struct Placement: Sendable {
  /// Culture by customer, a position in the plan.
  let cultures: Column<UInt8>
  /// Cohort by dimension and customer, a position in the dimension.
  let cohorts: [Column<UInt8>]
  /// Place on the line by customer, ascending, in 32-bit fixed point.
  private let places: Column<UInt32>
  private let plan: PopulationPlan
  private let dice: PlacementDice

  /// - Parameter workers: threads; changes speed, never who lives where.
  /// - Complexity: O(n log n).
  init(_ plan: PopulationPlan, key: StreamKey, workers: Workers = Workers(1)) {
    self.plan = plan
    let count = plan.customers
    let cultures = Column<UInt8>(count, filledWith: 0)
    let places = Column<UInt32>(count, filledWith: 0)
    let cohorts = plan.cohorts.map { _ in Column<UInt8>(count, filledWith: 0) }
    let dice = PlacementDice(plan, key: key)
    let order = Column<UInt64>(count, filledWith: 0)
    workers.forEachBlock(of: count) { rows, _ in
      for person in rows {
        order[person] = dice.location(of: UInt32(person)) << 32 | UInt64(person)
      }
    }
    var line = UnsafeMutableBufferPointer(start: order.base, count: count)
    line.sort()
    workers.forEachBlock(of: count) { rows, _ in
      for customer in rows {
        let person = UInt32(truncatingIfNeeded: order[customer])
        places[customer] = UInt32(truncatingIfNeeded: order[customer] >> 32)
        cultures[customer] = dice.culture(of: person)
        for dimension in cohorts.indices {
          cohorts[dimension][customer] = dice.cohort(of: person, dimension)
        }
      }
    }
    (self.cultures, self.cohorts, self.places, self.dice) = (cultures, cohorts, places, dice)
  }

  /// Culture and cohorts of a customer as one number.
  func group(of customer: Int) -> Int {
    zip(plan.cohorts, cohorts).reduce(Int(cultures[customer])) { group, dimension in
      group * dimension.0.cohorts.count + Int(dimension.1[customer])
    }
  }

  /// The numbers of those who live in a stretch of the line.
  /// - Complexity: O(log n).
  func customers(in stretch: Stretch) -> Range<Int> {
    let start = first(from: stretch.start)
    let end = stretch.start + stretch.length
    return start..<(end < 1 ? max(start, first(from: end)) : places.count)
  }

  /// The first customer at or after a place.
  private func first(from place: Double) -> Int {
    let wanted = Self.fixed(place)
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A place of the line in 32-bit fixed point.
  fileprivate static func fixed(_ place: Double) -> UInt32 {
    UInt32(min(0.999_999_999, max(0, place)) * 4_294_967_296)
  }

  /// The stretch of the line of a customer's group.
  func stretch(of customer: Int) -> Stretch {
    var stretch = Stretch().narrowed(to: Int(cultures[customer]), of: dice.cultureShares)
    for (dimension, column) in cohorts.enumerated() {
      stretch = stretch.narrowed(to: Int(column[customer]), of: dice.cohortShares[dimension])
    }
    return stretch
  }
}

/// A part of the line on which people live.
struct Stretch: Equatable {
  var start = 0.0
  var length = 1.0

  /// The part that belongs to one of several shares.
  func narrowed(to index: Int, of shares: [Double]) -> Stretch {
    let before = shares[..<index].reduce(0, +)
    return Stretch(start: start + length * before, length: length * shares[index])
  }
}

/// The draws behind a placement; each is a pure function of the person.
struct PlacementDice: Sendable {
  let plan: PopulationPlan
  let key: StreamKey
  let cultureShares: [Double]
  let cohortShares: [[Double]]
  let atHome: Double

  init(_ plan: PopulationPlan, key: StreamKey) {
    self.plan = plan
    self.key = key
    cultureShares = plan.cultures.map(\.share)
    cohortShares = plan.cohorts.map { $0.cohorts.map(\.share) }
    atHome = plan.network.homophily.squareRoot()
  }

  func culture(of person: UInt32) -> UInt8 { pick(cultureShares, draw(person, 0)) }

  func cohort(of person: UInt32, _ dimension: Int) -> UInt8 {
    pick(cohortShares[dimension], draw(person, UInt16(3 + dimension)))
  }

  /// Where the person lives, in 32-bit fixed point.
  func location(of person: UInt32) -> UInt64 {
    var stretch = Stretch()
    if draw(person, 1) < atHome {
      stretch = stretch.narrowed(to: Int(culture(of: person)), of: cultureShares)
      for dimension in cohortShares.indices {
        stretch = stretch.narrowed(
          to: Int(cohort(of: person, dimension)), of: cohortShares[dimension])
      }
    }
    let place = stretch.start + stretch.length * draw(person, 2)
    return UInt64(Placement.fixed(place))
  }

  private func draw(_ person: UInt32, _ index: UInt16) -> Double {
    let block = key.block(customer: person, step: 0, purpose: .place, index: index)
    return Uniform.openDouble(block.x0, block.x1)
  }

  private func pick(_ shares: [Double], _ draw: Double) -> UInt8 {
    var rest = draw
    for (index, share) in shares.enumerated() {
      if rest < share { return UInt8(index) }
      rest -= share
    }
    // What rounding leaves over goes to the last group that has anybody.
    return UInt8(shares.lastIndex { $0 > 0 } ?? 0)
  }
}
