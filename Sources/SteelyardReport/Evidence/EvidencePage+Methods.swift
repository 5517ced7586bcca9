internal import SteelyardModel

extension EvidencePage {
  /// What is done, and how.
  static func methods(_ result: EvidenceResult) -> String {
    section(
      "How it is done",
      HTML.terms([
        (
          "Arms",
          "Each finding is a scenario file of its own. The arms of the published study are its"
            + " strategies: every arm meets the same simulated customers with the same luck, so"
            + " that differences between arms are paired; where the study assigned people at"
            + " random within one population, each simulated customer is assigned to one arm by a"
            + " draw. A study that compares markets, laws or cultures is run once in each of"
            + " them, with the same strategies, seed and horizon."
        ),
        (
          "Measures and questions",
          "Measures are read off the customers of one arm in a window of weeks: what they bought,"
            + " paid, answered, felt in the model's terms. Questions are put to every customer"
            + " and touch nothing: a scenario runs alike with and without them."
        ),
        (
          "Readings",
          "A reading is arithmetic over measures, written beside the finding. It is worked out in"
            + " every replicate; a replicate is a new population with new luck. What stands in"
            + " the tables is the mean over replicates. A reading that any replicate leaves"
            + " undefined is undefined, and counts as outside."
        ),
        (
          "One vector of parameters",
          "All findings run with the behaviour that ships with the program: the defaults of the"
            + " parameter registry, one and the same for all. A finding's file describes the study,"
            + " its arms and its market, and may set the market's own numbers (paths that begin"
            + " with `sector.`); the reader refuses a file that changes how customers behave."
        ),
        (
          "Judgement",
          "A published size has a band around it, and is met when the mean lies in the band. A"
            + " sign or an order is met when the whole 95 % interval lies on the expected side."
            + " A finding is met when all its readings are."
        ),
        (
          "Intervals",
          "Student's 95 % intervals of the mean over replicates. They cover the chance in the"
            + " simulation alone: not the sampling error of the publication, and not what is"
            + " uncertain about the parameters."
        ),
      ]) + labels + gates
        + "<h3>Freedom</h3>\n"
        + HTML.terms([
          (
            "Degrees of freedom",
            "Every file names the parameters that were fitted to its finding. Counted are the"
              + " distinct parameters over all findings here, \(result.fittedParameters.count),"
              + " against the readings that they were fitted to, \(result.calibratedReadings)."
              + " Parameters that were set, not fitted, are in the registry as inputs or design"
              + " choices, and add to the model's freedom without being in this count."
          ),
          (
            "Leaving one out",
            "Each calibrated finding runs once more without its own fit: the parameters fitted to"
              + " it and to no other finding go to the middle of their plausible range, which"
              + " is what one would use knowing nothing else. Parameters that other findings are"
              + " fitted with stay. No parameter is fitted anew. A finding that is met all the"
              + " same says that the rest of the model carries it; one that is not says that"
              + " agreement was bought with its own parameters."
          ),
        ]))
  }

  private static var labels: String {
    "<h3>What agreement means</h3>\n"
      + HTML.terms([
        (
          Study.Label.input.rawValue,
          "A parameter is the published number, or an identity yields it: shown, never counted."
        ),
        (
          Study.Label.calibrated.rawValue,
          "A parameter was fitted to it: agreement says that the model can bend this far, no more."
        ),
        (
          Study.Label.implied.rawValue,
          "Nothing was fitted to it; it follows from several mechanisms whose parameters rest on"
            + " other findings."
        ),
        (
          Study.Label.predicted.rawValue,
          "Nothing was fitted to it or near it: the only label that tests the model."
        ),
      ])
  }

  private static var gates: String {
    "<h3>What counts</h3>\n"
      + HTML.terms([
        (
          Study.Status.verified.rawValue,
          "The published values were read in a source: counts."
        ),
        (
          Study.Status.mixed.rawValue,
          "The sign was read in a source, the number recalled: counts."
        ),
        (
          Study.Status.fromMemory.rawValue,
          "The published values have not been checked: shown, never counted."
        ),
      ])
  }

  /// What a reader must not take from it.
  static let limits = section(
    "What this does not show",
    "<ul>\n"
      + [
        "Agreement with a calibrated finding is in-sample. Only the findings labelled predicted"
          + " were out of reach of any fit, and they were not chosen at random.",
        "The bands are tolerances of this project's own, set by judgement. They are not"
          + " the publications' confidence intervals, and a wide band is easily hit: read the"
          + " bands, not only the share of hits.",
        "Published effects are themselves estimates, some of them large because only large ones"
          + " get published. Meeting one does not make it true, and missing one does not make"
          + " the model wrong.",
        "Many of the studies used students, vignettes or one country. Replaying them says little"
          + " about other people, and nothing about any single person.",
        "A finding can be met for the wrong reason. Readings test numbers, not the mechanisms"
          + " behind them.",
        "Whatever a scenario asks beyond these studies - another price, another market, a"
          + " longer horizon - is extrapolation.",
      ].map { "<li>\(HTML.escaped($0))</li>\n" }.joined() + "</ul>\n")
}
