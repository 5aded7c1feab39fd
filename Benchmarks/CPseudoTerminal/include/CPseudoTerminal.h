#ifndef C_PSEUDO_TERMINAL_H
#define C_PSEUDO_TERMINAL_H

#include <sys/types.h>

/// Starts a program in a terminal of its own and answers its process, or -1 with `errno`.
///
/// `terminal` becomes the end from which its keys are written and its picture is read.
pid_t pseudo_terminal_start(
  char *const arguments[], char *const environment[], int rows, int columns, int *terminal);

#endif
