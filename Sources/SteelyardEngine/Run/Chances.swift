internal import SteelyardBehaviour
internal import SteelyardModel

extension Arm {
  /// How likely one of its customers was to meet it rather than another strategy.
  var assignmentChance: Double {
    guard let cells else { return 1 / Double(max(1, companions)) }
    return member == 0 ? cells.shareInHand : 1 - cells.shareInHand
  }
}

/// How likely a visitor was to be shown what they were shown of the product range: the same draws
/// as those of the recommendation, in all their outcomes.
struct RecommendationChance {
  private let arm: Arm
  private let shelf: Shelf?
  private let bestSeller: Int

  init(_ arm: Arm, _ work: Work) {
    self.arm = arm
    shelf = work.shelf
    bestSeller = work.news.bestSeller
  }

  /// - Parameters:
  ///   - shown: the category, or nil for none.
  ///   - data: in use when the firm decided.
  ///   - favourite: the customer's own category then.
  ///   - lastBought: on record then.
  func chance(of shown: Int?, data: UInt16, favourite: UInt8, lastBought: UInt8) -> Double {
    let setting = arm.practice.recommendation
    let categories = arm.coefficients.range.categories
    guard categories > 1, setting.kind != .none else { return 1 }
    guard let shown else { return 1 - setting.share }
    return setting.share * chance(of: shown, data, favourite, lastBought, categories)
  }

  private func chance(
    of shown: Int, _ data: UInt16, _ favourite: UInt8, _ lastBought: UInt8, _ categories: Int
  ) -> Double {
    let best = shown == bestSeller ? 1.0 : 0
    let setting = arm.practice.recommendation
    switch setting.kind {
    case .none, .popular: return best
    case .similar:
      let signal = Double(arm.coefficients.relevance.signal[Int(data)])
      let isFavourite = Int(favourite) == shown
      return signal * (isFavourite ? 1 : 0) + (1 - signal) * best
    case .learning, .diversityAware:
      guard let shelf else { return best }
      let places = (0..<shelf.length).count { shelf.category(after: lastBought, at: $0) == shown }
      return setting.explore / Double(categories)
        + (1 - setting.explore) * Double(places) / Double(shelf.length)
    }
  }
}
