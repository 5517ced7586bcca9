// The reduced model by hand: what one core can do with the arithmetic of Scenarios/reduced.yaml and
// Scenarios/reduced-friends.yaml, the same numbers to the bit.
//
//   clang -O3 -ffp-contract=off -march=native -mprefer-vector-width=512 limit.c -o limit -lm
//   limit CUSTOMERS STEPS FRIENDS REPEATS     a line of JSON; FRIENDS is 0 or 1
//
// Nothing here is general: what the scenarios switch off is not there, and what they set is a
// constant. The population is made anew from the same streams, outside the time that is taken.
// Only what the results need is kept: prices, purchases, trust, who stays, and envy among friends.

#include "people.h"

#include <stdio.h>
#include <time.h>

#define BLOCK 4096 // customers whose money is summed in one go, as in the engine
#define GROUP 8    // blocks whose sums run side by side

static const double LIST = 4, RATE = 4;

// MARK: One run

// What friends see of a step: the price offered, negative where it was paid, and trust; infinity and
// -1 of those who left.
typedef struct { float price, trust; } Shown;

typedef struct {
  uint32_t n;
  float *value, *sensitivity, *estimate, *trust, *reference, *paid, *outside, *first, *leaving;
  float *opinion, *learnt, *own;
  uint8_t *active;
  Shown *shown[2], *met;
  Network network;
  double mean;
} World;

static void begin(World *w) {
  for (uint32_t i = 0; i < w->n; i++) {
    w->trust[i] = 0.5f;
    w->reference[i] = 1;
    w->active[i] = 1;
  }
}

// What friends said and showed in the step before, for one block.
//
// Returns how many envied a friend a price over 5 % lower.
static uint64_t meet(const World *w, uint32_t from, uint32_t to, uint32_t step) {
  const Shown *restrict shown = w->shown[(step + 1) % 2];
  float *restrict luck = w->first, *restrict turn = w->leaving;
  float *restrict opinion = w->opinion, *restrict learnt = w->learnt, *restrict mine = w->own;
  uint64_t envied = 0;
  #pragma clang loop vectorize_width(16) interleave_count(1)
  for (uint32_t row = 0; row < to - from; row++) {
    Draws d = draw(SEED, 0, from + row, step, DISCOVERY, 0);
    luck[row] = uniform(d.x0) / 0.05f;
    turn[row] = uniform(d.x1);
  }
  // Looked up in a loop that does nothing else, so that many wait for memory at once.
  const uint32_t *start = w->network.start + from, *friends = w->network.friends + start[0];
  const uint32_t links = start[to - from] - start[0];
  Shown *restrict met = w->met;
  for (uint32_t k = 0; k < links; k++) met[k] = shown[friends[k]];
  for (uint32_t row = 0; row < to - from; row++) {
    float own = shown[from + row].price;
    const Shown *theirs = met + (start[row] - start[0]);
    uint32_t count = start[row + 1] - start[row], buyers = 0;
    uint32_t talking = 0, least = bitsOf(INFINITY);
    float sum = 0;
    for (uint32_t k = 0; k < count; k++) {
      Shown friend = theirs[k];
      uint32_t price = bitsOf(friend.price), isSilent = bitsOf(friend.trust) >> 31;
      talking += 1 - isSilent;
      sum += asFloat(bitsOf(friend.trust) & (isSilent - 1));
      // Floats that are not negative are in the order of their bits.
      uint32_t offered = price & 0x7fffffff;
      least = offered < least ? offered : least;
      buyers |= (price >> 31) << k;
    }
    float lowest = asFloat(least);
    opinion[row] = own != INFINITY && talking > 0 ? sum / (float)talking : -1;
    envied += own != INFINITY && fabsf(own) > lowest * 1.05f;
    uint32_t number = (uint32_t)luck[row], bought = (uint32_t)__builtin_popcount(buyers);
    int finds = signbit(own) && number < bought;
    mine[row] = finds ? -own : INFINITY;
    learnt[row] = INFINITY;
    if (!finds) continue;
    // One of those who bought, counted from a random one of them.
    uint32_t skip = ((uint32_t)(turn[row] * (float)bought) + number) % bought;
    while (skip-- > 0) buyers &= buyers - 1;
    learnt[row] = -theirs[__builtin_ctz(buyers)].price;
  }
  return envied;
}

static inline float larger(float a, float b) { return a < b ? b : a; }
static inline float smaller(float a, float b) { return b < a ? b : a; }

typedef struct { double spent; int64_t trust; uint64_t bought, stays; } Sums;

