import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardEngine

@Suite struct PlacementTests {
  private static let count = 20_000

  /// Bound: 5 standard errors on each of 8 shares, a false alarm once in 200,000 seeds; a share
  /// off by 0.026 is caught with 99 % power.
  @Test func sharesAreAsPlanned() {
    let plan = plan(Self.count)
    let placement = Placement(plan, key: sampleKey())
    Self.check(placement.cultures, plan.cultures.map(\.share))
    for (column, dimension) in zip(placement.cohorts, plan.cohorts) {
      Self.check(column, dimension.cohorts.map(\.share))
    }
  }

  private static func check(_ column: Column<UInt8>, _ shares: [Double]) {
    let counts = histogram(column.values.map(Int.init))
    #expect(counts.keys.allSatisfy { shares.indices.contains($0) })
    for (index, share) in shares.enumerated() {
      let error = (share * (1 - share) / Double(count)).squareRoot()
      let found = Double(counts[index] ?? 0) / Double(count)
      #expect((found - share).magnitude <= 5 * error, "share \(index)")
    }
  }

  /// Culture and cohorts are drawn independently; 5 standard errors on each of 18 cells, a
  /// false alarm once in 90,000 seeds.
  @Test func cohortsAreIndependentOfCultures() {
    let plan = plan(Self.count, homophily: 0)
    let counts = histogram(Placement(plan, key: sampleKey()).groups(plan))
    for (culture, one) in plan.cultures.enumerated() {
      for (age, two) in plan.cohorts[0].cohorts.enumerated() {
        for (migrant, three) in plan.cohorts[1].cohorts.enumerated() {
          let share = one.share * two.share * three.share
          let error = (share * (1 - share) / Double(Self.count)).squareRoot()
          let found = Double(counts[(culture * 3 + age) * 2 + migrant] ?? 0)
          #expect((found / Double(Self.count) - share).magnitude <= 5 * error)
        }
      }
    }
  }

  @Test func sameKeySamePlaces() {
    let plan = plan(3000)
    let one = Placement(plan, key: worldKey).groups(plan)
    #expect(one == Placement(plan, key: worldKey).groups(plan))
    let seed = Placement(plan, key: StreamKey(seed: 2027, replicate: 0)).groups(plan)
    let replicate = Placement(plan, key: StreamKey(seed: 2026, replicate: 1)).groups(plan)
    #expect(one != seed && one != replicate && seed != replicate)
  }

  /// Neither the kind of network nor what cohorts do to traits moves anybody.
  @Test func placesDependOnNothingElse() {
    let one = plan(3000)
    let shift = CohortShift(dimension: 0, cohort: 2, trait: .literacy, shift: -0.4)
    let other = plan(3000, .scaleFree, shifts: [shift], friends: 4, rewiring: 0.7)
    #expect(
      Placement(one, key: worldKey).groups(one) == Placement(other, key: worldKey).groups(other))
  }

  /// A person's culture and cohorts do not depend on homophily, only the numbering does.
  @Test func homophilyRenumbersTheSamePeople() {
    let mixed = plan(3000, homophily: 0)
    let sorted = plan(3000, homophily: 1)
    let one = Placement(mixed, key: worldKey).groups(mixed)
    let other = Placement(sorted, key: worldKey).groups(sorted)
    #expect(one != other)
    #expect(one.sorted() == other.sorted())
  }

  @Test func fullHomophilyNumbersGroupByGroup() {
    let plan = plan(3000, homophily: 1)
    let groups = Placement(plan, key: worldKey).groups(plan)
    #expect(groups == groups.sorted())
  }

  @Test func stretchesDivideTheLine() {
    let plan = plan(2000)
    let placement = Placement(plan, key: worldKey)
    var stretches: [Int: Stretch] = [:]
    for (customer, group) in placement.groups(plan).enumerated() {
      let stretch = placement.stretch(of: customer)
      #expect(stretches[group, default: stretch] == stretch)
      stretches[group] = stretch
    }
    var end = 0.0
    for (_, stretch) in stretches.sorted(by: { $0.key < $1.key }) {
      #expect((stretch.start - end).magnitude < 1e-12)
      end = stretch.start + stretch.length
    }
    #expect((end - 1).magnitude < 1e-12)
  }

  @Test func oneGroupAndEmptyGroupsWork() {
    let alone = plan(50, of: cultures([("NOR", 1)]), cohorts: [])
    #expect(Set(Placement(alone, key: worldKey).groups(alone)) == [0])
    let empty = plan(500, of: cultures([("NOR", 0), ("USA", 1), ("JPN", 0)]), cohorts: [])
    #expect(Set(Placement(empty, key: worldKey).groups(empty)) == [1])
  }
}
