"""A card as Block Kit: rich text and plain text only, in which Slack reads no markup, so that
nobody's words can be any.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias, TypedDict

from bot.messages import Button, Card
from bot.verbs import BY_WORD

COMMAND = "/deel"
SHORT_COMMANDS = (
    *("aanbod", "vraag", "zoek"),
    *("offre", "demande", "trouver"),
    *("offer", "request", "find"),
)
"""The words that are slash commands of their own, in all languages; all others follow COMMAND."""

MOST_BUTTONS = 100
LABEL_LIMIT = 75
# Slack refuses a message (`msg_blocks_too_long`) somewhere above 11,000 characters in all its
# blocks, and does not document where: slackapi/bolt-js #2509 and #2867.
MESSAGE_LIMIT = 6_000
# A view has at most 250 kB, in which a character may take six bytes.
VIEW_LIMIT = 30_000
_BLOCK_LIMIT = 3_000
_ROW_BUTTONS = 25
_MORE = "…"

_LINE_ENDS = re.compile("\r\n?|\u2028|\u2029")
_BLANKED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")
# What turns the direction of writing: nobody's words run through those of others.
_TURNING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BROKEN = re.compile("[\ud800-\udfff]")
# All of these, so that a text without any is looked through once.
_UNCLEAN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}

# Neither the path of an address (example.org/mijn) nor a part of a longer word. The stroke stands
# first because it is what is searched for.
_COMMAND = re.compile(r"/(?<![\w@/=&?#.%-]/)(\w+)(?![\w@/-]|\.\w)")

Block: TypeAlias = dict[str, object]
Look = Literal["title", "lines", "quote", "notes"]


class Message(TypedDict):
    """`text` is what notifications and screen readers say, escaped; `blocks` what is seen."""

    text: str
    blocks: list[Block]


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look, which fit one block."""

    look: Look
    text: str


Piece: TypeAlias = tuple[Run, ...]


def messages(card: Card[str]) -> tuple[Message, ...]:
    """The whole card, in as many messages as it needs, never none; its buttons are on the last."""
    return rendered(card, pieces(card))


def message(card: Card[str]) -> Message:
    """The card where it must be one message: what does not fit ends in "…"."""
    (only,) = rendered(card, fitted(pieces(card), 1))
    return only


def home(card: Card[str]) -> Block:
    """The card as what a person's App Home shows."""
    return {"type": "home", "blocks": view_blocks(card)}


def view_blocks(card: Card[str]) -> list[Block]:
    """The card in a view; what does not fit ends in "…"."""
    (piece,) = fitted(pieces(card, VIEW_LIMIT), 1)
    return [*blocks(piece), *actions(card.buttons)]


def rendered(card: Card[str], parts: Sequence[Piece]) -> tuple[Message, ...]:
    made = [Message(text=_fallback(part), blocks=blocks(part)) for part in parts]
    if card.link:
        for message in made:
            message["blocks"] = _linked(message["blocks"], card.link)
    made[-1]["blocks"] += actions(card.buttons)
    return tuple(made)


def pieces(card: Card[str], limit: int = MESSAGE_LIMIT) -> tuple[Piece, ...]:
    """The card's words, in pieces of at most `limit` characters as Slack counts them, never
    none.
    """
    parts: list[list[Run]] = [[]]
    room = limit
    for run in _runs(card):
        taken = size(run.text)
        if parts[-1] and taken > room:
            parts.append([])
            room = limit
        parts[-1].append(run)
        room -= taken
    return tuple(map(tuple, parts)) if parts[0] else ((Run("lines", _MORE),),)


def fitted(parts: Sequence[Piece], count: int) -> tuple[Piece, ...]:
    """At most `count` pieces; the last one ends in "…" where there were more."""
    if len(parts) <= count:
        return tuple(parts)
    *before, last = parts[count - 1]
    cut = (*before, replace(last, text=last.text + _MORE))
    return (*parts[: count - 1], cut)


def blocks(piece: Piece) -> list[Block]:
    """Title, lines and quote as rich text, notes as context below."""
    made: list[Block] = []
    elements: list[Block] = []
    room = _BLOCK_LIMIT
    for run in piece:
        if run.look == "notes":
            elements = []
            made.append({"type": "context", "elements": [_plain(run.text)]})
            continue
        taken = size(run.text) + 1
        if not elements or taken > room:
            elements, room = [], _BLOCK_LIMIT
            made.append({"type": "rich_text", "elements": elements})
        _add(elements, run)
        room -= taken
    return made


def actions(buttons: Sequence[Button[str]]) -> list[Block]:
    """A button that `opens` is one like any other: in Slack it leads to a modal or a message that
    only its presser sees.
    """
    shown = [_button(n, button) for n, button in enumerate(buttons[:MOST_BUTTONS])]
    return [
        {"type": "actions", "elements": shown[start : start + _ROW_BUTTONS]}
        for start in range(0, len(shown), _ROW_BUTTONS)
    ]


def plain(text: str, limit: int) -> Block:
    """Our words as plain text on one line, cut on a word; where there are none, an ellipsis."""
    return _plain(shortened(" ".join(in_slack(clean(text)).split()), limit))


def in_slack(text: str) -> str:
    """Our words with the commands as they are typed in Slack: `/mijn` becomes `/deel mijn`, while
    `/zoek` is a command there too.
    """
    return _COMMAND.sub(_typed, text)


def escaped(text: str) -> str:
    """https://docs.slack.dev/messaging/formatting-message-text#escaping"""
    # The ampersand comes first, and `translate` would take fifty times as long.
    for sign, said in _ESCAPES.items():
        text = text.replace(sign, said)
    return text


