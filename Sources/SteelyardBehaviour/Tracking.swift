public import SteelyardModel

/// Following customers across pages (cookies) and across devices.
///
///     precision x (1 + g)     sensitivity x (1 + s n)     logit P(accept) + n (c + d concern)
///
/// Cookies add to browsing records, following across devices to browsing and device records; n
/// counts the ways that add to a category. What is followed tells more (g), feels more private
/// (s), and is refused more where it is asked for, most of all by the concerned (c, d). All sizes
/// are design choices; that concern makes for a little more refusal is BARUH2017.
public struct Tracking: Sendable {
  /// Factors on precision and on sensitivity, by position in `DataCategory.allCases`.
  public let precision, sensitivity: [Double]
  /// What following adds to the log odds of accepting, and per standard deviation of concern.
  public let consent, concern: [Double]

  public init(_ parameters: ParameterSet, cookies: Bool, devices: Bool) {
    let cookieGain = cookies ? parameters[.trackingCookies] : 0
    let deviceGain = devices ? parameters[.trackingDevices] : 0
    let rows = DataCategory.allCases.map { category -> (gain: Double, ways: Double) in
      switch category {
      case .browsing: (cookieGain + deviceGain, (cookies ? 1 : 0) + (devices ? 1 : 0))
      case .device: (deviceGain, devices ? 1 : 0)
      default: (0, 0)
      }
    }
    precision = rows.map { 1 + $0.gain }
    sensitivity = rows.map { 1 + parameters[.trackingSensitivity] * $0.ways }
    consent = rows.map { parameters[.trackingConsent] * $0.ways }
    concern = rows.map { parameters[.trackingConcern] * $0.ways }
  }
}
