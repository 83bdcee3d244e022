"""Texts as Telegram counts and reads them: UTF-16 units, entities, and its HTML."""

import re
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from aiogram.enums import MessageEntityType

Entity = dict[str, Any]

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
}
_TOKEN = re.compile(
    r"<(?P<end>/?)(?P<tag>[A-Za-z][\w-]*)(?P<rest>(?:\s[^<>]*)?)>"
    r"|(?P<open><)|(?P<code>&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);)|(?P<loose>&)"
)
_HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_TYPED = re.compile(
    r"(?P<bot_command>(?<![\w/])/[A-Za-z0-9_]{1,32}(?:@\w+)?)"
    r"|(?P<url>\bhttps?://\S+)|(?P<mention>(?<!\w)@\w{4,32})"
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, offset: int, length: int) -> str:
    """The part of a text that an entity covers."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "surrogatepass")


def typed_entities(text: str) -> list[Entity]:
    """What Telegram itself finds in a text that somebody typed."""
    return [
        {
            "type": str(found.lastgroup),
            "offset": units(text[: found.start()]),
            "length": units(found[0]),
        }
        for found in _TYPED.finditer(text)
    ]


@dataclass(slots=True)
class Parsed:
    """Text without its tags; `loose` is what the real server lets pass and we do not."""

    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)


def parse_html(source: str) -> Parsed:
    """https://core.telegram.org/bots/api#html-style"""
    parsed = Parsed()
    stack: list[tuple[str, Entity]] = []
    at = 0
    for token in _TOKEN.finditer(source):
        parsed.text += source[at : token.start()]
        at = token.end()
        if token["code"]:
            parsed.text += unescape(token["code"])
        elif token["loose"]:
            parsed.text += "&"
            parsed.loose.append("an ampersand that is not escaped")
        elif token["open"] or token["tag"].lower() not in TAGS:
            named = token["tag"] or ""
            parsed.refused.append(f'can\'t parse entities: Unsupported start tag "{named}"')
        elif token["end"]:
            _close(parsed, stack, token["tag"].lower())
        else:
            stack.append((token["tag"].lower(), _opened(parsed, token)))
    parsed.text += source[at:]
    for tag, _ in stack:
        parsed.refused.append(
            f"can't parse entities: Can't find end tag corresponding to \"{tag}\""
        )
    parsed.entities = sorted(
        (entity for entity in parsed.entities if entity["length"]),
        key=lambda entity: (entity["offset"], -entity["length"]),
    )
    return parsed


def _opened(parsed: Parsed, token: re.Match[str]) -> Entity:
    tag, rest = token["tag"].lower(), token["rest"]
    entity: Entity = {"type": TAGS[tag], "offset": units(parsed.text)}
    if tag == "a":
        href = _HREF.search(rest)
        if href is None:
            parsed.loose.append("a link without an address")
        else:
            entity["url"] = unescape(href[1] or href[2] or "")
    elif tag == "span" and "tg-spoiler" not in rest:
        parsed.refused.append('can\'t parse entities: Tag "span" must have class "tg-spoiler"')
    elif tag == "blockquote" and "expandable" in rest:
        entity["type"] = "expandable_blockquote"
    return entity


def _close(parsed: Parsed, stack: list[tuple[str, Entity]], tag: str) -> None:
    if not stack or stack[-1][0] != tag:
        parsed.refused.append(f'can\'t parse entities: Unexpected end tag "{tag}"')
        return
    _, entity = stack.pop()
    entity["length"] = units(parsed.text) - entity["offset"]
    parsed.entities.append(entity)


def entity_faults(text: str, entities: list[Entity]) -> list[str]:
    """What is wrong with entities that a bot wrote itself."""
    raw = text.encode("utf-16-le", "surrogatepass")
    known = {kind.value for kind in MessageEntityType}
    faults = ["more than 100 entities"] if len(entities) > 100 else []
    for entity in entities:
        start, length = entity["offset"], entity["length"]
        end = start + length
        if entity["type"] not in known:
            faults.append(f"unknown entity {entity['type']}")
        if length <= 0:
            faults.append("an entity without length")
        elif start < 0 or end > len(raw) // 2:
            faults.append("an entity outside the text")
        elif any(_is_second_half(raw, edge) for edge in (start, end)):
            faults.append("an entity that cuts a character")
        if entity["type"] == "text_link" and not entity.get("url"):
            faults.append("a link without an address")
    return faults


def _is_second_half(raw: bytes, unit: int) -> bool:
    """Whether this UTF-16 unit is the second one of a surrogate pair."""
    return len(raw) > 2 * unit and raw[2 * unit + 1] & 0xFC == 0xDC
