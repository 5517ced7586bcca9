internal import Foundation
public import SteelyardModel

extension ResultJSON {
  /// Reads a document back.
  ///
  /// Documents of earlier versions, which lack what came later, are read too.
  ///
  /// - Throws: ``DocumentError`` that says where the document is not what it should be.
  /// - Complexity: O(size of the document).
  public static func decode(_ text: String) throws(DocumentError) -> ExperimentResult {
    let data = Data(text.utf8)
    let found: SchemaMember = try read(data, isParsed: false)
    guard let name = found.schema else { throw .noSchema(wanted: schema) }
    guard name == schema else { throw .otherSchema(found: name, wanted: schema) }
    let document: ResultDocument = try read(data, isParsed: true)
    guard !document.strategies.isEmpty else {
      throw .member(path: "strategies", problem: "found none, wanted at least one")
    }
    return try document.result()
  }

  private static func read<Content: Decodable>(
    _ data: Data, isParsed: Bool
  ) throws(DocumentError) -> Content {
    do {
      return try JSONDecoder().decode(Content.self, from: data)
    } catch {
      throw DocumentError(error, isParsed: isParsed)
    }
  }
}

private struct SchemaMember: Decodable {
  let schema: String?
}

/// The document as it is written.
private struct ResultDocument: Decodable {
  let provenance: ProvenancePart
  let strategies: [StrategyPart]
  let prices: PricesPart?
  let scenario: AccountPart?
  let inference: InferencePart?
  let stopping: StoppingPart?
  let robustness: RobustnessPart?
  let people: PeoplePart?
  let rollouts: [RolloutPart]?
  let study: StudyPart?
  let choices: [ChoicePart]?

  func result() throws(DocumentError) -> ExperimentResult {
    var result = ExperimentResult(
      provenance: provenance.value, strategies: strategies.map(\.value))
    result.prices = prices?.value
    result.account = scenario?.value
    result.inference = try inference?.value(among: strategies.map(\.name))
    result.stopping = stopping?.value
    result.robustness = try robustness?.value(among: strategies.map(\.name))
    result.people = people?.value
    try result.checkSteps()
    result.rollouts = try rollouts?.map { part throws(DocumentError) in try part.value() } ?? []
    result.study = try study?.value()
    result.choices = choices?.map { $0.value(result.provenance) } ?? []
    return result
  }
}

private struct ProvenancePart: Decodable {
  let version: String
  let seed: UInt64
  let scenarioDigest: String
  let customers, steps, replicates: Int

  var value: Provenance {
    Provenance(
      version: version, seed: seed, scenarioDigest: scenarioDigest, customers: customers,
      steps: steps, replicates: replicates)
  }
}

private struct PricesPart: Decodable {
  let alone: Double
  let equilibrium: [Double]

  var value: PriceBenchmark { PriceBenchmark(alone: alone, equilibrium: equilibrium) }
}

private struct StrategyPart: Decodable {
  let name: String
  let baseline: Bool
  let metrics: [String: EstimatePart]
  let contrasts: [String: ContrastPart]?
  let byCulture: [String: [String: EstimatePart]]
  let byCohort: [String: [String: [String: EstimatePart]]]
  let ledger: [String: Double]
  let trustStart: Double
  let trace: [String: [Double?]]
  let replicates: [String: [Double?]]?
  let rivals: [RivalPart]?
  let detail: DetailPart?
  let best: [String: Double]?

  var value: StrategyResult {
    var result = StrategyResult(
      name: name, isBaseline: baseline, metrics: metrics.values,
      contrasts: contrasts?.values ?? [:], byCulture: byCulture.mapValues(\.values),
      byCohort: byCohort.mapValues { $0.mapValues(\.values) }, ledger: ledger,
      trustStart: trustStart, trace: trace, replicates: replicates ?? [:])
    result.rivals = rivals?.map(\.value) ?? []
    result.detail = detail?.value ?? StrategyDetail()
    result.best = best ?? [:]
    return result
  }
}

private struct RivalPart: Decodable {
  let name: String
  let metrics: [String: EstimatePart]
  let trace: [String: [Double?]]

  var value: RivalResult {
    RivalResult(name: name, metrics: metrics.values, trace: trace, replicates: [:])
  }
}

private struct DetailPart: Decodable {
  let ledger: [String: EstimatePart]
  let trustStart: EstimatePart?
  let trace, cultureTrust: [String: SeriesPart]
  let byCulture: [String: [String: ContrastPart]]
  let byCohort: [String: [String: [String: ContrastPart]]]
  let parts: [String: EstimatePart]
  let causes: [String: ContrastPart]
  let periods: PeriodsPart?
  let spread: [String: SeriesPart]?

