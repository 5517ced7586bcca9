// The people of the reduced model and their friends, made of the same streams and elementary functions
// as the engine's.

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const uint64_t SEED = 2026;

// MARK: Streams: Philox 4x32-10, keyed by customer, step and purpose

typedef struct { uint32_t x0, x1, x2, x3; } Draws;
enum { TRAIT = 2, LINK = 3, WEEK = 4, CHOICE = 5, DISCOVERY = 7, SIGNAL = 9 };

static inline __attribute__((always_inline)) Draws draw(
    uint64_t seed, uint32_t replicate, uint32_t customer, uint32_t step, uint32_t purpose,
    uint32_t index) {
  uint32_t k0 = (uint32_t)seed, k1 = (uint32_t)(seed >> 32);
  uint32_t a = customer, b = step, c = replicate, d = purpose << 16 | index;
  for (int round = 0; round < 10; round++) {
    uint64_t p = (uint64_t)a * 0xd2511f53u, q = (uint64_t)c * 0xcd9e8d57u;
    a = (uint32_t)(q >> 32) ^ b ^ k0;
    b = (uint32_t)q;
    c = (uint32_t)(p >> 32) ^ d ^ k1;
    d = (uint32_t)p;
    k0 += 0x9e3779b9u;
    k1 += 0xbb67ae85u;
  }
  return (Draws){a, b, c, d};
}

static inline float asFloat(uint32_t bits) { float x; memcpy(&x, &bits, 4); return x; }
static inline uint32_t bitsOf(float x) { uint32_t bits; memcpy(&bits, &x, 4); return bits; }
static inline double asDouble(uint64_t bits) { double x; memcpy(&x, &bits, 8); return x; }
static inline uint64_t bitsOfDouble(double x) { uint64_t bits; memcpy(&bits, &x, 8); return bits; }

static inline float uniform(uint32_t bits) {
  return asFloat(bits >> 9 | 0x3f800000u) - 1 + 0x1p-24f;
}
static inline double uniformDouble(uint32_t hi, uint32_t lo) {
  uint64_t bits = (uint64_t)hi << 32 | lo;
  return asDouble(bits >> 12 | 0x3ff0000000000000u) - 1 + 0x1p-53;
}

// MARK: Elementary functions

static inline float logFloat(float x) {
  float c = x < 0x1p-126f ? 0x1p-126f : x;
  int32_t above = (int32_t)bitsOf(c) - 0x3f3504f3;
  float e = (float)(above >> 23);
  float f = asFloat((uint32_t)(above & 0x007fffff) + 0x3f3504f3u) - 1;
  float z = f * f;
  float q = 7.03768363e-2f;
  q = q * f - 1.15146103e-1f;
  q = q * f + 1.16769987e-1f;
  q = q * f - 1.24201408e-1f;
  q = q * f + 1.42493228e-1f;
  q = q * f - 1.66680577e-1f;
  q = q * f + 2.00007148e-1f;
  q = q * f - 2.49999940e-1f;
  q = q * f + 3.33333312e-1f;
  float tail = (q * f * z + e * -2.12194440e-4f) - 0.5f * z;
  return (f + tail) + e * 0.693359375f;
}
static inline float gumbel(float u) { return -logFloat(-logFloat(u)); }

static inline float expFloat(float x) {
  float low = x < -87 ? -87 : x;
  float c = low > 88 ? 88 : low;
  float shifted = c * 1.44269504f + 12582912;
  float n = shifted - 12582912;
  float r = (c - n * 0.693359375f) - n * -2.12194440e-4f;
  float q = 1.98756915e-4f;
  q = q * r + 1.39819995e-3f;
  q = q * r + 8.33345191e-3f;
  q = q * r + 4.16657959e-2f;
  q = q * r + 1.66666655e-1f;
  q = q * r + 5.00000012e-1f;
  float y = (q * (r * r) + r) + 1;
  return y * asFloat((bitsOf(shifted) << 23) + 0x3f800000u);
}
static inline float logistic(float x) { return 1 / (1 + expFloat(-(x < -87 ? -87 : x))); }

