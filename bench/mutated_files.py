"""Read changed files of every kind, each in a process of its own, and print what they cost.

usage: python bench/mutated_files.py [--files 1000] [--kind "report DOCX"] [--from 0] [--keep DIR]

A kind's files are its real one changed by the numbers 0, 1, 2 …, so that a number names a file; the
last row are the bombs. Each is read as the import reads it, and every tenth goes through ``import
--dry-run`` too: it is planned against a store with the sample, and told of. A process may take
1 GiB more than this one and 60 seconds of the processor, and ten times as long by the clock, as
other work may keep the machine busy. What ends otherwise than with a reading or a refusal in words
is a failure: its file is kept in DIR under kind and number. At the end the store must be as it was
at first.
"""

from __future__ import annotations

import argparse
import os
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from click.testing import CliRunner

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from ita_dash.cli import root
from ita_dash.db.clock import thai_today
from ita_dash.db.connect import open_database
from ita_dash.imports.files.uploads import Upload
from ita_dash.queries.agencies import workspace_agency
from ita_dash.queries.changes import newest_change
from ita_dash.services.sample import load_sample
from tests.hostile_files.bombs import BOMBS
from tests.hostile_files.mutations import mutated
from tests.hostile_files.reading import refusal
from tests.hostile_files.seeds import SEEDS

_MOST_BYTES, _MOST_SECONDS = 1 << 30, 60
_READ, _REFUSED, _FAILED = 0, 1, 2
BOMB_KIND = "made to unfold"
PLANNED = 10
"""Of so many files that can be read, one goes on to the plan, which opens the store."""
AGENCY = "เมืองพัทยา"
"""One that the real scores name, so that their import can be planned."""


@dataclass
class Figures:
    """What the files of a kind cost; seconds by the clock and of the processor."""

    ends: Counter[int] = field(default_factory=Counter)
    slowest: float = 0
    most_processor: float = 0
    peak_mib: float = 0

    def add(self, end: int, seconds: float, used: resource.struct_rusage) -> None:
        """One more file."""
        self.ends[end] += 1
        self.slowest = max(self.slowest, seconds)
        self.most_processor = max(self.most_processor, used.ru_utime + used.ru_stime)
        self.peak_mib = max(self.peak_mib, used.ru_maxrss / 1024)


def files(kind: str, numbers: range) -> Iterator[tuple[str, str, Upload]]:
    """The files of a kind: what names each of them, how it is read, and the file."""
    if kind == BOMB_KIND:
        for name, (reader, ending, make) in BOMBS.items():
            yield name, reader, Upload(f"{name}.{ending}", make())
        return
    seed = SEEDS[kind]
    whole = seed.make()
    for number in numbers:
        yield str(number), seed.reader, Upload(seed.name, mutated(whole, number))


def outcome(upload: Upload, reader: str, folder: Path, *, is_planned: bool) -> int:
    """Read the file and, where it can be read, plan its import; how that ended."""
    if refusal(upload, reader) is not None:
        return _REFUSED
    if is_planned:
        file = folder / upload.name
        file.write_bytes(upload.content)
        options = ["--as", reader, "--agency", AGENCY, "--dry-run"]
        done = CliRunner().invoke(root, ["import", str(file), *options])
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
    return _READ


def own_bytes() -> int:
    """How much address space this process has, much of which it never uses."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    return pages * resource.getpagesize()


def in_own_process(
    upload: Upload, reader: str, folder: Path, *, is_planned: bool
) -> tuple[int, resource.struct_rusage]:
    """How a file ended in a process that may be killed, and what that process took."""
    pid = os.fork()
    if pid == 0:
        end = _FAILED
        try:
            most = own_bytes() + _MOST_BYTES
            resource.setrlimit(resource.RLIMIT_AS, (most, most))
            resource.setrlimit(resource.RLIMIT_CPU, (_MOST_SECONDS, _MOST_SECONDS))
            signal.alarm(10 * _MOST_SECONDS)
            end = outcome(upload, reader, folder, is_planned=is_planned)
        except BaseException:
            traceback.print_exc()
        os._exit(end)
    _, status, used = os.wait4(pid, 0)
    return (os.WEXITSTATUS(status) if os.WIFEXITED(status) else _FAILED), used


def measure(kind: str, numbers: range, folder: Path, keep: Path) -> Figures:
    """Read the files of a kind one after the other; those that fail are kept."""
    figures = Figures()
    for count, (name, reader, upload) in enumerate(files(kind, numbers)):
        begun = time.perf_counter()
        is_planned = count % PLANNED == 0
        end, used = in_own_process(upload, reader, folder, is_planned=is_planned)
        figures.add(end, time.perf_counter() - begun, used)
        if end == _FAILED:
            keep.mkdir(parents=True, exist_ok=True)
            kept = keep / f"{kind}-{name}-{upload.name}"
            kept.write_bytes(upload.content)
            print(f"FAILED {kept}", flush=True)
    return figures


def filled_store(folder: Path) -> str:
    """The URL of a store with the sample, which the command line opens from now on."""
    url = f"duckdb:///{(folder / 'store.duckdb').as_posix()}"
    os.environ.update(ITA_DATABASE_URL=url, ITA_SAMPLE="0")
    database = open_database(url)
    load_sample(database, thai_today())
    database.close()
    return url


def last_change(url: str) -> int:
    """The newest change of the store."""
    database = open_database(url)
    agency = workspace_agency(database)
    change = newest_change(database, agency.agency_id) if agency else 0
    database.close()
    return change


def main(kinds: list[str], numbers: range, keep: Path) -> None:
    """Print a row for each kind; exit status 1 when a file failed or something was written."""
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = filled_store(folder)
        before = last_change(url)
        for seed in SEEDS.values():
            # What is loaded at need is loaded once, here, and not for every file anew.
            outcome(Upload(seed.name, seed.make()), seed.reader, folder, is_planned=True)
        print(f"{'kind':20}{'files':>7}{'read':>7}{'refused':>9}{'failed':>8}", end="")
        print(f"{'slowest s':>11}{'processor s':>13}{'peak MiB':>10}")
        for kind in kinds:
            result = measure(kind, numbers, folder, keep)
            failed += result.ends[_FAILED]
            ends = (
                result.ends.total(),
                result.ends[_READ],
                result.ends[_REFUSED],
                result.ends[_FAILED],
            )
            print(f"{kind:20}{ends[0]:>7}{ends[1]:>7}{ends[2]:>9}{ends[3]:>8}", end="")
            costs = (result.slowest, result.most_processor, result.peak_mib)
            print(f"{costs[0]:>11.2f}{costs[1]:>13.2f}{costs[2]:>10.0f}", flush=True)
        written = last_change(url) - before
    print(f"changes written: {written}")
    sys.exit(bool(failed or written))


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--files", type=int, default=1_000)
    arguments.add_argument("--kind", action="append", choices=[*SEEDS, BOMB_KIND])
    arguments.add_argument("--from", type=int, default=0, dest="first")
    arguments.add_argument("--keep", type=Path, default=Path("failed-files"))
    given = arguments.parse_args()
    numbers = range(given.first, given.first + given.files)
    main(given.kind or [*SEEDS, BOMB_KIND], numbers, given.keep)
