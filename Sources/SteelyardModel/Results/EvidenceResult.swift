/// What comes out when the model replays published findings.
public struct EvidenceResult: Sendable, Hashable {
  public let provenance: EvidenceProvenance
  /// In the order of their ids.
  public let findings: [FindingResult]
  /// The calibrated findings once more, each without its own fit; empty where nobody asked.
  public let leftOut: [LeftOutResult]
  /// Findings of the catalogue that are not replayed, in the order of the list.
  public let waiting: [WaitingFinding]

  public init(
    provenance: EvidenceProvenance, findings: [FindingResult], leftOut: [LeftOutResult],
    waiting: [WaitingFinding]
  ) {
    self.provenance = provenance
    self.findings = findings
    self.leftOut = leftOut
    self.waiting = waiting
  }

  /// Registry paths of the parameters fitted to any of the findings, each once, sorted.
  public var fittedParameters: [String] { Set(findings.flatMap(\.fitted)).sorted() }

  /// Numbers of the markets studied that findings' scenarios set: demand, margin, need.
  public var marketValues: Int { findings.reduce(0) { $0 + $1.marketValues } }

  /// Readings that parameters were fitted to.
  public var calibratedReadings: Int {
    findings.filter { $0.label == .calibrated }
      .reduce(0) { $0 + $1.readings.count { !$0.isInput } }
  }
}

/// What is needed to reproduce a replay of findings.
public struct EvidenceProvenance: Sendable, Hashable {
  public let version: String
  /// The seed that all findings ran with; nil where they did not share one.
  public let seed: UInt64?
  /// Digest over the checked scenarios of all findings that ran, in the order of their ids.
  public let scenarioDigest: String

  public init(version: String, seed: UInt64?, scenarioDigest: String) {
    self.version = version
    self.seed = seed
    self.scenarioDigest = scenarioDigest
  }
}

/// One published finding, replayed.
public struct FindingResult: Sendable, Hashable {
  /// Its id in the evidence catalogue.
  public let id: String
  /// The scenario's name and question.
  public let name: String
  public let question: String
  public let kind: Study.Kind
  public let label: Study.Label
  public let status: Study.Status
  public let citation: String
  /// Registry paths of the parameters that were fitted to it.
  public let fitted: [String]
  /// Why the model misses it, if it does; may be empty.
  public let explanation: String
  public let size: Size
  /// How many values other than the sector's its scenario and the scenario's worlds give to
  /// parameters; a value that several worlds share counts once.
  public let marketValues: Int
  /// In the order of the scenario.
  public let readings: [ReadingResult]

  /// How much was simulated.
  public struct Size: Sendable, Hashable {
    public let customers: Int
    /// Weeks.
    public let steps: Int
    public let replicates: Int
    public let seed: UInt64

    public init(customers: Int, steps: Int, replicates: Int, seed: UInt64) {
      self.customers = customers
      self.steps = steps
      self.replicates = replicates
      self.seed = seed
    }
  }

  /// A finding of a scenario, with what was read off.
  public init(id: String, _ scenario: Scenario, _ study: Study, readings: [ReadingResult]) {
    self.id = id
    name = scenario.name
    question = scenario.question
    kind = study.kind
    label = study.label
    status = study.status
    citation = study.citation
    fitted = study.fitted
    let worlds = [scenario] + study.worlds.indices.map(scenario.inWorld)
    marketValues = Registry.all.reduce(0) { $0 + worlds.unusualValues(of: $1).count }
    explanation = study.explanation
    size = Size(
      customers: scenario.population.customers, steps: scenario.steps,
      replicates: scenario.replicates, seed: scenario.seed)
    self.readings = readings
  }

  /// Whether it counts: its published values have been checked in a source, and the model could
  /// miss them.
  public var gates: Bool {
    status != .fromMemory && label != .input && readings.contains { !$0.isInput }
  }

  /// Whether all readings are where they are expected.
  public var isInside: Bool { !readings.isEmpty && readings.allSatisfy(\.isInside) }
}

/// One number of a finding: what the publication says, and what the model gives.
public struct ReadingResult: Sendable, Hashable {
  public let what: String
  /// The formula over the study's measures.
  public let value: String
  /// Nil where the publication gives no number.
  public let published: Double?
  /// Mean over replicates with its 95 % interval; without values where any replicate has none.
  public let simulated: Estimate
  public let target: Reading.Target
  /// Whether the value is set rather than found: shown, never counted.
  public let isInput: Bool

  public init(_ reading: Reading, simulated: Estimate) {
    self.init(
      what: reading.what, value: reading.value.text, published: reading.published,
      simulated: simulated, target: reading.target, isInput: reading.isInput)
  }

  public init(
    what: String, value: String, published: Double?, simulated: Estimate, target: Reading.Target,
    isInput: Bool
  ) {
    self.what = what
    self.value = value
    self.published = published
    self.simulated = simulated
    self.target = target
    self.isInput = isInput
  }

  /// Whether the value is where it is expected: the mean in the band, or the whole interval
  /// beyond the bound. What is undefined is nowhere.
  public var isInside: Bool {
    switch target {
    case .band(let band): simulated.mean.map(band.contains) ?? false
    case .above(let bound): simulated.low.map { $0 > bound } ?? false
    case .below(let bound): simulated.high.map { $0 < bound } ?? false
    }
  }
}

/// A calibrated finding without the parameters that were fitted to it alone.
public struct LeftOutResult: Sendable, Hashable {
  public let id: String
  /// Parameters set to ``Parameter/uninformed``: fitted to this finding and to no other.
  public let dropped: [String]
  /// Parameters fitted to this finding that others are fitted with too: they stay.
  public let shared: [String]
  public let readings: [ReadingResult]

  public init(id: String, dropped: [String], shared: [String], readings: [ReadingResult]) {
    self.id = id
    self.dropped = dropped
    self.shared = shared
    self.readings = readings
  }

  /// Whether all readings are where they are expected, without the finding's own fit.
  public var isInside: Bool { !readings.isEmpty && readings.allSatisfy(\.isInside) }
}

/// A finding of the catalogue that is not replayed, and why.
public struct WaitingFinding: Sendable, Hashable {
  /// Its id in the evidence catalogue.
  public let finding: String
  public let reason: String

  public init(finding: String, reason: String) {
    self.finding = finding
    self.reason = reason
  }
}

extension ReadingResult {
  /// Whether a size is expected in a band, rather than a sign or an order.
  public var isBand: Bool {
    if case .band = target { true } else { false }
  }
}

extension [Scenario] {
  /// The values that these scenarios give a parameter, apart from what their sectors say.
  fileprivate func unusualValues(of parameter: Parameter) -> Set<Double> {
    Set(
      compactMap { scenario in
        let value = scenario.parameters[parameter]
        return value == ParameterSet(sector: scenario.market.sector)[parameter] ? nil : value
      })
  }
}
