internal import SteelyardModel

/// The documentation's article on parameters, made from the registry and the sectors.
public enum ParameterArticle {
  /// The article as Markdown; ends with a line break.
  /// - Complexity: O(parameters x sectors).
  public static var markdown: String {
    ([opening] + ParameterFamily.all.map(section) + [findings]).joined(separator: "\n")
  }

  private static var opening: String {
    """
    # Parameters

    Every number of the model: default, range, unit, meaning and where it comes from.

    ## Overview

    This page is made by the program; `steelyard list parameters --format markdown` prints it, and
    `--format json` the same for programs. A scenario sets a parameter under `parameters`, a command
    line with `--set PATH=VALUE`. Both are held to the range, which is also what a sweep should
    cover.

    The source says what stands behind the default:

    - an id such as `KKT1986`: a published finding gives the size;
    - **†** with an id: the finding tells the direction, the order or the form, not the size;
    - **†** alone: a design choice.

    Whatever has a † belongs in every sensitivity analysis. Of \(Registry.all.count) parameters,
    \(count { !$0.isDesignChoice }) rest on a published size, \(count(isDirection)) on a direction,
    and \(count { $0 == .designChoice }) are design choices. The last column names the sectors that
    set another value (<doc:Sectors>). What the findings are stands in <doc:Sources>.

    """
  }

  private static func count(_ isMeant: (Parameter.Source) -> Bool) -> Int {
    Registry.all.count { isMeant($0.source) }
  }

  private static func isDirection(_ source: Parameter.Source) -> Bool {
    if case .direction = source { true } else { false }
  }

  private static func section(_ family: ParameterFamily) -> String {
    "## \(family.title)\n\n"
      + Markdown.table(
        ["parameter", "default", "range", "unit", "meaning", "source", "elsewhere"],
        family.parameters.map(row))
  }

  private static func row(_ parameter: Parameter) -> [String] {
    let range = parameter.range
    return [
      Markdown.code(parameter.path), number(parameter.defaultValue),
      "\(number(range.lowerBound)) to \(number(range.upperBound))",
      parameter.unit, parameter.meaning, source(parameter.source), elsewhere(parameter),
    ]
  }

  /// The shortest digits that are the same number.
  static func number(_ value: Double) -> String { Listing.Field.plain(value) }

  /// Where a default comes from, in the signs of the documentation.
  static func source(_ source: Parameter.Source) -> String {
    switch source {
    case .evidence(let id): Markdown.code(id)
    case .direction(let id): "† \(Markdown.code(id))"
    case .designChoice: "†"
    }
  }

  private static func elsewhere(_ parameter: Parameter) -> String {
    let others = Sector.all.compactMap { sector in
      sector.values[parameter.path].flatMap { value in
        value == parameter.defaultValue ? nil : "\(sector.id) \(number(value))"
      }
    }
    return others.joined(separator: ", ")
  }

  // MARK: By finding

  private static var findings: String {
    let sizes = paths { if case .evidence(let id) = $0 { id } else { nil } }
    let directions = paths { if case .direction(let id) = $0 { id } else { nil } }
    let ids = Set(sizes.keys).union(directions.keys).sorted()
    return "## By finding\n\n"
      + Markdown.table(
        ["finding", "gives the size of", "gives the direction of"],
        ids.map { [Markdown.code($0), listed(sizes[$0]), listed(directions[$0])] })
  }

  private static func paths(_ id: (Parameter.Source) -> String?) -> [String: [String]] {
    Registry.all.reduce(into: [:]) { found, parameter in
      if let id = id(parameter.source) { found[id, default: []].append(parameter.path) }
    }
  }

  private static func listed(_ paths: [String]?) -> String {
    (paths ?? []).map(Markdown.code).joined(separator: ", ")
  }
}
