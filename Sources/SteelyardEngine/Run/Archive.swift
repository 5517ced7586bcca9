internal import SteelyardBehaviour
internal import SteelyardModel

/// What a firm remembers of its data on each customer, where any strategy needs it.
final class Archive: Sendable {
  /// Whether anything is remembered; the columns are empty otherwise.
  let isOpen: Bool
  /// How often an estimate has been released with noise.
  let releases: Column<UInt16>
  /// Bits of the data that the customer took back and the firm kept.
  let withdrawn: Column<UInt16>

  init(_ count: Int, isOpen: Bool) {
    self.isOpen = isOpen
    releases = Column(isOpen ? count : 0, filledWith: 0)
    withdrawn = Column(isOpen ? count : 0, filledWith: 0)
  }
}

extension State {
  /// Bits of all data that a firm has on a customer, in use or not.
  @inline(__always)
  func held(_ customer: Int) -> UInt16 {
    archive.isOpen ? data[customer] | archive.withdrawn[customer] : data[customer]
  }
}

extension Arm {
  /// Keeps what a customer took back, if the firm does so and the customer cannot have it erased;
  /// otherwise nothing is left of what was kept before.
  func shelve(_ taken: UInt16, _ customer: Int) {
    guard state.archive.isOpen else { return }
    let kept = state.archive.withdrawn[customer] | taken
    state.archive.withdrawn[customer] = keepsWithdrawn ? kept : 0
  }

  /// Whether what customers take back is kept.
  var keepsWithdrawn: Bool { practice.keepsWithdrawn }

  /// Whether a customer lost more privacy than was promised.
  @inline(__always)
  func isOverspent(_ customer: Int) -> Bool {
    guard let noise = coefficients.noise, noise.overspends else { return false }
    return noise.isBroken(after: Int(state.archive.releases[customer]))
  }
}