static double powerOfTwo(int64_t n) { return asDouble((uint64_t)(n + 1023) << 52); }
static double expDouble(double x) {
  double shifted = x * 1.44269504088896338700 + 6755399441055744.0;
  double n = shifted - 6755399441055744.0;
  double hi = x - n * 6.93147180369123816490e-01, lo = n * 1.90821492927058770002e-10;
  double r = hi - lo, t = r * r, p = 4.13813679705723846039e-08;
  p = p * t - 1.65339022054652515390e-06;
  p = p * t + 6.61375632143793436117e-05;
  p = p * t - 2.77777777770155933842e-03;
  p = p * t + 1.66666666666666019037e-01;
  double c = r - t * p;
  double y = 1 - ((lo - (r * c) / (2 - c)) - hi);
  int64_t k = (int64_t)(bitsOfDouble(shifted) << 52) >> 52, half = k >> 1;
  return y * powerOfTwo(half) * powerOfTwo(k - half);
}
static double logSeries(double z) {
  double w = z * z, odd = 1.531383769920937332e-01, even = 1.479819860511658591e-01;
  odd = odd * w + 2.222219843214978396e-01;
  odd = odd * w + 3.999999999940941908e-01;
  even = even * w + 1.818357216161805012e-01;
  even = even * w + 2.857142874366239149e-01;
  even = even * w + 6.666666666666735130e-01;
  return z * even + w * odd;
}
static double logDouble(double x) {
  int64_t above = (int64_t)bitsOfDouble(x) - 0x3fe6a09e667f3bcd;
  double e = (double)(above >> 52);
  double f = asDouble((uint64_t)(above & 0x000fffffffffffff) + 0x3fe6a09e667f3bcdu) - 1;
  double s = f / (2 + f), half = 0.5 * f * f, r = logSeries(s * s);
  return s * (half + r) + e * 1.90821492927058770002e-10 - half + f
    + e * 6.93147180369123816490e-01;
}

// The normal quantile: Algorithm AS 241, routine PPND16 (Wichura 1988).
static double horner(double x, const double *c) {
  return ((((((c[0] * x + c[1]) * x + c[2]) * x + c[3]) * x + c[4]) * x + c[5]) * x + c[6]) * x
    + c[7];
}
static double quantile(double p) {
  static const double a[] = {2.5090809287301226727e3, 3.3430575583588128105e4,
    6.7265770927008700853e4, 4.5921953931549871457e4, 1.3731693765509461125e4,
    1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0};
  static const double b[] = {5.2264952788528545610e3, 2.8729085735721942674e4,
    3.9307895800092710610e4, 2.1213794301586595867e4, 5.3941960214247511077e3,
    6.8718700749205790830e2, 4.2313330701600911252e1, 1};
  static const double c[] = {7.74545014278341407640e-4, 2.27238449892691845833e-2,
    2.41780725177450611770e-1, 1.27045825245236838258e0, 3.64784832476320460504e0,
    5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0};
  static const double d[] = {1.05075007164441684324e-9, 5.47593808499534494600e-4,
    1.51986665636164571966e-2, 1.48103976427480074590e-1, 6.89767334985100004550e-1,
    1.67638483018380384940e0, 2.05319162663775882187e0, 1};
  static const double e[] = {2.01033439929228813265e-7, 2.71155556874348757815e-5,
    1.24266094738807843860e-3, 2.65321895265761230930e-2, 2.96560571828504891230e-1,
    1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0};
  static const double f[] = {2.04426310338993978564e-15, 1.42151175831644588870e-7,
    1.84631831751005468180e-5, 7.86869131145613259100e-4, 1.48753612908506148525e-2,
    1.36929880922735805310e-1, 5.99832206555887937690e-1, 1};
  double q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) {
    double r = 0.180625 - q * q;
    return q * (horner(r, a) / horner(r, b));
  }
  double r = sqrt(-logDouble(q < 0 ? p : 1 - p));
  double size = r <= 5 ? horner(r - 1.6, c) / horner(r - 1.6, d)
                       : horner(r - 5, e) / horner(r - 5, f);
  return q < 0 ? -size : size;
}

