internal import SteelyardBehaviour
internal import SteelyardModel

extension Kernel {
  /// Mechanisms as the engine calls them: a scalar function in a loop over rows.
  static var mechanisms: [Kernel] {
    let parameters = ParameterSet(sector: .hospitality)
    let (need, choice) = (NeedArrival(parameters, seasonality: .none), Choice(parameters))
    let (reference, price) = (ReferencePrice(parameters), PriceFairness(parameters))
    let (trust, churn, habit) = (Trust(parameters), Churn(parameters), Habit(parameters))
    let (wear, fatigue) = (WearOut(parameters), MessageFatigue(parameters))
    let (reactance, peers) = (Reactance(parameters), PeerComparison(parameters))
    let word = WordOfMouth(parameters)
    return [
      map("mechanism: need") { from, to in
        for row in 0..<4_096 { to[row] = need.chance(rate: from[row], habit: from[row]) }
      },
      map("mechanism: reference price, gain or loss") { from, to in
        for row in 0..<4_096 {
          to[row] = reference.gainOrLoss(price: from[row], reference: 0.5, aversion: from[row])
        }
      },
      map("mechanism: reference price, updated") { from, to in
        for row in 0..<4_096 { to[row] = reference.updated(from[row], seeing: 0.5) }
      },
      map("mechanism: utility") { from, to in
        for row in 0..<4_096 {
          to[row] = choice.utility(
            value: from[row], sensitivity: 6, price: from[row], trust: from[row], shifts: 0)
        }
      },
      map("mechanism: choice") { from, to in
        for row in 0..<4_096 {
          let noise = Choice.Noise(outside: from[row], first: 0.5)
          to[row] = Choice.best(from[row], noise: noise) == 1 ? 1 : 0
        }
      },
      map("mechanism: unfair price") { from, to in
        for row in 0..<4_096 {
          to[row] = PriceFairness.unfairness(
            price: from[row], reference: 0.5, slope: price.surcharge)
        }
      },
      map("mechanism: perceived fairness") { from, to in
        for row in 0..<4_096 {
          to[row] = price.judged(price.recovered(from[row]), unfairness: from[row])
        }
      },
      map("mechanism: trust, gained and lost") { from, to in
        for row in 0..<4_096 {
          to[row] = trust.lost(
            trust.gained(from[row], quality: 0.8, ceiling: 1), severity: from[row])
        }
      },
      map("mechanism: a friend's price") { from, to in
        for row in 0..<4_096 { to[row] = peers.updated(from[row], learning: 0.5, weight: 1) }
      },
      map("mechanism: friends' word") { from, to in
        for row in 0..<4_096 { to[row] = word.heard(from[row], opinion: 0.5, weight: 1) }
      },
      map("mechanism: reactance") { from, to in
        for row in 0..<4_096 { to[row] = reactance.updated(from[row], stirred: from[row]) }
      },
      map("mechanism: wear-out") { from, to in
        for row in 0..<4_096 { to[row] = wear.updated(from[row], isExposed: from[row] > 0.5) }
      },
      map("mechanism: message fatigue") { from, to in
        for row in 0..<4_096 { to[row] = fatigue.updated(from[row], messages: 1) }
      },
      map("mechanism: habit") { from, to in
        for row in 0..<4_096 { to[row] = habit.updated(from[row], buys: from[row] > 0.5) }
      },
      map("mechanism: churn") { from, to in
        for row in 0..<4_096 {
          to[row] = churn.hazard(
            trust: from[row], fairness: from[row], reactance: from[row], weight: 1)
        }
      },
    ]
  }
}
