public import SteelyardModel

/// What a scenario's own study found, for a terminal: its readings, or its measures where it
/// reads nothing off them.
public enum StudyTable {
  /// Columns that the text of a reading may take.
  private static let room = 48

  /// Returns the table; the text ends with a line break.
  /// - Complexity: O(readings + measures).
  public static func text(_ study: StudyResult, style: TextStyle = .plain) -> String {
    let title = style.paint("What the study reads off", .strong) + " (mean [95 % interval])"
    let table = study.readings.isEmpty ? measures(study) : readings(study)
    return ([title, ""] + table.lines(style)).joined(separator: "\n") + "\n"
  }

  private static func readings(_ study: StudyResult) -> TextTable {
    var table = TextTable(isTrailing: [false, true, false, false])
    table.add(["", "simulated", "expected", ""].map { .init($0, .muted) })
    for reading in study.readings {
      let text = ReadingText(reading)
      table.add([
        .init(reading.what.oneLine.shortened(to: room)), .init(text.simulated),
        .init(text.target), .init(text.verdict, reading.isInside ? .better : .worse),
      ])
    }
    return table
  }

  private static func measures(_ study: StudyResult) -> TextTable {
    var table = TextTable(isTrailing: [false, true])
    table.add(["", "simulated"].map { .init($0, .muted) })
    for measure in study.measures {
      table.add([
        .init(measure.name.oneLine.shortened(to: room)), .init(ReadingText.text(measure.value)),
      ])
    }
    return table
  }
}
