import SteelyardModel

/// Collects complaints of all kinds about one file.
struct DiagnosticReport {
  private let file: String
  private var diagnostics: [Diagnostic] = []
  /// Paths at which a value is missing because it could not be read.
  private var gaps: Set<String> = []
  /// The gaps and all paths around them.
  private var aroundGaps: Set<String> = []

  init(file: String) { self.file = file }

  var isEmpty: Bool { diagnostics.isEmpty }

  /// Complaints by their place in the text, then those about other files, then those without a
  /// place.
  var sorted: [Diagnostic] {
    func place(_ diagnostic: Diagnostic) -> (Int, Int, Int) {
      let isElsewhere = diagnostic.line == nil || diagnostic.file != file
      return (isElsewhere ? 1 : 0, diagnostic.line ?? .max, diagnostic.column ?? .max)
    }
    return diagnostics.enumerated().sorted {
      let (first, second) = (place($0.element), place($1.element))
      return first == second ? $0.offset < $1.offset : first < second
    }.map(\.element)
  }

  mutating func add(_ complaints: [Complaint]) {
    for complaint in complaints {
      diagnostics.append(
        Diagnostic(
          file: file, line: complaint.mark?.line, column: complaint.mark?.column,
          path: complaint.path, message: complaint.message))
      if complaint.leavesGap {
        gaps.insert(complaint.path)
        aroundGaps.formUnion(DraftReader.around(complaint.path))
      }
    }
  }

  mutating func add(_ more: [Diagnostic]) { diagnostics += more }

  /// Adds what the check of the draft found, without what only follows from a gap.
  mutating func add(
    _ problems: [Problem], placedBy reader: DraftReader, in text: String = "",
    _ options: [String: String]
  ) {
    let lines = problems.contains { $0.place != nil } ? SourceLines(text) : nil
    for problem in problems {
      if let option = options[problem.path] {
        diagnostics.append(Diagnostic(file: option, path: "", message: problem.message))
      } else if !isConsequence(problem.path) {
        let inside = problem.place.flatMap { place in
          lines.flatMap { reader.mark(of: place, at: problem.path, in: $0) }
        }
        let mark = inside ?? reader.place(of: problem.path)
        diagnostics.append(
          Diagnostic(
            file: file, line: mark?.line, column: mark?.column, path: problem.path,
            message: problem.message))
      }
    }
  }

  /// Whether something at, in or around the path, or what it refers to, could not be read.
  private func isConsequence(_ path: String) -> Bool {
    let around = DraftReader.around(path)
    let declared = around.flatMap {
      Self.references[DraftReader.withoutPositions($0)] ?? []
    }
    return aroundGaps.contains(path) || around.contains(where: gaps.contains)
      || declared.contains(where: aroundGaps.contains)
  }

  /// What refers to something declared elsewhere, and where.
  private static let references = [
    "baseline": ["strategies"], "population.correlations": ["population.cohorts"],
    "population.cultures": ["population.profiles"],
    "strategies.changes.from": ["steps"],
    "events.step": ["steps"], "events.strategies": ["strategies"],
    "assignment": ["strategies"],
    "study.worlds.cultures": ["population.profiles"],
    "study.questions.step": ["steps"],
    "study.measures.of": ["study.questions"], "study.measures.strategy": ["strategies"],
    "study.measures.world": ["study.worlds"], "study.measures.steps": ["steps"],
    "study.measures.culture": ["population.cultures", "study.worlds"],
    "study.measures.cohort": ["population.cohorts"],
    "study.readings.value": ["study.measures"],
  ]
}

extension TextFault {
  /// The fault as a diagnostic of a file.
  func diagnostic(in file: String) -> Diagnostic {
    Diagnostic(file: file, line: mark?.line, column: mark?.column, path: "", message: message)
  }
}
