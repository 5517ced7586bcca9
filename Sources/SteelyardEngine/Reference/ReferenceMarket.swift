internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// One to three firms of the reference simulation, step by step side by side: needs and choices
/// are their customers', everything else is between one firm and them.
struct ReferenceMarket {
  /// The firm whose strategies are compared, then the rivals.
  var firms: [ReferenceSimulation]
  /// By customer, the firm last bought from; nil for none.
  private(set) var last: [Int?]

  init(_ firms: [ReferenceSimulation]) {
    self.firms = firms
    last = firms[0].customers.map { _ in nil }
  }

  /// Runs all steps.
  mutating func run() {
    for step in 0..<firms[0].scenario.steps { advance(step) }
    for firm in firms.indices { firms[firm].compareLast() }
  }

  private mutating func advance(_ step: Int) {
    for firm in firms.indices { firms[firm].begin(step) }
    let open = firms.indices.filter { firms[$0].opens <= step }
    let needs = needs(step, open)
    var steps = open.map { firms[$0].prepare(step, needs: needs) }
    for customer in last.indices { choose(customer, &steps, open) }
    for (index, firm) in open.enumerated() { firms[firm].finish(&steps[index]) }
    for firm in firms.indices where !open.contains(firm) { firms[firm].wait(step) }
    noteSellers(steps, open)
    shareTastes(open, steps)
  }

  /// Who has a need: one draw, at the best chance that any firm makes.
  private func needs(_ step: Int, _ open: [Int]) -> [Bool] {
    let chances = open.map { firms[$0].chances(step) }
    return last.indices.map { customer in
      let chance = chances.map { $0[customer] }.max() ?? 0
      return Uniform.open(firms[0].drawForAll(customer, step, .week).x0) < chance
    }
  }

  /// The best of the offers and the outside option, as things are and had nobody pushed.
  private func choose(
    _ customer: Int, _ steps: inout [ReferenceSimulation.Step], _ open: [Int]
  ) {
    guard let step = steps.first?.number else { return }
    let words = firms[0].drawForAll(customer, step, .choice)
    let noise = [words.x0, words.x1, words.x2, words.x3].map {
      Elementary.gumbel(Uniform.open($0))
    }
    var (chosen, free): (Int?, Int?) = (nil, nil)
    var (best, freeBest) = (noise[0], noise[0])
    for (index, firm) in open.enumerated() where steps[index].moments[customer].mayBuy {
      let moment = steps[index].moments[customer]
      let neutral =
        moment.neutral - switchingCost(customer, firm, moment, carries(customer, steps, open))
      if neutral + moment.push + noise[firm + 1] > best {
        (chosen, best) = (firm, neutral + moment.push + noise[firm + 1])
      }
      if neutral + noise[firm + 1] > freeBest {
        (free, freeBest) = (firm, neutral + noise[firm + 1])
      }
    }
    for (index, firm) in open.enumerated() where steps[index].moments[customer].visits {
      var moment = steps[index].moments[customer]
      moment.buys = chosen == firm
      moment.buysUnpushed = free == firm
      moment.isSwayed = chosen != free
      let gain =
        moment.neutral - switchingCost(customer, firm, moment, carries(customer, steps, open))
        + noise[firm + 1] - noise[0]
      moment.surplus =
        gain / firms[0].population.priceSensitivity[customer] * moment.arm.goingRate
      moment.buysUnmarketed = firm == taken(customer, steps, open, noise, unmarketed: firm)
      steps[index].moments[customer] = moment
    }
    guard chosen != free else { return }
    func worth(_ firm: Int?) -> Double {
      guard let firm, let index = open.firstIndex(of: firm) else { return 0 }
      return Double(steps[index].moments[customer].surplus)
    }
    let harm = worth(free) - worth(chosen)
    for (index, firm) in open.enumerated() {
      let isDrawn = chosen.flatMap(open.firstIndex).map {
        steps[$0].moments[customer].push > 0
      }
      if isDrawn == true ? firm == chosen : firm == free {
        steps[index].moments[customer].taken = harm
      }
    }
  }

  /// The firm chosen had one of them neither pushed nor sent a message, and all others done what
  /// they did.
  private func taken(
    _ customer: Int, _ steps: [ReferenceSimulation.Step], _ open: [Int], _ noise: [Float],
    unmarketed: Int
  ) -> Int? {
    var (chosen, best): (Int?, Float) = (nil, noise[0])
    for (index, firm) in open.enumerated() where steps[index].moments[customer].mayBuy {
      let moment = steps[index].moments[customer]
      let neutral =
        moment.neutral - switchingCost(customer, firm, moment, carries(customer, steps, open))
      let utility = firm == unmarketed ? neutral - moment.pull : neutral + moment.push
      if utility + noise[firm + 1] > best { (chosen, best) = (firm, utility + noise[firm + 1]) }
    }
    return chosen
  }

  /// Where everybody bought last: only what came about counts.
  private mutating func noteSellers(_ steps: [ReferenceSimulation.Step], _ open: [Int]) {
    for customer in last.indices {
      for (index, firm) in open.enumerated() where steps[index].moments[customer].buys {
        if let before = last[customer], before != firm { firms[firm].happenings.insert(.switches) }
        last[customer] = firm
      }
    }
  }

  /// What it costs to come from another firm.
  private func switchingCost(
    _ customer: Int, _ firm: Int, _ moment: ReferenceMoment, _ carries: Bool
  ) -> Float {
    guard let before = last[customer], before != firm else { return 0 }
    let full = firms[0].scenario.parameters[.switchingCost]
    let cost = Float(full * (1 - moment.arm.practice.entry.easesSwitching))
    let carried = Float(1 - firms[0].scenario.parameters[.portability])
    return carries ? cost * carried : cost
  }

  /// Whether the firm last bought from lets the customer take their data along.
  private func carries(
    _ customer: Int, _ steps: [ReferenceSimulation.Step], _ open: [Int]
  ) -> Bool {
    guard let before = last[customer], let index = open.firstIndex(of: before) else {
      return false
    }
    return steps[index].moments[customer].arm.practice.rights.contains(.portability)
  }

  /// What customers like best is the same at all firms, whoever sold it to them.
  private mutating func shareTastes(_ open: [Int], _ steps: [ReferenceSimulation.Step]) {
    for customer in last.indices {
      for (index, seller) in open.enumerated() where steps[index].moments[customer].buys {
        let taste = firms[seller].customers[customer].favourite
        for firm in firms.indices { firms[firm].customers[customer].favourite = taste }
      }
    }
  }
}
