#ifndef STEELYARD_CGSL_H
#define STEELYARD_CGSL_H
/* The GNU Scientific Library as SteelyardNumerics and its tests see it. */
#define HAVE_INLINE 1
#define GSL_C99_INLINE 1
#define GSL_RANGE_CHECK_OFF 1
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_matrix.h>
#include <gsl/gsl_min.h>
#include <gsl/gsl_multimin.h>
#include <gsl/gsl_multiroots.h>
#include <gsl/gsl_sf.h>
#include <gsl/gsl_vector.h>
#include <gsl/gsl_version.h>

/* GSL's type descriptors and its version are mutable C globals, which Swift 6 refuses: getters. */
static inline const char *steelyard_gsl_version(void) { return gsl_version; }
static inline const gsl_min_fminimizer_type *steelyard_gsl_min_fminimizer_brent(void) {
  return gsl_min_fminimizer_brent;
}
static inline const gsl_multimin_fminimizer_type *steelyard_gsl_multimin_nmsimplex2(void) {
  return gsl_multimin_fminimizer_nmsimplex2;
}
static inline const gsl_multiroot_fsolver_type *steelyard_gsl_multiroot_hybrids(void) {
  return gsl_multiroot_fsolver_hybrids;
}
#endif