  struct PeriodsPart: Decodable {
    let ends: [Int]
    let fairness: SeriesPart?
    let cultureProfit: [String: SeriesPart]
  }

  var value: StrategyDetail {
    var detail = StrategyDetail()
    detail.ledger = ledger.values
    detail.trustStart = trustStart?.value
    detail.trace = trace.values
    detail.cultureTrust = cultureTrust.values
    detail.byCulture = byCulture.mapValues(\.values)
    detail.byCohort = byCohort.mapValues { $0.mapValues(\.values) }
    detail.parts = parts.values
    detail.causes = causes.values
    detail.periodEnds = periods?.ends ?? []
    detail.periodFairness = periods?.fairness?.value
    detail.cultureProfit = periods?.cultureProfit.values ?? [:]
    for outcome in Outcome.allCases { detail.spread[outcome] = spread?[outcome.rawValue]?.value }
    return detail
  }
}

private struct AccountPart: Decodable {
  let name, question, currency, sector, text: String
  let cultures: [String]
  let cohorts: [DimensionPart]
  let settings: [SettingPart]

  struct DimensionPart: Decodable {
    let name: String
    let cohorts: [String]
  }

  struct SettingPart: Decodable {
    let path: String
    let value: Double
    let sector: Bool
  }

  var value: ScenarioAccount {
    ScenarioAccount(
      name: name, question: question, currency: currency, sector: sector, cultures: cultures,
      cohorts: cohorts.map { .init(name: $0.name, cohorts: $0.cohorts) },
      settings: settings.map {
        .init(path: $0.path, value: $0.value, isOfSector: $0.sector)
      }, text: text)
  }
}

// MARK: Numbers

extension [String: EstimatePart] {
  var values: [String: Estimate] { mapValues(\.value) }
}

extension [String: ContrastPart] {
  fileprivate var values: [String: Contrast] { mapValues(\.value) }
}

extension [String: SeriesPart] {
  fileprivate var values: [String: IntervalSeries] { mapValues(\.value) }
}

struct EstimatePart: Decodable {
  let mean, low, high: Double?
  let n: Int

  var value: Estimate { Estimate(mean: mean, low: low, high: high, n: n) }
}

struct ContrastPart: Decodable {
  let difference, low, high, p, pAdjusted, pairing, margin, pNoWorse, pSame: Double?

  var value: Contrast {
    var contrast = Contrast(difference: difference, low: low, high: high, p: p)
    contrast.adjustedP = pAdjusted
    contrast.pairing = pairing
    if let margin, let pNoWorse, let pSame {
      contrast.equivalence = Equivalence(margin: margin, noWorse: pNoWorse, same: pSame)
    }
    return contrast
  }
}

private struct SeriesPart: Decodable {
  let mean, low, high: [Double?]

  var value: IntervalSeries { IntervalSeries(mean: mean, low: low, high: high) }
}

// MARK: All differences together

private struct InferencePart: Decodable {
  let comparisons, looks: Int
  let pairs: [PairPart]

  /// More looks than replicates that a scenario may have are none.
  private static let most = 1...Scenario.Limits.replicates.upperBound

  /// - Parameter names: of the strategies, in their order.
  func value(among names: [String]) throws(DocumentError) -> Inference {
    guard Self.most.contains(looks) else {
      throw .member(
        path: "inference.looks",
        problem: "found \(looks), wanted a whole number from 1 to \(Self.most.upperBound)")
    }
    var found: [Inference.Pair] = []
    for pair in pairs {
      guard let first = names.firstIndex(of: pair.first),
        let second = names.firstIndex(of: pair.second)
      else {
        throw .member(
          path: "inference.pairs", problem: "found a strategy that is not in the document")
      }
      found.append(
        Inference.Pair(
          metric: pair.metric, first: first, second: second, contrast: pair.contrast.value))
    }
    return Inference(comparisons: comparisons, pairs: found, looks: looks)
  }
}

private struct PairPart: Decodable {
  let metric, first, second: String
  /// Its members stand beside the others.
  let contrast: ContrastPart

  private enum CodingKeys: CodingKey { case metric, first, second }

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    metric = try members.decode(String.self, forKey: .metric)
    first = try members.decode(String.self, forKey: .first)
    second = try members.decode(String.self, forKey: .second)
    contrast = try ContrastPart(from: decoder)
  }
}

private struct StoppingPart: Decodable {
  let targets: [TargetPart]
  let schedule: [Int]
  let replicates: Int

  struct TargetPart: Decodable {
    let metric: String
    let wanted: Double
    let found: Double?
  }

  var value: StoppingResult {
    StoppingResult(
      targets: targets.map { .init(metric: $0.metric, wanted: $0.wanted, found: $0.found) },
      schedule: schedule, replicates: replicates)
  }
}
