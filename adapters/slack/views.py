"""Forms as modals, what was filled in as values, and cards as modals."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from adapters.slack.render import (
    MESSAGE_LIMIT,
    Block,
    blocks,
    clean,
    fitted,
    in_slack,
    pieces,
    plain,
    shortened,
    size,
    view_blocks,
    visible,
)
from bot.messages import Card, Choice, Field, Form

FORM = "form"
"""The `callback_id` of every form."""

VALUE = "value"
"""The `action_id` of the one element of a field; its `block_id` is the field's name."""

BOT_NAME = "Deelbot"

_TITLE_LIMIT = 24
_LABEL_LIMIT = 2_000
_TYPED_LIMIT = 2_000
_PLACEHOLDER_LIMIT = 150
_MOST_OPTIONS = 100
_MOST_TICKS = 10
_OPTION_LIMIT = 75
_OPTION_VALUE_LIMIT = 150
_LONG_VALUE = 80

_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Origin:
    """What a form carries along in `private_metadata`: its act, and where it was asked for."""

    act: str
    channel: str
    thread: str = ""
    response_url: str = ""


def packed(origin: Origin) -> str:
    said = {
        "act": origin.act,
        "channel": origin.channel,
        "thread": origin.thread,
        "response_url": origin.response_url,
    }
    return json.dumps({name: text for name, text in said.items() if text}, separators=(",", ":"))


def unpacked(metadata: str) -> Origin | None:
    """The inverse of `packed`; None for what is none of ours."""
    try:
        said = json.loads(metadata)
    except ValueError:
        return None
    if not isinstance(said, dict) or not all(isinstance(text, str) for text in said.values()):
        return None
    return Origin(
        act=said.get("act", ""),
        channel=said.get("channel", ""),
        thread=said.get("thread", ""),
        response_url=said.get("response_url", ""),
    )


def view(form: Form[str], *, metadata: str, close: str, yes: str, no: str) -> Block:
    """The form as a modal, everything known filled in.

    A title too long for the head of a modal stands whole above the questions. `yes` and `no` label
    a switch. An error of a field stands in its hint, for a view that is shown anew; beside a field
    that is still shown it comes from `errors`.
    """
    fits = size(in_slack(form.title)) <= _TITLE_LIMIT
    intro = Card(title="" if fits else form.title, lines=form.intro)
    return {
        "type": "modal",
        "callback_id": FORM,
        "private_metadata": metadata,
        "title": plain(form.title, _TITLE_LIMIT),
        "submit": plain(form.submit, _TITLE_LIMIT),
        "close": plain(close, _TITLE_LIMIT),
        "blocks": [
            *_intro(intro),
            *(_input(field, yes, no) for field in form.fields),
        ],
    }


def shown(card: Card[str], *, close: str, metadata: str = "", title: str = BOT_NAME) -> Block:
    """The card as a modal: the answer to a form that was filled in."""
    return {
        "type": "modal",
        "private_metadata": metadata,
        "title": plain(title, _TITLE_LIMIT),
        "close": plain(close, _TITLE_LIMIT),
        "blocks": view_blocks(card),
    }


def errors(form: Form[str]) -> dict[str, str]:
    """By block, for `response_action: errors`; what was filled in stays."""
    return {
        field.name: str(plain(field.error, _LABEL_LIMIT)["text"])
        for field in form.fields
        if field.error is not None
    }


def values(state: Mapping[str, object]) -> dict[str, str]:
    """From the `state` of a view that was sent in: the value of every field by its name, empty
    where nothing was filled in.
    """
    return {name: _filled(element) for name, element in _elements(state)}


def _intro(card: Card[str]) -> list[Block]:
    if not any(map(visible, (card.title, *card.lines))):
        return []
    (piece,) = fitted(pieces(card, MESSAGE_LIMIT), 1)
    return blocks(piece)


def _input(field: Field[str], yes: str, no: str) -> Block:
    block: Block = {
        "type": "input",
        "block_id": field.name,
        "label": plain(field.label, _LABEL_LIMIT),
        "optional": not field.required,
        "element": {"action_id": VALUE, **_element(field, yes, no)},
    }
    hint = _hint(field)
    return {**block, "hint": plain(hint, _LABEL_LIMIT)} if hint else block


