import Foundation
import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct ComplaintTests {
  @Test func chanceIsTheEquation() {
    let complaint = Complaint(numbers([(.complaintRate, 0.1)]))
    for blow in grid(0, 4, 8) {
      for weight in [0.5, 1, 1.6] as [Float] {
        let wanted = 0.1 * Double(blow) * Double(weight)
        #expect(isNear(complaint.chance(blow: blow, weight: weight), wanted, 1e-6))
      }
    }
    #expect(complaint.chance(blow: 100, weight: 1) == 1)
  }

  @Test func whereNothingHurtsNobodyComplains() {
    #expect(Complaint(numbers()).chance(blow: 0, weight: 1) == 0)
    #expect(Complaint(numbers([(.complaintRate, 0)])).chance(blow: 5, weight: 1) == 0)
  }

  @Test func powerDistanceSilences() {
    let complaint = Complaint(numbers())
    for standing in [-2, -1, 0, 0.5, 2] {
      let found = complaint.weight(of: culture(.powerDistance, standardized: standing))
      #expect(isNear(found, exp(-0.2 * standing), 1e-6))
    }
    #expect(complaint.weight(of: culture(.uncertaintyAvoidance, standardized: 2)) == 1)
    let alike = Complaint(numbers([(.complaintDistance, 0)]))
    for profile in CultureCatalogue.all { #expect(alike.weight(of: profile) == 1) }
  }

  @Test func cornersAreChances() {
    for set in corners(of: [.complaintRate, .complaintDistance]) {
      let complaint = Complaint(set)
      for profile in CultureCatalogue.all {
        let weight = complaint.weight(of: profile)
        #expect(weight > 0 && weight < 10)
        for blow in [0, 1, 9] as [Float] {
          #expect(0...1 ~= complaint.chance(blow: blow, weight: weight))
        }
      }
    }
  }
}
