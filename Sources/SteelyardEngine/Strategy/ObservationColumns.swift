/// Facts about many customers at once, for parts of this package that work column by column: the
/// same as row by row, with rows checked once.
extension Observation {
  /// A place for one number for each of some rows, and the first of those rows.
  package struct Columns {
    let first, count: Int

    /// - Precondition: the rows are rows of the observation.
    package init(first: Int, count: Int, of observed: borrowing Observation) {
      precondition(first >= 0 && count >= 0 && count <= observed.count - first, "row out of range")
      self.first = first
      self.count = count
    }
  }

  /// See ``estimatedWillingness(_:)``.
  package func estimates(_ rows: Columns, into column: UnsafeMutablePointer<Float>) {
    column.update(from: willingness + rows.first, count: rows.count)
  }

  /// One of three numbers for each estimate: below `low`, between, above `high`.
  package func thirds(
    _ rows: Columns, below low: Float, above high: Float, of names: (Float, Float, Float),
    into column: UnsafeMutablePointer<Float>
  ) {
    let source = willingness + rows.first
    for row in 0..<rows.count {
      let estimate = source[row]
      column[row] = estimate < low ? names.0 : estimate > high ? names.2 : names.1
    }
  }

  /// 1 or 0, see ``isPersonalizable(_:)``.
  package func known(_ rows: Columns, into column: UnsafeMutablePointer<Float>) {
    let source = inUse + rows.first
    for row in 0..<rows.count { column[row] = source[row] != 0 ? 1 : 0 }
  }

  /// See ``purchases(_:)``.
  package func purchases(_ rows: Columns, into column: UnsafeMutablePointer<Float>) {
    records(rows, into: column, else: 0) { Float($0.purchases) }
  }

  /// See ``clicks(_:)``.
  package func clicks(_ rows: Columns, into column: UnsafeMutablePointer<Float>) {
    records(rows, into: column, else: 0) { Float($0.clicks) }
  }

  /// See ``stepsSincePurchase(_:)``.
  package func stepsSincePurchase(_ rows: Columns, into column: UnsafeMutablePointer<Float>) {
    let now = Int32(truncatingIfNeeded: facts.step + 1)
    records(rows, into: column, else: Float(now)) {
      Float(now &- Int32(truncatingIfNeeded: $0.lastPurchase))
    }
  }

  /// See ``lastPrice(_:)``.
  package func lastPrices(_ rows: Columns, into column: UnsafeMutablePointer<Float>) {
    let listPrice = facts.listPrice
    records(rows, into: column, else: listPrice) {
      $0.lastPurchase == 0 ? listPrice : $0.lastPrice
    }
  }

  /// The bits of the position plus 1, or 0 for none, see ``locale(_:)``.
  package func localeBits(_ rows: Columns, into column: UnsafeMutablePointer<Float>) {
    guard let locales = extras.locales else {
      column.update(repeating: 0, count: rows.count)
      return
    }
    let source = locales + rows.first
    // What stands for none is the largest, which wraps to 0.
    for row in 0..<rows.count { column[row] = Float(bitPattern: UInt32(source[row] &+ 1)) }
  }

  @inline(__always)
  private func records(
    _ rows: Columns, into column: UnsafeMutablePointer<Float>, else neutral: Float,
    _ number: (CustomerRecord) -> Float
  ) {
    guard let records = extras.records else {
      column.update(repeating: neutral, count: rows.count)
      return
    }
    let source = records + rows.first
    for row in 0..<rows.count { column[row] = number(source[row]) }
  }
}

extension OfferBatch {
  /// Sets the prices of rows from `first` on, see ``setPrice(_:_:)``.
  /// - Precondition: the rows are rows of the batch.
  package mutating func setPrices(_ new: UnsafePointer<Float>, from first: Int, count: Int) {
    precondition(first >= 0 && count >= 0 && count <= self.count - first, "row out of range")
    let prices = prices + first
    for row in 0..<count { prices[row] = possible(new[row]) }
  }
}
