public import SteelyardModel

/// A first scenario for somebody to change, with a comment on every key.
public enum ScenarioTemplate {
  /// The text of a scenario that passes every check.
  ///
  /// - Parameters:
  ///   - sector: The line of business; its typical price becomes the list price.
  ///   - cultures: Culture profiles, at least one and each once; they share the population alike.
  /// - Complexity: O(length of the text).
  public static func yaml(sector: Sector, cultures: [CultureProfile]) -> String {
    """
    # A first scenario: \(sector.meaning.prefix(1).lowercased())\(sector.meaning.dropFirst()).
    # Change what you like. `steelyard check` says what is wrong and shows every default,
    # `steelyard list` what may be named, `steelyard run` compares the strategies. A key behind a `#`
    # is an example: take the sign away.
    steelyard: 1              # version of this format
    name: My \(sector.name) firm
    question: Does it pay to personalize prices, once customers compare notes?
    seed: 2026                # all chance is drawn from it: the same seed, the same numbers
    steps: 104                # weeks
    replicates: 10            # how often all is repeated, for the intervals

    population:
      customers: 20000
      cultures: {\(shares(of: cultures))}   # shares add up to 1
      cohorts:                # fairness is judged between these; shares add up to 1 in each
        age: {under_30: 0.3, from_30_to_64: 0.5, over_64: 0.2}
      correlations:           # where a cohort differs in a trait, in standard deviations
        - {cohort: age.over_64, trait: literacy, shift: -0.4}
      network: {kind: small_world, friends: 8, rewiring: 0.1, homophily: 0.6}   # who talks to whom
      prospects: 0            # share who do not know the firm at the start
      # profiles: my-cultures.csv   # your own culture profiles, with the columns of cultures.csv

    market:
      sector: \(sector.id)
      currency: EUR
      list_price: \(Wording.number(sector.typicalPrice))         # or: optimal
      # going_rate: \(Wording.number(sector.typicalPrice))       # what it costs elsewhere
      categories: 1           # of the product range; recommendations need more than one
      seasonality: {amplitude: 0, peak: 0}   # the yearly wave of need, and its highest week
      regime: culture         # privacy law: by culture, or opt_in, opt_out, sectoral, none
      # acceptability: {sensitive: -0.3}     # how much less or more acceptable data are here
      # norm_drift: 0.02                     # and how that changes in 52 weeks
      # caps: {ratio: 1.25}                  # what regulation allows: highest over lowest price
      # rivals:                              # other firms, at most two, which every strategy faces
      #   - name: chain store
      #     from: 26                         # the week in which it comes
      #     strategy: {kind: segment_price}

    # parameters: {trust.gain: 0.04}         # numbers of the model; `steelyard list parameters`

    # budget: {setup: 500000, running: 50000, expertise: 0.8}   # money once and a week, knowledge

    strategies:
      # Everybody pays the same: what the others are compared with.
      - name: one price
        kind: one_price
      # Discounts and premiums for groups, by what they bought.
      - name: segment price
        kind: segment_price
      # A price for each customer, guessed from what the firm knows.
      - name: personal price
        kind: personal_price
      # Personal prices that nobody is told of, false claims, hard to get out of.
      - name: covert push
        kind: covert_push
      # One price, honest reminders, everything shown, customers decide about their data.
      - name: open book
        kind: open_book
      # Start from a ready-made strategy and replace what you like.
      - name: my own
        kind: personal_price
        # A price by a rule; `steelyard list parts` has all ways of pricing and their parameters.
        # pricing: {kind: rule, price: "list_price * (1 - 10% * tanh(purchases / 10))"}
        transparency: {level: 3}             # 0 hidden, 1 policy page, 2 notice, 3 reasons, 4 radical
        control: {level: 3}                  # 0 none, 1 buried opt-out, 2 plain, 3 preferences, 4 full
        data:
          collect: [purchases]               # `steelyard list data` has all categories
          security: 0.8                      # share of good practice
          retention: 52                      # weeks until data are deleted
          sell: false
          # purposes: [service, messages]    # what customers are told that data are for
          # identity: pseudonymous           # or named, anonymous
          # privacy: {epsilon: 1, budget: 20}   # differential privacy
          # federated: true                  # data stay with the customers
        messages: {depth: 0.3, frequency: 1, light: 0, obtrusive: 0}
        nudges: [{kind: reminder}]
        recommendation: {kind: none}         # or popular, similar, learning, diversity_aware
        consent: {hide_reject: false, granular: true, unticked: true, repeat_every: 0}
        explanation: {kind: cost, voluntary: true}   # why the price is what it is
        exit: {obstruction: 0}               # how hard it is to leave, 0 to 2
        repair: {apology: true, promise: true, disclosure: proactive}   # after a breach
        governance:                          # how the firm watches itself
          audits: 1                          # internal audits a year
          scope: [bias]                      # of what: bias, claims, data
          training: 0                        # of staff, 0 to 1
          # review: {capacity: 0.01}         # by people: cases a week, as a share of the customers
          # policy: {forbids: [dark_patterns, data_sale]}   # taken out before the run
        # voice: {feedback: 0.1, act: true, education: 0.2, commitment: 0}   # what it asks and says
        # settings: {frequency: true, depth: true, data: true}   # what customers set themselves
        # advice: {kind: generic, quality: 0.5}   # with the offer; or personal
        # fraud_checks: {strictness: 0.2}
        # vendor: platform                   # who personalizes, where the firm does not
        # culture: {localized: true, support: true}   # what is done for customers from elsewhere
        # rollout:                           # a test inside the firm, without rivals
        #   from: 4
        #   share: 0.5                       # of the customers; the others meet what it replaces
        #   ramp: 8                          # weeks in which it grows
        #   instead_of: {kind: one_price}
        changes:                             # what is replaced from a week on
          - {from: 52, transparency: {level: 4}}
      # What the firm can afford: `steelyard afford` chooses the best set.
      # - name: best affordable
      #   budget: {setup: 20000, running: 2000}
      #   affordable:
      #     goal: profit                     # or trust, fairness, revenue, retention
      #     options:
      #       - {name: reminders, nudges: [{kind: reminder}]}
      #       - {name: open, transparency: {level: 3}, control: {level: 3}}
    baseline: one price

    scoring:                  # weights of the fairness index
      fairness: {\(weights)}

    # What happens to everybody at the start of a week, whatever the strategies decide.
    # events:
    #   - {step: 26, kind: breach, strategies: [covert push]}
    #   - {step: 52, kind: press, tone: -0.5}

    assignment: everyone      # or random: every customer meets one strategy, drawn at random

    """
  }

  /// Equal shares in ten-thousandths that add up to 1 exactly.
  private static func shares(of cultures: [CultureProfile]) -> String {
    let count = max(1, cultures.count)
    let (each, rest) = (10_000 / count, 10_000 % count)
    return cultures.enumerated().map { index, culture in
      let share = Double(each + (index < rest ? 1 : 0)) / 10_000
      return "\(culture.code): \(Wording.number(share))"
    }.joined(separator: ", ")
  }

  private static var weights: String {
    Scoring.components.map { "\($0): 1" }.joined(separator: ", ")
  }
}
