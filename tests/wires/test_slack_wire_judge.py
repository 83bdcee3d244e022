"""The judge finds each kind of mistake, and none where there is none."""

from typing import Any

import pytest

from tests.wires.slack_blocks import (
    TEXT,
    actions,
    button,
    field,
    modal,
    options,
    plain,
    section,
)
from tests.wires.slack_judge import judge, judge_manifest
from tests.wires.slack_state import Json


def menu(kind: str = "static_select", number: int = 2, **more: object) -> Json:
    return {"type": kind, "action_id": "menu", "options": options(number), **more}


def message(*blocks: Json, **more: object) -> tuple[str, Json]:
    return "chat.postMessage", {"channel": "C1", "text": "Zaal", "blocks": list(blocks), **more}


def opening(*blocks: Json, **more: Any) -> tuple[str, Json]:
    return "views.open", {"trigger_id": "1.2", "view": modal(*blocks, **more)}


MULTI = "multi_static_select"
WELL_KNOWN = (
    "<@U0001> in <#C0001|delen>: <https://deel.example/?a=1|kijk>, R&amp;D &lt;3"
    " <!date^1804496400^{date_long}|8 maart> \n> geciteerd"
)

RIGHT = {
    "a message with everything": message(
        {"type": "header", "text": plain("x" * 150)},
        section(WELL_KNOWN, accessory=button(style="primary")),
        section(fields=[{"type": "mrkdwn", "text": "a"}] * 10),
        actions(button(), menu(initial_option=options(2)[1])),
        {"type": "context", "elements": [plain("klein")]},
        {"type": "divider"},
        metadata={"event_type": "deel", "event_payload": {"key": "1"}},
        unfurl_links=False,
    ),
    "a form with everything": opening(
        field("In", TEXT),
        field(
            "In",
            {"type": "datepicker", "action_id": "a", "initial_date": "2027-03-08"},
            block_id="b",
        ),
        field(
            "In", {"type": "timepicker", "action_id": "a", "initial_time": "23:59"}, block_id="c"
        ),
        field("In", menu("checkboxes", initial_options=options(2)), block_id="d", optional=True),
        field("In", {"type": "number_input", "is_decimal_allowed": True}, block_id="e"),
        private_metadata="x" * 3_000,
        notify_on_close=True,
    ),
    "a home": ("views.publish", {"user_id": "U1", "view": {"type": "home", "blocks": [section()]}}),
    "an edit": ("chat.update", {"channel": "C1", "ts": "1.2", "text": "Zaal"}),
    "a deletion by response_url": ("response_url", {"delete_original": True}),
    "errors in a form": ("view_submission", {"response_action": "errors", "errors": {"in": "?"}}),
    "a person": ("users.info", {"user": "U1", "include_locale": True}),
    "an upload": ("files.getUploadURLExternal", {"filename": "a.ics", "length": 3}),
    "Bolt asking who it is": ("auth.test", {"team_id": "T1"}),
}

