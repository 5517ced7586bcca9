internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// What a step dealt to one customer, as far as what they say of it goes.
struct Experienced {
  /// What hurt most, and how bad it was, in lies.
  private(set) var cause = Feedback.Kind.nothing
  private var worst: Float = 0
  /// Sum of the severities found out that a firm's word of being ethical denies, in lies.
  private(set) var found: Float = 0

  @inline(__always)
  mutating func suffer(_ entry: Mechanism.Entry, _ severity: Float) {
    guard severity > worst else { return }
    worst = severity
    cause = Feedback.Kind(of: entry)
  }

  @inline(__always)
  mutating func findOut(_ severity: Float) { found += severity }
}

extension Phase {
  /// What customers remember of a step, say and hear: grievances, answers to the firm, its word of
  /// being ethical, reviews.
  ///
  /// - Returns: the severities dealt, in lies.
  static func speak(
    _ arm: Arm, _ work: Work, _ row: Int, _ moving: inout MovingTrust, ceiling: Float,
    _ experienced: Experienced
  ) -> Float {
    let (voices, customer) = (arm.state.voices, work.rows.lowerBound + row)
    var blow: Float = 0
    if experienced.cause != .nothing {
      voices.grievance[customer] = experienced.cause.rawValue
    }
    if arm.practice.voice.feedback > 0 || arm.practice.voice.commitment > 0 {
      let draws = work.block(arm, row, .voice)
      if Uniform.open(draws.x0) < arm.coefficients.feedback.chance {
        blow += answer(arm, work, customer, &moving, ceiling: ceiling)
      }
      if arm.practice.voice.commitment > 0 {
        blow += weigh(
          arm, work, row, &moving, ceiling: ceiling, experienced.found,
          luck: Uniform.open(draws.x1))
      }
    }
    if arm.coefficients.review.isOpen {
      blow += hear(arm, work, customer, &moving, ceiling: ceiling)
    }
    voices.learnt[customer] = arm.coefficients.education.taught(voices.learnt[customer])
    return blow
  }

  /// Who is asked remembers whether anything came of it the last time, and names what hurt most
  /// since.
  private static func answer(
    _ arm: Arm, _ work: Work, _ customer: Int, _ moving: inout MovingTrust, ceiling: Float
  ) -> Float {
    let (voices, feedback) = (arm.state.voices, arm.coefficients.feedback)
    let (trust, told) = (arm.coefficients.trust, voices.told[customer])
    var severity: Float = 0
    if told != 0 {
      let level = work.news.levels[told]
      severity = feedback.ignored * (1 - level)
      moving.move(.voice, work.ledger) {
        trust.lost(
          trust.gained($0, quality: feedback.heard * level, ceiling: ceiling),
          severity: severity)
      }
      arm.state.fairness[customer] = feedback.fairer(
        arm.state.fairness[customer], level: level)
    }
    voices.told[customer] = voices.grievance[customer]
    voices.grievance[customer] = 0
    work.tell(voices.told[customer])
    return severity
  }

  /// Holds the firm's word of being ethical against what was found out.
  private static func weigh(
    _ arm: Arm, _ work: Work, _ row: Int, _ moving: inout MovingTrust, ceiling: Float,
    _ found: Float, luck: Float
  ) -> Float {
    let customer = work.rows.lowerBound + row
    let (commitment, trust) = (arm.coefficients.commitment, arm.coefficients.trust)
    let doubts = arm.state.voices.doubts
    let isSold = arm.sells(work.news) && arm.state.data[customer] != 0 && work.needs[row]
    let findsSale = isSold && luck < commitment.saleFound(literacy: arm.literacy(customer))
    let severity = commitment.severity(
      found: found + (findsSale ? commitment.saleSeverity : 0),
      isExposed: work.news.isExposed)
    if severity > 0 {
      moving.move(.washing, work.ledger) { trust.lost($0, severity: severity) }
      doubts[customer] = doubts[customer] == .max ? .max : doubts[customer] + 1
    } else if work.needs[row] && doubts[customer] == 0 {
      moving.move(.commitment, work.ledger) {
        trust.gained($0, quality: commitment.gain, ceiling: ceiling)
      }
    }
    return severity
  }

  /// What reviewers decided, and what waiting for them does.
  private static func hear(
    _ arm: Arm, _ work: Work, _ customer: Int, _ moving: inout MovingTrust, ceiling: Float
  ) -> Float {
    let (review, trust) = (arm.coefficients.review, arm.coefficients.trust)
    let standing = arm.state.voices.standing[customer]
    let waits = standing & Standing.any(Standing.waiting) != 0
    if waits { moving.move(.review, work.ledger) { trust.lost($0, severity: review.wait) } }
    let relief = Standing.granted | Standing.granted << Case.suspicion.rawValue
    if standing & relief != 0 {
      moving.move(.review, work.ledger) {
        trust.gained($0, quality: review.relief, ceiling: ceiling)
      }
    }
    if standing & (Standing.granted << Case.complaint.rawValue) != 0 {
      let lost = arm.state.voices.lost[customer]
      moving.move(.review, work.ledger) {
        review.restored($0, lost: lost, ceiling: ceiling)
      }
    }
    return waits ? review.wait : 0
  }

  /// Remembers what a step took, for a complaint that may follow from it; while one waits, what it
  /// is about stays.
  static func remember(_ arm: Arm, _ customer: Int, lost: Float) {
    let voices = arm.state.voices
    let waits = Standing.waiting << Case.complaint.rawValue
    guard arm.coefficients.review.takenUp > 0, voices.standing[customer] & waits == 0 else {
      return
    }
    voices.lost[customer] = max(0, lost)
  }

  /// Files a case, unless one of that kind waits already.
  static func file(_ matter: Case, _ arm: Arm, _ customer: Int) {
    let standing = arm.state.voices.standing
    let waits = Standing.waiting << matter.rawValue
    guard arm.coefficients.review.isOpen, standing[customer] & waits == 0 else { return }
    standing[customer] |= Standing.filed << matter.rawValue
  }
}
