/* The kernel of kernel-work.ts in C: the same numbers in the same layout, eight draws side by side. Prints ms. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#define LANES 8
#define DAYS 120
#define MOST 400
#define BLOCKS (1000 * 11 * 2 / LANES)

static double inflow[DAYS * LANES], curve[MOST * LANES], out[DAYS * LANES];

/* Given: of how many days the curve is. */
int main(int count, char **given) {
  int length = count > 1 ? atoi(given[1]) : 60;
  struct timespec from, until;
  double check = 0;
  for (int at = 0; at < DAYS * LANES; at++) inflow[at] = 100 + at / LANES;
  for (int at = 0; at < length * LANES; at++) curve[at] = 1.0 / (1 + at / LANES);
  clock_gettime(CLOCK_MONOTONIC, &from);
  for (int block = 0; block < BLOCKS; block++) {
    inflow[block % (DAYS * LANES)] += 1e-9;
    for (int t = 0; t < DAYS; t++) {
      double sum[LANES] = {0};
      for (int k = 0; k < length && k <= t; k++)
        for (int lane = 0; lane < LANES; lane++) sum[lane] += curve[k * LANES + lane] * inflow[(t - k) * LANES + lane];
      for (int lane = 0; lane < LANES; lane++) out[t * LANES + lane] = sum[lane];
    }
    check += out[block % (DAYS * LANES)];
  }
  clock_gettime(CLOCK_MONOTONIC, &until);
  fprintf(stderr, "%g", check);
  printf("%f", (until.tv_sec - from.tv_sec) * 1e3 + (until.tv_nsec - from.tv_nsec) / 1e6);
  return 0;
}
