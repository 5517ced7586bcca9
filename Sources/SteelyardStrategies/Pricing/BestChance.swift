internal import SteelyardNumerics

/// How likely each of several prices is to win a draw of Thompson sampling.
///
/// With margin m and a draw C of the chance of a purchase, normal with mean q and deviation d but
/// brought into 0...1, price i wins where m C is the largest; among equals the first does. Its
/// chance is the integral over its own draw of the chances that the others stay below,
///
///     pi = integral of phi(z) product over j of P(m_j C_j < m_i C_i(z)) dz
///
/// taken by the midpoint rule over 2,000 cells of -8...8, each weighted by its exact probability; the
/// error is below 10^-4, and the chances are scaled to add up to 1.
enum BestChance {
  private static let cells = 2_000
  private static let reach = 8.0

  static func of(_ trials: [PriceGrid.Trials]) -> [Double] {
    let arms = trials.map(Arm.init)
    let width = 2 * reach / Double(cells)
    var chances = [Double](repeating: 0, count: arms.count)
    for cell in 0..<cells {
      let low = -reach + width * Double(cell)
      let weight = below(low + width) - below(low)
      for (index, arm) in arms.enumerated() {
        let profit = arm.profit(low + width / 2)
        var chance = weight
        for (other, rival) in arms.enumerated() where other != index && chance > 0 {
          chance *= other < index ? rival.chance(under: profit) : rival.chance(upTo: profit)
        }
        chances[index] += chance
      }
    }
    let sum = chances.reduce(0, +)
    return sum > 0 ? chances.map { $0 / sum } : chances
  }

  private static func below(_ z: Double) -> Double {
    (try? NormalDistribution.below(z)) ?? (z < 0 ? 0 : 1)
  }

  /// One price's draw.
  private struct Arm {
    let margin, mean, deviation: Double

    init(_ trials: PriceGrid.Trials) {
      margin = trials.margin
      (mean, deviation) = ThompsonPrice.belief(trials)
    }

    func profit(_ z: Double) -> Double { margin * min(1, max(0, mean + deviation * z)) }

    func chance(under profit: Double) -> Double {
      if margin == 0 { return profit > 0 ? 1 : 0 }
      return margin > 0
        ? below(profit / margin, isStrict: true)
        : 1 - below(profit / margin, isStrict: false)
    }

    func chance(upTo profit: Double) -> Double {
      if margin == 0 { return profit >= 0 ? 1 : 0 }
      return margin > 0
        ? below(profit / margin, isStrict: false)
        : 1 - below(profit / margin, isStrict: true)
    }

    /// Chance of a draw below a number, or up to it.
    private func below(_ draw: Double, isStrict: Bool) -> Double {
      if isStrict ? draw <= 0 : draw < 0 { return 0 }
      if isStrict ? draw > 1 : draw >= 1 { return 1 }
      return BestChance.below((draw - mean) / deviation)
    }
  }
}