// One step of one block: price, choice, trust, reference price, who leaves.
static inline __attribute__((always_inline)) Sums block(
    World *w, uint32_t from, uint32_t to, uint32_t step, float *restrict paid, float hazard,
    int hasFriends) {
  const float *restrict value = w->value + from, *restrict sensitivity = w->sensitivity + from;
  const float *restrict estimates = w->estimate + from;
  float *restrict trusts = w->trust + from, *restrict references = w->reference + from;
  uint8_t *restrict active = w->active + from;
  const float *restrict opinion = w->opinion, *restrict learnt = w->learnt, *restrict own = w->own;
  Shown *restrict shown = hasFriends ? w->shown[step % 2] + from : NULL;
  const float mean = (float)w->mean, market = mean * (float)RATE, list = (float)LIST;
  const float rate = (float)RATE, slope = (float)(0.8 / (1 - 0.8) / 0.33);
  const float pull = (float)(1 - 0.8), extra = (float)(1.955 - 1);
  const float gain = (float)0.05, loss = (float)0.15, severity = (float)0.2;
  int64_t trustSum = 0;
  uint32_t bought = 0, stays = 0;
  const uint32_t rows = to - from;
  float *restrict outside = w->outside, *restrict first = w->first, *restrict leaving = w->leaving;
  #pragma clang loop vectorize_width(16) interleave_count(1)
  for (uint32_t row = 0; row < rows; row++) {
    Draws luck = draw(SEED, 0, from + row, step, CHOICE, 0);
    outside[row] = gumbel(uniform(luck.x0));
    first[row] = gumbel(uniform(luck.x1));
  }
  #pragma clang loop vectorize_width(16) interleave_count(1)
  for (uint32_t row = 0; row < rows; row++)
    leaving[row] = uniform(draw(SEED, 0, from + row, step, WEEK, 0).x1);
  #pragma clang loop vectorize_width(16) interleave_count(1)
  for (uint32_t row = 0; row < rows; row++) {
    uint32_t isActive = active[row];
    float trust = trusts[row], reference = references[row];

    float willingness = (mean + 1 * (estimates[row] - mean)) * rate;
    float multiple = smaller(1.25f, larger(0.8f, 1 + 0.8f * (willingness / market - 1)));
    float asked = list * multiple, price = asked / rate;

    float gap = reference - price;
    float gainOrLoss = 1 * (gap < 0 ? gap * (1 + extra * 1) : gap);
    float utility = value[row] - sensitivity[row] * price + 1 * (trust - 0.5f) + gainOrLoss;
    uint32_t buys = isActive & (utility + first[row] > outside[row]);

    float odds = 1 * slope * larger(0, (price - reference) / reference);
    float unfair = odds / (1 + odds);
    float felt = buys ? trust + smaller(1, gain * 1) * larger(0, 1 - trust) : trust;
    felt = felt - loss * smaller(1, severity * 1 * unfair) * felt;
    float seen = larger(0.01f, reference + pull * (price - reference));
    if (hasFriends) {
      float theirs = learnt[row], least = larger(0.01f * rate, theirs);
      int knows = theirs < INFINITY;
      float worse = 1 * 1 * 1.5f * slope * larger(0, (own[row] - least) / least);
      float unequal = knows ? worse / (1 + worse) : 0;
      felt = felt - loss * smaller(1, 0.4f * 1 * unequal) * felt;
      float heard = felt + smaller(1, 0.02f * 1) * (opinion[row] - felt);
      felt = opinion[row] >= 0 ? heard : felt;
      float moved = larger(0.01f, seen + smaller(1, 0.4f * 1) * (theirs / rate - seen));
      seen = knows ? moved : seen;
    }
    trust = isActive ? smaller(felt, 1) : trust;
    trusts[row] = trust;
    references[row] = isActive ? seen : reference;
    if (hasFriends) {
      shown[row].price = isActive ? (buys ? -asked : asked) : INFINITY;
      shown[row].trust = isActive ? trust : -1;
    }
    uint32_t left = isActive & (leaving[row] < hazard);
    active[row] = (uint8_t)(isActive & ~left);
    paid[row] = buys ? asked : 0;
    bought += buys;
    stays += isActive & ~left;
  }
  for (uint32_t row = 0; row < rows; row++)
    trustSum += (int32_t)bitsOf(trusts[row] + 1) - 0x3f800000;
  return (Sums){0, trustSum, bought, stays};
}

typedef struct { double *revenue, *trust, *retention; double access, envy; } Result;

