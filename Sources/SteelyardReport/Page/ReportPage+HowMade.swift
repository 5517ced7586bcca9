internal import SteelyardModel

extension ReportPage {
  private static let shares = ["share", "share_end", "profit", "trust", "paid_price"]

  /// Who serves a market with rivals.
  static func market(_ content: ReportContent) -> Section {
    guard content.result.hasRivals else { return Section(id: "market", heading: "", body: "") }
    let metrics = shares.compactMap(Metric.named)
    let rows = content.result.strategies.flatMap { strategy in
      [(content.heading(strategy), strategy.metrics)]
        + strategy.rivals.map { ("against it: " + HTML.escaped($0.name), $0.metrics) }
    }.map { name, estimates in
      [name]
        + metrics.map { metric in
          let quantity = Quantity(metric, currency: content.currency)
          return HTML.escaped(estimates[metric.id].map(quantity.text) ?? "n/a")
        }
    }
    let heads = metrics.map { "\($0.name), \(Quantity($0, currency: content.currency).unit)" }
    return Section(
      id: "market", heading: "Who serves the market",
      body: HTML.table("Each strategy, then its rivals", ["firm"] + heads, rows))
  }

  /// What reproduces the page.
  static func howMade(_ content: ReportContent) -> Section {
    let provenance = content.result.provenance
    let size =
      "\(Number.text(Double(provenance.customers), decimals: 0)) customers, \(provenance.steps)"
      + " weeks, \(provenance.replicates) replicates"
    let terms = HTML.terms([
      ("Steelyard", provenance.version), ("seed", "\(provenance.seed)"), ("size", size),
      ("digest of the scenario (SHA-256)", provenance.scenarioDigest),
    ])
    return Section(
      id: "how-made", heading: "How it was made",
      body: terms + command(content) + settings(content) + text(content))
  }

  private static func command(_ content: ReportContent) -> String {
    guard content.account?.text.isEmpty == false else { return "" }
    return HTML.paragraph(
      "To make this page again, save the scenario below as scenario.yaml and run:")
      + "<pre><code>steelyard run scenario.yaml\(options(content)) --report report.html</code></pre>\n"
      + HTML.paragraph(
        "The same version, scenario and seed give the same numbers, and the same page byte for byte,"
          + " on any x86-64 machine and with any number of workers. With --out it also files the"
          + " rows behind the numbers: means and differences in summary.csv and contrasts.csv, every run in"
          + " metrics.csv, where steps count from 0 and weeks here from 1.")
  }

  /// What the command line said of how to judge, as it has to be said again.
  private static func options(_ content: ReportContent) -> String {
    let margins = Metric.all.compactMap { metric -> String? in
      let contrasts = content.result.strategies.compactMap { $0.contrasts[metric.id] }
      guard let margin = contrasts.compactMap(\.equivalence?.margin).first,
        margin != Margins().of(metric)
      else { return nil }
      return " --margin \(metric.id)=\(Listing.Field.plain(margin))"
    }
    let robust = content.result.robustness.map {
      " --robust --robust-customers \($0.customers) --robust-replicates \($0.replicates)"
    }
    let judged = margins.joined() + (robust ?? "")
    guard let stopping = content.result.stopping, let first = stopping.schedule.first else {
      return judged
    }
    let targets = stopping.targets.map {
      " --until-halfwidth \(HTML.escaped($0.metric))=\(Listing.Field.plain($0.wanted))"
    }
    return judged + " --replicates \(first)" + targets.joined()
      + " --max-replicates \(stopping.schedule.last ?? first)"
  }

  // MARK: Parameters

  private static func settings(_ content: ReportContent) -> String {
    guard let account = content.account else { return "" }
    let rows = account.settings.map { setting in
      let parameter = Registry.parameter(setting.path)
      return [
        "<code>\(HTML.escaped(setting.path))</code>",
        HTML.escaped(ReadingText.plain(setting.value)),
        parameter.map { HTML.escaped(ReadingText.plain($0.defaultValue)) } ?? "–",
        setting.isOfSector ? HTML.escaped("sector \(account.sector)") : "scenario",
        HTML.escaped(parameter.map { source($0, setting) } ?? "–"),
        HTML.escaped(parameter?.meaning ?? ""),
      ]
    }
    let table =
      rows.isEmpty
      ? HTML.paragraph("All parameters are at their defaults.")
      : HTML.table(
        "Parameters that differ from the defaults",
        ["parameter", "value", "default", "set by", "default rests on", "meaning"], rows)
    return "<h3>Parameters and what they rest on</h3>\n" + "<p>\(evidence)</p>\n" + table
  }

  private static func source(
    _ parameter: Parameter, _ setting: ScenarioAccount.Setting
  ) -> String {
    parameter.source == .designChoice ? "† design choice" : parameter.source.label
  }

  private static var evidence: String {
    let all = Registry.all
    let choices = all.count(where: \.source.isDesignChoice)
    return "Of \(all.count) parameters, \(all.count - choices) rest on a published size; for the"
      + " other \(choices), marked † in lists of parameters, evidence gives a direction at most, and their size is a design"
      + " choice with a range in which to move it. <code>steelyard list parameters</code> names them all,"
      + " <code>steelyard evidence</code> replays the findings."
  }

  private static func text(_ content: ReportContent) -> String {
    guard let text = content.account?.text, !text.isEmpty else { return "" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      HTML.escapedLine(String(line))
    }
    return "<h3>The scenario</h3>\n<pre class=\"file\" tabindex=\"0\" role=\"region\""
      + " aria-label=\"The scenario\"><code>\(lines.joined(separator: "\n"))</code></pre>\n"
  }
}
