import SteelyardModel
import Testing

@testable import SteelyardExperiments

/// What each check takes for a breach, a concern, or fine.
@Suite struct AuditCheckTests {
  private func severity(
    _ check: String, _ scope: String = "all", kind: String = "one_price",
    regime: PrivacyRegime = .optIn, sector: String? = nil,
    _ change: (inout StrategyDraft) -> Void
  ) throws -> Severity {
    try AuditBench(kind: kind, regime: regime, sector: sector) { strategy in
      strategy.collect = ["purchases"]
      change(&strategy)
    }.severity(check, scope)
  }

  @Test func aRightThatNobodyServesIsNone() throws {
    func appeal(_ right: Bool, _ capacity: Double) throws -> Severity {
      var bench = AuditBench(regime: .optIn, sector: "finance") { strategy in
        strategy.rights[.appeal] = right
        strategy.governance.reviewCapacity = capacity
      }
      bench.records = bench.records.map { record in
        var record = record
        (record.all.applications, record.all.approvals) = (100, 80)
        return record
      }
      return try bench.severity("appeal")
    }
    #expect(try appeal(true, 0.1) == .fine)
    #expect(try appeal(true, 0) == .breach)
    #expect(try appeal(false, 0.1) == .breach)
  }

  @Test func auditsThatLookElsewhereFindNoBias() throws {
    func own(_ scope: [String]) throws -> AuditFinding {
      try AuditBench(kind: "personal_price") { strategy in
        strategy.audits = 12
        strategy.governance.scope = scope
      }.finding("own_audits")
    }
    #expect(try own(["bias"]).severity == .fine)
    let blind = try own(["claims", "data"])
    #expect(blind.severity == .concern)
    #expect(blind.repair?.severity == .fine)
  }

  @Test func repairsOfBiasLookForBias() throws {
    let subject = try AuditBench(kind: "personal_price") {
      $0.governance.scope = ["claims"]
      $0.fraudChecks = 0.5
    }.subject
    let changes = StrategyAudit.changes(of: subject).filter { $0.id.hasSuffix("_audits") }
    #expect(Set(changes.map(\.id)) == ["monthly_audits", "quarterly_audits"])
    for change in changes {
      #expect(change.changed(subject.spec).governance.scope.contains(.bias))
    }
  }

  @Test func theNeutralRequestTakesAnActUnderOptIn() throws {
    func request(_ regime: PrivacyRegime) throws -> StrategySpec.ConsentInterface {
      let subject = try AuditBench(regime: regime) {
        $0.collect = ["purchases"]
        $0.hidesReject = true
      }.subject
      return AuditCheck.neutralRequest(subject).changed(subject.spec).consent
    }
    let (strict, loose) = (try request(.optIn), try request(.optOut))
    #expect(strict.isUnticked && strict.isGranular && !strict.hidesReject)
    #expect(!loose.isUnticked && !loose.isGranular && !loose.hidesReject)
  }

  @Test func pricesOfCohortsAreToldToo() throws {
    let bench = AuditBench(regime: .optIn) { strategy in
      var pricing = PartDraft(kind: "one_price")
      pricing.constraint.hasFairness = true
      pricing.constraint.notion = .access
      pricing.constraint.cohort = "age"
      pricing.constraint.alpha = 1
      strategy.pricing = pricing
    }
    #expect(try bench.severity("personal_price_notice", "DEU") == .breach)
    #expect(try bench.severity("labels") == .concern)
    #expect(try bench.finding("labels").repair?.severity == .fine)
  }

  @Test func aVendorTakesAndKeepsAndPassesOn() throws {
    func vendor(_ check: String, _ scope: String = "all", told: Bool = true) throws -> Severity {
      try AuditBench(regime: .optIn) { strategy in
        strategy.vendor.kind = .platform
        strategy.control = 2
        strategy.transparency = told ? 1 : 0
      }.severity(check, scope)
    }
    #expect(try vendor("vendor_data") == .concern)
    #expect(try vendor("sale") == .concern)
    #expect(try vendor("sale", told: false) == .breach)
    #expect(try vendor("cross_border", "DEU") == .breach)
    #expect(try vendor("data_notice", "DEU", told: false) == .breach, "it holds data")
  }

  @Test func anonymousDataMayBeAbroad() throws {
    for (identity, wanted) in [(StrategySpec.Identity.named, Severity.breach), (.anonymous, .fine)]
    {
      let found = try severity("cross_border", "DEU") {
        $0.storesAbroad = true
        $0.handling.identity = identity
      }
      #expect(found == wanted)
    }
    let elsewhere = try severity("cross_border", "DEU", regime: .optOut) {
      $0.storesAbroad = true
    }
    #expect(elsewhere == .note)
  }

