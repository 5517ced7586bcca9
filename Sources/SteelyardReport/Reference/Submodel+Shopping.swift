// What a visit is like: the firm's price, the choice, the purchase, and what comes of it.

extension Submodel {
  static let shopping: [Submodel] = [
    Submodel(
      "Prices that firms ask", [],
      """
      ```
      one_price    multiplier · list price
      segment      list price · (1 − spread, 1 or 1 + spread), by the third of the firm's own
                   estimates that the customer's falls in: cuts at m ± 0.4307·(deviation of estimates)
      personal     list price · clamp(1 + strength·(estimate/m − 1), floor…cap)
      willingness  the p that solves (p − c)/s = 1 + exp((estimate − p)/s), within floor and cap
      ```

      m is the market's mean willingness to pay, c the unit cost. s is the mean of 1/b over the
      market, widened by the variance v that the estimate leaves open to s·√(1 + π·v/(8s²)) (MacKay
      1992); where nothing may be used, all of the market's variance stays open. Regulated prices
      lie even around the list price L: from L − range/2 to L + range/2, and from L/√ratio to
      L·√ratio. A scenario's caps replace the sector's.
      """),
    Submodel(
      "The published price", [],
      """
      `list_price: optimal` is the uniform price between unit cost and four going rates that earns
      most per step from the customers of the first replicate (an even sample of at most 16,384), at
      their initial trust, without pushes, and once everybody is used to it. All replicates publish
      the same.
      """),
    Submodel(
      "Choice", ["choice.trust_weight", "choice.switching_cost"],
      """
      Utility of the firm's offer at price p, in going rates and logit; the outside option has 0:

      ```
      V = value − b·p + w·(T − ½) + gain or loss + messages + disclosure + explanation
          + recommendation − x·reactance − shock + push
      ```

      The customer takes the larger of V + Gumbel noise and the outside option's noise (McFadden
      1974). The neutral choice is the same without the push, with the same noise. Realised surplus
      of a purchase is (V without push + noise − outside noise)/b going rates, less
      `outcome.loss` where a bad outcome follows. w is `choice.trust_weight`; the other terms follow.

      With rivals the customer takes the largest of all offers and the outside option, with a noise
      for each firm; buying from another firm than last time takes `choice.switching_cost` off V at
      any interface, less the share that the firm takes off newcomers. What is neutral is neutral at
      all firms.
      """),
    Submodel(
      "Reference price", ["reference."],
      """
      ```
      gain or loss = a·(r − p)                         where p ≤ r
                     a·(r − p)·(1 + (λ − 1)·aversion)  where p > r
      r            ← max(0.01, r + (1 − memory)·(p − r))    at each price seen
      ```

      with a `reference.weight`, λ `reference.loss_aversion` and aversion the customer's own, around
      1. r starts at the going rate, 1.
      """),
    Submodel(
      "The product range and recommendations", ["range."],
      """
      Every purchase is of one of K categories. With t the customer's taste,

      ```
      log weight of k = −(1 − t)·p·ln(k + 1) + t·a·[k is the favourite]
                        + n·[k is recommended] + h·s·ln(share of sales of k)
      pull            = m·(t·[favourite recommended] + (1 − t)·fame(recommended))
      ```

      with p, a, n, h and m `range.popularity`, `.affinity`, `.attention`, `.herding` and `.match`,
      s the intensity of social proof, and fame the share of people of wholly popular taste who come
      for a category. A category is bought in proportion to its weight; with chance `range.drift` it
      becomes the favourite. *Popular* recommends what has sold best so far; *similar* the favourite
      with a chance equal to the signal of taste in the data in use, else what sells best. First
      favourites are uniform over the range.
      """),
    Submodel(
      "How a purchase turns out", ["experience."],
      """
      A purchase misses its promise with chance `experience.miss_rate`; else its quality is uniform
      around `experience.quality`, as widely as 0…1 allows.
      """),
    Submodel(
      "Outcomes and applications", ["outcome.", "screening."],
      """
      ```
      logit P(bad outcome) = logit rate + v·vulnerability + p·[bought because of the push]
                             + d·max(0, price − 1)                        per purchase
      turned down          where vulnerability + noise·e/√max(0.05, coverage) > cut
      ```

      with price in going rates, e a standard normal error that stays with the customer and coverage
      how well data cover the customer's cohorts. A rate of 0 switches outcomes off, a cut of 1
      applications.
      """),
  ]
}
