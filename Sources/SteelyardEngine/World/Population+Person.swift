package import SteelyardModel

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

  /// Trust that somebody is inclined to, 0...1.
  package func propensity(of customer: Int) -> Double { Double(propensity[customer]) }

  private func traits(of customer: Int) -> [Trait: Double] {
    func number(_ trait: Trait) -> Float {
      switch trait {
      case .income: income[customer]
      case .value: self.value[customer]
      case .priceSensitivity: priceSensitivity[customer]
      case .taste: taste[customer]
      case .needRate: needRate[customer]
      case .fairnessSensitivity: fairnessSensitivity[customer]
      case .lossAversion: lossAversion[customer]
      case .privacyConcern: privacyConcern[customer]
      case .nudgeSusceptibility: susceptibility[customer]
      case .reactanceProneness: proneness[customer]
      case .literacy: literacy[customer]
      case .trustPropensity: propensity[customer]
      case .shoppingEffort: effort[customer]
      case .vulnerability: vulnerability[customer]
      }
    }
    return Dictionary(uniqueKeysWithValues: Trait.allCases.map { ($0, Double(number($0))) })
  }
}
