import CGSL
import Testing

@testable import SteelyardNumerics

@Suite("GSL layer")
struct GSLTests {
  static let domainError = NumericsError.gsl(
    code: 1, function: "gsl_sf_log", reason: "input domain error")

  @Test("by itself GSL aborts the process on a domain error")
  func aborts() async {
    await #expect(processExitsWith: .failure) {
      _ = gsl_sf_log(-1)
    }
  }

  @Test("through the layer the process lives and a Swift error comes out")
  func lives() async {
    await #expect(processExitsWith: .success) {
      #expect(throws: GSLTests.domainError) { try GSL.finite("gsl_sf_log") { gsl_sf_log(-1) } }
    }
    await #expect(processExitsWith: .success) {
      var result = gsl_sf_result()
      #expect(throws: GSLTests.domainError) {
        try GSL.check("gsl_sf_log") { gsl_sf_log_e(-1, &result) }
      }
    }
  }

  @Test("results that are not finite are errors, finite ones pass")
  func finite() throws {
    #expect(try GSL.finite("f") { 2.5 } == 2.5)
    #expect(throws: NumericsError.gsl(code: 1, function: "f", reason: "input domain error")) {
      try GSL.finite("f") { .nan }
    }
    #expect(throws: NumericsError.gsl(code: 16, function: "f", reason: "overflow")) {
      try GSL.finite("f") { -.infinity }
    }
  }

  @Test("return codes other than success are errors")
  func codes() throws {
    try GSL.check("f") { Int32(GSL_SUCCESS) }
    #expect(
      throws: NumericsError.gsl(
        code: 11, function: "f", reason: "exceeded max number of iterations")
    ) {
      try GSL.check("f") { Int32(GSL_EMAXITER) }
    }
  }

  @Test("errors read as sentences")
  func descriptions() {
    #expect("\(Self.domainError)" == "gsl_sf_log: input domain error (GSL error 1)")
    #expect(
      "\(NumericsError.notPositiveDefinite(pivot: 2))"
        == "the matrix is not positive definite (row 2, counted from 0)")
    #expect(
      "\(NumericsError.notSymmetric(row: 2, column: 1))"
        == "the matrix is not symmetric: elements (2, 1) and (1, 2) differ")
    #expect(
      "\(NumericsError.wrongSize(expected: 4, found: 3))" == "expected 4 elements, found 3")
  }

  @Test("the library is the one this was written against")
  func version() {
    #expect(String(cString: steelyard_gsl_version()).hasPrefix("2."))
  }
}