def _element(field: Field[str], yes: str, no: str) -> Block:
    match field.type:
        case "choice" if _selects(field):
            return _select("static_select", field.choices, field.value)
        case "choices" if _are_options(field.choices[:_MOST_OPTIONS]):
            return _ticks(field)
        case "switch":
            return _select("radio_buttons", (Choice(yes, "yes"), Choice(no, "no")), field.value)
        case "date":
            day = _iso(field.value)
            return _picker("datepicker", "initial_date", day, field.value)
        case "time":
            found = _CLOCK.fullmatch(field.value.strip())
            clock = f"{int(found[1]):02}:{found[2]}" if found else ""
            return _picker("timepicker", "initial_time", clock, field.value)
        case _:
            return _typed(field.value, long=field.long)


def _typed(value: str, *, long: bool) -> Block:
    """Numbers too: people type "20 à 25", and the core says what it cannot read."""
    kept = clean(value)
    if size(kept) > _TYPED_LIMIT:
        kept = shortened(kept, _TYPED_LIMIT)
    made: Block = {
        "type": "plain_text_input",
        "multiline": long or "\n" in kept or len(kept) > _LONG_VALUE,
        "max_length": _TYPED_LIMIT,
    }
    return {**made, "initial_value": kept} if visible(kept) else made


def _select(type_: str, choices: tuple[Choice[str], ...], value: str) -> Block:
    options = [
        {"text": plain(choice.label, _OPTION_LIMIT), "value": choice.value} for choice in choices
    ]
    chosen = next((option for option in options if option["value"] == value), None)
    made: Block = {"type": type_, "options": options}
    return {**made, "initial_option": chosen} if chosen else made


def _ticks(field: Field[str]) -> Block:
    """All in sight as long as Slack can show them so; what is beyond its most cannot be ticked."""
    few = len(field.choices) <= _MOST_TICKS
    options = [
        {"text": plain(choice.label, _OPTION_LIMIT), "value": choice.value}
        for choice in field.choices[:_MOST_OPTIONS]
    ]
    ticked = field.value.split()
    made: Block = {"type": "checkboxes" if few else "multi_static_select", "options": options}
    initial = [option for option in options if option["value"] in ticked]
    return {**made, "initial_options": initial} if initial else made


def _picker(type_: str, initial: str, picked: str, value: str) -> Block:
    """What was typed before and can be picked nowhere is shown where nothing is picked yet."""
    made: Block = {"type": type_}
    if picked:
        made[initial] = picked
    elif visible(value):
        made["placeholder"] = plain(value, _PLACEHOLDER_LIMIT)
    return made


def _selects(field: Field[str]) -> bool:
    """Slack's selects take nothing that is typed, and no other choices than these."""
    return field.type == "choice" and not field.open and _are_options(field.choices)


def _are_options(choices: tuple[Choice[str], ...]) -> bool:
    values = [choice.value for choice in choices]
    return (
        1 <= len(values) <= _MOST_OPTIONS
        and len(set(values)) == len(values)
        and all(1 <= size(value) <= _OPTION_VALUE_LIMIT for value in values)
    )


def _hint(field: Field[str]) -> str:
    """What may be wrong, what an answer looks like, and the choices where they are typed."""
    typed = field.type in {"text", "choice"} and not _selects(field)
    choices = " · ".join(choice.label for choice in field.choices) if typed else ""
    return " ".join(filter(visible, (field.error or "", field.hint or "", choices)))


def _iso(value: str) -> str:
    """The day where the value is one, as YYYY-MM-DD, else nothing."""
    if not _DAY.fullmatch(value.strip()):
        return ""
    try:
        return date.fromisoformat(value.strip()).isoformat()
    except ValueError:
        return ""


def _elements(state: Mapping[str, object]) -> Iterator[tuple[str, Mapping[str, object]]]:
    found = state.get("values")
    for name, elements in found.items() if isinstance(found, Mapping) else ():
        for element in elements.values() if isinstance(elements, Mapping) else ():
            if isinstance(element, Mapping):
                yield str(name), element


def _filled(element: Mapping[str, object]) -> str:
    match element.get("type"):
        case "datepicker":
            value = element.get("selected_date")
        case "timepicker":
            value = element.get("selected_time")
        case "static_select" | "radio_buttons":
            option = element.get("selected_option")
            value = option.get("value") if isinstance(option, Mapping) else None
        case "checkboxes" | "multi_static_select":
            options = element.get("selected_options")
            value = " ".join(_ticked(options)) if isinstance(options, list) else None
        case _:
            value = element.get("value")
    return "" if value is None else str(value)


def _ticked(options: list[object]) -> Iterator[str]:
    for option in options:
        if isinstance(option, Mapping) and isinstance(option.get("value"), str):
            yield option["value"]
