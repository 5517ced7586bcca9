import Testing

@testable import SteelyardReport

@Suite struct ProgressMeterTests {
  private func say(
    _ meter: inout ProgressMeter, _ done: Int, of total: Int = 50, _ stage: String = "runs",
    steps: Int = 2_000_000, after seconds: Double
  ) -> String? {
    meter.text(done, of: total, stage, customerSteps: steps, after: seconds)
  }

  /// 10 runs of 2 million in 4 s are 5 million a second; 40 more take 16 s.
  @Test func saysRateAndTimeLeft() {
    var meter = ProgressMeter()
    #expect(say(&meter, 10, after: 4) == "10 of 50 runs, 5.0 M customer-steps/s, about 16 s left")
    #expect(say(&meter, 50, after: 20) == "50 of 50 runs, 5.0 M customer-steps/s, about 0 s left")
  }

  @Test func neverGoesBack() {
    var meter = ProgressMeter()
    _ = say(&meter, 10, after: 4)
    #expect(say(&meter, 9, after: 5) == nil && say(&meter, 10, after: 6) == nil)
    #expect(say(&meter, 11, after: 6) != nil)
  }

  /// A stage of its own is measured from where the last one ended; the same one may grow.
  @Test func stagesCountAnew() {
    var meter = ProgressMeter()
    _ = say(&meter, 50, after: 20)
    let next = say(&meter, 1, of: 3, "choices", steps: 12_000_000, after: 24)
    #expect(next == "1 of 3 choices, 3.0 M customer-steps/s, about 8 s left")
    var growing = ProgressMeter()
    _ = say(&growing, 10, of: 10, after: 10)
    #expect(say(&growing, 12, of: 15, steps: 0, after: 12) == "12 of 15 runs, about 3 s left")
    var rounds = ProgressMeter()
    _ = say(&rounds, 10, of: 10, after: 10)
    #expect(say(&rounds, 1, of: 5, steps: 0, after: 12) == "1 of 5 runs, about 8 s left")
  }

  @Test(arguments: [(98.2, "about 99 s"), (100.5, "about 2 min"), (20_000, "about 6 h")])
  func timeIsAsCoarseAsItIsLong(_ seconds: Double, _ words: String) {
    var meter = ProgressMeter()
    let text = say(&meter, 1, of: 2, steps: 0, after: seconds)
    #expect(text == "1 of 2 runs, \(words) left")
  }

  @Test(arguments: [(10.0, "1.0 k"), (10_000, "1.0 M"), (1, "100 customer"), (1e7, "1.0 G")])
  func ratesHavePrefixes(_ runs: Double, _ words: String) {
    var meter = ProgressMeter()
    let text = meter.text(
      Int(runs), of: Int(runs) * 2, "runs", customerSteps: 100, after: 1)
    #expect(text?.contains(", \(words)") == true)
  }
}
