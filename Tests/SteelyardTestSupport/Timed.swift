public import Testing

/// Holds work to a time of its own, however long its test had to wait for its turn.
public func timed<Result>(
  within limit: Duration, _ work: () throws -> Result,
  sourceLocation: SourceLocation = #_sourceLocation
) rethrows -> Result {
  let clock = ContinuousClock()
  let start = clock.now
  defer { #expect(clock.now - start < limit, sourceLocation: sourceLocation) }
  return try work()
}
