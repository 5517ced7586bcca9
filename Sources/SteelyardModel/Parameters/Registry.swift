/// Every number of the model, in the order in which people read it.
public enum Registry {
  /// All parameters.
  public static let all: [Parameter] =
    Parameter.sectorGroup + Parameter.traitGroup + Parameter.cultureGroup
    + Parameter.correlationGroup + Parameter.habitGroup + Parameter.wordGroup
    + Parameter.choiceGroup + Parameter.priceGroup
    + Parameter.peerGroup + Parameter.trustGroup + Parameter.experienceGroup
    + Parameter.nudgeGroup + Parameter.wearGroup + Parameter.reactanceGroup
    + Parameter.transparencyGroup + Parameter.explanationGroup + Parameter.consentGroup
    + Parameter.privacyGroup + Parameter.signalGroup + Parameter.relevanceGroup
    + Parameter.messageGroup + Parameter.creepinessGroup + Parameter.rangeGroup
    + Parameter.dataGroup + Parameter.outcomeGroup + Parameter.churnGroup
    + Parameter.sludgeGroup + Parameter.complaintGroup + Parameter.repairGroup
    + Parameter.breachGroup + Parameter.auditGroup + Parameter.pressGroup + Parameter.costGroup
    + Parameter.handlingGroup + Parameter.vendorGroup + Parameter.careGroup
    + Parameter.handlingCostGroup
    + Parameter.setUpGroup + Parameter.expertiseGroup
    + Parameter.voiceGroup + Parameter.governanceGroup + Parameter.serviceGroup
    + Parameter.upkeepGroup

  private static let byPath = Dictionary(
    all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })

  /// The parameter of that path, or nil.
  /// - Complexity: O(1).
  public static func parameter(_ path: String) -> Parameter? { byPath[path] }
}
