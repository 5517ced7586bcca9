"""Mesa 3: one agent for each customer, stages by AgentSet.do, a DataCollector."""

import math

import mesa

import common as m


class Customer(mesa.Agent):
    def __init__(self, model, value, sensitivity, estimate):
        super().__init__(model)
        self.value, self.sensitivity, self.estimate = value, sensitivity, estimate
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
        self.buys = self.random.random() < 1 / (1 + math.exp(-utility))
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
        if self.random.random() < m.HAZARD:
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
        number = int(self.random.random() / m.DISCOVERY)
        prices = [f.paid for f in self.friends if f.paid is not None]
        if number < len(prices):
            self.learnt = prices[(self.random.randrange(len(prices)) + number) % len(prices)]


class Market(mesa.Model):
    def __init__(self, people, seed):
        super().__init__(seed=seed)
        self.n, self.list_price = people.n, m.LIST
        traits = (people.value.tolist(), people.sensitivity.tolist(), people.estimate.tolist())
        Customer.create_agents(self, people.n, *traits)
        agents = list(self.agents)
        for i, agent in enumerate(agents):
            agent.friends = [agents[j] for j in people.friends[people.start[i]:people.start[i + 1]]]
        self.datacollector = mesa.DataCollector(model_reporters={
            "revenue": lambda w: sum(a.paid for a in w.agents if a.buys) / w.n,
            "trust": lambda w: 100 * sum(a.trust for a in w.agents) / w.n,
            "retention": lambda w: sum(a.active for a in w.agents) / w.n,
            "bought": lambda w: sum(a.buys for a in w.agents) / w.n,
            "envied": lambda w: sum(a.envies for a in w.agents) / w.n,
        })

    def step(self):
        self.agents.do("choose")
        self.agents.do("meet")
        self.datacollector.collect(self)


def build(people):
    return Market(people, 1)


def run(market, steps, seed):
    market.random.seed(seed)
    for _ in range(steps):
        market.step()
    return market.datacollector.model_vars


if __name__ == "__main__":
    m.main(build, run, ["mesa", "numpy"], repeats=1)
