public import SteelyardModel

/// A cohort that a customer is put into to see what it changes.
public struct CohortChoice: Sendable, Hashable {
  /// Positions in the plan.
  let dimension, cohort: Int
  /// As it reads in a sentence: `age over_64`.
  let text: String

  /// Reads `age=over_64`: a dimension of the scenario and one of its cohorts.
  ///
  /// - Throws: ``CustomerFilter/Failure``, which says what was found and what is accepted.
  public init(_ text: String, in plan: PopulationPlan) throws(CustomerFilter.Failure) {
    let filter = try CustomerFilter(text, in: plan)
    guard filter.culture == nil, let choice = filter.cohorts.first, filter.cohorts.count == 1 else {
      throw CustomerFilter.Failure(
        description: "found \(Wording.name(text)), wanted one dimension and a cohort of it, such as"
          + " `age=65+`")
    }
    (dimension, cohort, self.text) = (choice.key, choice.value, filter.text)
  }
}
