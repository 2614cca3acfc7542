"""Lets memory that a large file needed for a moment go back to the system."""

from __future__ import annotations

import ctypes
import sys

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
"""The numbers of two settings in glibc's ``malloc.h``."""
_LARGE_BYTES = 4 << 20
_SPARE_BYTES = 8 << 20


def return_large_blocks() -> None:
    """Make the allocator give large blocks back as soon as they are freed.

    glibc, the library of most Linux systems, does so only until the first large block is freed: it
    takes its size as the new measure of what is large, up to 32 MB. An uploaded file then comes
    from the heap of the thread that reads it and stays there as free room, in as many heaps as
    there are threads at work (eight for each core). Other systems need none of this.
    """
    if sys.platform != "linux":
        return
    setting = getattr(ctypes.CDLL(None), "mallopt", None)
    if setting is not None:
        setting(_MMAP_THRESHOLD, _LARGE_BYTES)
        setting(_TRIM_THRESHOLD, _SPARE_BYTES)
