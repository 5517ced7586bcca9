import SteelyardTestSupport
import Testing

/// The seeds of all tests that rest on samples.
@Suite struct SampleSeedTests {
  private func chosen(_ setting: String?) -> UInt64 {
    SampleSeed.chosen(77, setting: setting) { 9_000 }
  }

  @Test func seedsAreFixedUnlessAskedOtherwise() {
    #expect(chosen(nil) == 77 && chosen("") == 77)
    #expect(chosen("1") == 9_000)
    #expect(chosen("123456789012345") == 123_456_789_012_345)
  }

  @Test func anythingElseIsRefused() async {
    await #expect(processExitsWith: .failure) {
      _ = SampleSeed.chosen(77, setting: "yes") { 9_000 }
    }
  }
}
