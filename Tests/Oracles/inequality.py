"""Makes the stored values of InequalityOracleTests and SpreadMetricsTests.

Every index is computed another way than the program does: the Gini coefficient from all pairs, the
others from entropies and power means of SciPy; ratios of rates by Fairlearn. Run it with
`pip install numpy scipy fairlearn`; what is stored was made with NumPy 2.4.6, SciPy 1.17.1 and
Fairlearn 0.15.0.
"""

import numpy as np
from fairlearn.metrics import demographic_parity_ratio
from scipy import stats

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
