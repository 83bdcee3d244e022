"""How people fill in what Slack shows them: from a label and a value to `state.values`."""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from tests.wires.slack_lengths import CLOCK, is_day
from tests.wires.slack_state import Block, Json, View, elements, plain

Value = str | int | float | bool | Iterable[str] | None
"""What a person fills in: a text, date, time, the label of an option or several; None clears."""

TEXTUAL = ("plain_text_input", "number_input", "email_text_input", "url_text_input")
FROM_OPTIONS = ("static_select", "radio_buttons", "overflow")
SEVERAL = ("checkboxes", "multi_static_select")
PICKED = {
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
}


def empty_or_initial(element: Json) -> Json:
    """The state of an element that nobody has touched."""
    kind = str(element["type"])
    if kind in TEXTUAL:
        return {"type": kind, "value": element.get("initial_value")}
    if kind == "datepicker":
        return {"type": kind, "selected_date": element.get("initial_date")}
    if kind == "timepicker":
        return {"type": kind, "selected_time": element.get("initial_time")}
    if kind == "datetimepicker":
        return {"type": kind, "selected_date_time": element.get("initial_date_time")}
    if kind in FROM_OPTIONS:
        return {"type": kind, "selected_option": element.get("initial_option")}
    if kind in SEVERAL:
        return {"type": kind, "selected_options": element.get("initial_options", [])}
    name = PICKED[kind]
    return {"type": kind, name: element.get(name.replace("selected", "initial"))}


def filled(element: Json, value: Value) -> Json:
    """The state of an element once somebody has filled it in; what no client lets pass fails."""
    kind = str(element["type"])
    if kind in SEVERAL:
        if isinstance(value, bool):
            chosen = options_of(element) if value else []
        else:
            wanted = [value] if isinstance(value, str) else list(value or ())
            chosen = [option(element, each) for each in wanted]
        return {"type": kind, "selected_options": chosen}
    if value is None:
        return {name: None if name != "type" else kind for name in empty_or_initial(element)}
    text = str(value)
    if kind in TEXTUAL:
        refuse_text(element, text)
        return {"type": kind, "value": text}
    if kind == "datepicker":
        assert is_day(text), f"{text!r} is no day that can be picked"
        return {"type": kind, "selected_date": text}
    if kind == "timepicker":
        assert CLOCK.fullmatch(text), f"{text!r} is no time that can be picked"
        return {"type": kind, "selected_time": text}
    if kind == "datetimepicker":
        return {"type": kind, "selected_date_time": int(text)}
    if kind in FROM_OPTIONS:
        return {"type": kind, "selected_option": option(element, text)}
    return {"type": kind, PICKED[kind]: text}


def refuse_text(element: Json, text: str) -> None:
    """The client itself refuses texts that are too short or too long, and what is no number."""
    least, most = element.get("min_length", 0), element.get("max_length", 3_000)
    assert isinstance(least, int)
    assert isinstance(most, int)
    assert least <= len(text) <= most, f"{text!r} does not have {least} to {most} characters"
    if element["type"] == "number_input":
        try:
            number = Decimal(text)
        except InvalidOperation:
            raise AssertionError(f"{text!r} is no number") from None
        whole = number == number.to_integral_value()
        assert whole or element["is_decimal_allowed"], f"{text!r} is no whole number"
        low, high = element.get("min_value"), element.get("max_value")
        assert low is None or number >= Decimal(str(low)), f"{text} is less than {low}"
        assert high is None or number <= Decimal(str(high)), f"{text} is more than {high}"


def options_of(element: Json) -> list[Json]:
    groups = element.get("option_groups")
    found: list[Json] = []
    for group in groups if isinstance(groups, list) else [element]:
        found += group.get("options", ())
    return found


def option(element: Json, wanted: str) -> Json:
    """The option with this label, or else with this value."""
    options = options_of(element)
    for each in options:
        if plain(each["text"]) == wanted:
            return each
    for each in options:
        if each.get("value") == wanted:
            return each
    labels = [plain(each["text"]) for each in options]
    raise AssertionError(f"no option {wanted!r} among {labels}")


def is_empty(state: Json) -> bool:
    return not any(value for name, value in state.items() if name != "type")


def state_of(blocks: list[Block], drafts: dict[tuple[str, str], Json]) -> Json:
    """`state` as it stands in a payload: every element that has one, touched or not."""
    values: dict[str, dict[str, object]] = {}
    for block, element in elements(blocks):
        if element["type"] in ("button", "overflow", "workflow_button"):
            continue
        key = (str(block["block_id"]), str(element["action_id"]))
        values.setdefault(key[0], {})[key[1]] = drafts.get(key) or empty_or_initial(element)
    return {"values": values}


def found(blocks: list[Block], name: str) -> tuple[Block, Json]:
    """The block and element a person means: by block_id, action_id, label or placeholder."""
    known = []
    for block, element in elements(blocks):
        label = plain(block.get("label"))
        names = (block["block_id"], element["action_id"], label, plain(element.get("placeholder")))
        if name in names:
            return block, element
        known.append(label or str(block["block_id"]))
    raise AssertionError(f"nothing named {name!r} here, only {known}")


def missing(view: View) -> list[str]:
    """The labels of what must be filled in and is not: no client sends such a form."""
    return [
        plain(block["label"])
        for block, element in elements(view.blocks)
        if block["type"] == "input"
        and not block.get("optional")
        and is_empty(
            view.drafts.get((str(block["block_id"]), str(element["action_id"])))
            or empty_or_initial(element)
        )
    ]
