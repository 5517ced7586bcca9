/// Whatever reads an observation and may learn from what came of its offers: a strategy, or a part
/// of one. It reads nothing special and learns nothing unless it says so.
public protocol Learner: Sendable {
  /// What it reads beyond estimates and data in use; nothing by default.
  var reads: ObservationFields { get }

  /// The dimension of cohorts whose labels it is given, by name, as when it has to treat them
  /// alike; nil, the default, for none.
  var cohortDimension: String? { get }

  /// What it knows before the first step; nothing by default. As many numbers as it will know.
  var initialKnowledge: [Double] { get }

  /// How many numbers a block of customers tells it in a step; none by default.
  var evidenceCount: Int { get }

  /// Takes evidence from one block once its purchases are known: called once per step and block
  /// where ``evidenceCount`` is not 0. Does nothing by default.
  ///
  /// - Parameters:
  ///   - outcomes: what came of the offers; same row order.
  ///   - observed: what it saw when it wrote the offers.
  ///   - evidence: ``evidenceCount`` zeros. Those of all blocks are added up in order of blocks,
  ///     so that nothing depends on workers; write sums.
  /// - Complexity: O(`observed.count`) expected; must not allocate.
  func note(
    _ outcomes: borrowing Outcomes, of observed: borrowing Observation,
    into evidence: inout Numbers)

  /// Learns once per step, after its last block. Does nothing by default.
  ///
  /// - Parameters:
  ///   - knowledge: as many numbers as ``initialKnowledge``; what it holds afterwards is known in
  ///     the next step, see ``Observation/knowledge(_:)``.
  ///   - evidence: the sum over blocks.
  ///   - facts: of the step that is over, whose counts are in ``FirmFacts/last``.
  ///   - random: draws of the strategy's own domain.
  func revise(
    _ knowledge: inout Numbers, by evidence: borrowing Numbers, _ facts: FirmFacts,
    random: borrowing StepRandom)
}

extension Learner {
  public var reads: ObservationFields { [] }
  public var cohortDimension: String? { nil }
  public var initialKnowledge: [Double] { [] }
  public var evidenceCount: Int { 0 }

  public func note(
    _ outcomes: borrowing Outcomes, of observed: borrowing Observation,
    into evidence: inout Numbers
  ) {}

  public func revise(
    _ knowledge: inout Numbers, by evidence: borrowing Numbers, _ facts: FirmFacts,
    random: borrowing StepRandom
  ) {}
}
