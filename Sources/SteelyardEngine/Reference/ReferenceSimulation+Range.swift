internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension ReferenceSimulation {
  /// Which category a buyer takes, whether it becomes the favourite, and what the firm puts on
  /// record of it.
  func fillBasket(
    _ c: inout ReferenceCustomer, _ moment: inout ReferenceMoment, _ logSales: [Float]
  ) {
    let range = moment.arm.coefficients.range
    let luck = draw(moment.customer, moment.step, .range)
    let category = range.bought(
      taste(c, moment), sales: { logSales[$0] },
      proof: abs(moment.nudges[Int(NudgeKind.socialProof.rawValue)]),
      uniform: Uniform.open(luck.x1))
    moment.category = category
    if DataCategories(bits: c.data).contains(.purchases) {
      moment.boughtBefore = c.lastBought
      c.lastBought = category
    }
    guard Uniform.open(luck.x2) < range.drift else { return }
    if c.favourite != category { moment.happenings.insert(.changesTaste) }
    c.favourite = category
  }

  func taste(_ c: ReferenceCustomer, _ moment: ReferenceMoment) -> Recommendation.Taste {
    Recommendation.Taste(
      taste: population.taste[moment.customer], favourite: c.favourite,
      recommended: moment.recommended)
  }

  /// What a visitor is shown of the range, if anything.
  func recommendation(_ c: ReferenceCustomer, _ moment: ReferenceMoment) -> Int? {
    let (setting, categories) = (moment.arm.practice.recommendation, scenario.market.categories)
    let luck = draw(moment.customer, moment.step, .range)
    guard categories > 1, setting.kind != .none, Uniform.open(luck.x3) < Float(setting.share)
    else { return nil }
    let chance = Uniform.open(luck.x0)
    if setting.kind == .similar {
      let isTold = chance < moment.arm.coefficients.relevance.signal[Int(c.data)]
      return isTold ? c.favourite : moment.news.bestSeller
    }
    guard setting.kind.learns else { return moment.news.bestSeller }
    let lists = shelves[Int(moment.arm.member)]
    let list = c.lastBought.map { lists[$0] } ?? lists[categories]
    switch CategoryLearning.pick(
      chance, explore: Float(setting.explore), length: list.count, categories: categories)
    {
    case .category(let category): return category
    case .place(let place): return list[place]
    }
  }

  /// The lists of a strategy from what its customers bought so far: by the category bought last,
  /// then for those not on record.
  func learntLists(of strategy: Int, _ setting: StrategySpec.Recommendation) -> [[Int]] {
    let categories = Array(0..<scenario.market.categories)
    guard setting.kind.learns, categories.count > 1 else { return [] }
    let isPlain = setting.kind == .learning
    let lasts: [Int?] = categories.map { $0 } + [nil]
    return lasts.map { last in
      var left = categories.filter { setting.again || $0 != last }
      let length = isPlain ? 1 : min(setting.list, categories.count - (setting.again ? 0 : 1))
      var list: [Int] = []
      while list.count < length, !left.isEmpty {
        let others = last.map { [$0] + list } ?? list
        let merits = left.map { category in
          CategoryLearning.merit(
            relevance: relevance(category, last, strategy, setting),
            likeness: others.map { likeness(category, $0, strategy) }.max() ?? 0,
            diversity: isPlain ? 0 : setting.diversity)
        }
        let top = merits.max() ?? 0
        let equals = left.indices.filter { merits[$0] == top }.map { left[$0] }
        let sales = firms[books(of: strategy)].sales
        let most = equals.map { sales[$0] }.max()
        guard let next = equals.first(where: { sales[$0] == most }) else { break }
        list.append(next)
        left.removeAll { $0 == next }
      }
      return list
    }
  }

  /// How often each category was recommended; empty where there is only one.
  func exposure(of strategy: Int) -> [Int] {
    let shown = firms[books(of: strategy)].range.shown
    return shown.count > 1 ? shown.map { Int($0) } : []
  }

  /// How well a category fits those who bought another last, against the one that fits best.
  private func relevance(
    _ category: Int, _ last: Int?, _ strategy: Int, _ setting: StrategySpec.Recommendation
  ) -> Double {
    let sales = firms[books(of: strategy)].sales
    let all = Double(sales.reduce(0, +)) + Double(sales.count)
    let chances = sales.indices.map { category in
      let share = (Double(sales[category]) + 1) / all
      guard let last else { return share }
      let after = follows[books(of: strategy)][last]
      return CategoryLearning.chance(
        count: Double(after[category]), total: Double(after.reduce(0, +)), share: share,
        smoothing: setting.smoothing)
    }
    return chances[category] / (chances.max() ?? 1)
  }

  private func likeness(_ one: Int, _ other: Int, _ strategy: Int) -> Double {
    if one == other { return 1 }
    let counts = follows[books(of: strategy)]
    func together(_ a: Int, _ b: Int) -> Int { counts[a][b] + counts[b][a] }
    func all(_ a: Int) -> Double { Double(counts.indices.map { together(a, $0) }.reduce(0, +)) }
    return CategoryLearning.likeness(
      both: Double(together(one, other)), one: all(one), other: all(other))
  }
}
