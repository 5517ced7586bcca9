"""The reduced model with friends, as Scenarios/reduced-friends.yaml has it: what all peers share.

    PEER.py CUSTOMERS STEPS SEED    prints one line of JSON

People, their friends and whatever a framework builds are made before the clock starts, and so are
compiled functions. A peer gives `build(people)` and `run(world, steps, seed) -> series`; the series
are lists over steps: money per customer, mean trust in points, share who stay, purchases and envied
customers per customer.

Each step, for everybody who has not left:

1. the firm asks a personal price: the list price times 1 + 0.8 (estimate / market mean - 1), within
   0.8 and 1.25;
2. the customer buys with probability sigmoid(u), where u = value - sensitivity p + (trust - 0.5) + gain
   or loss against the reference price, p being the price over the going rate;
3. a purchase brings trust nearer to 1, an unfair price takes some; so does what a friend paid, where
   that came out; and what friends said draws trust towards theirs;
4. the reference price follows the price, and a friend's price that came out;
5. one in a hundred leaves over a year.

Then friends meet (`meet`): everybody sees the lowest price that friends were asked, hears what they
think, and who bought may find out what one of those friends paid who bought too.
"""

import importlib.metadata
import json
import os
import platform
import sys
import time

import numpy as np

LIST = RATE = 4.0
# What the trade knows of willingness to pay: mean and standard deviation, in going rates.
MEAN, DEVIATION = 1.1397930989095904, 0.28079897400043247
STRENGTH, FLOOR, CAP = 0.8, 0.8, 1.25
EXTRA_LOSS = 0.955
SLOPE = 0.8 / 0.2 / 0.33
GAIN, LOSS, UNFAIR, UNEQUAL = 0.05, 0.15, 0.2, 0.4
JUDGEMENT = 1.5
MEMORY, LEARNING, LOWEST = 0.2, 0.4, 0.01
WORD = 0.02
DISCOVERY = 0.05
ENVY = 1.05
HAZARD = 1 - 0.99 ** (1 / 52)


class People:
    """Traits, and friends as a list of lists in two arrays: those of i are
    `friends[start[i]:start[i + 1]]`."""

    def __init__(self, n, seed):
        rng = np.random.default_rng(seed)
        self.n = n
        self.value = 7.1 + rng.standard_normal(n)
        self.sensitivity = 6.33 * np.exp(0.2 * rng.standard_normal(n))
        # Nine signals, each of which explains 95 % of the variance alone.
        precision = 9 * 0.95 / 0.05
        score = (np.maximum(0, self.value / self.sensitivity) - MEAN) / DEVIATION
        noise = np.sqrt(precision) * rng.standard_normal(n)
        self.estimate = MEAN + DEVIATION * (precision * score + noise) / (1 + precision)
        self.start, self.friends = self._ring(rng)

    def _ring(self, rng):
        """Eight neighbours on a ring, a tenth of the links leading anywhere; friendship is mutual."""
        own = np.repeat(np.arange(self.n), 4)
        other = (own + np.tile(np.arange(1, 5), self.n)) % self.n
        far = rng.random(own.size) < 0.1
        other[far] = rng.integers(0, self.n, far.sum())
        keep = own != other
        own, other = own[keep], other[keep]
        links = np.unique(np.concatenate([own * self.n + other, other * self.n + own]))
        own, other = links // self.n, links % self.n
        start = np.concatenate([[0], np.cumsum(np.bincount(own, minlength=self.n))])
        return start, other.astype(np.int64)


def main(build, run, packages, compiles=False, repeats=3):
    """Takes the time of `run` on one processor, without what is made before."""
    n, steps, seed = (int(text) for text in sys.argv[1:4])
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    if compiles:
        run(build(People(n, 1)), steps, seed)
    seconds = []
    for repeat in range(1 if n >= 500_000 else repeats):
        world = build(People(n, 1))
        start = time.process_time()
        series = run(world, steps, seed + 1000 * repeat)
        seconds.append(time.process_time() - start)
    lists = {name: [float(x) for x in values] for name, values in series.items()}
    versions = {name: importlib.metadata.version(name) for name in packages}
    versions["python"] = platform.python_version()
    print(json.dumps({
        "seconds": seconds,
        "revenue": lists["revenue"], "trust": lists["trust"], "retention": lists["retention"],
        "access": sum(lists["bought"]) / steps, "envy_latent": sum(lists["envied"]) / steps,
        "versions": versions,
    }))
