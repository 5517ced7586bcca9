import SteelyardModel
import SteelyardReport
import Testing

@Suite struct VerdictTests {
  private func verdict(
    _ strategies: [MadeUp], replicates: Int = 10, baseline: Int = 0, caution: String? = nil,
    currency: String = "EUR"
  ) throws -> String {
    let result = try makeResult(strategies, replicates: replicates, baseline: baseline)
    let scenario = makeScenario(strategies.map(\.name), currency: currency)
    let text = Verdict.text(result, of: scenario, caution: caution)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(text.hasSuffix("\n"))
    let paragraphs = text.split(separator: "\n\n").map {
      $0.split(separator: "\n").joined(separator: " ")
    }
    // What clear means is the same everywhere, and has a test of its own.
    return paragraphs.filter { !$0.hasPrefix("A difference is clear if") }.joined(separator: " ")
  }

  @Test func saysWhatClearMeans() throws {
    let result = try makeResult(fiveStrategies)
    let scenario = makeScenario(fiveStrategies.map(\.name))
    let paragraphs = Verdict.text(result, of: scenario).split(separator: "\n\n")
    let last = try #require(paragraphs.last).replacing("\n", with: " ")
    #expect(last.hasPrefix("A difference is clear if its p is below 5"))
    #expect(last.contains("all 58 comparisons, with the baseline and, on profit,"))
    #expect(last.contains(" trust and fairness, between all other strategies: 50 of"))
    let single = try makeResult(fiveStrategies, replicates: 1)
    #expect(!Verdict.text(single, of: scenario).contains("A difference is clear if"))
  }

  @Test func whatTheCorrectionTakesBackIsCalledSo() throws {
    let result = try makeResult([MadeUp(name: "a"), MadeUp(name: "b", profit: 1.0225, luck: 0.002)])
    var contrast = try #require(result.strategies[1].contrasts["profit"])
    #expect((contrast.low ?? 0) > 0)
    contrast.adjustedP = 0.07
    var corrected = result
    corrected.strategies[1].contrasts["profit"] = contrast
    let text = Verdict.text(corrected, of: makeScenario(["a", "b"])).replacing("\n", with: " ")
    #expect(text.contains("No strategy clearly earns more than the baseline"))
    #expect(text.contains(", not clear after correction)"))
  }

