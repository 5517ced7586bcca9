public import SteelyardModel

/// A replay of published findings as one page of HTML: a methods appendix that needs nothing else.
///
/// No scripts, nothing from elsewhere; it reads in light and dark, on paper and aloud. Equal
/// replays give equal bytes.
public enum EvidencePage {
  static let title = "Published findings, replayed by Steelyard"

  /// Returns the page; it ends with a line break.
  /// - Complexity: O(size of the result).
  public static func html(_ result: EvidenceResult) -> String {
    HTML.page(title, style: EvidenceStyle.css, "<h1>\(title)</h1>\n\(body(result))")
  }

  private static func body(_ result: EvidenceResult) -> String {
    [
      summary(result), methods(result), limits, overview(result), findings(result),
      fitted(result), leftOut(result), waiting(result), provenance(result.provenance),
    ].joined()
  }

  /// A section with its heading; nothing where it has no content.
  static func section(_ heading: String, _ content: String) -> String {
    guard !content.isEmpty else { return "" }
    return "<section>\n<h2>\(HTML.escaped(heading))</h2>\n\(content)</section>\n"
  }

  // MARK: Summary

  private static func summary(_ result: EvidenceResult) -> String {
    let sentences = EvidenceSentences(result)
    let texts =
      [sentences.headline, sentences.sizesAndSigns, sentences.labels, sentences.degreesOfFreedom]
      + [sentences.leftOut].compactMap(\.self)
    return section("Summary", figures(EvidenceSummary(result)) + texts.map(HTML.paragraph).joined())
  }

  private static func figures(_ summary: EvidenceSummary) -> String {
    let figures: [(String, String)] = [
      ("findings that count, met", figure(summary.counted)),
      ("bands around published sizes, hit", figure(summary.bands)),
      ("signs and orders, right", figure(summary.signs)),
      ("parameters fitted", "\(summary.fittedParameters)"),
      ("readings they were fitted to", "\(summary.calibratedReadings)"),
      ("calibrated findings met without their own fit", figure(summary.leftOut)),
    ]
    let items = figures.map { name, value in
      "<div><dt>\(HTML.escaped(name))</dt><dd>\(HTML.escaped(value))</dd></div>\n"
    }
    return "<dl class=\"figures\">\n\(items.joined())</dl>\n"
  }

  private static func figure(_ share: EvidenceSummary.Share) -> String {
    share.all == 0 ? "none" : "\(share.met) of \(share.all)"
  }
}
