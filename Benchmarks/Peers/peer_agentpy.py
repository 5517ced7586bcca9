"""AgentPy: one agent for each customer in an AgentList, figures by Model.record."""

import math

import agentpy as ap

import common as m


class Customer(ap.Agent):
    def setup(self):
        self.trust, self.reference, self.active = 0.5, 1.0, True
        self.heard = self.learnt = self.paid = None
        self.offered, self.opinion, self.buys, self.envies = math.inf, -1.0, False, False
        self.friends = []

    def choose(self):
        self.buys = False
        if not self.active:
            self.offered, self.paid, self.opinion = math.inf, None, -1.0
            return
        asked = self.model.list_price * min(
            m.CAP, max(m.FLOOR, 1 + m.STRENGTH * (self.estimate / m.MEAN - 1)))
        price = asked / m.RATE
        reference, trust = self.reference, self.trust
        gap = reference - price
        utility = (self.value - self.sensitivity * price + (trust - 0.5)
                   + (gap * (1 + m.EXTRA_LOSS) if gap < 0 else gap))
        self.buys = self.model.random.random() < 1 / (1 + math.exp(-utility))
        if self.buys:
            trust += m.GAIN * (1 - trust)
        odds = m.SLOPE * max(0, (price - reference) / reference)
        trust -= m.LOSS * m.UNFAIR * odds / (1 + odds) * trust
        reference = max(m.LOWEST, reference + m.MEMORY * (price - reference))
        if self.learnt is not None:
            odds = m.JUDGEMENT * m.SLOPE * max(0, (self.paid - self.learnt) / self.learnt)
            trust -= m.LOSS * m.UNEQUAL * odds / (1 + odds) * trust
            reference += m.LEARNING * (self.learnt / m.RATE - reference)
        if self.heard is not None:
            trust += m.WORD * (self.heard - trust)
        self.trust, self.reference = min(1.0, trust), reference
        self.offered, self.opinion = asked, self.trust
        self.paid = asked if self.buys else None
        if self.model.random.random() < m.HAZARD:
            self.active = False

    def meet(self):
        self.heard = self.learnt = None
        self.envies = False
        if self.opinion < 0:
            return
        said = [f.opinion for f in self.friends if f.opinion >= 0]
        if said:
            self.heard = sum(said) / len(said)
        self.envies = self.offered > min(f.offered for f in self.friends) * m.ENVY
        if self.paid is None:
            return
        number = int(self.model.random.random() / m.DISCOVERY)
        prices = [f.paid for f in self.friends if f.paid is not None]
        if number < len(prices):
            self.learnt = prices[(self.model.random.randrange(len(prices)) + number) % len(prices)]


class Market(ap.Model):
    def setup(self):
        people, self.list_price = self.p.people, m.LIST
        self.customers = ap.AgentList(self, people.n, Customer)
        agents = list(self.customers)
        for i, agent in enumerate(agents):
            agent.value, agent.sensitivity = float(people.value[i]), float(people.sensitivity[i])
            agent.estimate = float(people.estimate[i])
            agent.friends = [agents[j] for j in people.friends[people.start[i]:people.start[i + 1]]]

    def step(self):
        self.customers.choose()
        self.customers.meet()

    def update(self):
        if self.t == 0:
            return
        agents, n = self.customers, self.p.people.n
        self.record("revenue", sum(a.paid for a in agents if a.buys) / n)
        self.record("trust", 100 * sum(a.trust for a in agents) / n)
        self.record("retention", sum(a.active for a in agents) / n)
        self.record("bought", sum(a.buys for a in agents) / n)
        self.record("envied", sum(a.envies for a in agents) / n)


def build(people):
    market = Market({"people": people})
    market.sim_setup(steps=10_000, seed=1)
    return market


def run(market, steps, seed):
    market.random.seed(seed)
    while market.t < steps:
        market.sim_step()
    return {name: market.log[name] for name in ("revenue", "trust", "retention", "bought", "envied")}


if __name__ == "__main__":
    m.main(build, run, ["agentpy", "numpy"], repeats=1)
