internal import SteelyardModel

extension Probe {
  /// How a variable is read off a row of the batch in hand after a step.
  static func reader(of variable: Variable, _ arm: Arm, _ work: Work) -> (Int) -> Double {
    switch variable {
    case .needs, .visits, .purchases, .neutralPurchases, .spent, .cost, .profit, .offeredPrice,
      .surplus, .cheaper, .autonomyLoss, .regret:
      shopping(variable, arm, work)
    case .trust, .fairness, .reactance, .referencePrice, .wear, .fatigue, .affect, .observed,
      .active, .prospects:
      state(variable, arm, work)
    case .messages, .clicks, .unsubscribed, .requests, .grants, .nudges, .left, .joined,
      .detections, .complaints, .misses, .harm, .approvals, .rejections, .learned,
      .recommendations:
      events(variable, work)
    case .diversity, .variety, .concentration, .coverage, .tailSales, .tailExposure,
      .exposureConcentration:
      { _ in 0 }
    }
  }

  private static func shopping(_ variable: Variable, _ arm: Arm, _ work: Work)
    -> (Int) -> Double
  {
    let money = arm.moneyPerPrice
    let unitCost = arm.unitCost
    func price(_ row: Int) -> Double { money * Double(work.price[row]) }
    func visits(_ row: Int) -> Bool { work.needs[row] && work.isActive[row] }
    func cost(_ row: Int) -> Double {
      Phase.serving(arm, work, row) + work.news.charge + (work.buys[row] ? unitCost : 0)
    }
    switch variable {
    case .needs: return { work.needs[$0] ? 1 : 0 }
    case .visits: return { visits($0) ? 1 : 0 }
    case .purchases: return { work.buys[$0] ? 1 : 0 }
    case .neutralPurchases: return { work.buysUnpushed[$0] ? 1 : 0 }
    case .spent: return { work.buys[$0] ? price($0) : 0 }
    case .cost: return { cost($0) }
    case .profit: return { (work.buys[$0] ? price($0) : 0) - cost($0) }
    case .offeredPrice: return { visits($0) ? price($0) : 0 }
    case .surplus:
      let loss = arm.outcomeLoss
      return { row in
        work.buys[row] ? Double(work.surplus[row]) - (work.harm[row] > 0 ? loss : 0) : 0
      }
    case .cheaper: return { visits($0) && work.price[$0] < arm.listPrice * 0.99999 ? 1 : 0 }
    case .autonomyLoss: return { work.swayed[$0] ? 1 : 0 }
    default: return { work.buys[$0] && !work.buysUnpushed[$0] ? 1 : 0 }
    }
  }

  private static func state(_ variable: Variable, _ arm: Arm, _ work: Work)
    -> (Int) -> Double
  {
    let (state, first) = (arm.state, work.rows.lowerBound)
    func has(_ flag: UInt8) -> (Int) -> Double {
      { state.flags[first + $0] & flag != 0 ? 1 : 0 }
    }
    switch variable {
    case .trust: return { Double(state.trust[first + $0]) }
    case .fairness: return { Double(state.fairness[first + $0]) }
    case .reactance: return { Double(state.reactance[first + $0]) }
    case .affect: return { 1 - Double(state.reactance[first + $0]) }
    case .referencePrice:
      return { Double(state.reference[first + $0]) * Double(arm.goingRate) }
    case .wear: return { 1 - Double(state.freshness[first + $0]) }
    case .fatigue: return { Double(state.fatigue[first + $0]) }
    case .observed: return { state.data[first + $0] != 0 ? 1 : 0 }
    case .active: return has(State.Flag.active)
    default: return has(State.Flag.prospect)
    }
  }

  private static func events(_ variable: Variable, _ work: Work) -> (Int) -> Double {
    switch variable {
    case .messages: { Double(work.messages[$0]) }
    case .clicks: { Double(work.clicks[$0]) }
    case .unsubscribed: { work.unsubscribes[$0] ? 1 : 0 }
    case .requests: { Double(work.requests[$0]) }
    case .grants: { Double(work.grants[$0]) }
    case .nudges:
      { row in
        guard work.needs[row], work.isActive[row] else { return 0 }
        return Double(work.kinds.count { work.nudges[$0][row] != 0 })
      }
    case .recommendations:
      { work.needs[$0] && work.isActive[$0] && work.recommended[$0] != State.nothing ? 1 : 0 }
    case .left: { work.leaves[$0] ? 1 : 0 }
    case .joined: { work.joins[$0] ? 1 : 0 }
    case .detections: { work.detects[$0] ? 1 : 0 }
    case .complaints: { work.complains[$0] ? 1 : 0 }
    case .misses: { work.misses[$0] ? 1 : 0 }
    case .harm: { Double(work.harm[$0]) }
    case .approvals: { work.approved[$0] ? 1 : 0 }
    case .rejections: { work.rejected[$0] ? 1 : 0 }
    default: { work.learnt[$0].isFinite ? 1 : 0 }
    }
  }
}