// MARK: Population

typedef struct { float value, sensitivity; } Person;

static Person person(uint64_t seed, uint32_t replicate, uint32_t customer) {
  Draws v = draw(seed, replicate, customer, 0, TRAIT, 0);
  Draws s = draw(seed, replicate, customer, 0, TRAIT, 1);
  double sensitivity = 0.2 * quantile(uniformDouble(s.x0, s.x1));
  return (Person){(float)(7.1 + 1 * quantile(uniformDouble(v.x2, v.x3))),
                  (float)(6.33 * expDouble(fmin(20, fmax(-20, sensitivity))))};
}
static double worth(Person p) { return fmax(0, (double)p.value / (double)p.sensitivity); }

// What the trade knows: mean and standard deviation of willingness to pay of 4,096 people.
static void prior(double *mean, double *deviation) {
  double sum = 0, squares = 0;
  for (uint32_t i = 0; i < 4096; i++) sum += worth(person(0x5EED0F7ADE000001u, ~0u, i));
  *mean = sum / 4096;
  for (uint32_t i = 0; i < 4096; i++) {
    double gap = worth(person(0x5EED0F7ADE000001u, ~0u, i)) - *mean;
    squares += gap * gap;
  }
  *deviation = sqrt(squares / 4096);
}

// The firm's estimate from nine signals, in going rates.
static float estimate(Person who, uint32_t customer, double mean, double deviation) {
  const double precision = 1 * 0.95 / (1 - 0.95) * 1;
  double total = 0, evidence = 0, score = (worth(who) - mean) / deviation;
  for (uint32_t category = 0; category < 9; category++) {
    Draws d = draw(SEED, 0, customer, 0, SIGNAL, category);
    total += precision;
    evidence += precision * score + sqrt(precision) * quantile(uniformDouble(d.x0, d.x1));
  }
  return (float)(mean + deviation * (evidence / (1 + total)));
}

// MARK: Network: a ring of eight neighbours, a tenth of the links leading anywhere

typedef struct { uint32_t *start, *friends; } Network;

static int ascending(const void *a, const void *b) {
  uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
  return (x > y) - (x < y);
}
static uint32_t linked(uint32_t n, uint32_t customer, uint32_t hop) {
  Draws d = draw(SEED, 0, customer, 0, LINK, hop);
  if (!((double)uniform(d.x0) < 0.1)) return (customer + hop) % n;
  uint64_t place = (uint64_t)(uniformDouble(d.x2, d.x3) * (double)n);
  return (uint32_t)(place < n - 1 ? place : n - 1);
}
static Network network(uint32_t n) {
  uint32_t *start = calloc(n + 2, 4), *friends = malloc((size_t)n * 8 * 4);
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t hop = 1; hop <= 4; hop++) {
      uint32_t j = linked(n, i, hop);
      if (j != i) { start[i + 2]++; start[j + 2]++; }
    }
  for (uint32_t i = 0; i < n; i++) start[i + 2] += start[i + 1];
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t hop = 1; hop <= 4; hop++) {
      uint32_t j = linked(n, i, hop);
      if (j != i) { friends[start[i + 1]++] = j; friends[start[j + 1]++] = i; }
    }
  // Sorted, without repeats; start[i] is now where the list of i begins, start[i + 1] where it ends.
  uint32_t end = 0, from = 0;
  for (uint32_t i = 0; i < n; i++) {
    uint32_t to = start[i + 1];
    qsort(friends + from, to - from, 4, ascending);
    start[i] = end;
    for (uint32_t k = from; k < to; k++)
      if (k == from || friends[k] != friends[k - 1]) friends[end++] = friends[k];
    if (end - start[i] > 32) exit(1);  // more than a word of bits marks
    from = to;
  }
  start[n] = end;
  return (Network){start, friends};
}
