extension Sector {
  /// What a strategy costs per customer in a sector of that typical price, by parameter path.
  ///
  /// Software, notices, auditors and data brokers want the same money for a customer whatever is
  /// sold to them, while the registry counts in going rates, at hospitality's 4.20: so the
  /// registry's numbers times 4.20 / price, to six decimals. Design choice.
  static func runningCosts(at price: Double) -> [String: Double] {
    let share = 4.20 / price
    let entries = perCustomer.map { parameter in
      (parameter.path, (parameter.defaultValue * share * 1e6).rounded() / 1e6)
    }
    return Dictionary(uniqueKeysWithValues: entries)
  }

  /// The costs that come with a customer rather than with what is sold.
  private static let perCustomer: [Parameter] =
    CostItem.all.flatMap { [$0.running, $0.setUp] } + [.dataSale]
}
