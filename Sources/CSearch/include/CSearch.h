#pragma once

#include <stddef.h>

/// Where a needle stands first in a haystack, or NULL; NULL for an empty needle.
///
/// Asks 64 places together for a few of the needle's bytes, which a compiler turns into a few
/// instructions: two to three times as fast as the C library's memmem over the keys of a million
/// dossiers, where next to no place fits.
const void *_Nullable csearch_first(
    const void *_Nonnull haystack, size_t length, const void *_Nonnull needle, size_t needle_length);
