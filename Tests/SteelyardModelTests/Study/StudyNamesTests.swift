import Testing

@testable import SteelyardModel

/// Names that scenarios use for what a study asks and measures.
@Suite struct StudyNamesTests {
  private let shape = "[a-z]+(_[a-z]+)*"

  @Test func everyVariableHasAMeaning() throws {
    let shape = try Regex(shape)
    for variable in Variable.allCases {
      #expect(variable.plain.count > 5, "\(variable)")
      #expect(!variable.plain.contains("\n") && !variable.plain.hasSuffix("."), "\(variable)")
      #expect(try shape.wholeMatch(in: variable.rawValue) != nil, "\(variable)")
    }
    #expect(Set(Variable.allCases.map(\.plain)).count == Variable.allCases.count)
  }

  /// How each is put together over a window, as measures rely on it.
  @Test func everyVariableIsOfItsKind() {
    func all(_ kind: Variable.Kind) -> Set<Variable> {
      Set(Variable.allCases.filter { $0.kind == kind })
    }
    #expect(
      all(.window) == [
        .diversity, .variety, .concentration, .coverage, .tailSales, .tailExposure,
        .exposureConcentration,
      ])
    #expect(
      Set(Variable.allCases.filter(\.isOfAll))
        == all(.window).subtracting([.diversity, .variety]))
    #expect(all(.money) == [.spent, .cost, .profit, .offeredPrice, .surplus])
    #expect(
      all(.state) == [
        .trust, .fairness, .reactance, .referencePrice, .wear, .fatigue, .affect, .observed,
        .active, .prospects,
      ])
    #expect(all(.count).count == Variable.allCases.count - 22)
    #expect(all(.count).isSuperset(of: [.needs, .visits, .purchases, .left, .clicks, .harm]))
  }

  @Test func sumsAreDividedByVariables() {
    let divisors = Measure.Per.allCases.map(\.variable)
    #expect(divisors == [nil, nil, .needs, .visits, .purchases, .requests, .messages])
    for case let divisor? in divisors { #expect(divisor.kind == .count) }
  }

  @Test func onlyCorrelationAndSlopeTakeAPair() {
    #expect(Measure.Statistic.allCases.filter(\.takesPair) == [.correlation, .slope])
  }

  @Test func questionsHaveTheirNames() {
    let asks: [Question.Ask] = [
      .unfair(price: 2, reference: 1, reason: .cost, against: .past, isExplained: false),
      .keepPrivate(category: .location, stake: 2, isEndowed: true),
      .privacyPrice(category: .location, isEndowed: true), .worried,
    ]
    #expect(asks.map(\.name) == Question.Name.allCases)
    #expect(
      Question.Name.allCases.map(\.rawValue) == [
        "unfair", "keep_private", "privacy_price", "worried",
      ])
    #expect(Question.Against.allCases.map(\.rawValue) == ["past", "friend", "stranger"])
    let reasons = ["exploit", "cost", "surcharge", "discount"]
    #expect(PriceReason.allCases.map(\.rawValue) == reasons)
  }

  @Test func studiesHaveTheirNames() {
    #expect(Study.Status.allCases.map(\.rawValue) == ["verified", "mixed", "from memory"])
    let labels = ["input", "calibrated", "implied", "predicted"]
    #expect(Study.Label.allCases.map(\.rawValue) == labels)
    #expect(Study.Kind.allCases.map(\.rawValue) == ["quantitative", "ordering"])
    #expect(Study() == Study(questions: [], measures: []))
    #expect(Study().status == .fromMemory && Study().label == .predicted)
  }
}
