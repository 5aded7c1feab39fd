#include "CSearch.h"

#include <string.h>

enum { BLOCK = 64 };

const void *csearch_first(
    const void *haystack, size_t length, const void *needle, size_t needle_length) {
  if (needle_length == 0 || needle_length > length) return NULL;
  const unsigned char *text = haystack;
  const unsigned char *word = needle;
  const size_t last = needle_length - 1, second = last / 3, third = last - last / 3;
  const unsigned char letters[] = {word[0], word[second], word[third], word[last]};
  const size_t places = length - last;
  for (size_t start = 0; start < places; start += BLOCK) {
    const unsigned char *here = text + start;
    const size_t count = places - start < BLOCK ? places - start : BLOCK;
    if (count == BLOCK) {
      // Without a branch inside, so that the compiler asks many places at once.
      unsigned char may_begin = 0;
      for (size_t place = 0; place < BLOCK; place++)
        may_begin |= (here[place] == letters[0]) & (here[place + last] == letters[3]);
      if (!may_begin) continue;
      // Numbers have many digits in common, so two would often fit.
      may_begin = 0;
      for (size_t place = 0; place < BLOCK; place++)
        may_begin |= (here[place] == letters[0]) & (here[place + second] == letters[1])
            & (here[place + third] == letters[2]) & (here[place + last] == letters[3]);
      if (!may_begin) continue;
    }
    for (size_t place = 0; place < count; place++)
      if (here[place] == letters[0] && memcmp(here + place, word, needle_length) == 0)
        return here + place;
  }
  return NULL;
}
