internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// What of the range each visitor is shown, decided from what the firm may see of them.
  static func recommend(_ arm: Arm, _ work: Work) {
    guard arm.coefficients.range.categories > 1 else { return }
    arm.fill(work.recommended, with: State.nothing, work.rows)
    let setting = arm.practice.recommendation
    guard setting.kind != .none else { return }
    for visit in 0..<work.visits {
      let row = Int(work.visitors[visit])
      let draws = work.block(arm, row, .range)
      guard Uniform.open(draws.x3) < Float(setting.share) else { continue }
      let category = recommendation(arm, work, row, luck: Uniform.open(draws.x0))
      work.recommended[row] = UInt8(truncatingIfNeeded: category)
      work.count { $0.show(category) }
      arm.state.account.show(category, to: work.rows.lowerBound + row)
    }
  }

  /// The category put forward to a visitor: what sells best, unless the firm knows better.
  private static func recommendation(
    _ arm: Arm, _ work: Work, _ row: Int, luck: Float
  ) -> Int {
    let (customer, setting) = (work.rows.lowerBound + row, arm.practice.recommendation)
    switch setting.kind {
    case .none, .popular: return work.news.bestSeller
    case .similar:
      // To those who share data their favourite, as far as the data tell it.
      let signal = arm.coefficients.relevance.signal[Int(arm.state.data[customer])]
      return luck < signal ? Int(arm.state.favourite[customer]) : work.news.bestSeller
    case .learning, .diversityAware:
      guard let shelf = work.shelf else { return work.news.bestSeller }
      let pick = CategoryLearning.pick(
        luck, explore: Float(setting.explore), length: shelf.length,
        categories: arm.coefficients.range.categories)
      switch pick {
      case .category(let category): return category
      case .place(let place):
        return shelf.category(after: arm.state.lastBought[customer], at: place)
      }
    }
  }

  /// A visitor's taste and what is recommended to them.
  @inline(__always)
  static func taste(_ arm: Arm, _ work: Work, _ row: Int) -> Recommendation.Taste {
    let customer = work.rows.lowerBound + row
    let shown = work.recommended[row]
    return Recommendation.Taste(
      taste: arm.population.taste[customer], favourite: Int(arm.state.favourite[customer]),
      recommended: shown == State.nothing ? nil : Int(shown))
  }

  /// Puts a purchase on record where the customer's purchase data may be used, and learns what was
  /// bought after what.
  @inline(__always)
  static func putOnRecord(_ category: Int, _ arm: Arm, _ work: Work, _ row: Int) {
    let customer = work.rows.lowerBound + row
    guard arm.state.data[customer] & DataCategory.purchases.bit != 0 else { return }
    let last = arm.state.lastBought[customer]
    if last != State.nothing { work.count { $0.follow(category, after: Int(last)) } }
    arm.state.lastBought[customer] = UInt8(truncatingIfNeeded: category)
  }
}
