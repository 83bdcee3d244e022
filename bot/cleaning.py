"""What people type, without what no eye sees: the one door for user text into the core."""

import re
import unicodedata
from dataclasses import replace

from bot.errors import UserError
from bot.messages import Command, Content, Filled, Said

LONGEST_TEXT = 2_000
LONGEST_NAME = 80

# Control characters but tab and line feed, bidirectional controls, lone surrogates, BOM: UAX #9,
# R-SEC-32.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_LINE_ENDS = re.compile("\r\n?|\x85|\u2028|\u2029|\x0b|\x0c")
_GAPS = re.compile(r"\n{3,}")


def clean(text: str) -> str:
    """NFC, without control and bidirectional characters, at most one empty line in a row."""
    lined = _LINE_ENDS.sub("\n", text)
    return _GAPS.sub("\n\n", _INVISIBLE.sub("", unicodedata.normalize("NFC", lined))).strip()


def clean_name(text: str) -> str:
    """One line, white space folded, at most 80 characters."""
    return clean_line(text)[:LONGEST_NAME].strip()


def clean_line(text: str) -> str:
    """On one line, white space folded."""
    return " ".join(clean(text).split())


def clean_content(content: Content) -> Content:
    """Raises UserError for a text longer than 2,000 characters."""
    match content:
        case Command(word, text):
            return Command(clean(word).lower(), _bounded(text))
        case Said(text):
            return replace(content, text=_bounded(text))
        case Filled(act, values):
            return Filled(act, {name: _bounded(value) for name, value in values.items()})
        case _:
            return content


def _bounded(text: str) -> str:
    cleaned = clean(text)
    if len(cleaned) > LONGEST_TEXT:
        raise UserError("error-too-long", length=len(cleaned), most=LONGEST_TEXT)
    return cleaned
