#define _GNU_SOURCE
#include "CSearch.h"

#include <string.h>

const void *csearch_first(
    const void *haystack, size_t length, const void *needle, size_t needle_length) {
  return memmem(haystack, length, needle, needle_length);
}
