internal import SteelyardModel

extension ModelDescription {
  static var entities: String {
    [
      scales, traits, slopes, categories, kinds, sectors, causes,
    ].joined(separator: "\n")
  }

  private static let scales = """
    ## Entities, state variables and scales

    **Customers** have traits that never change (below), a culture, a cohort in each dimension that
    the scenario declares, and friends. Towards a firm each has a state: trust and its ceiling,
    reference price, perceived fairness, reactance, wear of nudges, fatigue from messages, habit,
    the shock of a breach, a favourite category, the data in use with their age, the firm's estimate
    of willingness to pay, the chance to opt out, repeated requests, detected lies, and flags: a
    customer of the firm, a prospect, no customer at the start, knows that prices are personal, was
    asked for data, had a need in the previous step, unsubscribed.

    **The firm** has one strategy at a time, with stages where it changes; a list price, a unit cost;
    sales by category, breaches kept quiet, freshness of the last apology, the bias of its data that
    internal audits left, fines and breaches so far. One firm sells one product, or a range of up to
    32 categories; walking away stands for its rivals and for doing without.

    **The surroundings** are the law of each customer's place, the regulator, the press, the season
    and the norms on data.

    **Scales.** One step is a week; the horizon is 1 to 10,000 steps. There is no space but the
    network. 1 to 10⁹ customers, as far as memory goes. Each replicate has a population of its own,
    which all strategies meet, each in a world of its own; or customers of one population are
    assigned to the strategies at random.

    """

  private static var traits: String {
    "### Traits\n\n"
      + Markdown.table(
        ["trait", "distribution", "unit"],
        Trait.allCases.map { trait in
          let (distribution, unit) = trait.distribution
          return [trait.plain, distribution, unit]
        })
      + "\n*Mean 1* holds before culture and cohort shift the score. A need rate above 1 is a need"
      + " in every\nstep.\n"
  }

  private static var slopes: String {
    "### From cultures to traits\n\nThe squared slopes of a trait sum to at most 0.1: people differ"
      + " far more within a culture than cultures\ndiffer.\n\n"
      + Markdown.table(
        ["trait", "dimension", "slope", "source"],
        Parameter.cultureSlopes.map { slope in
          [
            slope.trait.plain, slope.dimension.plain,
            ParameterArticle.number(slope.parameter.defaultValue),
            ParameterArticle.source(slope.parameter.source),
          ]
        }) + "\nThe correlations of traits within a culture and cohort are †:\n\n"
      + Markdown.table(
        ["trait", "with", "correlation"],
        Parameter.traitCorrelations.map { pair in
          [
            pair.first.plain, pair.second.plain,
            ParameterArticle.number(pair.parameter.defaultValue),
          ]
        })
  }

  private static var categories: String {
    func values(_ family: [Parameter], _ index: Int) -> String {
      "\(ParameterArticle.number(family[index].defaultValue))"
        + " (\(ParameterArticle.source(family[index].source)))"
    }
    return "### Kinds of data\n\nR² of willingness to pay and of taste is what a kind tells alone."
      + " Sensitivity is in location records,\nacceptability from −1 to 1, 0 being the norm.\n\n"
      + Markdown.table(
        ["kind", "R² of willingness", "R² of taste", "sensitivity", "acceptability"],
        DataCategory.allCases.enumerated().map { index, category in
          [
            Markdown.code(category.rawValue), values(Parameter.signal, index),
            values(Parameter.fit, index), values(Parameter.sensitivity, index),
            values(Parameter.acceptability, index),
          ]
        })
  }

  private static var kinds: String {
    "### Kinds of nudge\n\n"
      + Markdown.table(
        ["kind", "what it is", "may be false", "always dark", "pull at intensity 1, logit"],
        NudgeKind.allCases.map { kind in
          [
            Markdown.code(kind.rawName), kind.meaning, kind.isClaim ? "yes" : "",
            kind.isDarkPattern ? "yes" : "", pull(of: kind),
          ]
        })
  }

  private static func pull(of kind: NudgeKind) -> String {
    guard let parameter = Parameter.pull(of: kind) else { return "acts through the price" }
    let hostile = Parameter.hostileDefaultShift
    let against =
      kind == .defaultOption
      ? "; against the customer \(ParameterArticle.number(hostile.defaultValue))"
        + " (\(ParameterArticle.source(hostile.source)))" : ""
    return "\(ParameterArticle.number(parameter.defaultValue))"
      + " (\(ParameterArticle.source(parameter.source)))\(against)"
  }

  private static var sectors: String {
    "### Lines of business\n\nSectors are data: values for parameters (<doc:Parameters>,"
      + " <doc:Sectors>), and rules of law.\n\n"
      + Markdown.table(
        [
          "sector", "what it sells", "typical price", "at stake", "asked for under any law",
          "price ratio at most",
        ],
        Sector.all.map { sector in
          [
            Markdown.code(sector.id), sector.meaning, ParameterArticle.number(sector.typicalPrice),
            sector.stakes, asked(sector.regulation),
            sector.regulation.priceRatio.map(ParameterArticle.number) ?? "",
          ]
        })
  }

  private static func asked(_ rules: Sector.Regulation) -> String {
    let kinds = rules.asked.members.map { Markdown.code($0.rawValue) }
    return (kinds + (rules.asksVulnerable ? ["all, of the vulnerable"] : []))
      .joined(separator: ", ")
  }

  private static var causes: String {
    "### Mechanisms\n\n"
      + Markdown.table(
        ["mechanism", "what it does"],
        Mechanism.others.map { [Markdown.code($0.id), $0.meaning] })
      + "\n### Causes that move trust\n\nThe ledger books every move of trust under one of these, so that"
      + " they add up to the whole change.\n\n"
      + Markdown.table(
        ["entry", "what it is"],
        Mechanism.ledger.map { [Markdown.code($0.id), $0.meaning] })
  }
}

extension Trait {
  /// How its values are distributed, and their unit.
  fileprivate var distribution: (String, String) {
    switch self {
    case .income:
      ("lognormal, median 1, σ = √2·Φ⁻¹((1 + G)/2), G the culture's Gini", "local medians")
    case .value: ("normal, `sector.value_mean`, `sector.value_spread`", "logit")
    case .priceSensitivity:
      (
        "lognormal, median `sector.price_sensitivity`, σ `sector.price_sensitivity_spread`",
        "logit per going rate"
      )
    case .needRate:
      ("lognormal, median `sector.need_rate`, σ `traits.need_rate.spread`", "chance per step")
    case .privacyConcern: ("normal, 0, 1", "standard deviations")
    case .taste, .literacy, .trustPropensity:
      ("logistic of normal around 0, σ `traits.\(rawValue).spread`", "0…1")
    case .vulnerability:
      ("logistic of normal around `sector.vulnerability`, σ `traits.vulnerability.spread`", "0…1")
    case .fairnessSensitivity, .lossAversion, .nudgeSusceptibility, .reactanceProneness,
      .shoppingEffort:
      ("lognormal, mean 1, σ `traits.\(rawValue).spread`", "1")
    }
  }
}
