/// The description of a run folder as linked data: RO-Crate Metadata Specification 1.1
/// (w3id.org/ro/crate/1.1), with the run as an action whose instrument is the program.
///
/// What the specification wants and a run cannot know is said as it is: the folder states no
/// licence, names nobody as the one who ran it, and no time at which it was run. The day of
/// publication has to be there: it is handed in.
public enum ROCrate {
  /// Name of its file, fixed by the specification.
  public static let file = "ro-crate-metadata.json"

  private static let specification = "https://w3id.org/ro/crate/1.1"
  private static let gpl = "https://spdx.org/licenses/GPL-3.0-or-later"
  /// `sha256` is no word of the specification's own context.
  private static let checksum = "https://w3id.org/ro/terms/workflow-run#sha256"

  /// Returns the document.
  ///
  /// - Parameters:
  ///   - files: All files of the folder but this one and the manifest, which is listed without
  ///     length and digest since it holds this one's.
  ///   - inputs: Paths of those that went into the run.
  /// - Throws: An encoding error of Foundation; nothing is known to cause one.
  public static func encode(
    _ run: RunAccount, files: [FolderFile], inputs: Set<String>
  ) throws -> String {
    let entities =
      [descriptor, root(run, files), action(run, files, inputs), program(run), licence]
      + [
        entity(
          gpl, "CreativeWork",
          [
            "name": .text("GNU General Public License v3.0 or later"),
            "identifier": .text("GPL-3.0-or-later"),
          ])
      ] + files.map(file) + [manifest]
    return try JSONValue.object([
      "@context": .list([
        .text("\(specification)/context"), .object(["sha256": .text(checksum)]),
      ]), "@graph": .list(entities),
    ]).document()
  }

  private static func entity(
    _ id: String, _ type: String, _ members: [String: JSONValue]
  ) -> JSONValue {
    .object(members.merging(["@id": .text(id), "@type": .text(type)]) { $1 })
  }

  private static func reference(_ id: String) -> JSONValue { .object(["@id": .text(id)]) }

  private static func references(_ files: [FolderFile], andManifest: Bool = false) -> JSONValue {
    let paths = files.map(\.path) + (andManifest ? [RunManifest.file] : [])
    return .list(paths.map { reference(pathOfURI($0)) })
  }

  private static var descriptor: JSONValue {
    entity(
      file, "CreativeWork",
      [
        "about": reference("./"), "conformsTo": reference(specification),
      ])
  }

  private static func root(_ run: RunAccount, _ files: [FolderFile]) -> JSONValue {
    let question = run.question.isEmpty ? "" : " Question: \(run.question)"
    return entity(
      "./", "Dataset",
      [
        "name": .text("Steelyard run: \(run.name)"),
        "description": .text(
          "Simulated customers under several personalization strategies: the scenario, the results,"
            + " a report and tables. No person's data are in it.\(question)"),
        "datePublished": .text(run.date), "license": reference("#licence"),
        "hasPart": references(files, andManifest: true), "mentions": reference("#run"),
      ])
  }

  private static func action(
    _ run: RunAccount, _ files: [FolderFile], _ inputs: Set<String>
  ) -> JSONValue {
    entity(
      "#run", "CreateAction",
      [
        "name": .text("Comparison of strategies"),
        "description": .text(run.command.map(ShellWord.quoted).joined(separator: " ")),
        "instrument": reference("#steelyard"),
        "object": references(files.filter { inputs.contains($0.path) }),
        "result": references(
          files.filter { !inputs.contains($0.path) }, andManifest: true),
        "actionStatus": reference("http://schema.org/CompletedActionStatus"),
      ])
  }

  private static func program(_ run: RunAccount) -> JSONValue {
    entity(
      "#steelyard", "SoftwareApplication",
      [
        "name": .text("Steelyard"), "version": .text(run.version),
        "description": .text("Weighs personalization strategies in simulated markets"),
        "license": reference(gpl),
      ])
  }

  private static var licence: JSONValue {
    entity(
      "#licence", "CreativeWork",
      [
        "name": .text("No licence stated"),
        "description": .text(
          "The program states no licence for what it makes: who ran it decides. Its own licence, GPL"
            + " 3.0 or later, is about the program, not about results."),
      ])
  }

  private static var manifest: JSONValue {
    entity(
      RunManifest.file, "File",
      [
        "name": .text(RunManifest.file), "description": .text(RunManifest.description),
        "encodingFormat": .text(RunManifest.mediaType),
      ])
  }

  private static func file(_ file: FolderFile) -> JSONValue {
    entity(
      pathOfURI(file.path), "File",
      [
        "name": .text(file.path), "description": .text(file.description),
        "encodingFormat": .text(file.mediaType), "contentSize": .text("\(file.bytes)"),
        "sha256": .text(file.sha256),
      ])
  }
}

/// Words of a command line for people.
enum ShellWord {
  /// The word as a shell takes it for itself.
  static func quoted(_ word: String) -> String {
    let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._/=:,+%@"
    if !word.isEmpty, word.allSatisfy(plain.contains) { return word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
