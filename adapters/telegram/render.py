"""A card as Telegram messages: plain text with entities, never a parse mode, so that nobody's words
can be markup.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity
from telegram.constants import MessageEntityType, MessageLimit

from bot.links import carried, follow
from bot.messages import Button, Card
from bot.verbs import BY_WORD

TEXT_LIMIT = int(MessageLimit.MAX_TEXT_LENGTH)
CAPTION_LIMIT = int(MessageLimit.CAPTION_LENGTH)
MOST_BUTTONS = 100
_LONGEST_LABEL = 64
_ROW_BUTTONS = 3
_ROW_LETTERS = 30
_MORE = "…"

# What Telegram removes or blanks by itself would shift the entities after it: tdlib, `misc.cpp`,
# `clean_input_string`.
_LINE_ENDS = re.compile("\r\n?|\u2028|\u2029")
_REMOVED = re.compile("[\u202a-\u202e\u030a\u0333\u033f]")
_BLANKED = re.compile("[\x00-\x09\x0b-\x1f]")
_BROKEN = re.compile("[\ud800-\udfff]")

_WORDS = "|".join(sorted({*BY_WORD, "start"}))
# Neither the path of an address (example.org/zoek) nor what already names its bot.
_COMMAND = re.compile(rf"(?<![\w@/=&?#.%-])/(?:{_WORDS})(?![\w@/-]|\.\w)", re.IGNORECASE)

_NAME = re.compile(r"d(?P<document>[0-9]{1,18})|(?P<texts>[0-9]{1,18}(?:,[0-9]{1,18})*)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Piece:
    """One message of a card. The entities count in UTF-16 units, as Telegram does."""

    text: str
    entities: tuple[MessageEntity, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """What a card was sent as: text messages in their order, or one photo or document with a
    caption.

    Written "123", "123,124" or "d125".
    """

    messages: tuple[int, ...]
    document: bool = False

    def __str__(self) -> str:
        return ("d" if self.document else "") + ",".join(map(str, self.messages))


def named(text: str) -> Name | None:
    """The inverse of `str(Name)`; None for what is no name of ours."""
    found = _NAME.fullmatch(text)
    if found is None:
        return None
    if found["document"]:
        return Name((int(found["document"]),), document=True)
    return Name(tuple(map(int, found["texts"].split(","))))


@dataclass(frozen=True, slots=True)
class _Mark:
    """A stretch of one look, in code points."""

    start: int
    end: int
    type: MessageEntityType


def utf16(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def pieces(
    card: Card[str], *, group: bool, username: str, limit: int = TEXT_LIMIT
) -> tuple[Piece, ...]:
    """The card's words, in as many messages of at most `limit` UTF-16 units as they need, never
    none. In a group our commands name the bot: in privacy mode it hears no others.
    """
    text, marks = _composed(card, username if group else "")
    units = _units(text)
    cut = [_piece(text, units, marks, *part) for part in _parts(text, units, marks, limit)]
    return tuple(piece for piece in cut if _visible(piece.text)) or (Piece(_MORE),)


def fitted(parts: Sequence[Piece], count: int, limit: int = TEXT_LIMIT) -> tuple[Piece, ...]:
    """At most `count` pieces; the last one ends in "…" where there were more."""
    if len(parts) <= count:
        return tuple(parts)
    return (*parts[: count - 1], _shortened(parts[count - 1], limit))


def caption(card: Card[str], *, group: bool, username: str) -> Piece | None:
    """All the card's words as the caption of its photo or its one file, where they fit."""
    if len(card.attachments) + (card.picture is not None) != 1:
        return None
    parts = pieces(card, group=group, username=username, limit=CAPTION_LIMIT)
    return parts[0] if len(parts) == 1 else None


def keyboard(card: Card[str], *, group: bool, username: str) -> InlineKeyboardMarkup | None:
    if not card.buttons:
        return None
    rows: list[list[InlineKeyboardButton]] = []
    letters = 0
    for button in card.buttons[:MOST_BUTTONS]:
        shown = _button(button, group=group, username=username)
        if rows and len(rows[-1]) < _ROW_BUTTONS and letters + len(shown.text) <= _ROW_LETTERS:
            rows[-1].append(shown)
            letters += len(shown.text)
        else:
            rows.append([shown])
            letters = len(shown.text)
    return InlineKeyboardMarkup(rows)


def _button(button: Button[str], *, group: bool, username: str) -> InlineKeyboardButton:
    label = " ".join(_clean(button.label).split())
    if len(label) > _LONGEST_LABEL:
        label = label[: _whole(label, _LONGEST_LABEL - 1)].rstrip() + _MORE
    if not _visible(label):
        label = _MORE
    if group and button.opens:
        link = carried(button.act)
        # An act that no link can carry is pressed where it stands.
        if str(follow(link).act) == button.act:
            url = f"https://t.me/{username}?start={link}"
            return InlineKeyboardButton(text=label, url=url)
    return InlineKeyboardButton(text=label, callback_data=button.act)


