"""Cold visits over a slow line: when the numbers stand, when everything is painted, and the bytes.

usage: python bench/line.py URL [--mbit 10] [--ms 40] [--visits 5] [--browser /usr/bin/chromium]

A line of so many Mbit/s each way and so many milliseconds from end to end and back stands between
a browser that has never been there and the server; all its connections share it.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.async_api import Browser, async_playwright

BLOCK = 16 * 1024
AHEAD = 0.03
"""Seconds of traffic that wait in the line, so that its connections take turns."""
NUMBERS = "(document.querySelector('[data-testid=stMetricValue]')?.textContent || '').trim() !== ''"
PAINTED = (
    f"{NUMBERS} && document.querySelectorAll('.vector .year').length >= 8"
    " && document.querySelectorAll('.indicator-bars li').length >= 10"
    " && document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]') !== null"
)
WATCH = f"""
window.reached = {{}};
const wanted = {{ numbers: () => {NUMBERS}, painted: () => {PAINTED} }};
const look = () => {{
  for (const [name, holds] of Object.entries(wanted))
    if (!(name in window.reached) && holds()) window.reached[name] = performance.now();
  if (!("painted" in window.reached)) requestAnimationFrame(look);
}};
requestAnimationFrame(look);
"""


@dataclass
class Way:
    """One direction of the line: what is sent waits for what was sent before, then travels."""

    bytes_a_second: float
    travel: float
    moved: int = 0
    _free: float = 0
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def arrival(self, size: int) -> float:
        """When this many bytes, sent in their turn, are there (time of the loop)."""
        loop = asyncio.get_running_loop()
        async with self._turn:
            await asyncio.sleep(max(0, self._free - AHEAD - loop.time()))
            self._free = max(loop.time(), self._free) + size / self.bytes_a_second
            self.moved += size
            return self._free + self.travel


@dataclass
class Line:
    """What stands between the browser and the server."""

    host: str
    port: int
    up: Way
    down: Way

    async def take(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        """Carry one connection, which itself costs one way there and one back."""
        await asyncio.sleep(self.up.travel + self.down.travel)
        far, on = await asyncio.open_connection(self.host, self.port)
        await asyncio.gather(_carry(near, on, self.up), _carry(far, back, self.down))


async def _carry(source: asyncio.StreamReader, target: asyncio.StreamWriter, way: Way) -> None:
    waiting: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(64)

    async def deliver() -> None:
        loop = asyncio.get_running_loop()
        while block := (item := await waiting.get())[1]:
            await asyncio.sleep(max(0, item[0] - loop.time()))
            target.write(block)
            await target.drain()
        target.close()

    delivering = asyncio.create_task(deliver())
    try:
        while block := await source.read(BLOCK):
            await waiting.put((await way.arrival(len(block)), block))
    except ConnectionError:
        pass
    await waiting.put((0, b""))
    await asyncio.gather(delivering, return_exceptions=True)


async def visit(browser: Browser, url: str) -> dict[str, float]:
    """A visit with an empty cache: milliseconds from its start, by what was reached."""
    context = await browser.new_context(viewport={"width": 1366, "height": 1600}, locale="th-TH")
    page = await context.new_page()
    await page.add_init_script(WATCH)
    await page.goto(url, wait_until="commit")
    await page.wait_for_function("'painted' in window.reached", timeout=60_000)
    reached: dict[str, float] = await page.evaluate("window.reached")
    await context.close()
    return reached


async def measure(given: argparse.Namespace) -> None:
    """Print a line for every visit, and the medians."""
    target = urlsplit(given.url)
    rate, travel = given.mbit * 1e6 / 8, given.ms / 2000
    line = Line(
        target.hostname or "127.0.0.1", target.port or 80, Way(rate, travel), Way(rate, travel)
    )
    server = await asyncio.start_server(line.take, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}{target.path or '/'}"
    visits = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=given.browser, args=["--no-sandbox"]
        )
        for _ in range(given.visits):
            before = line.down.moved
            visits.append({**await visit(browser, url), "bytes": line.down.moved - before})
            print({name: round(value) for name, value in visits[-1].items()}, flush=True)
        await browser.close()
    server.close()
    print("medians", {n: round(statistics.median(v[n] for v in visits)) for n in visits[0]})


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("url")
    arguments.add_argument("--mbit", type=float, default=10)
    arguments.add_argument("--ms", type=float, default=40)
    arguments.add_argument("--visits", type=int, default=5)
    arguments.add_argument("--browser")
    asyncio.run(measure(arguments.parse_args()))
