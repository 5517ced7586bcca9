public import SteelyardModel
public import SteelyardNumerics

extension ExperimentResult {
  /// Returns the result with all that can be said of its differences together: p corrected for the
  /// comparisons shown, what pairing gained, what is too small to matter, and how likely each
  /// strategy is the best.
  ///
  /// The comparisons shown are those of the ``Metric/compared`` with the baseline, and those of the
  /// ``Metric/goals`` between all other strategies. They are corrected together (``Holm``); so are,
  /// apart from them, the tests of being no worse and those of being the same. All rests on the
  /// values of the replicates alone.
  ///
  /// - Parameters:
  ///   - margins: What is too small to matter.
  ///   - looks: As of ``Interval/student(_:looks:)``.
  /// - Throws: `NumericsError` as ``Interval/student(_:looks:)``.
  /// - Complexity: O(strategies squared x metrics x replicates + ``Resampling/count`` x strategies
  ///   x replicates).
  public func judged(
    _ margins: Margins = Margins(), looks: Int = 1
  ) throws(NumericsError) -> ExperimentResult {
    var result = self
    var pairs = try otherPairs(looks)
    try result.describeContrasts(margins, looks)
    let shown = result.comparedContrasts
    let values = shown.map { result.strategies[$0.strategy].contrasts[$0.metric]?.p ?? 1 }
    let adjusted = Holm.adjusted(values + pairs.map { $0.contrast.p ?? 1 })
    for (place, p) in zip(shown, adjusted) {
      result.strategies[place.strategy].contrasts[place.metric]?.adjustedP = p
    }
    for (index, p) in zip(pairs.indices, adjusted.dropFirst(shown.count)) {
      pairs[index].contrast.adjustedP = p
    }
    result.correctEquivalences(shown)
    result.tellTheBest()
    result.inference = Inference(comparisons: adjusted.count, pairs: pairs, looks: looks)
    return result
  }

  /// Where the comparisons with the baseline stand that have a p.
  private var comparedContrasts: [(strategy: Int, metric: String)] {
    strategies.indices.flatMap { index in
      Metric.compared.filter { strategies[index].contrasts[$0]?.p != nil }.map { (index, $0) }
    }
  }

  /// Differences on the goals between strategies neither of which is the baseline.
  private func otherPairs(_ looks: Int) throws(NumericsError) -> [Inference.Pair] {
    let others = strategies.indices.filter { !strategies[$0].isBaseline }
    var pairs: [Inference.Pair] = []
    for (place, first) in others.enumerated() {
      for second in others.dropFirst(place + 1) {
        for metric in Metric.goals {
          let (mine, theirs) = (replicates(metric, first), replicates(metric, second))
          let contrast = try PairedContrast.of(mine, against: theirs, looks: looks)
          guard contrast.p != nil else { continue }
          pairs.append(
            Inference.Pair(metric: metric, first: first, second: second, contrast: contrast))
        }
      }
    }
    return pairs
  }

  private func replicates(_ metric: String, _ strategy: Int) -> [Double?] {
    strategies[strategy].replicates[metric] ?? []
  }

  /// Adds what pairing gained and what is too small to matter.
  private mutating func describeContrasts(
    _ margins: Margins, _ looks: Int
  ) throws(NumericsError) {
    guard let baseline else { return }
    for index in strategies.indices {
      for id in strategies[index].contrasts.keys {
        // A ratio is of pooled means: what each replicate gives is another quantity.
        guard let metric = Metric.named(id), !metric.isRatio else { continue }
        let (mine, theirs) = (replicates(id, index), baseline.replicates[id] ?? [])
        strategies[index].contrasts[id]?.pairing = PairedContrast.pairing(mine, against: theirs)
        guard let margin = margins.of(metric) else { continue }
        strategies[index].contrasts[id]?.equivalence = try PairedContrast.equivalence(
          mine, against: theirs, margin: margin, better: metric.better, looks: looks)
      }
    }
  }

  /// Corrects the tests of being no worse, and those of being the same, of the comparisons shown.
  private mutating func correctEquivalences(_ shown: [(strategy: Int, metric: String)]) {
    let places = shown.filter { strategies[$0.strategy].contrasts[$0.metric]?.equivalence != nil }
    let tests: [WritableKeyPath<Equivalence, Double>] = [\.noWorse, \.same]
    for test in tests {
      let equivalences = places.compactMap {
        strategies[$0.strategy].contrasts[$0.metric]?.equivalence
      }
      let values = equivalences.map { $0[keyPath: test] }
      for (place, p) in zip(places, Holm.adjusted(values)) {
        strategies[place.strategy].contrasts[place.metric]?.equivalence?[keyPath: test] = p
      }
    }
  }

  private mutating func tellTheBest() {
    guard strategies.count > 1, let resampling = Resampling(replicates: provenance.replicates)
    else { return }
    for metric in Metric.goals {
      let values = strategies.indices.map { replicates(metric, $0) }
      guard let best = BestProbability.of(values, resampling) else { continue }
      for (index, probability) in best.enumerated() {
        strategies[index].best[metric] = probability
      }
    }
  }
}
