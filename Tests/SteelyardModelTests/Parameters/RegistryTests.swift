import SteelyardTestSupport
import Testing

@testable import SteelyardModel

@Suite struct RegistryTests {
  @Test func pathsAreUnique() {
    #expect(Registry.all.count > 90)
    #expect(Set(Registry.all.map(\.path)).count == Registry.all.count)
  }

  @Test func pathsAreLowerSnakeCaseWithDots() throws {
    let shape = try Regex("[a-z][a-z0-9]*(_[a-z0-9]+)*(\\.[a-z][a-z0-9]*(_[a-z0-9]+)*)+")
    for parameter in Registry.all {
      #expect(try shape.wholeMatch(in: parameter.path) != nil, "\(parameter.path)")
    }
  }

  @Test func defaultsAreWithinTheirRanges() {
    for parameter in Registry.all {
      #expect(parameter.range.contains(parameter.defaultValue), "\(parameter.path)")
      #expect(parameter.range.lowerBound < parameter.range.upperBound, "\(parameter.path)")
      #expect(parameter.range.lowerBound.isFinite && parameter.range.upperBound.isFinite)
    }
  }

  @Test func everyParameterHasAMeaningAndAUnit() {
    for parameter in Registry.all {
      #expect(parameter.meaning.count > 10, "\(parameter.path)")
      #expect(!parameter.meaning.contains("\n") && !parameter.meaning.hasSuffix("."))
      #expect(parameter.meaning.first?.isUppercase == true, "\(parameter.path)")
      #expect(!parameter.unit.isEmpty, "\(parameter.path)")
    }
    #expect(Set(Registry.all.map(\.meaning)).count == Registry.all.count)
  }

  @Test func sourcesAreInTheEvidenceCatalogue() {
    #expect(evidenceIDs.count == 82)
    for parameter in Registry.all {
      switch parameter.source {
      case .evidence(let id), .direction(let id):
        #expect(evidenceIDs.contains(id), "\(parameter.path): \(id)")
      case .designChoice: break
      }
    }
  }

  @Test func findsByPath() {
    #expect(Registry.parameter("trust.gain") == .trustGain)
    #expect(Registry.parameter("trust.gian") == nil)
    for parameter in Registry.all {
      #expect(Registry.parameter(parameter.path) == parameter)
    }
  }

  @Test func sectorsNameParametersWithinTheirRanges() {
    for sector in Sector.all {
      #expect(Sector.named(sector.id) == sector)
      for (path, value) in sector.values {
        let parameter = Registry.parameter(path)
        #expect(parameter?.range.contains(value) == true, "\(sector.id): \(path)")
      }
    }
  }

  @Test func setsTakeTheSectorThenTheScenario() {
    var set = ParameterSet(sector: .hospitality)
    #expect(set[.trustGain] == 0.05)
    #expect(set[.needRate] == Sector.hospitality.values["sector.need_rate"])
    set.set("trust.gain", to: 0.07)
    set.set("sector.need_rate", to: 0.3)
    #expect(set[.trustGain] == 0.07 && set[.needRate] == 0.3)
  }

  /// A lie must cost more than good service gains, and friends pull more than time.
  @Test func defaultsKeepTheEvidencedOrders() {
    let set = ParameterSet(sector: .hospitality)
    #expect(set[.trustLoss] > set[.trustGain])
    #expect(set[.peerWeight] > 1 - set[.referenceMemory])
    #expect(set[.lossAversion] > 1)
    #expect(set[.unfairExploit] > set[.unfairSurcharge])
    #expect(set[.unfairSurcharge] > set[.unfairDiscount])
    #expect(set[.unfairDiscount] > set[.unfairCost])
    #expect(set[.disclosureSlope] > 0 && set[.disclosedAcceptable] > 0)
    #expect(set[.consentHideReject] > 0 && set[.consentContinued] > set[.consentHideReject])
    #expect(set[.consentGranular] < 0 && set[.consentUnticked] < set[.consentGranular])
    #expect(set[.bundleAggressive] > set[.bundleMild] && set[.nudgeIntensity] > 1)
    #expect(set[.creepinessCovert] > 1)
  }

  /// Bought data are less acceptable than inferred ones, and purchase records welcome.
  @Test func acceptabilityKeepsTheEvidencedOrder() throws {
    let values = Dictionary(
      uniqueKeysWithValues: zip(DataCategory.allCases, Parameter.acceptability)
        .map { ($0, $1.defaultValue) })
    let inferred = try #require(values[.inferred])
    #expect(try #require(values[.thirdParty]) < inferred && inferred < 0)
    #expect(values[.purchases] == values.values.max())
    #expect(try #require(values[.purchases]) > 0)
  }

  /// Zero is allowed wherever a mechanism is to be switched off.
  @Test func mechanismsCanBeSwitchedOff() {
    let switches: [Parameter] = [
      .choiceTrust, .referenceWeight, .fairnessRate, .fairnessSeverity, .peerDiscovery,
      .peerWeight, .peerSeverity, .trustGain, .trustLoss, .missRate, .missSeverity,
      .regretSeverity, .reminderShift, .socialProofShift, .detectionBase, .detectionLiteracy,
      .deceptionSeverity, .reactanceGain, .reactanceUtility, .reactanceChurn,
      .reactanceSeverity, .awarenessSeverity, .awarenessFairness, .disclosureSlope,
      .disclosedAcceptable, .relevanceWeight, .relevanceControl, .relevanceTrust,
      .relevanceObtrusive, .relevanceCrossing, .churnTrust, .churnFairness, .creepinessWeight,
      .creepinessNotice, .creepinessLiteracy, .creepinessSeverity, .messageLight, .messageFit,
      .messageControl, .fatigueRise, .fatigueClick, .fatigueUnsubscribe, .explanationLift,
      .explanationCost, .explanationMotive, .consentConcern, .consentSensitivity,
      .consentRepeat, .consentHideReject, .consentGranular, .consentEndowed, .optOutShare,
      .privacyEndowment, .privacyZeros, .dripFee, .dripNeglect, .bundleMild,
    ]
    for parameter in switches + Parameter.awareness {
      #expect(parameter.range.contains(0), "\(parameter.path)")
    }
  }
}
