package import SteelyardModel
internal import SteelyardNumerics

extension Population {
  /// Who somebody is, for reports; no strategy can ask.
  ///
  /// - Precondition: `customer` is a row of the population.
  package func person(_ customer: Int) -> CustomerStory.Person {
    precondition((0..<count).contains(customer), "no such customer")
    return CustomerStory.Person(
      number: customer, culture: plan.cultures[Int(cultures[customer])].subject,
      cohorts: zip(plan.cohorts, cohorts).map { dimension, column in
        CustomerStory.Person.Membership(
          dimension: dimension.name, cohort: dimension.cohorts[Int(column[customer])].subject)
      },
      traits: traits(of: customer), friends: network.friends(of: customer).count)
  }

  /// Rows of those of a culture, if one is named, who are in all of the cohorts.
  ///
  /// - Parameters:
  ///   - culture: position in the plan.
  ///   - cohorts: by dimension, the position of the cohort; both in the plan.
  /// - Complexity: O(customers x dimensions).
  package func customers(ofCulture culture: Int?, inCohorts cohorts: [Int: Int]) -> [Int] {
    (0..<count).filter { row in
      (culture == nil || Int(cultures[row]) == culture)
        && cohorts.allSatisfy { Int(self.cohorts[$0.key][row]) == $0.value }
    }
  }

  /// Rows drawn for a panel, ascending: the same under every strategy, and those of a smaller panel
  /// are in every larger one.
  ///
  /// - Parameter size: at most the number of customers.
  /// - Complexity: O(n log n).
  package func panel(_ size: Int) -> [Int] {
    guard size < count else { return Array(0..<count) }
    let luck = (0..<count).map { row in
      key.block(
        customer: UInt32(truncatingIfNeeded: row), step: 0, purpose: .panel, index: 0
      ).x0
    }
    return (0..<count).sorted { (luck[$0], $0) < (luck[$1], $1) }.prefix(max(0, size)).sorted()
  }

  /// Trust that somebody is inclined to, 0...1.
  package func propensity(of customer: Int) -> Double { Double(propensity[customer]) }

  /// A trait of everybody; price sensitivity is that at the customer's income.
  func column(_ trait: Trait) -> Column<Float> {
    switch trait {
    case .income: income
    case .value: value
    case .priceSensitivity: priceSensitivity
    case .taste: taste
    case .needRate: needRate
    case .fairnessSensitivity: fairnessSensitivity
    case .lossAversion: lossAversion
    case .privacyConcern: privacyConcern
    case .nudgeSusceptibility: susceptibility
    case .reactanceProneness: proneness
    case .literacy: literacy
    case .trustPropensity: propensity
    case .shoppingEffort: effort
    case .vulnerability: vulnerability
    }
  }

  private func traits(of customer: Int) -> [Trait: Double] {
    Dictionary(
      uniqueKeysWithValues: Trait.allCases.map { ($0, Double(column($0)[customer])) })
  }
}
