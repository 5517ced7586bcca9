public import SteelyardModel

/// Which customers are meant: those of a culture, of cohorts, or of both.
public struct CustomerFilter: Sendable, Hashable {
  /// Position of the culture in the plan; nil for all.
  let culture: Int?
  /// By position of the dimension, position of the cohort.
  let cohorts: [Int: Int]
  /// As it reads in a sentence: `culture Japan and age 65+`.
  let text: String

  /// Why a text says nobody.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// Reads `culture=jpn and age=65+`: conditions joined by `and`, each a dimension of the scenario
  /// or `culture`, and one of its names. Cultures go by code or name; case does not matter.
  ///
  /// - Throws: ``Failure``, which says what was found, what is accepted and what is near.
  public init(_ text: String, in plan: PopulationPlan) throws(Failure) {
    var (culture, cohorts, said): (Int?, [Int: Int], [String]) = (nil, [:], [])
    for condition in Self.conditions(text) {
      let (key, value) = try Self.parts(condition, of: text)
      if key.lowercased() == "culture" {
        culture = try Self.only(culture, Self.culture(value, in: plan), key)
        said.append("culture \(plan.cultures[culture ?? 0].subject.name)")
      } else {
        let (dimension, cohort) = try Self.cohort(key, value, in: plan)
        cohorts[dimension] = try Self.only(cohorts[dimension], cohort, key)
        said.append("\(key) \(plan.cohorts[dimension].cohorts[cohort].subject)")
      }
    }
    (self.culture, self.cohorts, self.text) = (culture, cohorts, said.joined(separator: " and "))
  }

  private static func conditions(_ text: String) -> [String] {
    var conditions: [[Substring]] = [[]]
    let words = text.split(whereSeparator: \.isWhitespace)
    for (index, word) in words.enumerated() {
      // Names may have an `and` of their own: one that joins has a condition behind it.
      let next = words[(index + 1)...].prefix { $0.lowercased() != "and" }
      let joins = word.lowercased() == "and" && (next.isEmpty || next.contains { $0.contains("=") })
      if joins {
        conditions.append([])
      } else {
        conditions[conditions.count - 1].append(word)
      }
    }
    return conditions.map { $0.joined(separator: " ") }
  }

  private static func parts(
    _ condition: String, of text: String
  ) throws(Failure) -> (key: String, value: String) {
    let parts = condition.split(separator: "=", maxSplits: 1).map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw Failure(
        description: "found \(Wording.name(text)), wanted conditions such as"
          + " `culture=JPN and age=65+`")
    }
    return (parts[0], parts[1])
  }

  /// A condition holds once.
  private static func only(
    _ earlier: Int?, _ found: Int, _ key: String
  ) throws(Failure) -> Int {
    guard earlier == nil || earlier == found else {
      throw Failure(description: "\(Wording.name(key)) cannot be two things at once")
    }
    return found
  }

  private static func culture(
    _ name: String, in plan: PopulationPlan
  ) throws(Failure) -> Int {
    let known = plan.cultures.map(\.subject)
    let wanted = name.lowercased()
    if let found = known.firstIndex(where: {
      $0.code.lowercased() == wanted || $0.name.lowercased() == wanted
    }) {
      return found
    }
    throw unknown(name, "a culture of the scenario", known.map(\.code), near: known.map(\.name))
  }

  private static func cohort(
    _ key: String, _ value: String, in plan: PopulationPlan
  ) throws(Failure) -> (dimension: Int, cohort: Int) {
    let dimensions = plan.cohorts.map(\.name)
    guard let dimension = dimensions.firstIndex(of: key) else {
      throw unknown(key, "`culture` or a dimension", ["culture"] + dimensions)
    }
    let cohorts = plan.cohorts[dimension].cohorts.map(\.subject)
    guard let cohort = cohorts.firstIndex(of: value) else {
      throw unknown(value, "a cohort of \(Wording.name(key))", cohorts)
    }
    return (dimension, cohort)
  }

  private static func unknown(
    _ found: String, _ wanted: String, _ known: [String], near: [String] = []
  ) -> Failure {
    Failure(
      description: "found \(Wording.name(found)), wanted \(wanted): \(Wording.choice(of: known))"
        + Wording.hint(found, among: known + near))
  }
}
