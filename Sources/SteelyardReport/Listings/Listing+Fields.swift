public import SteelyardModel

extension Listing {
  /// What rules may read: name, unit, whether it differs between customers, what has to be
  /// collected for it, what it holds where that may not be used, and meaning.
  public static func fields(_ fields: [RuleField]) -> Listing {
    Listing(
      columns: [
        Column(key: "name", title: "field"), Column(key: "unit", title: "unit"),
        Column(key: "perCustomer", title: "per customer"),
        Column(key: "needs", title: "needs"), Column(key: "neutral", title: "else"),
        Column(key: "meaning", title: "meaning", isProse: true),
      ],
      entries: fields.map { field in
        let told = field.description
        return [
          Field(field.rawValue), Field(field.unit), Field(told.isPerCustomer),
          Field(told.need.plain), Field(told.neutral), Field(told.meaning),
        ]
      },
      note: "needs: what has to be among the data collected; else: what the field holds for"
        + " customers whose data may not be used.")
  }
}
