/// Elementary functions whose bits are the same on every machine.
///
/// The C library's `exp` and `log` differ between versions and processors, so nothing that feeds a
/// customer's or a strategy's state may call them. These use only IEEE addition, multiplication,
/// division and bit patterns, in a written order, without fused multiply-add.
///
/// The `Float` versions are for the hot loop: no branch, no table, no call, so a plain loop over a
/// `Span<Float>` vectorises. The `Double` versions are for building populations and for design
/// work, and follow fdlibm.
///
/// Errors are in units in the last place (ulp) of the exact result, as measured against the C
/// library in a wider format; the tests hold them against GSL.
public enum Elementary {}
