/// What a report had from top to bottom when somebody last looked at it in a browser.
enum GoldenReport {
  static let outline = """
    h1 Corner café
    h2 The verdict
    h3 Each strategy in short, against “one price”
    h4 segment price
    h4 personal price
    h4 covert push
    h4 open book
    h3 How sure this is
    caption How sure the comparison is
    h2 Trust against profit
    figcaption All strategies
    h2 The strategies in numbers
    caption What each strategy achieves; more is better
    caption What lies behind fairness; less is better, 20 % and above count as wholly unfair
    caption Definitions, units, and the fewest customers behind a number in any replicate
    h2 Over time
    figcaption Trust
    figcaption Fairness
    figcaption Profit
    figcaption Customers who stay
    h3 By culture
    figcaption Trust, USA
    figcaption Trust, JPN
    figcaption Profit, USA
    figcaption Profit, JPN
    h2 Why
    h3 What moved trust
    figcaption one price
    figcaption segment price
    figcaption personal price
    figcaption covert push
    figcaption open book
    h3 Where the profit comes from
    figcaption segment price
    figcaption personal price
    figcaption covert push
    figcaption open book
    caption Income and costs, EUR per customer and week
    h2 Who pays, and who gains
    h3 Who pays more
    caption Groups with the highest and the lowest mean price offered, EUR
    h3 From the cheapest to the dearest customer
    figcaption Price offered
    figcaption Surplus per need
    h3 By cohort and culture
    h4 one price baseline
    figcaption Price offered
    figcaption Purchases per need
    figcaption Surplus per need
    h4 segment price
    figcaption Price offered
    figcaption Purchases per need
    figcaption Surplus per need
    h4 personal price
    figcaption Price offered
    figcaption Purchases per need
    figcaption Surplus per need
    h4 covert push
    figcaption Price offered
    figcaption Purchases per need
    figcaption Surplus per need
    h4 open book
    figcaption Price offered
    figcaption Purchases per need
    figcaption Surplus per need
    h3 Envy that is there, and envy that is found out
    figcaption Envy: Everybody, also those who left
    figcaption Envy: Those still there
    h2 What it is like for people
    h3 The median
    figcaption Trust
    caption What came of it, counted exactly. They part in week 4.
    caption What moved trust, points of 100, counted exactly
    caption The weeks that tell most, with the numbers that went into every move of trust
    h3 The one who lost most
    figcaption Trust
    caption What came of it, counted exactly. They part in week 4.
    caption What moved trust, points of 100, counted exactly
    caption The weeks that tell most, with the numbers that went into every move of trust
    h3 The one who gained most
    figcaption Trust
    caption What came of it, counted exactly. They part in week 4.
    caption What moved trust, points of 100, counted exactly
    caption The weeks that tell most, with the numbers that went into every move of trust
    h2 How it was made
    h3 Parameters and what they rest on
    caption Parameters that differ from the defaults
    h3 The scenario
    """.split(separator: "\n").map(String.init)
}
