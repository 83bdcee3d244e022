"""A card as lines of a terminal. Whatever is shown passes `safe` in `paint`, so that nobody's words
can steer the terminal.
"""

import re
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from adapters.console.buttons import Numbered
from bot.messages import Attachment, Card

Style = Literal["plain", "bold", "dim", "head", "key", "problem"]

# The 16 colours, which every theme makes legible.
_CODES: dict[Style, str] = {
    "bold": "1",
    "dim": "2",
    "head": "36",
    "key": "1;33",
    "problem": "31",
}
# C0, DEL and C1 steer a terminal; the rest turn text around or cannot be encoded.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
INDENT = "  "


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one style. A style adds to the words, it never replaces them."""

    text: str
    style: Style = "plain"


Row = tuple[Span, ...]


def safe(text: str) -> str:
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\t", " "))


def paint(rows: Iterable[Row], *, colour: bool) -> str:
    """The only place that writes escape sequences."""
    return "".join("".join(_paint(span, colour) for span in row) + "\n" for row in rows)


def _paint(span: Span, colour: bool) -> str:
    text = safe(span.text)
    code = _CODES.get(span.style)
    return f"\x1b[{code}m{text}\x1b[0m" if colour and code and text else text


def card_rows(
    card: Card[str],
    numbered: Sequence[Numbered] = (),
    files: Sequence[str] = (),
    width: int = 0,
) -> list[Row]:
    """Title, lines, quote, notes, files, buttons. `files` says of each attachment what became of
    it; a `width` of 0 does not wrap.
    """
    rows = block(card.title, "bold", width=width)
    for line in card.lines:
        rows += block(line, width=width)
    if card.quote:
        rows += block(card.quote, bar="│ ", width=width)
    for note in card.notes:
        rows += block(note, "dim", width=width)
    for file in files:
        rows += block(file, width=width)
    if numbered:
        rows += button_rows([(n.number, n.label) for n in numbered], width)
    return rows


def block(text: str, style: Style = "plain", *, bar: str = "", width: int = 0) -> list[Row]:
    """Somebody's text, indented, line by line."""
    rows: list[Row] = []
    lead = INDENT + bar
    for line in text.split("\n"):
        # An address must stay whole to be copied.
        parts = textwrap.wrap(
            line, max(20, width - len(lead)), break_long_words=False, break_on_hyphens=False
        )
        for part in parts if width and parts else [line]:
            rows.append((Span(lead, "dim"), Span(part, style)))
    return rows


def button_rows(labels: Sequence[tuple[str, str]], width: int = 0) -> list[Row]:
    """`1 Plaatsen   2 Aanpassen`, on as few rows as the width allows."""
    rows: list[list[Span]] = [[]]
    used = 0
    for number, label in labels:
        keyed = _keyed(number, label)
        length = sum(len(span.text) for span in keyed) + 3
        if width and used and used + length > width:
            rows.append([])
            used = 0
        rows[-1] += [Span("   " if used else INDENT), *keyed]
        used += length
    return [tuple(row) for row in rows]


def _keyed(number: str, label: str) -> list[Span]:
    if label.startswith(f"{number} "):
        # "1 aanvragen" already begins with its own number.
        return [Span(number, "key"), Span(label[len(number) :])]
    if label[:1].isdigit():
        return [Span(f"[{number}]", "key"), Span(f" {label}")]
    return [Span(number, "key"), Span(f" {label}")]


def size(attachment: Attachment) -> str:
    return f"{max(1, round(len(attachment.content.encode(errors='replace')) / 1000))} kB"
