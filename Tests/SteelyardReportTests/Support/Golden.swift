/// What the tables looked like when somebody last read them aloud.
enum Golden {
  static let table = """
    What each strategy achieves (mean of 10 replicates ± its 95 % interval); more is better

                          revenue         profit          trust       fairness      retention
                         EUR/week       EUR/week         of 100         of 100              %
    one price        1.700 ±0.015   1.020 ±0.009      60.0 ±0.5      90.0 ±0.8      58.0 ±0.5
      (baseline)
    segment price    1.705 ±0.015   1.022 ±0.009      59.7 ±0.5      84.0 ±0.8      58.0 ±0.5
                         ▲ +0.005      ▲ +0.0015         ▼ −0.3         ▼ −6.0          · 0.0
    personal price   1.760 ±0.015   1.060 ±0.009      57.1 ±0.5      62.5 ±0.5      56.5 ±0.5
                         ▲ +0.060       ▲ +0.040         ▼ −2.9        ▼ −27.5         ▼ −1.5
    covert push      1.980 ±0.016   1.190 ±0.010      49.4 ±0.4      51.0 ±0.4      53.0 ±0.4
                         ▲ +0.280       ▲ +0.170        ▼ −10.6        ▼ −39.0         ▼ −5.0
    open book        1.720 ±0.015   0.990 ±0.009      63.2 ±0.6      90.4 ±0.8      60.0 ±0.5
                         ▲ +0.020       ▼ −0.030         ▲ +3.2         ▲ +0.4         ▲ +2.0

    Second line: difference from “one price”. ▲ clearly higher, ▼ clearly lower (p below 5 % after
    Holm's correction for 58 comparisons), · not clear. EUR/week: per customer and week, counting also
    the customers who left.

    What lies behind fairness (less is better; 20 % and above count as wholly unfair)

                        price gap     access gap    surplus gap    latent envy  autonomy loss
                                %              %              %              %              %
    one price             0.00 ±0     2.10 ±0.02     3.40 ±0.03        0.00 ±0        0.00 ±0
      (baseline)
    segment price      4.00 ±0.04     2.40 ±0.02     3.00 ±0.03     4.10 ±0.04        0.00 ±0
                          ▲ +4.00        ▲ +0.30        ▼ −0.40        ▲ +4.10            · 0
    personal price     7.00 ±0.06     3.00 ±0.03     4.10 ±0.03    21.00 ±0.18        0.00 ±0
                          ▲ +7.00        ▲ +0.90        ▲ +0.70       ▲ +21.00            · 0
    covert push        7.20 ±0.06     3.10 ±0.03     5.00 ±0.04    22.00 ±0.18     6.30 ±0.05
                          ▲ +7.20        ▲ +1.00        ▲ +1.60       ▲ +22.00        ▲ +6.30
    open book             0.00 ±0     2.10 ±0.02     3.40 ±0.03        0.00 ±0        0.00 ±0
                              · 0            · 0            · 0            · 0            · 0

    price gap: between the dearest and the cheapest cohort's mean price, in % of the mean price. access
    gap, surplus gap: the same for purchases per need, and for what purchases were worth to people
    beyond their price, in % of the list price. latent envy: needs at which a friend's price was over
    5 % lower, known or not. autonomy loss: choices that pushes changed.

    """

  static let ledger = """
    What moved trust: points, of 100 and per customer, that each cause took (left) or gave (right)

    personal price: from 56.25 at the start to 57.10 in the last quarter
      good purchases                                      │███████████████████████████▌       +6.20
      broken promises                           ▐█████████│                                   −2.20
      regret                                              │                                       0
      unfair prices                               ████████│                                   −1.80
      friends' prices                                 ████│                                   −0.90
      personal prices known                              ▕│                                  −0.003
      lies detected                                       │                                       0
      pressure                                            │                                       0
      lasting damage                                      │                                       0
      customers who left                                ██│                                   −0.45

    covert push: from 56.25 at the start to 49.40 in the last quarter
      good purchases                                      │██████████████████████████████     +6.80
      broken promises                         ▐███████████│                                   −2.60
      regret                                        ██████│                                   −1.40
      unfair prices                               ▐███████│                                   −1.75
      friends' prices                                 ▐███│                                   −0.80
      personal prices known                               │                                       0
      lies detected                ███████████████████████│                                   −5.20
      pressure                                         ▐██│                                   −0.60
      lasting damage                                  ████│                                   −0.90
      customers who left                                ██│                                   −0.40

    """

  static let certainty = """
    How sure that is

                     best on   best on   best on     trust  fairness    common
                      profit     trust  fairness        ±1        ±1      luck
    one price            0 %       0 %       0 %
    segment price        0 %       0 %       0 %  the same     worse      ×190
    personal price       0 %       0 %       0 %     worse     worse      ×410
    covert push        100 %       0 %       0 %     worse     worse      ×120
    open book            0 %     100 %     100 %  no worse  the same    ×2,200

    best on: probability that the mean is the best of all, from 2,000 resamples of the replicates. ±:
    compared with the baseline, surely no worse by that much, or surely the same but for less than that
    (p below 5 % after correction); open: not sure; worse: clearly worse. common luck: without it, a
    difference in profit would take that many times the replicates.

    """
}
