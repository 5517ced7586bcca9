public import SteelyardModel

/// Whether data may be kept outside the customers' country, law by law.
///
/// - Opt-in: only where customers were asked for each category (granular consent).
/// - Sectoral: sensitive and biometric data only where customers were asked.
/// - Opt-out and none: no rule about where data are.
///
/// Anonymous data, and data that never leave the customers' devices, are no matter of these
/// laws. Written after the General Data Protection Regulation (chapter V, recital 26) and the
/// sectoral laws of the United States, from memory: a simplification, not legal advice.
public enum CrossBorder {
  /// Whether a strategy that keeps data abroad offends against a law.
  ///
  /// - Parameters:
  ///   - asks: whether every category is asked for before it is used.
  ///   - isPersonal: whether the data abroad can be traced to customers.
  public static func isOffence(
    _ law: Consent.Law, collected: DataCategories, asks: Bool, isPersonal: Bool
  ) -> Bool {
    guard isPersonal && !asks else { return false }
    switch law {
    case .optIn: return true
    case .sectoral: return collected.contains(.sensitive) || collected.contains(.biometric)
    case .optOut, .none: return false
    }
  }
}
