#ifndef CGNUPLOT_H
#define CGNUPLOT_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What became of one run of gnuplot.
typedef struct {
  /// 0, or the errno that kept the program from starting.
  int start_error;
  /// 0, or the errno that kept the program from being started in this directory.
  int directory_error;
  /// The exit code, or 128 + the signal that ended the program.
  int status;
  /// Not 0 if the program was killed because its time was over.
  int timed_out;
} cgnuplot_result;

/// Runs `program -d /dev/stdin` in `directory`, with `script` to read, and waits for its end.
///
/// `program` is an absolute path or is searched on PATH; no shell is involved. `environment` is what the
/// program gets, "NAME=value" each, with a null pointer at its end. `timeout` is in seconds.
/// At most `capacity - 1` bytes of what the program printed are copied to `output`,
/// which always ends with a 0 byte; `capacity` must not be 0.
cgnuplot_result cgnuplot_run(const char *program, const char *directory, const char *script,
                             char *const *environment, double timeout, char *output, size_t capacity);

#ifdef __cplusplus
}
#endif
#endif
