// How fast one core reads and writes memory: b[i] = s * a[i] over 512 MB, gigabytes per second.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

int main(void) {
  const size_t n = 64 << 20;
  float *a = aligned_alloc(64, n * sizeof(float)), *b = aligned_alloc(64, n * sizeof(float));
  if (!a || !b) return 1;
  for (size_t i = 0; i < n; i++) { a[i] = (float)i; b[i] = 0; }
  double best = 0;
  for (int repeat = 0; repeat < 7; repeat++) {
    double start = now();
    for (size_t i = 0; i < n; i++) b[i] = 1.5f * a[i] + (float)repeat;
    double rate = 2.0 * (double)n * sizeof(float) / (now() - start) / 1e9;
    best = rate > best ? rate : best;
  }
  printf("%.3f\n", b[n / 2] > 0 ? best : 0);
  return 0;
}
