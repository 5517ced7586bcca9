import SteelyardBehaviour
import SteelyardModel
import Testing

/// What single disclosures and rights are responsible for.
@Suite struct BundleTests {
  private func transparency(_ disclosures: Disclosures) -> Transparency {
    Transparency(numbers(), disclosures: disclosures)
  }

  @Test func reasonsCarryAwarenessAndDisclosure() {
    let (all, without) = (
      Disclosures(level: 3), Disclosures(level: 3).subtracting(.reasons)
    )
    let inferred = Int(DataCategory.inferred.bit)
    #expect(transparency(without).awareness == transparency(Disclosures(level: 2)).awareness)
    #expect(transparency(without).disclosed[inferred] == transparency(all).disclosed[inferred] / 2)
    #expect(transparency(.reasons).disclosed == transparency(all).disclosed)
    #expect(!transparency(.reasons).isOvert, "reasons come with an offer, not with the use")
  }

  @Test func aPolicyPageTellsThoseWhoLook() {
    let page = transparency(.policyPage)
    #expect(page.awareness == Float(0.01) && page.disclosed.allSatisfy { $0 == 0 })
    let without = transparency(Disclosures(level: 2).subtracting(.policyPage))
    #expect(isNear(without.awareness, 0.002 + 0.09, 1e-7) && without.isOvert)
  }

  @Test func wordOfBreachesTellsNothingOfPrices() {
    let (with, without) = (
      transparency(Disclosures(level: 3).union(.proactive)), transparency(Disclosures(level: 3))
    )
    #expect(with.awareness == without.awareness)
    #expect(with.softening != without.softening, "it makes the firm more transparent")
  }

  @Test func everyRightCountsForPerceivedControl() {
    let full = Control(numbers(), rights: Rights(level: 4)).perceived
    for item in Rights.Item.allCases {
      let without = Control(numbers(), rights: Rights(level: 4).subtracting(Rights(item)))
      #expect(without.perceived < full && without.perceived > 0.8)
    }
    #expect(Control(numbers(), rights: .granular).perceived == 0.125)
  }

  @Test func granularConsentAsks() {
    let asking = Consent(numbers(), rights: .granular)
    #expect(asking.interface == .optIn && asking.isPerCategory && asking.optOutShare == 0)
    let centre = Consent(numbers(), rights: .preferenceCentre)
    #expect(centre.interface == .optOut && !centre.isPerCategory)
    #expect(centre.optOutShare == Consent(numbers(), rights: Rights(level: 2)).optOutShare)
    let level = Consent(numbers(), rights: Rights(level: 3).subtracting(.granular), law: .optIn)
    let low = Consent(numbers(), rights: Rights(level: 2), law: .optIn)
    #expect(
      level.acceptance(concern: 0, category: 0) == low.acceptance(concern: 0, category: 0),
      "without granular consent the law's banner is shown")
  }

  @Test func everyItemBuffersABreach() {
    func severity(_ disclosures: Disclosures, _ rights: Rights) -> Float {
      Breach(numbers(), security: 0, disclosures: disclosures, rights: rights).severity
    }
    let full = severity(Disclosures(level: 4), Rights(level: 4))
    #expect(severity(Disclosures(level: 4).subtracting(.dashboard), Rights(level: 4)) > full)
    #expect(severity(Disclosures(level: 4), Rights(level: 4).subtracting(.deletion)) > full)
    #expect(severity(Disclosures(level: 4), []) == Float(0.8))
  }
}
