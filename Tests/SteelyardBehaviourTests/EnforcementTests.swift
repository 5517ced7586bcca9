import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct EnforcementTests {
  private static let laws: [[Double]] = (0..<4).map { law in
    (0..<4).map { $0 == law ? 1 : 0 }
  }

  private func enforcement(
    law: [Double] = Self.laws[0], audits: Double = 0, with changes: [(Parameter, Double)] = []
  ) -> Enforcement {
    Enforcement(numbers(changes), law: law, audits: audits)
  }

  @Test func everyLawHasItsNumbers() {
    let rates = [0.004, 0.002, 0.002, 0.0005]
    let fines = [0.02, 0.005, 0.01, 0.001]
    for (index, law) in Self.laws.enumerated() {
      let found = enforcement(law: law)
      #expect(found.audit == rates[index] && found.fine == fines[index])
    }
  }

  @Test func customersUnderSeveralLawsAreTheirMean() {
    let mixed = enforcement(law: [0.5, 0.2, 0.2, 0.1])
    #expect((mixed.audit - (0.002 + 0.0004 + 0.0004 + 0.00005)).magnitude < 1e-12)
    #expect((mixed.fine - (0.01 + 0.001 + 0.002 + 0.0001)).magnitude < 1e-12)
  }

  /// Four internal audits a year take off all that they can; the first takes off a fourth of it.
  @Test func lookingIntoTheMirrorMitigates() {
    for (audits, left) in [(0.0, 1.0), (1, 0.875), (2, 0.75), (4, 0.5), (5, 0.5), (52, 0.5)] {
      #expect((enforcement(audits: audits).fine - 0.02 * left).magnitude < 1e-12, "\(audits)")
    }
    let strict = [(Parameter.fineMitigation, 0.0)]
    #expect(enforcement(audits: 52, with: strict).fine == 0.02)
    #expect(enforcement(audits: 4, with: [(.fineMitigation, 1)]).fine == 0)
  }

  @Test func complaintsCallTheRegulator() {
    let found = enforcement(with: [(.auditComplaints, 3)])
    for share in [0, 0.01, 0.1, 0.3] {
      #expect((found.chance(complaints: share) - (0.004 + 3 * share)).magnitude < 1e-12)
    }
    #expect(found.chance(complaints: 1) == 1)
    let deaf = enforcement(with: [(.auditComplaints, 0)])
    #expect(deaf.chance(complaints: 1) == deaf.chance(complaints: 0))
  }

  @Test func auditsRepairTheirShare() {
    #expect((enforcement().repaired - 0.7).magnitude < 1e-12)
    #expect(enforcement(with: [(.auditRepair, 0)]).repaired == 1)
    #expect(enforcement(with: [(.auditRepair, 1)]).repaired == 0)
  }

  @Test func cornersAreChancesAndShares() {
    let ends: [Parameter] =
      [.auditComplaints, .auditDetection, .fineMitigation, .auditRepair]
      + [Parameter.auditRate[0], Parameter.fine[0]]
    for set in corners(of: ends) {
      for audits in [0.0, 52] {
        let found = Enforcement(set, law: Self.laws[0], audits: audits)
        for share in [0, 0.5, 1] { #expect(0...1 ~= found.chance(complaints: share)) }
        #expect(0...0.1 ~= found.fine && 0...1 ~= found.repaired && 0...1 ~= found.detection)
      }
    }
  }
}