WRONG = {
    "an unknown method": ("chat.shout", {}, "no method"),
    "an unknown parameter": (*message(colour="red"), "unknown parameter 'colour'"),
    "a parameter left out": ("chat.postMessage", {"text": "Zaal"}, "channel"),
    "a parameter of another type": (*message(unfurl_links="no"), "unfurl_links must be boolean"),
    "no content": ("chat.postMessage", {"channel": "C1"}, "neither text nor blocks"),
    "no fallback": ("chat.update", {"channel": "C", "ts": "1", "blocks": [section()]}, "without a"),
    "a text too long": (*message(text="x" * 40_001), "40001 characters"),
    "51 blocks": (*message(*[section()] * 51), "51 of them, 50"),
    "101 blocks": (*opening(*[section()] * 101), "101 of them, 100"),
    "an unknown block": (*message({"type": "button_row"}), "blocks[0].type must be one of"),
    "an unknown element": (*message(actions({"type": "knob"})), "elements[0].type must be one of"),
    "an unknown name in an element": (*message(actions(button(colour="red"))), "colour"),
    "a colour of its own": (*message(actions(button(style="green"))), "style must be one of"),
    "mrkdwn on a button": (
        *message(actions({**button(), "text": section()["text"]})),
        "text.type must be",
    ),
    "an empty text": (*message(section("")), "0 characters, 1 to 3000"),
    "a section too long": (*message(section("x" * 3_001)), "3001 characters"),
    "a section without anything": (*message({"type": "section"}), "needs text or fields"),
    "eleven fields": (*message(section(fields=[plain("a")] * 11)), "11 of them"),
    "a field too long": (*message(section(fields=[plain("a" * 2_001)])), "2001 characters"),
    "a header too long": (*message({"type": "header", "text": plain("x" * 151)}), "151 char"),
    "26 buttons": (*message(actions(*(button(action_id=str(at)) for at in range(26)))), "26 of"),
    "no buttons": (*message(actions()), "0 of them"),
    "11 in a context": (*message({"type": "context", "elements": [plain("a")] * 11}), "11 of"),
    "a label too long": (*message(actions({**button(), "text": plain("x" * 76)})), "76 characters"),
    "a value too long": (*message(actions(button(value="x" * 2_001))), "2001 characters"),
    "101 options": (*message(actions(menu(number=101))), "101 of them"),
    "six in an overflow": (*message(actions(menu("overflow", 6))), "6 of them, 1 to 5"),
    "eleven radio buttons": (
        *opening(field("In", menu("radio_buttons", 11))),
        "11 of them, 1 to 10",
    ),
    "eleven boxes": (*opening(field("In", menu("checkboxes", 11))), "11 of them, 1 to 10"),
    "an option too long": (
        *message(actions(menu(options=options(1, text=plain("x" * 76))))),
        "76 characters",
    ),
    "an option value too long": (
        *message(actions(menu(options=options(1, value="x" * 151)))),
        "151 characters",
    ),
    "two options alike": (*message(actions(menu(options=options(2, value="1")))), "2 options have"),
    "a strange beginning": (
        *message(actions(menu(initial_option=options(3)[2]))),
        "none of its options",
    ),
    "a placeholder too long": (
        *opening(field("In", {**TEXT, "placeholder": plain("x" * 151)})),
        "151",
    ),
    "an action_id too long": (*message(actions(button(action_id="x" * 256))), "256 characters"),
    "a block_id too long": (*message(section(block_id="x" * 256)), "256 characters"),
    "a callback_id too long": (*opening(section(), callback_id="x" * 256), "256 characters"),
    "a block_id twice": (*message(section(block_id="a"), section(block_id="a")), "'a' stands 2"),
    "an action_id twice": (*message(actions(button(), button())), "'act' stands 2"),
    "a title too long": (*opening(section(), title="x" * 25), "25 characters, 1 to 24"),
    "a submit too long": (*opening(field("In", TEXT), submit=plain("x" * 25)), "25 characters"),
    "a close too long": (*opening(section(), close=plain("x" * 25)), "25 characters"),
    "metadata too long": (*opening(section(), private_metadata="x" * 3_001), "3001 characters"),
    "inputs without submit": (
        "views.open",
        {
            "trigger_id": "1",
            "view": {k: v for k, v in modal(field("In", TEXT)).items() if k != "submit"},
        },
        "no submit",
    ),
    "a view too large": (*opening(*[section("x" * 2_900)] * 90), "bytes, 250000"),
    "no trigger": ("views.open", {"view": modal(section())}, "views.open"),
    "a date written otherwise": (
        *opening(field("In", {"type": "datepicker", "initial_date": "8-3-2027"})),
        "no YYYY-MM-DD",
    ),
    "a time written otherwise": (
        *opening(field("In", {"type": "timepicker", "initial_time": "24:00"})),
        "no HH:mm",
    ),
    "a ping to everybody here": (*message(section("dag <!channel>")), "pings everybody"),
    "a ping in the fallback": (*message(text="<!here> zaal"), "pings everybody"),
    "an unknown sequence": (*message(section("<!subteam^S1>")), "a <"),
    "a tag": (*message(section("a <b> c")), "a <"),
    "a lone sign": (*message(section("3 > 2")), "a >"),
    "an ampersand": (*message(section("R&D")), "a &"),
    "a dangerous link": (*message(section("<javascript:x|kijk>")), "a <"),
    "a comment with a ping": (
        "files.completeUploadExternal",
        {"files": [{"id": "F1"}], "channel_id": "C1", "initial_comment": "<!everyone>"},
        "pings everybody",
    ),
    "a bad answer to a form": ("view_submission", {"response_action": "close"}, "response_action"),
    "a bad view in an answer": (
        "view_submission",
        {"response_action": "push", "view": modal(section("x" * 3_001))},
        "3001 characters",
    ),
}


def confirming(**more: object) -> Json:
    said = {"title": plain("Zeker?"), "text": plain("Echt?"), "confirm": plain("Ja")}
    return actions(button(confirm={**said, "deny": plain("Nee"), **more}))


def grouped(number: int, inside: int = 1, label: str = "Groep") -> Json:
    group = {"label": plain(label), "options": options(inside)}
    return actions(
        {"type": "static_select", "action_id": "menu", "option_groups": [group] * number}
    )


def image(**more: object) -> Json:
    made = {"type": "image", "image_url": "https://deel.example/zaal.png", "alt_text": "Zaal"}
    return {**made, **more}


