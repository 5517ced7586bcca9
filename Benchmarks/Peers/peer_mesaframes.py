"""mesa-frames: customers are rows of a Polars frame, friendships another one."""

import mesa_frames as mf
import numpy as np
import polars as pl

import common as m

ROWS = ("offered", "paid", "opinion")


class Customers(mf.AgentSetPolars):
    def __init__(self, model, people):
        super().__init__(model)
        n = people.n
        self += pl.DataFrame({
            "unique_id": np.arange(n, dtype=np.int64),
            "value": people.value, "sensitivity": people.sensitivity, "estimate": people.estimate,
            "trust": np.full(n, 0.5), "reference": np.ones(n), "active": np.ones(n, bool),
            "paid": np.full(n, np.inf), "heard": np.full(n, np.nan), "learnt": np.full(n, np.inf),
            "buys": np.zeros(n, bool), "envies": np.zeros(n, bool),
            "offered": np.full(n, np.inf), "opinion": np.full(n, -1.0), "asked": np.zeros(n),
        })
        self.links = pl.DataFrame({
            "customer": np.repeat(np.arange(n), np.diff(people.start)), "friend": people.friends})

    def step(self):
        self.choose()
        self.meet()

    def choose(self):
        col, n = pl.col, self.model.n
        active, learnt, paid = col("active"), col("learnt"), col("paid")
        ratio = 1 + m.STRENGTH * (col("estimate") / m.MEAN - 1)
        df = self.agents.with_columns(asked=self.model.list_price * ratio.clip(m.FLOOR, m.CAP))
        price, reference, trust = col("asked") / m.RATE, col("reference"), col("trust")
        gap = reference - price
        gain = pl.when(gap < 0).then(gap * (1 + m.EXTRA_LOSS)).otherwise(gap)
        utility = col("value") - col("sensitivity") * price + (trust - 0.5) + gain
        luck = pl.Series(self.model.rng.random(n))
        df = df.with_columns(buys=active & (luck < 1 / (1 + (-utility).exp())))
        odds = m.SLOPE * ((price - reference) / reference).clip(0)
        unequal = m.JUDGEMENT * m.SLOPE * ((paid - learnt) / learnt).clip(0)
        knows = learnt.is_finite()
        felt = trust + pl.when(col("buys")).then(m.GAIN * (1 - trust)).otherwise(0)
        df = df.with_columns(felt=felt * (1 - m.LOSS * m.UNFAIR * odds / (1 + odds)))
        felt = pl.when(knows).then(
            col("felt") * (1 - m.LOSS * m.UNEQUAL * unequal / (1 + unequal))).otherwise(col("felt"))
        df = df.with_columns(felt=felt)
        felt = pl.when(col("heard").is_nan()).then(col("felt")).otherwise(
            col("felt") + m.WORD * (col("heard") - col("felt")))
        seen = reference + m.MEMORY * (price - reference)
        seen = pl.when(knows).then(seen + m.LEARNING * (learnt / m.RATE - seen)).otherwise(seen)
        df = df.with_columns(
            trust=pl.when(active).then(felt.clip(upper_bound=1)).otherwise(trust),
            reference=pl.when(active).then(seen.clip(m.LOWEST)).otherwise(reference))
        leaving = pl.Series(self.model.rng.random(n))
        self.agents = df.with_columns(
            offered=pl.when(active).then(col("asked")).otherwise(np.inf),
            paid=pl.when(col("buys")).then(col("asked")).otherwise(np.inf),
            opinion=pl.when(active).then(col("trust")).otherwise(-1.0),
            active=active & (leaving >= m.HAZARD)).drop("felt")

    def meet(self):
        col, n, df = pl.col, self.model.n, self.agents
        met = self.links.select(
            "customer", *[df[name].gather(self.links["friend"]).alias(name) for name in ROWS])
        met = met.group_by("customer", maintain_order=True).agg(
            lowest=col("offered").min(),
            said=col("opinion").filter(col("opinion") >= 0).mean(),
            prices=col("paid").filter(col("paid").is_finite()))
        rng = self.model.rng
        met = met.with_columns(
            buyers=col("prices").list.len().cast(pl.Int64),
            number=pl.Series((rng.random(n) / m.DISCOVERY).astype(np.int64)),
            turn=pl.Series(rng.random(n)))
        place = ((col("turn") * col("buyers")).cast(pl.Int64) + col("number")) % (
            pl.max_horizontal(col("buyers"), 1))
        met = met.with_columns(price=col("prices").list.get(place, null_on_oob=True))
        finds = col("paid").is_finite() & (col("number") < col("buyers"))
        df = df.with_columns(met.select("lowest", "said", "buyers", "number", "price"))
        self.agents = df.with_columns(
            envies=col("offered").is_finite() & (col("offered") > col("lowest") * m.ENVY),
            heard=pl.when(col("opinion") >= 0).then(col("said")).otherwise(None).fill_null(np.nan),
            learnt=pl.when(finds).then(col("price")).otherwise(np.inf),
        ).drop("lowest", "said", "buyers", "number", "price")


class Market(mf.ModelDF):
    def __init__(self, people):
        super().__init__(1)
        self.n, self.list_price = people.n, m.LIST
        self.people = Customers(self, people)
        self.agents += self.people
        self.out = {name: [] for name in ("revenue", "trust", "retention", "bought", "envied")}

    def step(self):
        self.agents.do("step", inplace=True)
        df = next(iter(self.agents._agentsets)).agents
        row = df.select(
            revenue=pl.col("asked").filter(pl.col("buys")).sum() / self.n,
            trust=100 * pl.col("trust").mean(), retention=pl.col("active").mean(),
            bought=pl.col("buys").mean(), envied=pl.col("envies").mean())
        for name, values in self.out.items():
            values.append(row[name][0])


def build(people):
    return Market(people)


def run(market, steps, seed):
    market.rng = np.random.default_rng(seed)
    for _ in range(steps):
        market.step()
    return market.out


if __name__ == "__main__":
    m.main(build, run, ["mesa-frames", "polars", "numpy"], repeats=1)
