import SteelyardModel
import Testing

@Suite struct NudgeKindTests {
  /// Raw values are positions in tables and never change.
  @Test func kindsKeepTheirPlacesAndNames() {
    #expect(NudgeKind.allCases.map(\.rawValue) == Array(0...10))
    #expect(
      NudgeKind.allCases.map(\.rawName) == [
        "default_option", "reminder", "social_proof", "scarcity", "countdown", "decoy",
        "framing", "hidden_information", "obstruction", "confirm_shaming", "drip_fee",
      ])
    for kind in NudgeKind.allCases { #expect(NudgeKind(rawName: kind.rawName) == kind) }
    #expect(NudgeKind(rawName: "socialProof") == nil && NudgeKind(rawName: "") == nil)
  }

  @Test func kindsAreExplained() {
    #expect(Set(NudgeKind.allCases.map(\.plain)).count == NudgeKind.allCases.count)
    #expect(Set(NudgeKind.allCases.map(\.meaning)).count == NudgeKind.allCases.count)
    for kind in NudgeKind.allCases { #expect(!kind.plain.contains("_") && kind.meaning.count > 10) }
  }

  @Test func someAreDarkHoweverTheyAreUsed() {
    let dark = NudgeKind.allCases.filter { $0.isDark(isTruthful: true) }
    #expect(dark == [.hiddenInformation, .obstruction, .confirmShaming, .dripFee])
    let untrue = NudgeKind.allCases.filter { $0.isDark(isTruthful: false) }
    #expect(
      untrue == [
        .defaultOption, .socialProof, .scarcity, .countdown, .hiddenInformation, .obstruction,
        .confirmShaming, .dripFee,
      ])
    #expect(NudgeKind.allCases.filter(\.isClaim) == [.socialProof, .scarcity, .countdown])
  }

  /// Every kind but the drip fee, which acts through the price, has a pull of its own.
  @Test func everyKindHasItsParameter() {
    let pulls = NudgeKind.allCases.map { Parameter.pull(of: $0)?.path }
    #expect(pulls.last == .some(nil))
    #expect(
      pulls.dropLast() == NudgeKind.allCases.dropLast().map { "nudge.\($0.rawName)" }[...])
  }
}
