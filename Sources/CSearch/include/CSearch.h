#pragma once

#include <stddef.h>

/// Where a needle stands first in a haystack, or NULL.
///
/// The C library's own search, which its module does not show to Swift.
const void *_Nullable csearch_first(
    const void *_Nonnull haystack, size_t length, const void *_Nonnull needle, size_t needle_length);
