"""Block Kit in few words, for the tests of the test server."""

from tests.wires.slack_state import Json

TEXT: Json = {"type": "plain_text_input", "action_id": "value"}


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def section(text: str = "Zaal", **more: object) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def button(label: str = "Ja", **more: object) -> Json:
    made = {"type": "button", "text": plain(label), "action_id": "act", "value": "1"}
    return {**made, **more}


def actions(*elements: Json, **more: object) -> Json:
    return {"type": "actions", "elements": list(elements), **more}


def card(text: str, *labels: str) -> list[Json]:
    """A section, and a button for every label."""
    buttons = [button(label, action_id=f"act-{at}") for at, label in enumerate(labels)]
    return [section(text), actions(*buttons)]


def option(label: str, value: str) -> Json:
    return {"text": plain(label), "value": value}


def options(number: int, **more: object) -> list[Json]:
    return [{**option(f"Keuze {at}", str(at)), **more} for at in range(number)]


def field(label: str, element: Json, **more: object) -> Json:
    """An input block, whose `block_id` is its label in small letters."""
    made = {"type": "input", "block_id": label.lower(), "label": plain(label)}
    return {**made, "element": {"action_id": "value", **element}, **more}


def modal(*blocks: Json, title: str = "Vorm", **more: object) -> Json:
    made: Json = {"type": "modal", "callback_id": "form", "title": plain(title)}
    return {**made, "submit": plain("Versturen"), "blocks": list(blocks), **more}