  @Test func purposesErasureAndTracking() throws {
    let broken = { (strategy: inout StrategyDraft) in
      strategy.handling.purposes = ["service"]
      strategy.sellsData = true
    }
    #expect(try severity("purposes", "DEU", broken) == .breach)
    #expect(try severity("purposes", "DEU", regime: .none, broken) == .concern)
    #expect(
      try severity("purposes", "DEU") { $0.handling.purposes = ["service"] } == .fine)
    #expect(try severity("erasure", "DEU") { $0.handling.keepsWithdrawn = true } == .breach)
    #expect(
      try severity("erasure", "DEU") {
        $0.handling.keepsWithdrawn = true
        $0.rights[.deletion] = true
      } == .fine)
    #expect(try severity("erasure", "DEU") { $0.control = 0 } == .concern, "nothing to ask for it")
    #expect(try severity("tracking", "DEU") { $0.handling.usesCookies = true } == .breach)
    #expect(
      try severity("tracking", "DEU", regime: .optOut) { $0.handling.usesCookies = true } == .note)
    #expect(
      try severity("tracking", "DEU") {
        $0.handling.usesCookies = true
        $0.isUnticked = true
      } == .fine)
  }

  @Test func aSpentPromiseOfPrivacyIsBroken() throws {
    var bench = AuditBench(regime: .none) { strategy in
      strategy.collect = ["purchases"]
      strategy.handling.isPrivate = true
    }
    #expect(try bench.severity("privacy_budget") == .fine)
    for index in bench.records.indices { bench.records[index].trace[9].overspent = 5 }
    let finding = try bench.finding("privacy_budget")
    #expect(finding.severity == .breach && finding.since == 9)
  }

  @Test func complaintsAreMendedByHandlingThem() throws {
    var bench = AuditBench()
    for index in bench.records.indices { bench.records[index].all.complaints = 100 }
    #expect(try bench.finding("complaints").repair?.change.contains("take up") == true)
    let subject = try bench.subject
    let change = try #require(
      StrategyAudit.changes(of: subject).first { $0.id == "complaint_handling" })
    let governance = change.changed(subject.spec).governance
    #expect(governance.complaintHandling == 1 && governance.reviewCapacity > 0)
  }

  @Test func theRulesOfTheSectorCount() throws {
    func vulnerable(_ isUnticked: Bool) throws -> Severity {
      try severity("vulnerable", regime: .none, sector: "education") { $0.isUnticked = isUnticked }
    }
    #expect(try vulnerable(false) == .breach && vulnerable(true) == .fine)
    func ratio(_ caps: Market.PriceCaps?, kind: String) throws -> Severity {
      var bench = AuditBench(kind: kind, sector: "healthcare")
      bench.draft.market.caps = caps
      return try bench.severity("price_ratio")
    }
    #expect(try ratio(nil, kind: "personal_price") == .fine, "the market holds it")
    #expect(try ratio(.init(ratio: 3), kind: "personal_price") == .concern)
    #expect(try ratio(.init(range: 100), kind: "personal_price") == .concern)
    #expect(try ratio(.init(ratio: 3), kind: "one_price") == .fine)
  }

  @Test func aWordOfEthicsIsHeldAgainstWhatIsDone() throws {
    func washing(_ change: (inout StrategyDraft) -> Void) throws -> AuditFinding {
      try AuditBench { strategy in
        strategy.voice.commitment = 0.5
        strategy.transparency = 1
        change(&strategy)
      }.finding("ethics_washing")
    }
    #expect(try washing { _ in }.severity == .fine)
    let sold = try washing {
      $0.collect = ["purchases"]
      $0.sellsData = true
      $0.exitObstruction = 1
    }
    #expect(sold.severity == .concern && sold.measured.mean == 2)
  }

  @Test func groupsAreProtectedByLawOnlyWhereThereIsOne() throws {
    func approvals(_ regime: PrivacyRegime) throws -> Severity {
      var bench = AuditBench(regime: regime, sector: "finance")
      for index in bench.records.indices {
        for (cohort, approvals) in [(0, 40), (1, 90)] {
          bench.records[index].cohorts[0][cohort].applications = 100
          bench.records[index].cohorts[0][cohort].approvals = approvals
        }
      }
      return try bench.severity("approval_ratio", "age")
    }
    #expect(try approvals(.optIn) == .breach && approvals(.sectoral) == .breach)
    #expect(try approvals(.none) == .concern)
    func faces(_ regime: PrivacyRegime) throws -> Severity {
      try severity("sensitive_data", regime: regime) { $0.collect = ["biometric"] }
    }
    #expect(try faces(.none) == .concern && faces(.optIn) == .breach)
  }

  /// What a regulator may find, an audit calls a breach, and the other way round.
  @Test(arguments: Offence.allCases, PrivacyRegime.laws)
  func auditAndEnforcementAgree(_ offence: Offence, _ law: PrivacyRegime) throws {
    let check = try #require(Self.checks[offence])
    var bench = AuditBench(regime: law) { strategy in
      strategy.collect = ["purchases", "sensitive"]
      strategy.transparency = offence == .secretSale ? 0 : 1
      strategy.hidesReject = true
      strategy.sellsData = true
      strategy.storesAbroad = true
      strategy.handling.purposes = ["service"]
      strategy.handling.usesCookies = true
      strategy.handling.keepsWithdrawn = true
      strategy.handling.isPrivate = true
      strategy.handling.overspends = true
    }
    for index in bench.records.indices {
      (bench.records[index].trace[0].deceptive, bench.records[index].trace[0].overspent) = (1, 1)
    }
    var facts = Offence.Facts()
    (facts.hasDeceived, facts.hasOverspent) = (true, true)
    let isFound = try bench.subject.spec.commits(offence, under: law, facts)
    let found = try bench.findings().filter { $0.check == check }
    #expect(found.contains { $0.severity == .breach } == isFound)
  }

  private static let checks: [Offence: String] = [
    .deception: "deception", .hiddenRefusal: "hidden_refusal", .secretSale: "sale",
    .dataAbroad: "cross_border", .brokenPurpose: "purposes", .tracking: "tracking",
    .overspentPrivacy: "privacy_budget", .keptWithdrawn: "erasure",
  ]
}
