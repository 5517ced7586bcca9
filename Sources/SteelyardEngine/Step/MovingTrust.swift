internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// Trust on its way through a step, booking each cause.
struct MovingTrust {
  private(set) var value: Float
  /// The same in fixed-point steps.
  private var steps: Int32

  init(_ value: Float) {
    self.value = value
    steps = FixedPoint.steps(value)
  }

  /// Moves trust and books the difference of fixed-point states; no move books exactly 0.
  @inline(__always)
  mutating func move(
    _ entry: Mechanism.Entry, _ ledger: Column<Int64>, _ change: (Float) -> Float
  ) {
    let moved = change(value)
    guard moved != value else { return }
    let after = FixedPoint.steps(moved)
    ledger[entry.rawValue] += Int64(after - steps)
    (value, steps) = (moved, after)
  }
}
