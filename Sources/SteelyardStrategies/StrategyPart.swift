public import SteelyardEngine

/// What every part of a strategy may read, be given and learn. All of it is off by default.
///
/// A composition gives each part its own slice of knowledge and evidence: a part counts from 0
/// and sees nothing of the others'.
public protocol StrategyPart: Learner {}

/// The parts of a strategy in the order in which they share what it knows and draws.
struct PartRow: Sendable {
  private let places: [Place]

  /// Where a part's numbers are.
  private struct Place {
    let part: any StrategyPart
    let knowledge, evidence: Range<Int>
  }

  init(_ parts: [any StrategyPart]) {
    var (known, told) = (0, 0)
    places = parts.map { part in
      let (knowledge, evidence) = (part.initialKnowledge.count, max(0, part.evidenceCount))
      defer {
        known += knowledge
        told += evidence
      }
      return Place(
        part: part, knowledge: known..<(known + knowledge), evidence: told..<(told + evidence))
    }
  }

  var reads: ObservationFields { places.reduce(into: []) { $0.formUnion($1.part.reads) } }
  var cohortDimension: String? { places.lazy.compactMap(\.part.cohortDimension).first }
  var initialKnowledge: [Double] { places.flatMap(\.part.initialKnowledge) }
  var evidenceCount: Int { places.last?.evidence.upperBound ?? 0 }

  /// What a part sees: everything but cohort labels that it does not ask for, and its own knowledge
  /// alone.
  func view(_ observed: borrowing Observation, ofPart number: Int) -> Observation {
    let (range, part) = (places[number].knowledge, places[number].part)
    // An observation without knowledge, as in a test of one part, has no slices.
    return observed.knowing(range.upperBound <= observed.knowledgeCount ? range : 0..<0)
      .reading(part.reads)
  }

  func note(
    _ outcomes: borrowing Outcomes, of observed: borrowing Observation,
    into evidence: inout Numbers
  ) {
    for (number, place) in places.enumerated() where !place.evidence.isEmpty {
      var own = evidence.part(place.evidence)
      place.part.note(outcomes, of: view(observed, ofPart: number), into: &own)
    }
  }

  func revise(
    _ knowledge: inout Numbers, by evidence: borrowing Numbers, _ facts: FirmFacts,
    random: borrowing StepRandom
  ) {
    for (number, place) in places.enumerated() where !place.knowledge.isEmpty {
      var own = knowledge.part(place.knowledge)
      place.part.revise(
        &own, by: evidence.part(place.evidence), facts, random: random.part(number))
    }
  }
}
