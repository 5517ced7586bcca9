internal import SteelyardModel
internal import SteelyardNumerics

/// What each metric of a group is, by metric id: see the metric for the definition in words.
extension GroupMetrics {
  typealias Formula = @Sendable (GroupMetrics) -> Double?

  /// By metric id, and by id of what groups are only compared by.
  static let formulas = Dictionary(
    uniqueKeysWithValues: [headline, choices, handling, range].flatMap { table in
      table.map { ($0.key, $0.value) }
    })

  /// What it earns and who stays.
  private static let headline: [String: Formula] = [
    "revenue": { $0.perStep($0.tally.spent) },
    "profit": { $0.perStep($0.tally.spent - $0.tally.cost) },
    "trust": { $0.points($0.tally.trust, over: $0.tally.customers * $0.scoredSteps) },
    "trust_active": { $0.points($0.tally.trustActive, over: $0.tally.active * $0.scoredSteps) },
    "retention": { $0.ratio(Double($0.tally.retained), $0.tally.founders) },
    "offered_price": { $0.ratio($0.tally.offeredPrice, $0.tally.offers) },
    "complaints": { $0.perStep(Double(52 * $0.tally.complaints)) },
    "markup": { $0.markup($0.tally.offeredPrice, $0.tally.offers) },
    "visits": { $0.ratio(Double($0.tally.offers), $0.tally.activeSteps) },
  ]

  /// What choices are worth and what pushes do to them.
  private static let choices: [String: Formula] = [
    "envy_latent": { $0.perNeed(Double($0.tally.envyLatent)) },
    "envy_discovered": { $0.perNeed(Double($0.tally.envyDiscovered)) },
    "autonomy_loss": { $0.perNeed(Double($0.tally.autonomyLost)) },
    "access": { $0.perNeed(Double($0.tally.purchases)) },
    "surplus": { $0.perNeed($0.tally.surplus) },
    "manipulation_harm": { $0.perNeed($0.tally.manipulated) },
    "surplus_decision": { $0.perNeed($0.tally.surplus + $0.tally.illusion) },
    "welfare_distortion": { $0.perNeed($0.tally.illusion) },
    "producer_surplus": { $0.perNeed($0.tally.spent - $0.tally.cost) },
    "total_surplus": { $0.perNeed($0.tally.surplus + ($0.tally.spent - $0.tally.cost)) },
    "deadweight_loss": { $0.ratio($0.tally.missedTrade, $0.tally.weighed) },
    "envy_latent_active": { $0.perOffer($0.tally.envyLatent) },
    "envy_discovered_active": { $0.perOffer($0.tally.envyDiscovered) },
    "autonomy_loss_active": { $0.perOffer($0.tally.autonomyLost) },
    "access_active": { $0.perOffer($0.tally.purchases) },
    "hidden_envy": { $0.perNeed(Double($0.tally.envyLatent - $0.tally.envyDiscovered)) },
  ]

  /// How data are used, who is let in, turned away and served well.
  private static let handling: [String: Formula] = [
    "consent_quality": { $0.ratio(Double($0.tally.data.freeConsents), $0.tally.data.consents) },
    "overt_use": { $0.ratio(Double($0.tally.data.overtUses), $0.tally.data.uses) },
    "privacy_cost": { $0.perStep($0.tally.data.unconsented) },
    "counterfactual_price_gap": { $0.ofTwins { $0.distance / $0.prices } },
    "counterfactual_changed": { $0.ofTwins { Double($0.changed) / Double($0.customers) } },
    "counterfactual_shift": { $0.ofTwins { $0.shift / $0.prices } },
    "privacy_exposure": { $0.perStep($0.tally.data.held) },
    "harm": { $0.ratio(Double($0.tally.harms), $0.tally.purchases) },
    "approval": { $0.ratio(Double($0.tally.approvals), $0.tally.applications) },
    "approval_qualified": { $0.ratio(Double($0.tally.qualifiedApprovals), $0.tally.qualified) },
    "approval_unqualified": {
      $0.ratio(
        Double($0.tally.approvals - $0.tally.qualifiedApprovals),
        $0.tally.applications - $0.tally.qualified)
    },
    "approval_precision": { $0.ratio(Double($0.tally.qualifiedApprovals), $0.tally.approvals) },
    "turned_away": {
      $0.hasRivals ? nil : $0.ratio($0.tally.turnedAway, $0.tally.offers - $0.tally.purchases)
    },
    "good_outcome": { $0.perNeed(Double($0.tally.purchases - $0.tally.harms)) },
    "informed": { $0.isPersonal ? $0.ratio(Double($0.tally.aware), $0.tally.customers) : nil },
  ]

  /// What is shown and bought of a range.
  private static let range: [String: Formula] = [
    "variety": { $0.ratio($0.tally.variety, $0.tally.varied) },
    "sales_gini": { Diversity.gini($0.sales) },
    "sales_coverage": { group in
      Diversity.effective(group.sales).map { $0 / Double(group.sales.count) }
    },
    "exposure_variety": { $0.ratio($0.tally.seenVariety, $0.tally.seenVaried) },
    "exposure_narrowing": { $0.narrowing },
    "exposure_gini": { Diversity.gini($0.seen) },
    "exposure_coverage": { group in
      Diversity.effective(group.seen).map { $0 / Double(group.seen.count) }
    },
  ]
}
