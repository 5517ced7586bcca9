internal import ArgumentParser
internal import SteelyardModel
internal import SteelyardScenarios

/// `steelyard init`: writes a first scenario.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a first scenario, with a comment on every key.",
    discussion: """
      The file is a scenario that can be run as it stands. A file that is there already is left \
      alone, and the exit status is 73.

      Examples:
        steelyard init my.yaml
        steelyard init --sector hospitality --cultures USA,JPN my.yaml
      """)

  @Argument(help: ArgumentHelp("The file to write.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "Line of business; `steelyard list sectors` has them all.", valueName: "sector"),
    transform: InitValue.sector)
  var sector: Sector = .hospitality

  @Option(
    help: ArgumentHelp(
      "Culture profiles, with commas between; `steelyard list cultures` has them all.",
      valueName: "codes"),
    transform: InitValue.cultures)
  var cultures: [CultureProfile] = InitValue.usual

  func run() throws {
    let text = ScenarioTemplate.yaml(sector: sector, cultures: cultures)
    let descriptor: FileDescriptor
    do throws(SystemError) {
      descriptor = try FileDescriptor.create(file)
    } catch {
      throw Ending(.cannotCreate, "\(file): \(Self.reason(of: error, at: file))")
    }
    do throws(SystemError) {
      try descriptor.writeAll(text)
    } catch {
      throw Ending(.cannotWrite, "\(file): cannot write the scenario: \(error.reason)")
    }
    StandardError.say("Wrote \(file); try `steelyard run \(file)`")
  }

  private static func reason(of error: SystemError, at file: String) -> String {
    error.isOccupied && !Path.isAbsent(file)
      ? "there is something there already; name a new file, or remove it first"
      : "cannot create the file: \(error.reason)"
  }
}

/// Reads what `init` is told.
enum InitValue {
  /// The culture of a scenario that names none.
  static let usual = CultureCatalogue.profile("USA").map { [$0] } ?? []

  static func sector(_ text: String) throws -> Sector {
    if let sector = Sector.named(text) { return sector }
    let known = Sector.all.map(\.id)
    throw ValidationError(
      "wanted \(Wording.choice(of: known))\(Wording.hint(text, among: known))")
  }

  /// Codes with commas between them, each once.
  static func cultures(_ text: String) throws -> [CultureProfile] {
    var profiles: [CultureProfile] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let profile = try culture(part.trimmingPrefix { $0 == " " }.description)
      guard !profiles.contains(profile) else {
        throw ValidationError("wanted each culture once, found \(profile.code) again")
      }
      profiles.append(profile)
    }
    return profiles
  }

  private static func culture(_ code: String) throws -> CultureProfile {
    if let profile = CultureCatalogue.profile(code) { return profile }
    let hint = CultureCatalogue.nearest(to: code).map {
      "; did you mean `\($0.code)` (\($0.name))?"
    }
    throw ValidationError(
      "found \(Wording.name(code)), wanted codes of culture profiles such as `USA,JPN`\(hint ?? "")"
    )
  }
}
