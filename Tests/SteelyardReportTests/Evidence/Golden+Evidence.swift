extension Golden {
  static let evidence = """
    Published findings, replayed with one vector of parameters
    Mean over replicates [95 % interval].

      reading                        published             simulated  expected
    ALPHA1986 · calibrated, verified · met
      share calling the rise unfair       0.82  0.814 [0.801, 0.826]  0.72 to 0.92  inside
    BETA1999 · predicted, mixed · MISSED
      difference                             –     0.12 [0.10, 0.14]  above 0       right
      reversal                               –  −1.50 [−1.60, −1.40]  above 0       wrong
      open                                   –    0.01 [−0.02, 0.04]  below 0       not clear
    GAMMA2001 · implied, from memory · not counted, met
      share calling the rise unfair       0.82  0.814 [0.801, 0.826]  0.72 to 0.92  inside
    DELTA2010 · input, verified · not counted, missed
      undefined                              3             undefined  1 to 2        outside

    What it comes to

    4 findings ran, 2 of them count; the model meets 1 of 2 (50 %). 2 findings are shown and not
    counted: inputs of the model, or published values that nobody has checked.
    Published sizes: 1 of 1 (100 %) are inside their bands. Signs and orders: 1 of 3 (33 %) are right,
    the whole interval on the expected side.
    By what agreement means: calibrated 1 of 1 (100 %), predicted 0 of 1 (0 %).
    1 parameter was fitted to 1 reading.
    Left out one at a time, their own parameters back at the middle of the plausible range: 0 of 1 (0 %)
    of the calibrated findings are still met.

    Missed
      BETA1999: The model has no such thing.

    Not replayed
      OMEGA2020: needs several firms

    """
}