static void run(World *w, uint32_t steps, int hasFriends, Result *result) {
  const uint32_t n = w->n;
  const double weekly = 1 - expDouble(logDouble(0.99) / 52);
  const float hazard = logistic((float)(logDouble(weekly / (1 - weekly)) + 0 * 0.25 + 0 * 0.3));
  uint64_t bought = 0, envied = 0;
  for (uint32_t step = 0; step < steps; step++) {
    Sums all = {0, 0, 0, 0};
    for (uint32_t group = 0; group < n; group += GROUP * BLOCK) {
      uint32_t rows[GROUP] = {0}, longest = 0;
      for (uint32_t k = 0; k < GROUP && group + k * BLOCK < n; k++) {
        uint32_t from = group + k * BLOCK, to = from + BLOCK < n ? from + BLOCK : n;
        if (hasFriends && step > 0) envied += meet(w, from, to, step);
        Sums sums = hasFriends ? block(w, from, to, step, w->paid + k * BLOCK, hazard, 1)
                               : block(w, from, to, step, w->paid + k * BLOCK, hazard, 0);
        all.trust += sums.trust;
        all.bought += sums.bought;
        all.stays += sums.stays;
        rows[k] = to - from;
        longest = rows[k] > longest ? rows[k] : longest;
        memset(w->paid + k * BLOCK + rows[k], 0, (BLOCK - rows[k]) * 4);
      }
      // Each block's money in the order of its customers; the sums of several blocks side by side.
      double spent[GROUP] = {0};
      for (uint32_t row = 0; row < longest; row++)
        for (uint32_t k = 0; k < GROUP; k++) spent[k] += (double)w->paid[k * BLOCK + row];
      for (uint32_t k = 0; k < GROUP; k++) if (rows[k]) all.spent += spent[k];
    }
    bought += all.bought;
    result->revenue[step] = all.spent / (double)n;
    result->trust[step] = 100 * ((double)all.trust / (double)n * 0x1p-23);
    result->retention[step] = (double)all.stays / (double)n;
  }
  // The offers of the last step are compared like all others, one step later.
  if (hasFriends)
    for (uint32_t from = 0; from < n; from += BLOCK)
      envied += meet(w, from, from + BLOCK < n ? from + BLOCK : n, steps);
  result->access = (double)bought / ((double)n * steps);
  result->envy = (double)envied / ((double)n * steps);
}

static void print(const char *name, const double *values, uint32_t count) {
  printf("\"%s\": [", name);
  for (uint32_t i = 0; i < count; i++) printf("%s%.17g", i ? ", " : "", values[i]);
  printf("], ");
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void *room(size_t count, size_t size) {
  void *place = aligned_alloc(64, (count * size + 127) / 64 * 64);
  if (!place) exit(1);
  memset(place, 0, (count * size + 127) / 64 * 64);
  return place;
}

int main(int argc, char **argv) {
  if (argc != 5) {
    fprintf(stderr, "usage: limit CUSTOMERS STEPS FRIENDS REPEATS\n");
    return 64;
  }
  uint32_t n = (uint32_t)atoi(argv[1]), steps = (uint32_t)atoi(argv[2]);
  int hasFriends = atoi(argv[3]), repeats = atoi(argv[4]);
  World w = {.n = n};
  float **columns[] = {&w.value, &w.sensitivity, &w.estimate, &w.trust, &w.reference};
  for (size_t i = 0; i < 5; i++) *columns[i] = room(n, 4);
  w.active = room(n, 1);
  w.paid = room(GROUP * BLOCK, 4);
  w.outside = room(BLOCK, 4);
  w.first = room(BLOCK, 4);
  w.leaving = room(BLOCK, 4);
  w.opinion = room(BLOCK, 4);
  w.learnt = room(BLOCK, 4);
  w.own = room(BLOCK, 4);
  for (uint32_t i = 0; i < BLOCK; i++) { w.opinion[i] = -1; w.learnt[i] = w.own[i] = INFINITY; }
  double deviation;
  prior(&w.mean, &deviation);
  for (uint32_t i = 0; i < n; i++) {
    Person who = person(SEED, 0, i);
    w.value[i] = who.value;
    w.sensitivity[i] = who.sensitivity;
    w.estimate[i] = estimate(who, i, w.mean, deviation);
  }
  if (hasFriends) {
    w.network = network(n);
    w.met = room(BLOCK * 32, sizeof(Shown));
    w.shown[0] = room(n, sizeof(Shown));
    w.shown[1] = room(n, sizeof(Shown));
  }
  Result result = {room(steps, 8), room(steps, 8), room(steps, 8), 0, 0};
  printf("{\"seconds\": [");
  for (int i = 0; i < repeats; i++) {
    begin(&w);
    if (hasFriends)
      for (uint32_t k = 0; k < BLOCK; k++) { w.opinion[k] = -1; w.learnt[k] = w.own[k] = INFINITY; }
    double start = now();
    run(&w, steps, hasFriends, &result);
    printf("%s%.6f", i ? ", " : "", now() - start);
  }
  printf("], ");
  print("revenue", result.revenue, steps);
  print("trust", result.trust, steps);
  print("retention", result.retention, steps);
  printf("\"access\": %.17g, \"envy_latent\": %.17g}\n", result.access, result.envy);
  return 0;
}