TOO_MUCH = {
    "a context": (message({"type": "context", "elements": [plain("x" * 3_001)]}), 3_000),
    "a label": (opening(field("x" * 2_001, TEXT, block_id="in")), 2_000),
    "a hint": (opening(field("In", TEXT, hint=plain("x" * 2_001))), 2_000),
    "an image's title": (message(image(title=plain("x" * 2_001))), 2_000),
    "an image's description": (message(image(alt_text="x" * 2_001)), 2_000),
    "an image's address": (message(image(image_url="x" * 3_001)), 3_000),
    "a button's address": (message(actions(button(url="x" * 3_001))), 3_000),
    "what is read aloud": (message(actions(button(accessibility_label="x" * 76))), 75),
    "an option's description": (
        message(actions(menu(options=options(1, description=plain("x" * 76))))),
        75,
    ),
    "a group's label": (message(grouped(1, label="x" * 76)), 75),
    "the groups": (message(grouped(101, inside=0)), 100),
    "a group's options": (message(grouped(1, inside=101)), 100),
    "options of which several are chosen": (opening(field("In", menu(MULTI, 101))), 100),
    "a confirmation's title": (message(confirming(title=plain("x" * 101))), 100),
    "a confirmation's text": (message(confirming(text=plain("x" * 301))), 300),
    "a confirmation's yes": (message(confirming(confirm=plain("x" * 31))), 30),
    "a confirmation's no": (message(confirming(deny=plain("x" * 31))), 30),
}


@pytest.mark.parametrize("what", TOO_MUCH)
def test_the_judge_measures(what: str) -> None:
    (method, params), most = TOO_MUCH[what]

    assert any(f"{most} are allowed" in found for found in judge(method, params))


@pytest.mark.parametrize("what", RIGHT)
def test_nothing_is_found_wrong_with(what: str) -> None:
    method, params = RIGHT[what]

    assert judge(method, params) == []


@pytest.mark.parametrize("what", WRONG)
def test_the_judge_finds(what: str) -> None:
    method, params, said = WRONG[what]

    found = judge(method, params)

    assert len(found) == 1
    assert said in found[0]


def manifest(**more: object) -> Json:
    return {
        "display_information": {"name": "Deelbot"},
        "features": {
            "bot_user": {"display_name": "Deelbot", "always_online": True},
            "app_home": {"home_tab_enabled": True},
            "slash_commands": [{"command": "/deel", "description": "Delen", "usage_hint": "help"}],
        },
        "oauth_config": {"scopes": {"bot": ["chat:write", "commands", "im:history"]}},
        "settings": {
            "event_subscriptions": {"bot_events": ["app_home_opened", "message.im"]},
            "interactivity": {"is_enabled": True},
            "socket_mode_enabled": True,
        },
        **more,
    }


def commanding(*names: str) -> Json:
    return {"slash_commands": [{"command": name, "description": "Delen"} for name in names]}


def shortcut(**more: object) -> Json:
    made = {"type": "message", "name": "Aanbod", "callback_id": "offer", "description": "Maak"}
    return {"app_home": {"home_tab_enabled": True}, "shortcuts": [{**made, **more}]}


def test_nothing_is_found_wrong_with_a_manifest() -> None:
    assert judge_manifest(manifest()) == []


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"commands": []}, "commands"),
        ({"display_information": {"name": "x" * 36}}, "36 characters"),
        ({"display_information": {"name": "x", "long_description": "y"}}, "long_description"),
        ({"oauth_config": {"scopes": {"bot": ["chat:shout", "im:history"]}}}, "must be one of"),
        ({"oauth_config": {"scopes": {"bot": ["chat:write"]}}}, "message.im needs one of"),
        ({"features": commanding("/deel") | {"app_home": {}}}, "home_tab_enabled is not set"),
        ({"features": shortcut(name="x" * 25)}, "1 to 24"),
        ({"features": shortcut(type="channel")}, "must be one of"),
    ],
)
def test_the_judge_finds_in_a_manifest(more: Json, said: str) -> None:
    found = judge_manifest(manifest(**more))

    assert len(found) == 1
    assert said in found[0]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["/search"], "Slack's own"),
        (["/deel", "/deel"], "stands twice"),
        (["deel"], "a command is a slash"),
        (["/Deel"], "a command is a slash"),
        ([f"/deel{at}" for at in range(51)], "50 are allowed"),
    ],
)
def test_the_judge_finds_among_commands(names: list[str], said: str) -> None:
    home = {"app_home": {"home_tab_enabled": True}}

    found = judge_manifest(manifest(features=commanding(*names) | home))

    assert len(found) == 1
    assert said in found[0]
