"""What blocks and views may hold beyond their types: lengths, numbers, names that must differ.

https://docs.slack.dev/reference/block-kit/blocks and the pages of the elements below it.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from tests.wires.slack_mrkdwn import mrkdwn_flaws

LONGEST_ID = 255
MOST_VIEW_BYTES = 250_000
# How long a text may be, by the type of what holds it and the name under which it is held.
TEXTS = {
    ("section", "text"): 3_000,
    ("section", "fields"): 2_000,
    ("header", "text"): 150,
    ("context", "elements"): 3_000,
    ("button", "text"): 75,
    ("input", "label"): 2_000,
    ("input", "hint"): 2_000,
    ("image", "title"): 2_000,
    ("modal", "title"): 24,
    ("modal", "submit"): 24,
    ("modal", "close"): 24,
    ("option", "text"): 75,
    ("option", "description"): 75,
    ("option_group", "label"): 75,
    ("confirm", "title"): 100,
    ("confirm", "text"): 300,
    ("confirm", "confirm"): 30,
    ("confirm", "deny"): 30,
}
# How many characters plain strings may have.
STRINGS: dict[tuple[str, str] | str, int] = {
    "action_id": LONGEST_ID,
    "block_id": LONGEST_ID,
    "callback_id": LONGEST_ID,
    "external_id": LONGEST_ID,
    "private_metadata": 3_000,
    "alt_text": 2_000,
    "image_url": 3_000,
    "url": 3_000,
    ("button", "value"): 2_000,
    ("option", "value"): 150,
    ("button", "accessibility_label"): 75,
}
# How many things may stand in a list.
LISTS = {
    ("section", "fields"): (1, 10),
    ("actions", "elements"): (1, 25),
    ("context", "elements"): (1, 10),
    ("static_select", "options"): (1, 100),
    ("static_select", "option_groups"): (1, 100),
    ("multi_static_select", "options"): (1, 100),
    ("option_group", "options"): (1, 100),
    ("overflow", "options"): (1, 5),
    ("radio_buttons", "options"): (1, 10),
    ("checkboxes", "options"): (1, 10),
}
# Objects that say of what type they are only by where they stand.
UNTYPED = {
    "options": "option",
    "option_groups": "option_group",
    "initial_option": "option",
    "initial_options": "option",
    "confirm": "confirm",
}
CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")


def block_flaws(blocks: object, most: int) -> Iterator[str]:
    """What is wrong with the blocks of one message (50) or view (100)."""
    if not isinstance(blocks, list):
        return
    if len(blocks) > most:
        yield f"blocks: {len(blocks)} of them, {most} are allowed"
    names = Counter(b["block_id"] for b in blocks if isinstance(b, dict) and b.get("block_id"))
    for name, times in names.items():
        if times > 1:
            yield f"blocks: block_id {name!r} stands {times} times"
    for number, block in enumerate(blocks):
        where = f"blocks[{number}]"
        yield from thing_flaws(block, where)
        actions = Counter(element.get("action_id") for element in elements_of(block))
        for name, times in actions.items():
            if name and times > 1:
                yield f"{where}: action_id {name!r} stands {times} times"
        if isinstance(block, dict) and block.get("type") == "section":
            texts = block.keys() & {"text", "fields"}
            yield from () if texts else (f"{where}: a section needs text or fields",)


def view_flaws(view: object) -> Iterator[str]:
    if not isinstance(view, dict):
        return
    if (size := len(json.dumps(view).encode())) > MOST_VIEW_BYTES:
        yield f"view: {size} bytes, {MOST_VIEW_BYTES} are allowed"
    blocks = view.get("blocks")
    yield from block_flaws(blocks, 100)
    rest = {name: value for name, value in view.items() if name != "blocks"}
    yield from thing_flaws(rest, "view")
    inputs = [b for b in blocks or () if isinstance(b, dict) and b.get("type") == "input"]
    if view.get("type") == "modal" and inputs and not view.get("submit"):
        yield "view: has inputs and no submit"
    focused = [
        b for b in inputs if isinstance(b["element"], dict) and b["element"].get("focus_on_load")
    ]
    if len(focused) > 1:
        yield f"view: {len(focused)} elements ask for the focus"


def elements_of(block: object) -> list[dict[str, object]]:
    """The interactive elements of a block."""
    if not isinstance(block, dict):
        return []
    found = [block.get("element"), block.get("accessory"), *(block.get("elements") or ())]
    return [each for each in found if isinstance(each, dict)]


def thing_flaws(thing: object, where: str) -> Iterator[str]:
    """Of a block, an element, an option or a view, with all that it holds."""
    if not isinstance(thing, Mapping):
        return
    kind = str(thing.get("type"))
    for name, value in thing.items():
        place = f"{where}.{name}"
        if isinstance(value, str):
            most = STRINGS.get((kind, name)) or STRINGS.get(name)
            if most is not None and len(value) > most:
                yield f"{place}: {len(value)} characters, {most} are allowed"
        elif isinstance(value, list):
            least, most = LISTS.get((kind, name), (0, len(value)))
            if not least <= len(value) <= most:
                yield f"{place}: {len(value)} of them, {least} to {most} are allowed"
            for number, each in enumerate(value):
                yield from held_flaws(kind, name, each, f"{place}[{number}]")
        else:
            yield from held_flaws(kind, name, value, place)
    yield from initial_flaws(thing, where)


def held_flaws(kind: str, name: str, value: object, place: str) -> Iterator[str]:
    if not isinstance(value, dict):
        return
    if value.get("type") in ("plain_text", "mrkdwn"):
        most = 150 if name == "placeholder" else TEXTS.get((kind, name), 3_000)
        yield from text_flaws(value, most, place)
    elif untyped := UNTYPED.get(name):
        yield from thing_flaws({**value, "type": untyped}, place)
    else:
        yield from thing_flaws(value, place)


def text_flaws(value: dict[str, object], most: int, place: str) -> Iterator[str]:
    text = value.get("text")
    if not isinstance(text, str):
        return
    if not 1 <= len(text) <= most:
        yield f"{place}: {len(text)} characters, 1 to {most} are allowed"
    if value["type"] == "mrkdwn":
        yield from (f"{place} (mrkdwn): {flaw}" for flaw in mrkdwn_flaws(text))


def initial_flaws(thing: Mapping[str, object], where: str) -> Iterator[str]:
    """What an element begins with must be one of the things that could be chosen."""
    day, clock = thing.get("initial_date"), thing.get("initial_time")
    if isinstance(day, str) and not is_day(day):
        yield f"{where}.initial_date: {day!r} is no YYYY-MM-DD"
    if isinstance(clock, str) and not CLOCK.fullmatch(clock):
        yield f"{where}.initial_time: {clock!r} is no HH:mm"
    options = thing.get("options")
    groups = thing.get("option_groups")
    if isinstance(groups, list):
        options = [option for group in groups for option in group.get("options", ())]
    chosen = thing.get("initial_options") or [thing.get("initial_option")]
    if isinstance(options, list) and isinstance(chosen, list):
        for option in chosen:
            if option is not None and option not in options:
                yield f"{where}: what it begins with is none of its options"
    if isinstance(options, list):
        values = Counter(option.get("value") for option in options if isinstance(option, dict))
        for value, times in values.items():
            if times > 1:
                yield f"{where}: {times} options have the value {value!r}"


def is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
