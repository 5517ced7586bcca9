internal import ArgumentParser
internal import SteelyardReport

/// `steelyard report`: makes the page of a result that was kept.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make one HTML page of results that were kept.",
    discussion: """
      Reads a result.json, as `steelyard run --out` and `--format json` write it, and makes the \
      page that `steelyard run --report` makes: verdict, figures, tables and how it was made, in \
      one file that needs nothing else. An older page is replaced.

      Examples:
        steelyard report results/cafe/result.json cafe.html
      """)

  @Argument(help: ArgumentHelp("A document of results.", valueName: "result.json"))
  var result: String

  @Argument(help: ArgumentHelp("The page to write.", valueName: "file.html"))
  var file: String

  func run() throws {
    let page = try ReportFile(file, option: "report", sparing: result)
    Interruption.listen()
    try page.write(ReportPage.html(try ResultFile.read(result)))
    StandardError.say("The report is in \(page.path)")
  }
}
