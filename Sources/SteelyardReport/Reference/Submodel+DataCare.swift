// How data are handled, what is done for cultures, and who personalizes for the firm.

extension Submodel {
  static let dataCare: [Submodel] = [
    Submodel(
      "How data are handled",
      ["tracking.", "identity.", "federated.", "data.", "rights.", "dp."],
      """
      All of it is off unless a strategy says otherwise. Factors multiply:

      | practice | precision of what data tell | burden of use | harm of a breach | else |
      | --- | --- | --- | --- | --- |
      | cookies | browsing · (1 + g) | browsing · (1 + s) | | less readily agreed to |
      | across devices | browsing, device · (1 + g) | both · (1 + s) | | less readily agreed to |
      | pseudonyms, anonymous | 1 − g | | 1 − h | harm of sale 1 − h |
      | federated learning | 1 − g | 1 − b | 1 − h | |
      | kept in the country | | 1 − b | | |

      ```
      right records = q·(1 − l·silos); with the right to correction 1 − (1 − right)·(1 − c)
      power of representation bias · (1 − e·balance)
      estimate with differential privacy = estimate + (s/ε)·L, L Laplace of scale 1
      signal of taste with it            = signal/√(1 + 2·(s/ε)²)
      ```

      Every renewal of an estimate - a grant, a purchase, an audit's repair - spends ε of the
      customer's budget; once ⌊budget/ε⌋ are made nothing is renewed and data grow old, and what
      was made of data taken back is given up. What customers take back is deleted, or kept unused
      where the strategy says so and they have no right to deletion: then it can still be lost,
      until the retention is over.
      """),
    Submodel(
      "Declarations broken", ["purpose."],
      """
      Where purposes are declared, each use beyond them - prices, messages, recommendations, data
      passed on - is a broken declaration, and so is privacy lost beyond the promised budget. With
      n of them a customer whose data are held finds out with chance min(1, `purpose.discovery`·n)
      a step and suffers a blow of `purpose.severity`. Nothing declared breaks nothing.
      """),
    Submodel(
      "A vendor of personalization", ["vendor."],
      """
      A platform collects browsing, device and third-party data besides, takes data for itself and
      keeps them abroad unless it is said otherwise. Precision · (1 + `vendor.signal`), power of
      representation bias · (1 + `vendor.bias`), chance of a breach · (1 + `vendor.breach`).
      """),
    Submodel(
      "Care for cultures", ["care."],
      """
      Only where device or place may be used is a culture seen, wrongly for some; the others get
      what everybody gets. Localized messages fit · (1 + `care.localized_fit`), or
      · (1 − `care.localized_miss`) where the guess is wrong. Disclosure worded for the culture
      counts w + `care.disclosure_gap`·(1 + c − w) in place of w, or w·(1 −
      `care.disclosure_miss`). Support in the language settles the share `care.support` of
      complaints before they are made. Each localized message or nudge offends with chance
      `care.offence`, · `care.offence_miss` where the guess is wrong, · (1 − `care.testing`) where
      texts are tried out.
      """),
  ]
}
