import SteelyardBehaviour
import SteelyardNumerics
import SteelyardStrategies
import SteelyardTestSupport
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// What regulators and the press make of a firm.
extension FirmTests {
  // MARK: Regulators

  @Test(arguments: 0...4) func finesAreAsManyAsOffences(_ offences: Int) throws {
    let arm = try arm { spec in
      spec.consent.hidesReject = offences >= 1
      spec.sellsData = offences >= 2
      spec.transparency = offences >= 2 ? 0 : 1
      spec.storesAbroad = offences >= 3
      spec.control = 2
    }
    var firm = Firm(categories: 1)
    let last = sums(complaints: 0.5, spent: 250, deceptive: offences >= 4 ? 1 : 0)
    #expect(arm.offences(last) == offences)
    let news = firm.news(arm, step: 0, last: last)
    let sum = Double(offences) * 0.02 * 250 * 52
    #expect(abs(firm.fines - sum) < 1e-9 && abs(news.charge - sum / 20) < 1e-9)
    _ = firm.news(arm, step: 1, last: last)
    #expect(abs(firm.fines - 2 * sum) < 1e-9, "every audit fines anew")
  }

  @Test func whatIsAskedForOrToldIsNoOffence() throws {
    let arm = try arm { spec in
      spec.sellsData = true
      spec.transparency = 1
      spec.storesAbroad = true
      spec.control = 3
    }
    #expect(arm.offences(safe) == 0)
  }

  @Test func noAuditOrNothingFoundIsNoFine() throws {
    @Sendable func hides(_ spec: inout StrategySpec) { spec.consent.hidesReject = true }
    var firm = Firm(categories: 1)
    let blind = try arm(0, [("audit.detection", 0), ("press.breach", 1)], practice: hides)
    for step in 0..<50 {
      #expect(firm.news(blind, step: step, last: sums(complaints: 1, spent: 9)) == .none)
    }
    let absent = try arm(0, practice: hides)
    for step in 0..<50 { #expect(firm.news(absent, step: step, last: sums(spent: 9)) == .none) }
    #expect(firm.fines == 0)
  }

  @Test func internalAuditsHalveAFine() throws {
    let arm = try arm { spec in
      spec.consent.hidesReject = true
      spec.audits = 4
    }
    var firm = Firm(categories: 1)
    _ = firm.news(arm, step: 0, last: sums(complaints: 1, spent: 250))
    #expect(abs(firm.fines - 0.5 * 0.02 * 250 * 52) < 1e-9)
  }

  // MARK: The press

  @Test func thePressReportsAStoryOnce() throws {
    let arm = try arm(0, [("press.breach", 1)]) { spec in
      spec.repair.disclosure = .proactive
      spec.consent.hidesReject = true
    }
    var firm = Firm(categories: 1)
    #expect(firm.news(arm, step: 0, last: safe).press == 0)
    #expect(firm.news(arm, step: 1, last: leaky).press == -1, "a breach")
    #expect(firm.news(arm, step: 2, last: safe).press == 0)
    #expect(firm.news(arm, step: 3, last: sums(complaints: 1, spent: 9)).press == -1, "a fine")
    #expect(firm.news(arm, step: 4, last: safe).press == 0)
  }

  @Test func aQuietBreachIsNoStory() throws {
    let arm = try arm(0, [("press.breach", 1)])
    #expect(arm.practice.repair.disclosure != .proactive)
    var firm = Firm(categories: 1)
    for step in 0..<20 { #expect(firm.news(arm, step: step, last: leaky).press == 0) }
  }

  @Test func complaintsAreAStory() throws {
    let arm = try arm(0, [("press.complaints", 50), ("audit.complaints", 0)])
    var firm = Firm(categories: 1)
    #expect(firm.news(arm, step: 0, last: sums(complaints: 0.02)).press == -1)
    #expect(firm.news(arm, step: 1, last: safe).press == 0)
  }

  @Test func aScenariosToneIsKept() throws {
    let events = [Event(step: 3, kind: .press(tone: 0.5))]
    let arm = try arm(0, [("press.complaints", 50)], events: events)
    var firm = Firm(categories: 1)
    #expect(firm.news(arm, step: 2, last: sums(complaints: 1)).press == -1)
    #expect(firm.news(arm, step: 3, last: sums(complaints: 1)).press == 0.5)
  }
}
