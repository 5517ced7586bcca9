"""Numba, float32, one thread: loops over customers as in C."""

import numba
import numpy as np

import common as m

F = np.float32
MEAN, RATE, LIST = F(m.MEAN), F(m.RATE), F(m.LIST)
STRENGTH, FLOOR, CAP, EXTRA = F(m.STRENGTH), F(m.FLOOR), F(m.CAP), F(m.EXTRA_LOSS)
SLOPE, JUDGEMENT = F(m.SLOPE), F(m.JUDGEMENT)
GAIN, UNFAIR, UNEQUAL = F(m.GAIN), F(m.LOSS * m.UNFAIR), F(m.LOSS * m.UNEQUAL)
MEMORY, LEARNING, LOWEST, WORD = F(m.MEMORY), F(m.LEARNING), F(m.LOWEST), F(m.WORD)
DISCOVERY, ENVY, HAZARD = F(m.DISCOVERY), F(m.ENVY), F(m.HAZARD)
HALF, ONE, ZERO, INF = F(0.5), F(1), F(0), F(np.inf)


def build(people):
    return people


@numba.njit(inline="always")
def uniform(seed, i, t):
    """A counter-based draw, so that the loop has no state."""
    z = (np.uint64(seed) * np.uint64(0x9E3779B97F4A7C15)
         + np.uint64(t) * np.uint64(0xD1B54A32D192ED03) + np.uint64(i))
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    z = z ^ (z >> np.uint64(31))
    return F(z >> np.uint64(40)) * F(5.9604645e-08)


@numba.njit(fastmath={"contract", "arcp", "afn", "reassoc"})
def choose(value, sensitivity, estimate, trust, reference, active, heard, learnt, shown, t, seed):
    money, kept, stays, bought = 0.0, 0.0, 0, 0
    for i in range(value.size):
        if not active[i]:
            shown[i, 0] = INF
            shown[i, 1] = -ONE
            kept += trust[i]
            continue
        asked = LIST * min(CAP, max(FLOOR, ONE + STRENGTH * (estimate[i] / MEAN - ONE)))
        price = asked / RATE
        r, felt = reference[i], trust[i]
        gap = r - price
        utility = value[i] - sensitivity[i] * price + (felt - HALF) + (
            gap * (ONE + EXTRA) if gap < ZERO else gap)
        buys = uniform(seed, i, 4 * t) < ONE / (ONE + np.exp(-utility))
        if buys:
            felt += GAIN * (ONE - felt)
            money += asked
            bought += 1
        odds = SLOPE * max(ZERO, (price - r) / r)
        felt -= UNFAIR * (odds / (ONE + odds)) * felt
        r = max(LOWEST, r + MEMORY * (price - r))
        theirs = learnt[i]
        if theirs > ZERO:
            paid = -shown[i, 0]
            odds = JUDGEMENT * SLOPE * max(ZERO, (paid - theirs) / theirs)
            felt -= UNEQUAL * (odds / (ONE + odds)) * felt
            r += LEARNING * (theirs / RATE - r)
        if heard[i] >= ZERO:
            felt += WORD * (heard[i] - felt)
        felt = min(ONE, felt)
        trust[i] = felt
        reference[i] = r
        # Friends read price and trust side by side; a price that was paid is negative.
        shown[i, 0] = -asked if buys else asked
        shown[i, 1] = felt
        kept += felt
        if uniform(seed, i, 4 * t + 1) < HAZARD:
            active[i] = False
        else:
            stays += 1
    return money, kept, stays, bought


@numba.njit
def meet(start, friends, shown, heard, learnt, t, seed):
    envied = 0
    for i in range(heard.size):
        heard[i] = -ONE
        learnt[i] = -ONE
        own = shown[i, 0]
        if own == INF:
            continue
        talking, total, lowest, buyers = 0, ZERO, INF, 0
        for k in range(start[i], start[i + 1]):
            j = friends[k]
            if shown[j, 1] >= ZERO:
                talking += 1
                total += shown[j, 1]
            lowest = min(lowest, abs(shown[j, 0]))
            buyers += shown[j, 0] < ZERO
        if talking > 0:
            heard[i] = total / F(talking)
        envied += abs(own) > lowest * ENVY
        if own >= ZERO:
            continue
        number = int(uniform(seed, i, 4 * t + 2) / DISCOVERY)
        if number >= buyers:
            continue
        turn = (int(uniform(seed, i, 4 * t + 3) * F(buyers)) + number) % buyers
        for k in range(start[i], start[i + 1]):
            if shown[friends[k], 0] < ZERO:
                if turn == 0:
                    learnt[i] = -shown[friends[k], 0]
                    break
                turn -= 1
    return envied


def run(p, steps, seed):
    n = p.n
    value, sensitivity = p.value.astype(F), p.sensitivity.astype(F)
    estimate, friends = p.estimate.astype(F), p.friends.astype(np.int32)
    trust, reference = np.full(n, 0.5, F), np.ones(n, F)
    active = np.ones(n, np.bool_)
    heard, learnt, shown = np.full(n, -1, F), np.full(n, -1, F), np.zeros((n, 2), F)
    out = {name: [] for name in ("revenue", "trust", "retention", "bought", "envied")}
    for t in range(steps):
        money, kept, stays, bought = choose(
            value, sensitivity, estimate, trust, reference, active, heard, learnt, shown, t, seed)
        envied = meet(p.start, friends, shown, heard, learnt, t, seed)
        out["revenue"].append(money / n)
        out["trust"].append(100 * kept / n)
        out["retention"].append(stays / n)
        out["bought"].append(bought / n)
        out["envied"].append(envied / n)
    return out


if __name__ == "__main__":
    m.main(build, run, ["numba", "numpy"], compiles=True)