def size(text: str) -> int:
    """An upper bound of how Slack may count a text: in UTF-16 units, with `& < >` escaped."""
    units = len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
    return units + 4 * text.count("&") + 3 * (text.count("<") + text.count(">"))


def shortened(text: str, limit: int) -> str:
    """At most `limit` long, cut on a word where one is near; never without anything to see."""
    if not visible(text):
        return _MORE
    if size(text) <= limit:
        return text
    end = _whole(text, _reach(text, 0, limit - len(_MORE)), 0)
    space = text.rfind(" ", 0, end + 1)
    kept = text[:space] if space > end // 2 else text[:end]
    return kept.rstrip() + _MORE


def clean(text: str) -> str:
    """Composed, with one kind of line end, without what steers a screen, and nothing that JSON or
    Slack cannot carry.
    """
    composed = unicodedata.normalize("NFC", text)
    if _UNCLEAN.search(composed) is None:
        return composed
    lined = _LINE_ENDS.sub("\n", composed)
    return _BROKEN.sub("\N{REPLACEMENT CHARACTER}", _TURNING.sub("", _BLANKED.sub(" ", lined)))


def visible(text: str) -> bool:
    """Slack refuses a text of which nothing is seen."""
    return any(
        unicodedata.category(letter) not in {"Zs", "Zl", "Zp", "Cc", "Cf", "Cs"}
        and letter not in "\u2800\ufffc"
        for letter in text
    )


def _typed(found: re.Match[str]) -> str:
    word = found[1].lower()
    return f"{COMMAND} {found[1]}" if word in BY_WORD and word not in SHORT_COMMANDS else found[0]


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text, "emoji": False}


def _button(number: int, button: Button[str]) -> Block:
    return {
        "type": "button",
        "action_id": f"press:{number}",
        "text": plain(button.label, LABEL_LIMIT),
        "value": button.act,
    }


def _runs(card: Card[str]) -> Iterator[Run]:
    looks: tuple[tuple[Look, str], ...] = (
        ("title", in_slack(card.title)),
        ("lines", in_slack("\n".join(card.lines))),
        ("quote", card.quote),
        ("notes", in_slack("\n".join(filter(visible, card.notes)))),
    )
    for look, text in looks:
        for chunk in _chunks(clean(text)):
            yield Run(look, chunk)


def _add(elements: list[Block], run: Run) -> None:
    if run.look == "quote":
        elements.append({"type": "rich_text_quote", "elements": [_text(run.text)]})
        return
    section = elements[-1]["elements"] if elements else None
    if isinstance(section, list) and elements[-1]["type"] == "rich_text_section":
        section.append(_text("\n" + run.text, bold=run.look == "title"))
    else:
        words = [_text(run.text, bold=run.look == "title")]
        elements.append({"type": "rich_text_section", "elements": words})


def _linked(given: list[Block], link: str) -> list[Block]:
    """The blocks with the one address that may be pressed as a link: Slack makes none by itself."""
    made: list[Block] = []
    for block in given:
        if block["type"] != "rich_text" or not isinstance(block["elements"], list):
            made.append(block)
            continue
        sections = [_with_link(section, link) for section in block["elements"]]
        made.append({**block, "elements": sections})
    return made


def _with_link(section: Block, link: str) -> Block:
    found = section["elements"]
    if section["type"] != "rich_text_section" or not isinstance(found, list):
        return section
    parts: list[Block] = []
    for element in found:
        before, here, after = str(element["text"]).partition(link)
        if not here:
            parts.append(element)
            continue
        parts += [{**element, "text": before}] if before else []
        parts.append({"type": "link", "url": link, "text": link})
        parts += [{**element, "text": after}] if after else []
    return {**section, "elements": parts}


def _text(text: str, *, bold: bool = False) -> Block:
    made: Block = {"type": "text", "text": text}
    return {**made, "style": {"bold": True}} if bold else made


def _fallback(piece: Piece) -> str:
    return "\n".join(escaped(run.text) for run in piece)


def _chunks(text: str) -> Iterator[str]:
    """In parts that fit a block with an ellipsis behind them, white space at the seams left out."""
    start, limit = 0, _BLOCK_LIMIT - 1 - len(_MORE)
    while start < len(text):
        end = _seam(text, start, _reach(text, start, limit))
        chunk = text[start:end].strip()
        if visible(chunk):
            yield chunk
        start = end


def _reach(text: str, start: int, limit: int) -> int:
    """How far `limit` goes from `start`: at least one letter, as long as there is any."""
    # Most texts fit as they are; to count letter by letter would take most of the time of a card.
    if len(text) - start <= limit and size(text[start:]) <= limit:
        return len(text)
    used = 0
    for place in range(start, len(text)):
        used += _width(text[place])
        if used > limit:
            return max(place, start + 1)
    return len(text)


def _seam(text: str, start: int, furthest: int) -> int:
    """Where to part a text: at a line end, else at a space, else between letters."""
    if furthest == len(text):
        return furthest
    for seam in "\n ":
        found = furthest + 1
        while (found := text.rfind(seam, start + 1, found)) > 0:
            if not _extends(text[found + 1 : found + 2]):
                return found
    return _whole(text, furthest, start)


def _whole(text: str, end: int, start: int) -> int:
    """The last place up to `end` that parts no letter from its marks, where one is near."""
    for place in range(end, max(start, end - 32), -1):
        if place == len(text) or not (_extends(text[place]) or text[place - 1] == "\u200d"):
            return place
    return end


def _extends(letter: str) -> bool:
    return bool(letter) and (
        letter == "\u200d"
        or "\U0001f3fb" <= letter <= "\U0001f3ff"
        or unicodedata.category(letter).startswith("M")
    )


def _width(letter: str) -> int:
    return len(_ESCAPES.get(letter, letter)) + (letter > "\uffff")
