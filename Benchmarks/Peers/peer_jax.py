"""JAX on the processor, float32: one compiled scan over the steps. Friends are the rows of a matrix,
filled up with nobody."""

import functools

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

import common as m


def build(people):
    degree = np.diff(people.start)
    place = np.arange(degree.max())[None, :]
    rows = np.minimum(people.start[:-1, None] + place, people.friends.size - 1)
    friends = np.where(place < degree[:, None], people.friends[rows], people.n)
    arrays = (people.value, people.sensitivity, people.estimate)
    world = [jnp.asarray(a, jnp.float32) for a in arrays] + [jnp.asarray(friends, jnp.int32)]
    return jax.block_until_ready(world)


def meet(friends, offered, paid, opinion, key):
    n = offered.size
    # Nobody's row: no offer, nothing paid, nothing to say.
    shown = jnp.stack([offered, paid, opinion], axis=1)
    shown = jnp.concatenate([shown, jnp.array([[jnp.inf, jnp.inf, -1]], jnp.float32)])
    met = shown[friends]
    speak = met[:, :, 2] >= 0
    talking = speak.sum(axis=1)
    heard = jnp.where(speak, met[:, :, 2], 0).sum(axis=1) / talking
    heard = jnp.where((opinion >= 0) & (talking > 0), heard, -1)
    envied = jnp.isfinite(offered) & (offered > met[:, :, 0].min(axis=1) * m.ENVY)

    bought = jnp.isfinite(met[:, :, 1])
    buyers = bought.sum(axis=1)
    draws = jax.random.uniform(key, (2, n))
    number = (draws[0] / m.DISCOVERY).astype(jnp.int32)
    finds = jnp.isfinite(paid) & (number < buyers)
    turn = (draws[1] * buyers).astype(jnp.int32)
    wanted = (turn + number) % jnp.maximum(1, buyers)
    chosen = (bought & (jnp.cumsum(bought, axis=1) - 1 == wanted[:, None])).argmax(axis=1)
    price = jnp.take_along_axis(met[:, :, 1], chosen[:, None], axis=1)[:, 0]
    return heard, jnp.where(finds, price, jnp.inf), envied.mean()


@functools.partial(jax.jit, static_argnums=4)
def simulate(value, sensitivity, estimate, friends, steps, list_prices, key):
    n = value.size

    def step(carry, given):
        trust, reference, active, heard, learnt, paid = carry
        list_price, key = given
        choice, leaving, meeting = jax.random.split(key, 3)
        asked = list_price * jnp.clip(
            1 + m.STRENGTH * (estimate / m.MEAN - 1), m.FLOOR, m.CAP)
        price = asked / m.RATE
        gap = reference - price
        utility = (value - sensitivity * price + (trust - 0.5)
                   + jnp.where(gap < 0, gap * (1 + m.EXTRA_LOSS), gap))
        buys = active & (jax.random.uniform(choice, (n,)) < jax.nn.sigmoid(utility))
        felt = trust + jnp.where(buys, m.GAIN * (1 - trust), 0)
        odds = m.SLOPE * jnp.maximum(0, (price - reference) / reference)
        felt = felt - m.LOSS * m.UNFAIR * odds / (1 + odds) * felt
        seen = jnp.maximum(m.LOWEST, reference + m.MEMORY * (price - reference))
        knows = jnp.isfinite(learnt)
        odds = m.JUDGEMENT * m.SLOPE * jnp.maximum(0, (paid - learnt) / learnt)
        felt = jnp.where(knows, felt - m.LOSS * m.UNEQUAL * odds / (1 + odds) * felt, felt)
        seen = jnp.where(knows, seen + m.LEARNING * (learnt / m.RATE - seen), seen)
        felt = jnp.where(heard >= 0, felt + m.WORD * (heard - felt), felt)
        trust = jnp.where(active, jnp.minimum(1, felt), trust)
        reference = jnp.where(active, seen, reference)
        offered = jnp.where(active, asked, jnp.inf)
        opinion = jnp.where(active, trust, -1)
        paid = jnp.where(buys, asked, jnp.inf)
        active = active & (jax.random.uniform(leaving, (n,)) >= m.HAZARD)
        heard, learnt, envied = meet(friends, offered, paid, opinion, meeting)
        sums = (
            jnp.where(buys, asked, 0).mean(), 100 * trust.mean(), active.mean(), buys.mean(), envied)
        return (trust, reference, active, heard, learnt, paid), sums

    full = functools.partial(jnp.full, n)
    start = (full(0.5), full(1.0), full(True), full(-1.0), full(jnp.inf), full(jnp.inf))
    return lax.scan(step, start, (list_prices, jax.random.split(key, steps)))[1]


def run(world, steps, seed):
    prices = jnp.full(steps, m.LIST)
    sums = jax.block_until_ready(simulate(*world, steps, prices, jax.random.key(seed)))
    return dict(zip(("revenue", "trust", "retention", "bought", "envied"), map(np.asarray, sums)))


if __name__ == "__main__":
    m.main(build, run, ["jax", "jaxlib", "numpy"], compiles=True)
