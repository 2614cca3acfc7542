"""Keep the English catalogue complete: collect every msgid, check the .po, compile the .mo.

A tool for developers: ``python -m ita_dash.i18n.catalogue`` brings the .po up to date with the
program and compiles it; ``--check`` writes nothing. Only this module needs Babel.
"""

from __future__ import annotations

import ast
import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from string import Formatter

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment, nodes

from ita_dash.domain.calendar.known import read_year
from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.rulebook.file import parse
from ita_dash.settings import CALENDAR_DIR, ROOT, RULEBOOK_DIR

PO_FILE = Path(__file__).parent / "locale" / "en" / "LC_MESSAGES" / "ita_dash.po"
MO_FILE = PO_FILE.with_suffix(".mo")
KEYWORDS = frozenset({"tr", "msg"})


class EnglishCatalogue(Catalog):
    """A catalogue whose header says nothing that changes from one run to the next."""

    mime_headers = [  # noqa: RUF012 - Babel's own attribute, a property there
        ("Project-Id-Version", "ita_dash"),
        ("Language", "en"),
        ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
    ]


def places(text: str) -> set[str]:
    """The names of the places in a sentence: ``"ปี {year:d}"`` → ``{"year"}``."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def program_msgids(folder: Path = ROOT) -> set[str]:
    """Every literal first argument of ``tr(…)`` and ``msg(…)`` in the program."""
    files = [*folder.glob("*.py"), *folder.glob("pages/*.py"), *folder.glob("ita_dash/**/*.py")]
    return {msgid for file in files for msgid in _literals(file.read_text("utf-8"))}


def _literals(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", None))
        first = node.args[0]
        if name in KEYWORDS and isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value


def template_msgids(folder: Path = ROOT) -> set[str]:
    """Every literal argument of ``tr(…)`` in the HTML templates."""
    parse = Environment(autoescape=True).parse
    trees = [parse(file.read_text("utf-8")) for file in folder.glob("ita_dash/**/templates/*.html")]
    calls = [call for tree in trees for call in tree.find_all(nodes.Call)]
    return {
        str(first.value)
        for call in calls
        if isinstance(call.node, nodes.Name) and call.node.name in KEYWORDS
        for first in call.args[:1]
        if isinstance(first, nodes.Const)
    }


def rulebook_msgids(folder: Path = RULEBOOK_DIR) -> set[str]:
    """What pages show of the rule books, in the session's language."""
    rulebooks = [parse(file.read_text("utf-8")) for file in folder.glob("*.toml")]
    return {text for book in rulebooks for text in _shown_texts(book) if not text.isascii()}


def _shown_texts(book: RuleBook) -> Iterator[str]:
    yield from (book.source, book.target_source, book.comparability.reason)
    yield from (each.reason for each in book.own_comparability)
    yield from book.notes
    yield from (instrument.name for instrument in book.instruments)
    yield from (indicator.name for indicator in book.indicators)
    yield book.rated_scores.source
    yield from (text for band in book.bands for text in (band.rating, band.source))


def calendar_msgids(folder: Path = CALENDAR_DIR) -> set[str]:
    """What pages show of the calendars of past years, in the session's language."""
    years = [read_year(file.read_text("utf-8"))[1] for file in folder.glob("[0-9]*.toml")]
    texts = {text for dates in years for each in dates for text in (each.source, each.note)}
    return {text for text in texts if not text.isascii()}


def msgids() -> set[str]:
    """Everything that the English catalogue must translate."""
    return (program_msgids() | template_msgids() | rulebook_msgids() | calendar_msgids()) - {""}


def translations(entries: Catalog, msgid: str) -> tuple[str, ...]:
    """The English of a msgid: none, one, or singular and plural."""
    message = entries.get(msgid)
    if message is None:
        return ()
    strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return tuple(text for text in strings if text)


def catalogue(wanted: Iterable[str], translated: Catalog) -> EnglishCatalogue:
    """A catalogue of exactly the wanted msgids with the translations there are.

    A msgid that counts something, ``{n}``, has a singular and a plural.
    """
    result = EnglishCatalogue(locale="en", fuzzy=False)
    result.header_comment = "# The English of every Thai sentence in ita_dash."
    for msgid in wanted:
        texts = translations(translated, msgid) or ("",)
        if "n" in places(msgid):
            result.add((msgid, msgid), (texts[0], texts[-1]))
        else:
            result.add(msgid, texts[0])
    return result


def problems(wanted: set[str], translated: Catalog) -> list[str]:
    """What is wrong with the translations, a line each; empty when all is well."""
    faults: list[str] = []
    for msgid in sorted(wanted):
        texts = translations(translated, msgid)
        if not texts:
            faults.append(f"no English: {msgid}")
        elif _have_other_places(msgid, texts):
            faults.append(f"other places: {msgid} → {' | '.join(texts)}")
    known = {m.id if isinstance(m.id, str) else m.id[0] for m in translated if m.id}
    return faults + [f"no longer used: {msgid}" for msgid in sorted(known - wanted)]


def _have_other_places(msgid: str, texts: Sequence[str]) -> bool:
    """Whether something is not said where it must be; of one thing alone the number may be."""
    of_one = any(places(text) - {"n"} != places(msgid) - {"n"} for text in texts)
    return of_one or places(texts[-1]) != places(msgid)


def po_text(entries: Catalog) -> bytes:
    """The .po file of a catalogue: sorted, one entry a line, no dates and no places."""
    buffer = io.BytesIO()
    write_po(buffer, entries, width=0, no_location=True, sort_output=True)
    return buffer.getvalue()


def mo_bytes(entries: Catalog) -> bytes:
    """The compiled catalogue that gettext reads."""
    buffer = io.BytesIO()
    write_mo(buffer, entries)
    return buffer.getvalue()


def read_catalogue(path: Path = PO_FILE) -> Catalog:
    """The catalogue in a .po file."""
    with path.open("rb") as file:
        return read_po(file, locale="en")


def main(arguments: list[str]) -> int:
    """Bring .po and .mo up to date, or only check them; 1 when something is wrong."""
    wanted, translated = msgids(), read_catalogue()
    if "--check" not in arguments:
        translated = catalogue(wanted, translated)
        PO_FILE.write_bytes(po_text(translated))
        MO_FILE.write_bytes(mo_bytes(translated))
    faults = problems(wanted, translated)
    print(*faults, f"{len(wanted)} msgids, {len(faults)} problems", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
