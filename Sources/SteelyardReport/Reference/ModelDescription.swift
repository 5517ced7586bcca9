internal import SteelyardModel

/// A description of the whole model by the ODD protocol - overview, design concepts, details - for
/// a methods appendix. Its tables and parameters are made from what the program declares.
public enum ModelDescription {
  /// The article as Markdown; ends with a line break.
  /// - Complexity: O(parameters x submodels).
  public static var markdown: String {
    [opening, purpose, entities, process, concepts, details, submodels].joined(separator: "\n")
  }

  /// Parameters that no submodel describes; there should be none.
  static var undescribed: [Parameter] {
    let described = Set(Submodel.all.flatMap(\.parameters))
    return Registry.all.filter { !described.contains($0) }
  }

  private static let opening = """
    # ODD: the model for a methods appendix

    The whole model by the ODD protocol: overview, design concepts, details.

    ## Overview

    This page follows Grimm et al. (2020), *The ODD Protocol for Describing Agent-Based and Other
    Simulation Models: A Second Update*, Journal of Artificial Societies and Social Simulation
    23(2):7. It is made by the program, `steelyard list odd` prints it, and a test compares it with
    the code's declarations. Cite it with the version that `steelyard --version` prints and, for a
    study, the digest of the scenario that stands in every result. What evidence stands behind each
    mechanism, and its limits, is in <doc:Model>, <doc:ModelTrust> and <doc:ModelFirm>.

    † marks a design choice; † with an id a finding that tells the direction only; an id alone a
    finding that gives the size (<doc:Sources>).

    """

  private static let purpose = """
    ## Purpose and patterns

    The model compares strategies of personalization - prices, pushes, messages, data, openness,
    control - by what they do to trust, fairness and revenue among customers of many cultures, before
    a firm tries them. It is meant for contrasts between strategies under stated assumptions, not
    for forecasts of levels, and not for statements about persons or rankings of cultures.

    It is judged by published findings, replayed with one vector of parameters (<doc:Evidence>), and
    by these patterns in particular: judged unfairness by reason and gap; trust that is lost faster
    than gained and does not recover from deception; the size of dark patterns and their backlash
    above a threshold; consent by interface; harm of a breach by openness and control; price
    elasticities by line of business.

    """

  private static let submodelsOpening = """
    ## Submodels

    Prices inside the model are in going rates, multiples of what the same thing costs elsewhere;
    utilities are in logit units; severities are in lies, 1 being a detected lie. T is trust, C its
    ceiling, F perceived fairness, R reactance, r the reference price.

    """

  private static var submodels: String {
    submodelsOpening + "\n" + Submodel.all.map(\.markdown).joined(separator: "\n")
  }
}
