import SteelyardModel
import Testing

@testable import SteelyardBehaviour

@Suite struct ExpertiseTests {
  private let parameters = ParameterSet(sector: .hospitality)

  @Test func enoughIsEnough() {
    let expertise = Expertise(parameters)
    for known in [0, 0.3, 1] {
      #expect(expertise.quality(known: known, needed: 0) == 1)
      #expect(expertise.quality(known: known, needed: known) == 1)
      #expect(expertise.quality(known: 1, needed: known) == 1)
    }
  }

  @Test func tooLittleLosesItsShare() {
    let expertise = Expertise(parameters)
    #expect(expertise.quality(known: 0, needed: 0.5) == 1 - expertise.loss)
    #expect(expertise.quality(known: 0.25, needed: 0.5) == 1 - expertise.loss / 2)
    let qualities = [0, 0.1, 0.2, 0.4, 0.6].map { expertise.quality(known: $0, needed: 0.6) }
    #expect(qualities == qualities.sorted())
  }

  @Test func worseDataTellLess() {
    let whole = Signal(parameters)
    let worse = Signal(parameters, quality: 0.5)
    #expect(Signal(parameters, quality: 1).strength == whole.strength)
    #expect(zip(worse.strength, whole.strength).dropFirst().allSatisfy { $0 < $1 })
    let control = Control(parameters, rights: Rights(level: 2))
    let fit = Relevance(parameters, control: control)
    let poor = Relevance(parameters, control: control, quality: 0)
    #expect(Relevance(parameters, control: control, quality: 1).signal == fit.signal)
    #expect(poor.signal.allSatisfy { $0 == 0 })
  }
}
