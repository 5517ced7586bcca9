"""Makes the stored values of InequalityOracleTests, SpreadMetricsTests and ScoreMetricsTests.

Every index is computed another way than the program does: the Gini coefficient from all pairs, the
others from entropies and power means of SciPy; ratios and gaps of rates by Fairlearn; what categories
tell of groups by scikit-learn, which Fairlearn brings. Run it with `pip install numpy scipy fairlearn`;
what is stored was made with NumPy 2.4.6, SciPy 1.17.1, Fairlearn 0.15.0 and scikit-learn 1.9.1.
"""

import numpy as np
from fairlearn.metrics import (
    demographic_parity_ratio,
    equal_opportunity_difference,
    equalized_odds_difference,
)
from scipy import special, stats
from sklearn.metrics import homogeneity_score

SAMPLES = {
    "five": np.array([1.0, 2, 3, 4, 10]),
    "waves": np.exp(np.sin(np.arange(1, 201.0)) * 1.3),
    "steps": np.repeat([0.01, 0.5, 1.0, 40.0], [3, 10, 20, 7]),
}


def indices(x):
    n, mean = len(x), x.mean()
    pairs = np.abs(x[:, None] - x[None, :]).sum()
    return {
        "mean": mean,
        "gini": pairs / (2 * n * n * mean),
        "theil": np.log(n) - stats.entropy(x),
        "logDeviation": np.log(mean) - np.log(stats.gmean(x)),
        "entropy": stats.variation(x) ** 2 / 2,
        "atkinsonHalf": 1 - stats.pmean(x, 0.5) / mean,
        "atkinsonOne": 1 - stats.gmean(x) / mean,
        "atkinsonTwo": 1 - stats.hmean(x) / mean,
    }


for name, sample in SAMPLES.items():
    print(name, ", ".join(f"{key}: {value:.15g}" for key, value in indices(sample).items()))

selected = np.repeat([1, 0, 1, 0, 1, 0], [37, 63, 52, 28, 9, 21])
cohort = np.repeat(["a", "b", "c"], [100, 80, 30])
ratio = demographic_parity_ratio(selected, selected, sensitive_features=cohort)
print(f"ratio {ratio:.15g}")

# Kolm's index at an aversion of 1, also of numbers below 0.
for name, sample in (SAMPLES | {"losses": np.array([-3.0, -0.5, 0, 0.25, 2, 4])}).items():
    kolm = sample.mean() + special.logsumexp(-sample) - np.log(len(sample))
    print(f"kolm {name} {kolm:.15g}")

# Per cohort: applications of the qualified, of them approved; the same of others.
COHORTS = {"a": (120, 96, 80, 24), "b": (60, 39, 90, 45), "c": (50, 45, 50, 10)}
qualified, approved, cohort = [], [], []
for name, (worthy, let_in, others, slipped) in COHORTS.items():
    qualified += [1] * worthy + [0] * others
    approved += [1] * let_in + [0] * (worthy - let_in) + [1] * slipped + [0] * (others - slipped)
    cohort += [name] * (worthy + others)
for measure in (equal_opportunity_difference, equalized_odds_difference):
    print(f"{measure.__name__} {measure(qualified, approved, sensitive_features=cohort):.15g}")

# What the category shown tells of the group it is shown to.
SHOWN = {"a": (60, 25, 15), "b": (10, 70, 40), "c": (5, 5, 90)}
groups = [name for name, counts in SHOWN.items() for _ in range(sum(counts))]
categories = [c for counts in SHOWN.values() for c in range(3) for _ in range(counts[c])]
print(f"echo {homogeneity_score(groups, categories):.15g}")
