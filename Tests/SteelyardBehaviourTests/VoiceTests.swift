import SteelyardBehaviour
import Testing

@testable import SteelyardModel

@Suite struct FeedbackTests {
  private func feedback(
    asks: Double = 0.5, acts: Bool = true, _ changes: [(Parameter, Double)] = []
  ) -> Feedback {
    var voice = StrategySpec.Voice()
    voice.feedback = asks
    voice.acts = acts
    return Feedback(numbers(changes), voice: voice)
  }

  @Test func askingTakesAnAnswer() {
    #expect(feedback(asks: 0).chance == 0)
    #expect(isNear(feedback(asks: 0.5).chance, 0.15, 1e-7))
    #expect(feedback(asks: 1, [(.feedbackResponse, 1)]).chance == 1)
  }

  /// After n steps 1 - (1 - pace)^n; who does not act gets nowhere.
  @Test func actingComesCloserAndCloser() {
    var (level, idle): (Float, Float) = (0, 0)
    var levels: [Float] = []
    for _ in 0..<20 {
      level = feedback().worked(level)
      idle = feedback(acts: false).worked(idle)
      levels.append(level)
    }
    #expect(isStrictlyRising(levels) && isNear(level, 1 - 0.121_576_65, 1e-5))
    #expect(idle == 0)
    #expect(feedback().given(0) == 0 && isNear(feedback().given(1), 0.6, 1e-7))
  }

  @Test func fairnessRisesByWhatWasDone() {
    for fairness in grid(0, 1, 10) {
      #expect(feedback().fairer(fairness, level: 0) == fairness)
      let after = grid(0, 1, 10).map { feedback().fairer(fairness, level: $0) }
      #expect(isRising(after) && after.allSatisfy { fairness...1 ~= $0 })
    }
  }

  @Test func everyBlowIsAboutSomething() {
    #expect(Feedback.Kind(of: .peers) == .price && Feedback.Kind(of: .creepiness) == .privacy)
    #expect(Feedback.Kind(of: .deception) == .pressure && Feedback.Kind(of: .harm) == .service)
    #expect(Feedback.Kind(of: .purpose) == .privacy && Feedback.Kind(of: .offence) == .service)
    #expect(Feedback.Kind(of: .word) == .nothing)
    let kinds = Set(Mechanism.Entry.allCases.map(Feedback.Kind.init(of:)))
    #expect(kinds == Set(Feedback.Kind.allCases))
  }
}

@Suite struct EducationTests {
  private func education(_ effort: Double = 1, _ changes: [(Parameter, Double)] = []) -> Education {
    let set = numbers(changes)
    return Education(set, effort: effort, acceptability: Acceptability(set))
  }

  @Test func nothingLearntIsNothingChanged() {
    for x in grid(0, 1, 16) {
      #expect(education().literacy(x, learnt: 0) == x)
      #expect(education().awareness(x, learnt: 0) == x)
      #expect(education().optOutShare(x, learnt: 0) == x)
      #expect(education(0).taught(x) == x)
    }
    #expect(education().calming(learnt: 0) == 1)
  }

  @Test func learningRaisesAllButDiscomfort() {
    let levels = grid(0, 1, 8)
    for x in grid(0, 0.9, 8) {
      #expect(isStrictlyRising(levels.map { education().literacy(x, learnt: $0) }))
      #expect(isStrictlyRising(levels.map { education().awareness(x, learnt: $0) }))
      #expect(isRising(levels.map { education().optOutShare(x, learnt: $0) }))
    }
    #expect(isStrictlyRising(levels.map { -education().calming(learnt: $0) }))
    #expect(isNear(education().literacy(0.4, learnt: 1), 0.7, 1e-6))
  }

  /// Who understands agrees more readily to what is acceptable and less to what is not.
  @Test func consentIsBetterInformed() {
    let set = numbers()
    let values = Acceptability(set).values
    let informed = education().informed
    for (value, shift) in zip(values, informed) {
      #expect(abs(shift - 0.5 * Double(value)) < 1e-7)
    }
    #expect(informed.contains { $0 > 0 } && informed.contains { $0 < 0 })
  }

  @Test func cornersAreSharesAndChances() {
    let ends: [Parameter] = [
      .educationPace, .educationLiteracy, .educationAwareness, .educationCalm, .educationOptOut,
    ]
    for set in corners(of: ends) {
      let found = Education(set, effort: 1, acceptability: Acceptability(set))
      for x in grid(0, 1, 4) {
        for learnt in grid(0, 1, 4) {
          #expect(0...1 ~= found.literacy(x, learnt: learnt))
          #expect(0...1 ~= found.awareness(x, learnt: learnt))
          #expect(0...1 ~= found.optOutShare(x, learnt: learnt))
          #expect(0...1 ~= found.calming(learnt: learnt) && learnt...1 ~= found.taught(learnt))
        }
      }
    }
  }
}

@Suite struct CommitmentTests {
  @Test func silencePromisesNothing() {
    let silent = Commitment(numbers(), level: 0)
    #expect(silent.gain == 0 && silent.severity(found: 1, isExposed: true) == 0)
    #expect(silent.saleFound(literacy: 1) == 0)
  }

  @Test func whatIsSaidLouderWeighsMore() {
    let severities = [0.25, 0.5, 1].map {
      Commitment(numbers(), level: $0).severity(found: 0.4, isExposed: false)
    }
    #expect(isStrictlyRising(severities) && isNear(severities[2], 0.4, 1e-7))
    let loud = Commitment(numbers(), level: 1)
    #expect(loud.severity(found: 0, isExposed: false) == 0)
    #expect(isNear(loud.severity(found: 0, isExposed: true), 0.3, 1e-7))
    #expect(isNear(loud.saleFound(literacy: 0.5), 0.005, 1e-8))
  }
}

@Suite struct ReviewTests {
  private func review(
    _ governance: (inout StrategySpec.Governance) -> Void = { _ in },
    _ changes: [(Parameter, Double)] = []
  ) -> Review {
    var spec = StrategySpec.Governance()
    governance(&spec)
    return Review(numbers(changes), governance: spec)
  }

  @Test func withoutPeopleNothingIsTakenUp() {
    let closed = review { $0.complaintHandling = 1 }
    #expect(!closed.isOpen && closed.takenUp == 0)
    #expect(closed.misses == 1 && closed.complaints == 1)
    #expect(
      review {
        $0.complaintHandling = 0.5
        $0.reviewCapacity = 0.1
      }.takenUp == 0.5)
  }

  @Test func trainingHelpsByItsNumbers() {
    let trained = review { $0.training = 1 }
    #expect(isNear(trained.accuracy, 0.9, 1e-7) && isNear(trained.misses, 0.8, 1e-7))
    #expect(isNear(review().accuracy, 0.7, 1e-7))
    let best = review({ $0.training = 1 }, [(.reviewAccuracy, 1), (.trainingAccuracy, 0.5)])
    #expect(best.accuracy == 1)
  }

  /// Never more than was lost, never above the ceiling, never less than before.
  @Test func restoringIsNoParadox() {
    for restores in [0.0, 0.5, 1] {
      let review = review({ _ in }, [(.reviewRestores, restores)])
      for trust in grid(0, 1, 10) {
        for lost in grid(0, 1 - trust, 5) {
          for ceiling in grid(0.25, 1, 3) {
            let after = review.restored(trust, lost: lost, ceiling: ceiling)
            #expect(after >= trust && after <= trust + lost && after <= max(trust, ceiling))
          }
        }
      }
    }
  }
}
