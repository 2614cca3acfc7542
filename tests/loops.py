"""Runs a coroutine beside whatever loop a test's thread already holds."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

Result = TypeVar("Result")


def run_alone(coroutine: Coroutine[Any, Any, Result]) -> Result:
    """What the coroutine gives, run in a loop and a thread of its own.

    The browser of the e2e tests keeps a loop running in its worker, where no other may begin.
    """
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, coroutine).result()
