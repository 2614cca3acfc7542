"""What a number beside an instrument or a name means: the texts beside it decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.book import RuleBook, RuleBooks
from ita_dash.domain.rulebook.codes import EIT_PARTS
from ita_dash.imports.scores.heading import Heading

Read = Mapping[str, Heading | None]


def settled(read: Read, rulebooks: RuleBooks) -> dict[str, Heading | None]:
    """Headings that were read one by one, each with the meaning it has beside the others.

    "OIT 2" is the second indicator of the OIT, "OIT 10" the tenth of all; an instrument that
    counts further tells its questions or items, which are no scores of ours. "EIT 1" and "EIT 2"
    without any other such number are the two parts. Names behind 1, 2, 3 … in their order are
    ranked, so their names count; another number that contradicts its name is no indicator.
    """
    book = rulebooks.latest
    numbers = _numbers(read)
    are_parts = numbers == {"eit": {1, 2}} and not _names(read) & set(EIT_PARTS)
    is_ranking = _is_ranking(read)
    meant: dict[str, Heading | None] = {}
    for text, heading in read.items():
        if heading is not None and heading.kind == "numbered":
            parts = _part(heading, book) if are_parts else None
            meant[text] = parts or _indicator(heading, numbers[heading.name], book)
        elif heading is not None and heading.kind == "ranked":
            meant[text] = _by_name(heading, book, is_ranking)
        else:
            meant[text] = heading
    return meant


def instrument_or_indicator(instrument: str, indicator: str, rulebooks: RuleBooks) -> Heading:
    """What a name with an instrument in brackets means; ``indicator`` is the code it names, or "".

    An indicator of that instrument is told by its name, not by the instrument behind it; it is
    doubtful where the instrument itself is called nearly so.
    """
    book = rulebooks.latest
    numbers = {f"indicator_{number}": number for number in book.instrument(instrument).indicators}
    if indicator not in numbers:
        return Heading("figure", instrument)
    number = numbers[indicator]
    is_clear = book.indicator(number).name not in book.instrument(instrument).name
    doubt = None if is_clear else _not_whole(number, instrument, book)
    return Heading("figure", indicator, doubt=doubt)


def is_in_parts(code: str, rulebooks: RuleBooks) -> bool:
    """Whether a score is asked in two parts: the EIT, and each of its indicators."""
    numbers = rulebooks.latest.instrument("eit").indicators
    return code in ("eit", *(f"indicator_{number}" for number in numbers))


def _numbers(read: Read) -> dict[str, set[int]]:
    numbers: defaultdict[str, set[int]] = defaultdict(set)
    for heading in read.values():
        if heading is not None and heading.kind == "numbered":
            numbers[heading.name].add(heading.number)
    return numbers


def _names(read: Read) -> set[str]:
    return {heading.name for heading in read.values() if heading is not None}


def _is_ranking(read: Read) -> bool:
    """Whether the numbers before names count the rows, each name once."""
    named = [each for each in read.values() if each and each.number and each.kind != "numbered"]
    in_order = [each.number for each in named] == list(range(1, len(named) + 1))
    return in_order and len({each.name for each in named}) == len(named) > 1


def _part(heading: Heading, book: RuleBook) -> Heading:
    number = book.instrument("eit").indicators[heading.number - 1]
    doubt = msg(
        "เข้าใจว่าเป็น EIT ส่วนที่ {part} หากหมายถึงตัวชี้วัดที่ {number} โปรดเขียนเลขตัวชี้วัด",
        part=heading.number,
        number=number,
    )
    return Heading("figure", EIT_PARTS[heading.number - 1], doubt=doubt)


def _indicator(heading: Heading, numbers: set[int], book: RuleBook) -> Heading | None:
    """The indicator that “OIT 1” tells, where all numbers of the instrument can be one's."""
    instrument = book.instrument(heading.name)
    own = instrument.indicators
    if numbers == {round(100 * instrument.weight)}:
        return Heading("figure", heading.name)  # "IIT (30)": the points that it may earn.
    if numbers <= set(range(1, len(own) + 1)):
        number = own[heading.number - 1]
    elif numbers <= set(own):
        number = heading.number
    else:
        return None
    code = f"indicator_{number}"
    if heading.beside not in ("", code):
        return Heading("unknown_indicator", code)
    return Heading("figure", code, doubt=_not_whole(number, heading.name, book))


def _not_whole(number: int, instrument: str, book: RuleBook) -> Message:
    return msg(
        "เข้าใจว่าเป็นตัวชี้วัดที่ {number} {name} ไม่ใช่คะแนน {instrument} ทั้งเครื่องมือ โปรดตรวจ",
        number=number,
        name=Message(book.indicator(number).name),
        instrument=Message(book.instrument(instrument).short_name),
    )


def _by_name(heading: Heading, book: RuleBook, is_ranking: bool) -> Heading:
    if not is_ranking:
        return Heading("unknown_indicator", heading.beside)
    number = int(heading.name.removeprefix("indicator_"))
    doubt = msg(
        "เลข {rank} หน้าชื่อเป็นลำดับ ไม่ใช่เลขตัวชี้วัด จึงอ่านตามชื่อเป็นตัวชี้วัดที่ {number} {name}",
        rank=heading.number,
        number=number,
        name=Message(book.indicator(number).name),
    )
    return replace(heading, kind="figure", doubt=doubt)
