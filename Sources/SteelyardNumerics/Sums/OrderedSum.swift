/// How many terms are summed together before the blocks are added up in order.
///
/// Part of every result: changing it changes the last bits of all floating-point totals.
public let summationBlock = 4096

/// Returns the sum of `value(0)` to `value(count - 1)`, the same to the bit for any batching.
///
/// Terms are added one by one within fixed blocks of ``summationBlock``, and the block sums are
/// added in order. Who computes the blocks, and when, makes no difference: a caller with several
/// workers takes ``blockSum(_:of:_:)`` of each block and adds them up from 0 in the same order.
///
/// - Parameters:
///   - count: The number of terms; 0 and less give 0.
///   - value: The term with a given number; called once each, in order.
/// - Complexity: O(count). The error grows with 4,096 + count / 4,096, not with count.
@inlinable
public func orderedSum(_ count: Int, _ value: (Int) -> Double) -> Double {
  var total = 0.0
  var block = 0
  while block * summationBlock < count {
    total += blockSum(block, of: count, value)
    block += 1
  }
  return total
}

/// Returns the sum of one block's terms: the unit from which ``orderedSum(_:_:)`` is made.
///
/// - Parameters:
///   - block: The number of the block, from 0; beyond the last one the sum is 0.
///   - count: The number of terms in all blocks together.
///   - value: The term with a given number, counted over all blocks.
/// - Complexity: O(``summationBlock``).
@inlinable
public func blockSum(_ block: Int, of count: Int, _ value: (Int) -> Double) -> Double {
  var sum = 0.0
  var index = block * summationBlock
  let end = min(index + summationBlock, count)
  while index < end {
    sum += value(index)
    index += 1
  }
  return sum
}
