/// How many findings ran, how many of them count, and how many of those the model meets.
public struct EvidenceSummary: Sendable {
  /// So many of so many.
  public struct Share: Sendable, Hashable {
    public let met: Int
    public let all: Int

    /// In per cent; nil of none.
    public var percent: Double? { all > 0 ? 100 * Double(met) / Double(all) : nil }

    fileprivate init<Item>(_ items: [Item], _ isMet: (Item) -> Bool) {
      met = items.count(where: isMet)
      all = items.count
    }
  }

  /// Findings that ran.
  public let findings: Int
  /// Findings that count, and how many of them have all readings where they are expected.
  public let counted: Share
  /// The same by what agreement means, for the labels that count.
  public let labels: [(label: Study.Label, share: Share)]
  /// Findings that count, about sizes.
  public let quantitative: Share
  /// Findings that count, about signs and orders.
  public let orderings: Share
  /// Bands around sizes, in findings that count.
  public let bands: Share
  /// Readings shown whose values are set rather than found.
  public let inputs: Int
  /// Signs and orders, in findings that count.
  public let signs: Share
  /// Parameters fitted to any finding.
  public let fittedParameters: Int
  /// Readings that parameters were fitted to.
  public let calibratedReadings: Int
  /// Calibrated findings that had a fit of their own to lose, and how many were met without it.
  public let leftOut: Share
  /// Findings that count and are missed, in the order of their ids.
  public let missed: [FindingResult]
  /// Findings that do not count, in the order of their ids.
  public let notCounted: [FindingResult]

  public init(_ result: EvidenceResult) {
    let gates = result.findings.filter(\.gates)
    let readings = gates.flatMap(\.readings).filter { !$0.isInput }
    findings = result.findings.count
    counted = Share(gates, \.isInside)
    labels = [Study.Label.calibrated, .implied, .predicted].map { label in
      (label, Share(gates.filter { $0.label == label }, \.isInside))
    }
    quantitative = Share(gates.filter { $0.kind == .quantitative }, \.isInside)
    orderings = Share(gates.filter { $0.kind == .ordering }, \.isInside)
    inputs = result.findings.flatMap(\.readings).count { $0.isInput }
    bands = Share(readings.filter(\.isBand), \.isInside)
    signs = Share(readings.filter { !$0.isBand }, \.isInside)
    fittedParameters = result.fittedParameters.count
    calibratedReadings = result.calibratedReadings
    leftOut = Share(result.leftOut.filter { !$0.dropped.isEmpty }, \.isInside)
    missed = gates.filter { !$0.isInside }
    notCounted = result.findings.filter { !$0.gates }
  }
}