def _composed(card: Card[str], username: str) -> tuple[str, list[_Mark]]:
    """Title, lines, quote, an empty line and the notes; stripped at both ends."""
    blocks: list[tuple[str, MessageEntityType | None]] = []
    if _visible(card.title):
        blocks.append((card.title, MessageEntityType.BOLD))
    blocks += [(line, None) for line in card.lines]
    if _visible(card.quote):
        blocks.append((card.quote, MessageEntityType.BLOCKQUOTE))
    notes = [note for note in card.notes if _visible(note)]
    if notes and blocks:
        blocks.append(("", None))
    blocks += [(note, MessageEntityType.ITALIC) for note in notes]

    said: list[str] = []
    marks: list[_Mark] = []
    length = 0
    for raw, look in blocks:
        text = _addressed(_clean(raw).strip(), username)
        if not said and not text:
            continue
        if look is not None and text:
            marks.append(_Mark(length, length + len(text), look))
        said.append(text)
        length += len(text) + 1
    return "\n".join(said).rstrip(), marks


def _clean(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    lined = _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text))
    return _BROKEN.sub("\N{REPLACEMENT CHARACTER}", _BLANKED.sub(" ", _REMOVED.sub("", lined)))


def _addressed(text: str, username: str) -> str:
    return _COMMAND.sub(rf"\g<0>@{username}", text) if username else text


def _visible(text: str) -> bool:
    """Telegram refuses a text of which nothing is seen."""
    return any(
        unicodedata.category(letter) not in {"Zs", "Zl", "Zp", "Cc", "Cf", "Cs"}
        and letter not in "\u2800\ufffc"
        for letter in text
    )


def _units(text: str) -> Sequence[int]:
    """How many UTF-16 units stand before each letter, and before the end."""
    if utf16(text) == len(text):
        return range(len(text) + 1)
    return list(accumulate((1 + (letter > "\uffff") for letter in text), initial=0))


def _parts(
    text: str, units: Sequence[int], marks: Sequence[_Mark], limit: int
) -> Iterator[tuple[int, int]]:
    """Where each message begins and ends, white space at the seams left out."""
    start = 0
    while start < len(text):
        if text[start].isspace():
            start += 1
            continue
        end = _end(text, units, marks, limit, start)
        yield start, start + len(text[start:end].rstrip())
        start = end


def _end(text: str, units: Sequence[int], marks: Sequence[_Mark], limit: int, start: int) -> int:
    """Where the message that begins at `start` ends: outside entities where they allow it, at a
    line end, else at a space, else anywhere.
    """
    furthest = bisect_right(units, units[start] + limit) - 1
    if furthest == len(text):
        return furthest
    first = start
    for mark in marks:
        if start < mark.start < furthest < mark.end:
            if units[mark.end] - units[mark.start] <= limit:
                return mark.start
            first = mark.start
    for seam in "\n ":
        found = furthest + 1
        while (found := text.rfind(seam, first + 1, found)) >= 0:
            if not _extends(text[found + 1]):
                return found
    return first if first > start else _whole(text, furthest, start)


def _whole(text: str, end: int, start: int = 0) -> int:
    """The last place up to `end` that parts no letter from its marks, where one is near."""
    for place in range(end, max(start, end - 32), -1):
        if place == len(text) or not (_extends(text[place]) or text[place - 1] == "\u200d"):
            return place
    return end


def _extends(letter: str) -> bool:
    return (
        letter == "\u200d"
        or "\U0001f3fb" <= letter <= "\U0001f3ff"
        or unicodedata.category(letter).startswith("M")
    )


def _piece(text: str, units: Sequence[int], marks: Sequence[_Mark], start: int, end: int) -> Piece:
    entities: list[MessageEntity] = []
    for mark in marks:
        first, last = max(mark.start, start), min(mark.end, end)
        if first < last and not text[first:last].isspace():
            offset, length = units[first] - units[start], units[last] - units[first]
            entities.append(MessageEntity(mark.type, offset=offset, length=length))
    return Piece(text[start:end], tuple(entities))


def _shortened(piece: Piece, limit: int) -> Piece:
    units = _units(piece.text)
    room = limit - len(_MORE)
    kept = piece.text[: _whole(piece.text, bisect_right(units, room) - 1)].rstrip()
    length = utf16(kept)
    entities = tuple(
        MessageEntity(
            entity.type,
            offset=entity.offset,
            length=min(entity.length, length - entity.offset),
        )
        for entity in piece.entities
        if entity.offset < length
    )
    return Piece(kept + _MORE, entities)
