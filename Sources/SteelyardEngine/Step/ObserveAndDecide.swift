internal import SteelyardBehaviour
internal import SteelyardModel

extension Phase {
  /// The firm's view of a whole block is put together under the information boundary, in an
  /// order that tells nothing: those who meet another strategy are not there.
  static func observe(_ arm: Arm, _ work: Work) {
    let desk = work.desk
    desk.shuffle(block: work.block, step: work.step, key: arm.key)
    let first = work.block.lowerBound
    if !arm.meetsAll { desk.keep { arm.meets(first + $0) } }
    estimateAll(arm, work)
    let (order, willingness, seen) = (desk.order.base, desk.willingness.base, desk.data.base)
    let (estimates, data) = (work.draw0.base, arm.state.data.base + first)
    for row in 0..<desk.count {
      let customer = Int(order[row])
      willingness[row] = estimates[customer]
      seen[row] = data[customer]
    }
    renew(arm, work)
    if !arm.reads.isEmpty { lookUp(arm, work) }
  }

  /// What is left of the firm's estimates, in currency units, in the order of customers.
  private static func estimateAll(_ arm: Arm, _ work: Work) {
    let (first, rate, draft) = (work.block.lowerBound, arm.goingRate, work.draw0.base)
    let (age, estimate) = (arm.state.age.base + first, arm.state.estimate.base + first)
    let (table, decay) = (arm.coefficients.left, arm.coefficients.decay)
    let left = table.base
    var oldest: UInt16 = 0
    for row in 0..<work.block.count { oldest = max(oldest, age[row]) }
    if decay.rate == 0 {
      draft.update(repeating: left[0], count: work.block.count)
    } else if Int(oldest) < table.count {
      for row in 0..<work.block.count { draft[row] = left[Int(age[row])] }
    } else {
      for row in 0..<work.block.count { draft[row] = decay.left(age: Float(age[row])) }
    }
    let mean = Float(arm.population.willingnessMean)
    for row in 0..<work.block.count {
      draft[row] = (mean + draft[row] * (estimate[row] - mean)) * rate
    }
  }

  /// What only some strategies read.
  private static func lookUp(_ arm: Arm, _ work: Work) {
    let (desk, first) = (work.desk, work.block.lowerBound)
    desk.makeRoom(for: arm.reads)
    let order = desk.order.base
    if let records = desk.records?.base, let kept = arm.state.records {
      for row in 0..<desk.count { records[row] = kept[first + Int(order[row])] }
    }
    if let locales = desk.locales?.base, let told = arm.state.locales {
      let telling = DataCategory.device.bit | DataCategory.location.bit
      for row in 0..<desk.count {
        let seen = desk.data[row] & telling != 0
        locales[row] = seen ? told[first + Int(order[row])] : Observation.Extras.nothing
      }
    }
    if let cohorts = desk.cohorts?.base, let dimension = arm.cohortDimension {
      let labels = arm.population.cohorts[dimension]
      for row in 0..<desk.count { cohorts[row] = labels[first + Int(order[row])] }
    }
  }

  /// The strategy writes offers for the whole block; its prices stay on the desk as it wrote them.
  static func decide(_ arm: Arm, _ work: Work) {
    let desk = work.desk
    var offers = OfferBatch(
      count: desk.count, listPrice: arm.listPrice, prices: desk.price.base,
      intensities: desk.intensities.base, silences: desk.silences.base)
    let first = work.block.lowerBound
    let random = StrategyRandom(
      key: arm.key, rows: first..<first + desk.count, step: work.step)
    arm.strategy.decide(
      arm.observation(of: desk, work.facts(arm), work.memory), random: random, into: &offers)
    let (allowed, own) = (arm.allowedPrices, offers.bounds)
    // A price that is nobody's own stays.
    let areWished = arm.practice.settings.depth && arm.practice.pricesDiffer
    let (order, chosen, asked) = (desk.order.base, desk.price.base, work.price.base)
    let (news, list, draft) = (work.news, arm.listPrice, work.draw0.base)
    // The estimates that stood in the draft have gone to the desk.
    draft.update(from: chosen, count: desk.count)
    if areWished {
      for row in 0..<desk.count {
        draft[row] = heldToWishes(chosen[row], arm, first + Int(order[row]))
      }
    }
    // Apart from handing them over, so that several rows are worked out at a time.
    for row in 0..<desk.count {
      let price = min(own.high, max(own.low, news.conceded(draft[row], list: list)))
      draft[row] = min(allowed.upperBound, max(allowed.lowerBound, price))
    }
    for row in 0..<desk.count { asked[Int(order[row])] = draft[row] }
    work.show(offers.shown)
    work.isMuted = offers.isSilent
    if offers.isSilent {
      for row in 0..<desk.count { work.silent[Int(desk.order[row])] = desk.silences[row] }
    }
    for kind in work.kinds { hand(kind, over: arm, work) }
  }
}

extension Phase {
  /// Hands the nudges of one kind from the desk to the customers.
  private static func hand(_ kind: Int, over arm: Arm, _ work: Work) {
    let intensities = work.desk.intensities.base + kind * work.desk.count
    let nudges = work.nudges[kind]
    let isClaim = NudgeKind.allCases[kind].isFalsifiable
    for row in 0..<work.desk.count {
      nudges[Int(work.desk.order[row])] = work.news.conceded(intensities[row], isClaim: isClaim)
    }
  }
}

extension Arm {
  /// What the firm may see of those at its desk.
  func observation(of desk: Desk, _ facts: FirmFacts, _ memory: Memory?) -> Observation {
    Observation(
      count: desk.count, facts: facts, willingness: desk.willingness.base, data: desk.data.base,
      extras: desk.extras(for: reads), knowledge: memory?.known ?? Memory.nothing)
  }

  /// What the firm knows without knowing any customer.
  func facts(at step: Int, last: LastStep) -> FirmFacts {
    let deviation = Float(population.willingnessDeviation) * goingRate
    return FirmFacts(
      step: step, season: coefficients.need.season(step), listPrice: listPrice,
      unitCost: Float(unitCost), marketMean: Float(population.willingnessMean) * goingRate,
      marketDeviation: deviation, explainedDeviation: deviation * bestSignal,
      noiseDeviation: deviation * (coefficients.noise.map { Float($0.deviation) } ?? 0),
      choiceScale: Float(population.choiceScale) * goingRate, last: last)
  }
}
