import SteelyardNumerics
import Testing

@Suite("Student t")
struct StudentTTests {
  struct Row: Sendable {
    let degrees: Double
    let quantiles: [Double]
  }

  static let levels = [0.6, 0.95, 0.975, 0.995, 0.9995]

  /// SciPy 1.17.1, `scipy.stats.t.ppf` (Boost), 2026.
  static let table = [
    Row(
      degrees: 1,
      quantiles: [
        0.32491969623290634, 6.313751514675037, 12.706204736174694, 63.656741162871526,
        636.6192487687897,
      ]),
    Row(
      degrees: 2.5,
      quantiles: [
        0.2814595127485477, 2.5582186141359355, 3.5746548420036817, 7.163728138948783,
        18.277893528131457,
      ]),
    Row(
      degrees: 10,
      quantiles: [
        0.2601848294920803, 1.8124611228116756, 2.228138851986274, 3.16927267261695,
        4.586893858702708,
      ]),
    Row(
      degrees: 120,
      quantiles: [
        0.25390952321492877, 1.6576508993552352, 1.9799304050824402, 2.6174211451068654,
        3.373453768562533,
      ]),
    Row(
      degrees: 1000,
      quantiles: [
        0.25341451583949876, 1.6463788172854643, 1.9623390808264083, 2.580754698065951,
        3.300282648423944,
      ]),
  ]

  @Test("quantiles agree with stored table values", arguments: table)
  func quantiles(_ row: Row) throws {
    for (p, exact) in zip(Self.levels, row.quantiles) {
      let upper = try StudentT.quantile(p, degreesOfFreedom: row.degrees)
      let lower = try StudentT.quantile(1 - p, degreesOfFreedom: row.degrees)
      #expect((upper - exact).magnitude < 1e-9 * exact, "p = \(p)")
      #expect((lower + exact).magnitude < 1e-9 * exact, "p = \(1 - p)")
    }
  }

  /// mpmath 1.3.0 at 40 digits: the regularised incomplete beta function.
  @Test(
    "two-sided p agrees with stored values",
    arguments: [
      [2, 1, 0.29516723530086655], [2, 10, 0.073388034770740366],
      [2.5, 2.5, 0.10456996307815539], [4, 30, 0.00038184563608375684],
      [1.96, 1000, 0.050273184955748718], [10, 5, 0.00017094757574296359],
    ])
  func probabilities(_ row: [Double]) throws {
    for t in [row[0], -row[0]] {
      let found = try StudentT.twoSidedP(t, degreesOfFreedom: row[1])
      #expect((found - row[2]).magnitude < 1e-9 * row[2], "t = \(t), \(row[1]) degrees")
    }
  }

  @Test("the two undo each other", arguments: [0.5, 1, 2, 3.7, 9, 29, 30, 31, 200, 1e6])
  func inverse(_ degrees: Double) throws {
    for u in uniforms(seed: 3, count: 200) {
      let t = try StudentT.quantile(1 - u / 2, degreesOfFreedom: degrees)
      let p = try StudentT.twoSidedP(t, degreesOfFreedom: degrees)
      #expect((p - u).magnitude < 1e-8 * u, "u = \(u)")
    }
  }

  @Test("at 0 the two-sided p is 1, at infinity 0")
  func ends() throws {
    #expect(try StudentT.twoSidedP(0, degreesOfFreedom: 4) == 1)
    #expect(try StudentT.twoSidedP(.infinity, degreesOfFreedom: 4) == 0)
    #expect(try StudentT.twoSidedP(-.infinity, degreesOfFreedom: 4) == 0)
  }

  @Test("refuses degrees of freedom that do not exist", arguments: [0, -1, .nan, .infinity])
  func degrees(_ degrees: Double) {
    let reason = "degrees of freedom must be finite and above 0, found \(degrees)"
    #expect(throws: NumericsError.gsl(code: 1, function: "gsl_cdf_tdist_Pinv", reason: reason)) {
      try StudentT.quantile(0.9, degreesOfFreedom: degrees)
    }
    #expect(throws: NumericsError.gsl(code: 1, function: "gsl_cdf_tdist_Q", reason: reason)) {
      try StudentT.twoSidedP(1, degreesOfFreedom: degrees)
    }
  }

  @Test("refuses probabilities outside (0, 1) and statistics that are NaN")
  func arguments() {
    for p in [0, 1, -0.1, 1.1, .nan] {
      let reason = "p must lie strictly between 0 and 1, found \(p)"
      #expect(throws: NumericsError.gsl(code: 1, function: "gsl_cdf_tdist_Pinv", reason: reason)) {
        try StudentT.quantile(p, degreesOfFreedom: 3)
      }
    }
    let reason = "t must be a number, found nan"
    #expect(throws: NumericsError.gsl(code: 1, function: "gsl_cdf_tdist_Q", reason: reason)) {
      try StudentT.twoSidedP(.nan, degreesOfFreedom: 3)
    }
  }
}
