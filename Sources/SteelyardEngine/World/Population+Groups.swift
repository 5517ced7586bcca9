internal import SteelyardModel

/// Something found of everybody, of each culture, and of each cohort by dimension.
struct Grouped<Found: Sendable>: Sendable {
  let all: Found
  let cultures: [Found]
  let cohorts: [[Found]]

  /// Puts it together with something else found of the same groups.
  func zip<Other, Result: Sendable>(
    _ other: Grouped<Other>, _ make: (Found, Other) -> Result
  ) -> Grouped<Result> {
    func each(_ own: [Found], _ others: [Other]) -> [Result] {
      Swift.zip(own, others).map(make)
    }
    return Grouped<Result>(
      all: make(all, other.all), cultures: each(cultures, other.cultures),
      cohorts: Swift.zip(cohorts, other.cohorts).map(each))
  }
}

extension Population {
  /// Finds something of everybody, of each culture, and of each cohort by dimension. Where all are
  /// of one culture, what is found of everybody stands for it.
  ///
  /// - Parameter find: something of each of so many groups, given the group of every customer.
  @inline(__always)
  func grouped<Found: Sendable>(
    _ find: (_ groups: Int, _ group: @escaping @Sendable (Int) -> Int) -> [Found]
  ) -> Grouped<Found> {
    let all = find(1) { _ in 0 }
    let cultures = cultures
    return Grouped(
      all: all[0],
      cultures: plan.cultures.count == 1 ? all : find(plan.cultures.count) { Int(cultures[$0]) },
      cohorts: zip(plan.cohorts, cohorts).map { dimension, column in
        find(dimension.cohorts.count) { Int(column[$0]) }
      })
  }
}
