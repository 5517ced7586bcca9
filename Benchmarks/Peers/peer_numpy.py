"""Plain NumPy, float64, as most would write it first."""

import numpy as np

import common as m


def build(people):
    return people


def meet(p, offered, paid, opinion, rng):
    """What friends showed: mean opinion (NaN without), the price that came out (inf without)."""
    first = p.start[:-1]
    said = opinion[p.friends]
    speak = said >= 0
    talking = np.add.reduceat(speak, first, dtype=np.int64)
    with np.errstate(invalid="ignore", divide="ignore"):
        heard = np.add.reduceat(np.where(speak, said, 0), first) / talking
    heard[opinion < 0] = np.nan
    lowest = np.minimum.reduceat(offered[p.friends], first)
    envied = np.isfinite(offered) & (offered > lowest * m.ENVY)

    prices = paid[p.friends]
    who_bought = np.flatnonzero(np.isfinite(prices))
    buyers = np.add.reduceat(np.isfinite(prices), first, dtype=np.int64)
    before = np.cumsum(buyers) - buyers
    learnt = np.full(p.n, np.inf)
    own = np.flatnonzero(np.isfinite(paid))
    number = (rng.random(own.size) / m.DISCOVERY).astype(np.int64)
    found = own[number < buyers[own]]
    number = number[number < buyers[own]]
    turn = (rng.random(found.size) * buyers[found]).astype(np.int64)
    learnt[found] = prices[who_bought[before[found] + (turn + number) % buyers[found]]]
    return heard, learnt, envied.mean()


def run(p, steps, seed):
    rng = np.random.default_rng(seed)
    trust, reference = np.full(p.n, 0.5), np.ones(p.n)
    active = np.ones(p.n, bool)
    heard, learnt, paid = np.full(p.n, np.nan), np.full(p.n, np.inf), np.full(p.n, np.inf)
    out = {name: [] for name in ("revenue", "trust", "retention", "bought", "envied")}
    for _ in range(steps):
        willingness = p.estimate * m.RATE
        asked = m.LIST * np.clip(
            1 + m.STRENGTH * (willingness / (m.MEAN * m.RATE) - 1), m.FLOOR, m.CAP)
        price = asked / m.RATE
        gap = reference - price
        utility = (p.value - p.sensitivity * price + (trust - 0.5)
                   + np.where(gap < 0, gap * (1 + m.EXTRA_LOSS), gap))
        buys = active & (rng.random(p.n) < 1 / (1 + np.exp(-utility)))

        felt = trust + np.where(buys, m.GAIN * (1 - trust), 0)
        odds = m.SLOPE * np.maximum(0, (price - reference) / reference)
        felt = felt - m.LOSS * m.UNFAIR * odds / (1 + odds) * felt
        seen = np.maximum(m.LOWEST, reference + m.MEMORY * (price - reference))
        knows = np.flatnonzero(np.isfinite(learnt))
        theirs = learnt[knows]
        odds = m.JUDGEMENT * m.SLOPE * np.maximum(0, (paid[knows] - theirs) / theirs)
        felt[knows] -= m.LOSS * m.UNEQUAL * odds / (1 + odds) * felt[knows]
        seen[knows] += m.LEARNING * (theirs / m.RATE - seen[knows])
        felt = np.where(np.isnan(heard), felt, felt + m.WORD * (heard - felt))
        trust = np.where(active, np.minimum(1, felt), trust)
        reference = np.where(active, seen, reference)

        offered = np.where(active, asked, np.inf)
        opinion = np.where(active, trust, -1)
        paid = np.where(buys, asked, np.inf)
        active = active & (rng.random(p.n) >= m.HAZARD)
        heard, learnt, envied = meet(p, offered, paid, opinion, rng)
        out["revenue"].append(asked[buys].sum() / p.n)
        out["trust"].append(100 * trust.mean())
        out["retention"].append(active.mean())
        out["bought"].append(buys.mean())
        out["envied"].append(envied)
    return out


if __name__ == "__main__":
    m.main(build, run, ["numpy"])