  /// What is set up costs the second strategy its lead, which it has in the last two of eight steps.
  @Test func saysWhoEarnsMoreByTheEnd() throws {
    var result = try makeResult([MadeUp(name: "a"), MadeUp(name: "b", profit: 1.01)])
    func text(_ profits: [[Double?]]) -> String {
      for (index, values) in profits.enumerated() {
        result.strategies[index].detail.trace["profit"] = IntervalSeries(
          mean: values, low: values, high: values)
      }
      return Verdict.text(result, of: makeScenario(["a", "b"])).replacing("\n", with: " ")
    }
    let late = "in the last quarter alone “b” earns more, by the means"
    #expect(text([Array(repeating: 1, count: 8), [-2, 1, 1, 1, 1, 1, 1, 1.1]]).contains(late))
    #expect(
      !text([Array(repeating: 1, count: 8), [2, 2, 2, 2, 2, 2, 1, 1]]).contains("last quarter"))
    #expect(
      !Verdict.text(try makeResult(fiveStrategies), of: makeScenario(fiveStrategies.map(\.name)))
        .contains("last quarter"))
  }

  @Test func smallDifferencesAreCalledSmall() throws {
    func text(_ trust: Double, luck: Double) throws -> String {
      let other = MadeUp(name: "b", profit: 1.2, trust: trust, luck: luck)
      return try verdict([MadeUp(name: "a"), other])
    }
    #expect(try text(60.5, luck: 0.001).contains("(a clear difference, but of less than 1 point)"))
    #expect(try text(60.1, luck: 0.005).contains("(not clear, and less than 1 point in any case)"))
    #expect(try text(61.2, luck: 0.03).contains("(not clear, but not worse by 1 point)"))
    #expect(try text(50, luck: 0.001).contains("60.0 (a clear difference)"))
  }

  @Test func clearWinner() throws {
    let text = try verdict(fiveStrategies)
    #expect(
      text == """
        “covert push” earns the most: EUR 1.19 of profit per customer and week. \
        That is EUR 0.170 more than with the baseline, “one price” (95 % interval 0.169 to \
        0.171), or about EUR 177,000 a year for all 20,000 customers. \
        Under “covert push”, trust is 49.4 of 100 instead of 60.0 (a clear difference) and \
        fairness is 51.0 of 100 instead of 90.0 (a clear difference). \
        No strategy is best on profit, trust and fairness at once: “covert push” is best on \
        profit and “open book” on trust and fairness. \
        “one price”, “segment price” and “personal price” lie in between: nothing beats them on \
        all three.
        """)
  }

  @Test func unclearWinner() throws {
    let rival = MadeUp(name: "rival", profit: 1.021, trust: 60.1, fairness: 88, luck: 0.01)
    let text = try verdict([MadeUp(name: "one price"), rival])
    #expect(
      text == """
        No strategy clearly earns more than the baseline, “one price”, with EUR 1.02 of profit \
        per customer and week: “rival” comes out EUR 0.001 higher, which may be chance (95 % \
        interval −0.005 to 0.007). \
        Under “rival”, trust is 60.1 of 100 instead of 60.0 (not clear, and less than 1 point in any \
        case) and fairness is 88.0 of 100 instead of 90.0 (a clear difference). \
        No strategy is best on profit, trust and fairness at once: “one price” is best on \
        fairness and “rival” on profit (not clear) and trust (not clear).
        """)
  }

  @Test func baselineIsBest() throws {
    let dear = MadeUp(name: "dear", profit: 0.9, trust: 55, fairness: 80)
    let close = MadeUp(name: "close", profit: 1, trust: 61, fairness: 80)
    let text = try verdict([dear, MadeUp(name: "one price"), close], baseline: 1)
    #expect(
      text == """
        “one price”, the baseline, earns the most: EUR 1.02 of profit per customer and week. \
        “close” comes closest, with EUR 0.0200 less (95 % interval 0.0191 to 0.0209). \
        Under “one price”, trust is 60.0 of 100 and fairness is 90.0 of 100. \
        No strategy is best on profit, trust and fairness at once: “one price” is best on \
        profit and fairness and “close” on trust. \
        “dear” is beaten or matched on all three by “one price”.
        """)
  }

  @Test func oneStrategyBeatsAll() throws {
    let best = MadeUp(name: "best", profit: 1.2, trust: 66, fairness: 95)
    let text = try verdict([MadeUp(name: "one price"), best])
    #expect(
      text.hasSuffix(
        "“best” is ahead of the others or level with them on profit, trust and fairness at once."))
  }

  @Test func levelAtTheTop() throws {
    let first = MadeUp(name: "first", profit: 1.2, luck: 0.01)
    let second = MadeUp(name: "second", profit: 1.1995, luck: 0.01)
    let text = try verdict([MadeUp(name: "one price"), first, second])
    #expect(
      text.hasPrefix(
        "“first” earns the most: EUR 1.20 of profit per customer and week, but “second” may do as"
          + " well: the difference is not clear (it is the best with a probability of 53 %). That is"
          + " EUR 0.18"))
  }

  @Test func noisyTopAboveAClearSecond() throws {
    let noisy = MadeUp(name: "noisy", profit: 1.04, luck: 0.2)
    let steady = MadeUp(name: "steady", profit: 1.03)
    let text = try verdict([MadeUp(name: "one price"), noisy, steady])
    #expect(text.contains("which may be chance"))
    #expect(text.contains(" Clearly ahead of it: “steady”."))
  }

  @Test func oneReplicateSaysNothingIsClear() throws {
    let text = try verdict(fiveStrategies, replicates: 1)
    #expect(
      text.hasPrefix(
        "“covert push” earns the most: EUR 1.20 of profit per customer and week, EUR 0.171 more"
          + " than the baseline, “one price”."))
    #expect(text.contains("cannot tell a difference from chance: nothing here is clear."))
    #expect(!text.contains("interval") && !text.contains("clear difference"))
  }

  @Test func singleStrategyIsDescribed() throws {
    let text = try verdict([MadeUp(name: "one price")])
    #expect(
      text == """
        “one price” makes EUR 1.02 of profit per customer and week on EUR 1.70 of revenue. Trust \
        stands at 60.0 and fairness at 90.0 of 100, and 58 % of the customers stay to the end. \
        There is nothing to compare it with: add a second strategy.
        """)
  }

  @Test func lossesAreCalledLosses() throws {
    let worse = MadeUp(name: "worse", profit: -0.5)
    let text = try verdict([MadeUp(name: "one price", profit: -0.2), worse])
    #expect(text.contains("loses the least: EUR 0.20 of loss per customer and week."))
    #expect(try verdict([worse]).contains("makes EUR 0.50 of loss"))
  }

  @Test func undefinedFairnessIsLeftOut() throws {
    let strategies = [MadeUp(name: "one price"), MadeUp(name: "b", profit: 1.2, trust: 50)]
    let result = try makeResult(strategies).withoutFairness()
    let text = Verdict.text(result, of: makeScenario(["one price", "b"]))
    #expect(!text.contains("fairness"))
    #expect(text.replacing("\n", with: " ").contains("best on profit and trust at once"))
  }

  @Test func largeAmountsAreRounded() throws {
    let dear = MadeUp(name: "b", profit: 2_345_678)
    let text = try verdict([MadeUp(name: "a", profit: 1_234_567), dear], currency: "IDR")
    #expect(text.contains("IDR 2,350,000 of profit"))
    #expect(text.contains("That is IDR 1,110,000 more"))
  }

  private static func leaving(
    _ name: String, retention: Double, envy: Double, active: Double, luck: Double = 0.001
  ) -> MadeUp {
    MadeUp(
      name: name, retention: retention, components: [0, 0, 0, envy, 0],
      active: ["envy_latent_active": active, "autonomy_loss_active": 0], luck: luck)
  }

  @Test func whoLeftCannotHideEnvy() throws {
    let calm = Self.leaving("calm", retention: 0.6, envy: 0.12, active: 0.2)
    let harsh = Self.leaving("harsh", retention: 0.4, envy: 0.1, active: 0.25)
    let sentence =
      "Mind who left: counting their needs, latent envy is lower under “harsh” than under “calm”,"
      + " but among the customers still there it is higher"
    #expect(try verdict([calm, harsh]).hasSuffix(sentence + "."))
    #expect(try verdict([harsh, calm]).hasSuffix(sentence + "."))
    let noisy = Self.leaving("harsh", retention: 0.4, envy: 0.119, active: 0.201, luck: 0.02)
    #expect(try verdict([calm, noisy]).hasSuffix(sentence + " (not clear)."))
    let harsher = Self.leaving("harsher", retention: 0.3, envy: 0.09, active: 0.3)
    #expect(
      try verdict([calm, harsh, harsher]).hasSuffix(
        sentence + "; 2 more comparisons turn round like this."))
  }

  @Test func autonomyLossTurnsRoundToo() throws {
    let free = MadeUp(
      name: "free", retention: 0.6, components: [0, 0, 0, 0, 0.05],
      active: ["autonomy_loss_active": 0.06])
    let pushy = MadeUp(
      name: "pushy", retention: 0.4, components: [0, 0, 0, 0, 0.04],
      active: ["autonomy_loss_active": 0.07])
    #expect(try verdict([free, pushy]).contains("autonomy loss is lower under “pushy” than"))
  }

  @Test func nothingIsSaidWithoutAFlipOrALoss() throws {
    let calm = Self.leaving("calm", retention: 0.6, envy: 0.12, active: 0.2)
    let loyal = Self.leaving("loyal", retention: 0.6, envy: 0.1, active: 0.25)
    let worse = Self.leaving("worse", retention: 0.4, envy: 0.13, active: 0.25)
    #expect(try !verdict([calm, loyal]).contains("Mind who left"), "retention is level")
    #expect(try !verdict([calm, worse]).contains("Mind who left"), "the order is the same")
    #expect(try !verdict([calm, worse], replicates: 1).contains("Mind who left"))
  }

  @Test func cautionStandsOnItsOwn() throws {
    let text = try verdict(fiveStrategies, caution: "it hangs on a guess.")
    #expect(text.hasSuffix(" Caution: it hangs on a guess."))
    #expect(try !verdict(fiveStrategies, caution: "").contains("Caution"))
  }
}
