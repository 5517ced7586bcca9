extension ModelDescription {
  static let concepts = """
    ## Design concepts

    **Basic principles.** Random utility (McFadden 1974) with a reference price and loss aversion;
    fairness as a judgement of reasons and gaps; trust as a state with asymmetric gains and losses;
    privacy as acceptability of flows against norms; nudges as shifts of log odds that were measured
    in experiments. Sizes come from findings where there are any; the rest is declared a design
    choice with a range.

    **Emergence.** Trust, churn, complaints, the coming out of covert prices, envy, arrivals by word
    of mouth, market concentration over categories, and through them revenue, emerge. Shares of
    judged unfairness at the vignettes' gap, pulls of nudges and rates of consent are imposed.

    **Adaptation and objectives.** Customers maximize utility visit by visit; they do not plan.
    Built-in strategies follow fixed rules; `willingness` maximizes expected profit per visit.
    Strategies change only as the scenario says.

    **Learning.** Customers move their reference price, habit, trust and, slowly, their favourite
    category. Firms hold data and renew them; no strategy learns demand.

    **Prediction.** None by customers. A firm's estimate of willingness to pay is the best linear
    predictor from the data it may use.

    **Sensing.** A firm sees, of each customer at its desk, its own estimate and whether any data may
    be used; nothing else. The desk's order is shuffled every step. Customers see their own price,
    what they are told, and, rarely, a friend's price; whether they notice the use of private data
    depends on openness, depth and literacy.

    **Interaction.** Through friends: prices found out, opinions, arrivals. Through the press and the
    regulator, from complaints. There is no competition between strategies.

    **Stochasticity.** Every draw is a pure function of seed, replicate, customer, step, purpose and
    index by the counter-based generator Philox 4x32-10. The strategy is no part of it: all
    strategies of a replicate meet the same people with the same luck, so that differences between
    strategies are paired, and what somebody would have done without a push is computed.

    **Collectives.** Cultures and cohorts shape traits, networks and laws; they do not act.

    **Observation.** Metrics with 95 % intervals over replicates, paired differences from the
    baseline, the same by culture and cohort, the ledger of trust, a trace by step (<doc:Metrics>);
    measures and questions of studies (<doc:Scenarios>).

    """

  static let details = """
    ## Initialization

    Culture and cohorts are drawn independently with the scenario's shares, then traits, then the
    network. Trust starts at the trust propensity, the ceiling at 1, the reference price at the going
    rate, perceived fairness at its norm, wear at fresh, all else at 0. The share
    `population.prospects`, drawn at random, does not know the firm; all others are its customers.
    The mean and deviation of willingness to pay that every firm knows, and the market's scale of
    choice, come from 4,096 people made up for the purpose with a key of their own. Replicates differ
    by their number in the key alone.

    ## Input data

    52 culture profiles ship with the program, and a scenario may bring its own (<doc:Cultures>).
    Within a run nothing is read from outside: season, drift of norms, changes and events come from
    the scenario.

    """
}
