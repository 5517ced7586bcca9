import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

@Suite struct ChurnTests {
  let churn = Churn(numbers())

  /// A satisfied customer's 52 chances to stay multiply to the sector's yearly retention.
  @Test(arguments: [0.05, 0.6, 0.75, 0.85, 0.99])
  func theSatisfiedStayAsTheSectorSays(_ retention: Double) {
    for norm in [0.5, 0.8, 1] {
      let churn = Churn(numbers([(.yearlyRetention, retention), (.fairnessNorm, norm)]))
      let hazard = churn.hazard(
        trust: 0.75, fairness: Float(norm), reactance: 0, weight: 1)
      let year = (0..<52).reduce(1.0) { stay, _ in stay * (1 - Double(hazard)) }
      #expect((year - retention).magnitude < 1e-4)
    }
  }

  @Test func fallsInTrustAndFairnessRisesInReactance() {
    let steps = grid(0, 1, 50)
    let byTrust = steps.map {
      -churn.hazard(trust: $0, fairness: 0.8, reactance: 0, weight: 1)
    }
    let byFairness = steps.map {
      -churn.hazard(trust: 0.5, fairness: $0, reactance: 0, weight: 1)
    }
    let byReactance = steps.map {
      churn.hazard(trust: 0.5, fairness: 0.8, reactance: $0, weight: 1)
    }
    #expect(isStrictlyRising(byTrust))
    #expect(isStrictlyRising(byFairness))
    #expect(isStrictlyRising(byReactance))
  }

  @Test func oddsMoveByTheDeclaredWeights() {
    func logit(_ trust: Float, _ fairness: Float, _ reactance: Float, _ weight: Float) -> Double {
      Elementary.logit(
        Double(
          churn.hazard(
            trust: trust, fairness: fairness, reactance: reactance, weight: weight)))
    }
    let middle = logit(0.5, 0.5, 0, 1)
    #expect((logit(1, 0.5, 0, 1) - (middle - 1)).magnitude < 1e-5)
    #expect((logit(0, 0.5, 0, 1.55) - (middle + 1.55)).magnitude < 1e-5)
    #expect((logit(0.5, 1, 0, 1) - (middle - 0.5)).magnitude < 1e-5)
    #expect((logit(0.5, 0.5, 1, 1) - (middle + 1)).magnitude < 1e-5)
  }

  @Test func trustWeighsMoreWhereIndividualismIsLow() {
    #expect(churn.weight(of: culture(individualism: 91)) == 1)
    #expect(churn.weight(of: culture(individualism: 36)) == 1.55)
    let falling = (0...100).map { -churn.weight(of: culture(individualism: Double($0))) }
    #expect(isRising(falling))
  }

  @Test func theWeightIsClipped() {
    #expect(churn.weight(of: culture(individualism: 0)) == 1.8)
    #expect(churn.weight(of: culture(individualism: 200)) == 0.8)
    let steep = Churn(numbers([(.churnCollectivism, 1.5)]))
    #expect(steep.weight(of: culture(individualism: 36)) == 1.8)
    let flat = Churn(numbers([(.churnCollectivism, 0)]))
    #expect(flat.weight(of: culture(individualism: 6)) == 1)
    for profile in CultureCatalogue.all {
      #expect(0.8...1.8 ~= churn.weight(of: profile), "\(profile.code)")
    }
  }

  @Test func zerosMoveNothing() {
    let still = Churn(
      numbers([(.churnTrust, 0), (.churnFairness, 0), (.reactanceChurn, 0)]))
    let base = still.hazard(trust: 0.75, fairness: 0.8, reactance: 0, weight: 1)
    for step in grid(0, 1, 20) {
      #expect(still.hazard(trust: step, fairness: 0.8, reactance: 0, weight: 1.8) == base)
      #expect(still.hazard(trust: 0.75, fairness: step, reactance: 0, weight: 1) == base)
      #expect(still.hazard(trust: 0.75, fairness: 0.8, reactance: step, weight: 1) == base)
    }
  }

  @Test func cornersAreChances() {
    let ends: [Parameter] = [
      .yearlyRetention, .churnTrust, .churnFairness, .reactanceChurn, .fairnessNorm,
    ]
    for set in corners(of: ends) {
      let churn = Churn(set)
      let worst = churn.hazard(trust: 0, fairness: 0, reactance: 1, weight: 1.8)
      let best = churn.hazard(trust: 1, fairness: 1, reactance: 0, weight: 1.8)
      #expect(0 <= best && best <= worst && worst <= 1)
    }
  }

  // MARK: Sludge

  private func sludgy(_ obstruction: Double, _ changes: [(Parameter, Double)] = []) -> Churn {
    Churn(numbers(changes), obstruction: obstruction)
  }

  /// Obstruction takes its pull off the log odds of leaving, and leaves the wish alone.
  @Test func obstructionHoldsBackTheWish() {
    for obstruction in [0, 0.5, 1, 2] {
      let churn = sludgy(obstruction)
      for trust in grid(0, 1, 10) {
        let wish = churn.wish(trust: trust, fairness: 0.6, reactance: 0.3, weight: 1.2)
        let hazard = churn.hazard(trust: trust, fairness: 0.6, reactance: 0.3, weight: 1.2)
        let odds = Elementary.logit(Double(hazard))
        #expect((odds - (Double(wish) - 0.58 * obstruction)).magnitude < 1e-4)
        #expect(hazard <= Elementary.logistic(wish))
        let free = self.churn.wish(trust: trust, fairness: 0.6, reactance: 0.3, weight: 1.2)
        #expect(wish == free)
      }
    }
  }

  @Test func withoutSludgeEverythingIsAsBefore() {
    for trust in grid(0, 1, 20) {
      let free = churn.hazard(trust: trust, fairness: 0.4, reactance: 0.2, weight: 1)
      let wish = churn.wish(trust: trust, fairness: 0.4, reactance: 0.2, weight: 1)
      #expect(free == Elementary.logistic(wish))
      for still in [sludgy(0), sludgy(2, [(.churnSludge, 0)])] {
        #expect(still.hazard(trust: trust, fairness: 0.4, reactance: 0.2, weight: 1) == free)
      }
    }
  }

  @Test func moreSludgeLetsFewerGo() {
    let falling = (0...20).map {
      -sludgy(Double($0) / 10).hazard(trust: 0.2, fairness: 0.4, reactance: 0.5, weight: 1)
    }
    #expect(isStrictlyRising(falling))
  }

  @Test func sludgesCornersAreChances() {
    for set in corners(of: [.churnSludge, .churnThwarted, .yearlyRetention]) {
      for obstruction in [0.0, 2] {
        let churn = Churn(set, obstruction: obstruction)
        let hazard = churn.hazard(trust: 0, fairness: 0, reactance: 1, weight: 1.8)
        let wish = churn.wish(trust: 0, fairness: 0, reactance: 1, weight: 1.8)
        #expect(0 <= hazard && hazard <= Elementary.logistic(wish))
        #expect(0...1 ~= churn.thwarted)
      }
    }
  }
}
