internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension ReferenceSimulation {
  /// Own offer of the previous step against friends': envy, and whether a friend's price comes
  /// out.
  func compare(
    _ c: inout ReferenceCustomer, _ moment: inout ReferenceMoment,
    seeing before: [ReferenceCustomer]
  ) {
    let own = before[moment.customer]
    guard moment.step > 0, own.hadNeed, let offered = own.offered else { return }
    let tolerance = Float(1 + Metric.envyTolerance)
    let friends = friends(of: moment.customer)
    if let lowest = friends.compactMap({ before[$0].offered }).min(),
      offered > lowest * tolerance
    {
      c.envyLatent += 1
    }
    guard own.paid != nil, let friend = friendFoundOut(moment, friends, before) else { return }
    moment.friend = friend
    moment.learnt = before[friend].paid
    if let learnt = before[friend].paid, offered > learnt * tolerance { c.envyDiscovered += 1 }
  }

  private func friends(of customer: Int) -> [Int] {
    population.network.friends(of: customer).map { Int($0) }
  }

  /// At most one of the friends who bought, each with the same chance.
  private func friendFoundOut(
    _ moment: ReferenceMoment, _ friends: [Int], _ before: [ReferenceCustomer]
  ) -> Int? {
    let effort = population.effort[moment.customer]
    let chance = moment.arm.coefficients.peers.discovery * effort
    let buyers = friends.filter { before[$0].paid != nil }
    guard chance > 0, !buyers.isEmpty else { return nil }
    let luck = draw(moment.customer, moment.step, .discovery)
    let number = Uniform.open(luck.x0) / chance
    guard number < Float(buyers.count) else { return nil }
    let start = Int(Uniform.open(luck.x1) * Float(buyers.count))
    return buyers[(start + Int(number)) % buyers.count]
  }

  /// What friends who dealt with the firm think of it, for those who dealt with it too and for
  /// prospects with a need, some of whom come.
  func hear(
    _ c: ReferenceCustomer, _ moment: inout ReferenceMoment, seeing before: [ReferenceCustomer]
  ) {
    let customer = moment.customer
    let word = moment.arm.coefficients.word
    let dealt = moment.wasActive && before[customer].opinion != nil
    guard c.isProspect ? moment.hasNeed : dealt else { return }
    for opinion in friends(of: customer).compactMap({ before[$0].opinion }) {
      moment.talk.add(opinion, negative: word.negative)
    }
    guard c.isProspect else { return }
    let chance = word.joining(moment.talk, weight: culture(of: moment).word)
    moment.joins = Uniform.open(draw(customer, moment.step, .arrival).x0) < chance
  }

  /// What the customer's culture does within mechanisms.
  func culture(of moment: ReferenceMoment) -> Coefficients.CultureWeights {
    moment.arm.coefficients.cultures[Int(population.cultures[moment.customer])]
  }
}
