"""Cards and forms in Block Kit: whole, literal, within every limit, and read back."""

import json
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.slack.render import (
    MESSAGE_LIMIT,
    SHORT_COMMANDS,
    Message,
    escaped,
    fitted,
    home,
    in_slack,
    message,
    messages,
    pieces,
    rendered,
    shortened,
    size,
)
from adapters.slack.views import Origin, errors, packed, shown, unpacked, values, view
from bot.messages import Button, Card, Choice, Field, Form
from bot.verbs import BY_WORD, VERBS

OFFER = Card(
    title="Zaal Zuid 🎭",
    lines=("Repetitieruimte, Gent", "elke dinsdag 14-18u"),
    quote="Zaal Zuid, 60 m²",
    notes=("Alleen jij ziet dit.", "Typ /help"),
    buttons=(Button("Vraag aan", "take.01ab.0"), Button("Iets anders", "write.offer.0", True)),
)
NASTY = (
    "<!channel> <@U1> *vet* _schuin_ ~weg~ `code` :tada: @here\n> citaat\n• punt http://a.be &lt;"
)

WORDS = st.text(
    st.sampled_from("ab é\n\t 🎭👩🏽\u200d\u0301<!@>*_~`&:x/mijn\ufe0f\ud800"), max_size=300
)
ANYTHING = st.one_of(st.text(max_size=200), WORDS, st.just(NASTY))
LONG = st.builds(lambda text, n: text * n, ANYTHING, st.sampled_from([1, 1, 1, 2, 10, 40]))
BUTTONS = st.builds(lambda label, n: (Button(label, "do.x.1"),) * n, ANYTHING, st.integers(0, 120))
CARDS = st.builds(
    Card,
    title=LONG,
    lines=st.lists(LONG, max_size=4).map(tuple),
    quote=LONG,
    notes=st.lists(LONG, max_size=2).map(tuple),
    buttons=BUTTONS,
)
# Limits of docs.slack.dev/reference/block-kit, by what holds a text.
TEXT_LIMITS = {"button": 75, "context": 3_000}


def words(text: str) -> str:
    """Without what is trimmed, blanked or seen by nobody. Decomposed: what begins with an accent
    joins what comes before it where the space between them goes.
    """
    seen = "".join(
        letter
        for letter in unicodedata.normalize("NFC", text)
        if not letter.isspace()
        and unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"}
        and letter not in "\u2800\ufffc\ufffd"
    )
    return unicodedata.normalize("NFD", seen)


def texts(thing: object) -> Iterator[str]:
    """Every text of some blocks, buttons left out."""
    if isinstance(thing, list):
        for each in thing:
            yield from texts(each)
    elif isinstance(thing, dict) and thing["type"] != "actions":
        if "text" in thing:
            yield thing["text"]
        yield from texts(thing.get("elements", []))


def read(blocks: object) -> str:
    return "".join(texts(blocks))


def assert_taken(blocks: Any, most: int) -> None:
    """Slack takes these blocks, and finds no markup in them."""
    assert 1 <= len(blocks) <= most
    json.dumps(blocks, ensure_ascii=False).encode()
    for block in blocks:
        match block["type"]:
            case "rich_text":
                assert 1 <= size(read(block)) <= 3_000
                for element in block["elements"]:
                    assert element["type"] in {"rich_text_section", "rich_text_quote"}
                    assert {each["type"] for each in element["elements"]} == {"text"}
            case "context":
                (element,) = block["elements"]
                assert_plain(element, 3_000)
            case "actions":
                assert 1 <= len(block["elements"]) <= 25
                names = [element["action_id"] for element in block["elements"]]
                assert len(set(names)) == len(names)
                for element in block["elements"]:
                    assert_plain(element["text"], 75)
            case other:
                raise AssertionError(other)


def assert_plain(text: Any, most: int) -> None:
    assert text["type"] == "plain_text"
    assert text["emoji"] is False
    assert 1 <= size(text["text"]) <= most
    assert words(text["text"].replace("\ufffd", "?"))


def test_a_card_is_rich_text_with_its_notes_and_buttons_below() -> None:
    (only,) = messages(OFFER)

    assert only["text"] == (
        "Zaal Zuid 🎭\nRepetitieruimte, Gent\nelke dinsdag 14-18u\nZaal Zuid, 60 m²\n"
        "Alleen jij ziet dit.\nTyp /deel help"
    )
    rich, context, actions = only["blocks"]
    assert rich == {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_section",
                "elements": [
                    {"type": "text", "text": "Zaal Zuid 🎭", "style": {"bold": True}},
                    {"type": "text", "text": "\nRepetitieruimte, Gent\nelke dinsdag 14-18u"},
                ],
            },
            {
                "type": "rich_text_quote",
                "elements": [{"type": "text", "text": "Zaal Zuid, 60 m²"}],
            },
        ],
    }
    assert context["elements"] == [
        {"type": "plain_text", "text": "Alleen jij ziet dit.\nTyp /deel help", "emoji": False}
    ]
    assert actions["elements"] == [
        {
            "type": "button",
            "action_id": f"press:{n}",
            "text": {"type": "plain_text", "text": label, "emoji": False},
            "value": act,
        }
        for n, (label, act) in enumerate(
            [("Vraag aan", "take.01ab.0"), ("Iets anders", "write.offer.0")]
        )
    ]


@pytest.mark.parametrize("title", ["", " \n ", "\u200b", "\u2800"])
def test_a_card_without_words_still_says_something(title: str) -> None:
    (only,) = messages(Card(title=title))

    assert only["text"] == "…"
    assert read(only["blocks"]) == "…"


def test_what_people_type_is_never_markup() -> None:
    (only,) = messages(Card(title=NASTY, lines=(NASTY,), quote=NASTY, notes=(NASTY,)))

    assert list(texts(only["blocks"])) == [NASTY, "\n" + NASTY, NASTY, NASTY]
    assert only["text"] == "\n".join([escaped(NASTY)] * 4)
    assert "<" not in only["text"]
    assert ">" not in only["text"]


@settings(deadline=None)
@given(CARDS)
def test_every_message_is_one_that_slack_takes(card: Card[str]) -> None:
    parts = messages(card)
    for part in (*parts, message(card)):
        assert 1 <= len(part["text"]) <= 40_000
        assert not {"<", ">"} & set(part["text"])
        assert_taken(part["blocks"], 50)
        assert size(read(part["blocks"])) <= MESSAGE_LIMIT + 100
    for part in parts[:-1]:
        assert all(block["type"] != "actions" for block in part["blocks"])
    assert_taken(home(card)["blocks"], 100)
    assert len(json.dumps(shown(card, close="Sluiten"))) <= 250_000


@settings(deadline=None)
@given(CARDS)
def test_splitting_loses_no_word(card: Card[str]) -> None:
    said = [in_slack(text) for text in (card.title, "\n".join(card.lines))]
    whole = "\n".join([*said, card.quote, *map(in_slack, card.notes)])

    for parts in (
        "".join(read(part["blocks"]) for part in messages(card)),
        "".join(part["text"] for part in messages(card))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&"),
    ):
        assert words(parts).removesuffix("…") == words(whole).removesuffix("…")


@given(CARDS, st.integers(1, 3))
def test_what_must_fit_fits(card: Card[str], count: int) -> None:
    parts = pieces(card)
    fit = fitted(parts, count)

    assert len(fit) == min(count, len(parts))
    assert (fit == parts) or fit[-1][-1].text.endswith("…")


def test_a_long_card_has_its_buttons_on_its_last_message() -> None:
    card = Card(title="T", lines=("x " * 2_900,), quote="y " * 1_400, buttons=OFFER.buttons)
    first, last = messages(card)

    assert read(first["blocks"]).startswith("T\nx x")
    assert last["blocks"][0]["elements"][0]["type"] == "rich_text_quote"
    assert [block["type"] for block in last["blocks"]] == ["rich_text", "actions"]
    assert last == rendered(card, pieces(card))[-1]
    assert read(message(card)["blocks"]).endswith("x…")


@pytest.mark.parametrize("letter", ["🎭", "q\u0323", "👍🏽", "👩\u200d🎤", "&"])
def test_a_letter_is_not_parted(letter: str) -> None:
    card = Card(title="", lines=("x" + letter * 4_000,))

    said = [text.strip("\nx") for part in messages(card) for text in texts(part["blocks"])]

    assert len(said) > 1
    assert all(text.replace(letter, "") == "" for text in said)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Wanneer precies?", "Wanneer precies?"),
        ("Wanneer wil je de zaal gebruiken?", "Wanneer wil je de zaal…"),
        ("x" * 30, "x" * 23 + "…"),
        ("&" * 5, "&&&&…"),
        (" ", "…"),
    ],
)
def test_a_text_is_cut_on_a_word(text: str, cut: str) -> None:
    assert shortened(text, 24) == cut


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Typ /zoek zaal", "Typ /zoek zaal"),
        ("Typ /mijn.", "Typ /deel mijn."),
        ("(/help), /organisatie nieuw NAAM", "(/deel help), /deel organisatie nieuw NAAM"),
        ("/AANBOD, /Mijn", "/AANBOD, /deel Mijn"),
        ("/deel mijn", "/deel mijn"),
        ("/mijnheer /mijn-hier /onbekend", "/mijnheer /mijn-hier /onbekend"),
        ("en/code 1/2", "en/code 1/2"),
        ("https://example.org/code /code/x", "https://example.org/code /code/x"),
    ],
)
def test_our_commands_are_said_as_slack_knows_them(typed: str, said: str) -> None:
    card = Card(title=typed, lines=(typed,), quote=typed, notes=(typed,))

    (only,) = messages(card)

    assert in_slack(typed) == in_slack(said) == said
    assert list(texts(only["blocks"])) == [said, "\n" + said, typed, said]


def test_every_word_is_either_short_or_behind_the_one_command() -> None:
    assert set(SHORT_COMMANDS) <= BY_WORD.keys()
    for word in BY_WORD:
        expected = f"/{word}" if word in SHORT_COMMANDS else f"/deel {word}"
        assert in_slack(f"/{word}") == expected
    shown_words = {word[0] for verb in VERBS[:3] for word in verb.words.values()}
    assert shown_words == set(SHORT_COMMANDS)


def test_there_are_at_most_a_hundred_buttons_with_names_of_their_own() -> None:
    labels = tuple(Button("w" * 200, f"do.x.{n}") for n in range(150))
    blocks: Any = message(Card(title="T", buttons=labels))["blocks"]

    elements = [element for block in blocks[1:] for element in block["elements"]]
    assert [len(block["elements"]) for block in blocks[1:]] == [25] * 4
    assert [e["action_id"] for e in elements] == [f"press:{n}" for n in range(100)]
    assert elements[0]["text"]["text"] == "w" * 74 + "…"


def fields(**changes: Any) -> Field[str]:
    return Field(**{"name": "what", "label": "Wat?", **changes})


def made(*asked: Field[str], title: str = "Aanbod", intro: tuple[str, ...] = ()) -> Any:
    form = Form(act="fill.x.1", title=title, fields=asked, submit="Verder", intro=intro)
    return view(form, metadata="{}", close="Sluiten", yes="Ja", no="Nee")


def element(asked: Field[str]) -> Any:
    (block,) = made(asked)["blocks"]
    return block["element"]


def plain(text: str) -> dict[str, object]:
    return {"type": "plain_text", "text": text, "emoji": False}


KINDS = (Choice("Zaal", "room"), Choice("Materiaal", "gear"))


def test_a_form_is_a_modal() -> None:
    modal = made(fields(required=True, hint="Bv. /mijn", value="Zaal Zuid"), intro=("Eerst dit.",))

    intro, block = modal.pop("blocks")
    assert modal == {
        "type": "modal",
        "callback_id": "form",
        "private_metadata": "{}",
        "title": plain("Aanbod"),
        "submit": plain("Verder"),
        "close": plain("Sluiten"),
    }
    assert read(intro) == "Eerst dit."
    assert block == {
        "type": "input",
        "block_id": "what",
        "label": plain("Wat?"),
        "hint": plain("Bv. /deel mijn"),
        "optional": False,
        "element": {
            "type": "plain_text_input",
            "action_id": "value",
            "multiline": False,
            "max_length": 2_000,
            "initial_value": "Zaal Zuid",
        },
    }


def test_a_title_too_long_for_the_head_stands_whole_above_the_questions() -> None:
    title = "Wanneer wil je Zaal Zuid gebruiken?"
    modal = made(fields(), title=title)

    assert modal["title"]["text"] == "Wanneer wil je Zaal…"
    assert list(texts(modal["blocks"][0])) == [title]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (fields(type="number", value="20"), {"type": "plain_text_input", "initial_value": "20"}),
        (fields(value="een\ntwee"), {"multiline": True, "initial_value": "een\ntwee"}),
        (fields(value="x" * 81), {"multiline": True}),
        (fields(value=" "), {"type": "plain_text_input"}),
        (fields(type="date", value="2027-03-14"), {"initial_date": "2027-03-14"}),
        (fields(type="date", value="za 14 maart"), {"placeholder": plain("za 14 maart")}),
        (fields(type="date", value="2027-02-30"), {"placeholder": plain("2027-02-30")}),
        (fields(type="date"), {"type": "datepicker"}),
        (fields(type="time", value="9:30"), {"type": "timepicker", "initial_time": "09:30"}),
        (fields(type="time", value="24:00"), {"placeholder": plain("24:00")}),
        (fields(type="choice", choices=KINDS, open=True), {"type": "plain_text_input"}),
        (fields(type="choice", choices=KINDS * 2), {"type": "plain_text_input"}),
        (
            fields(type="choice", choices=KINDS, value="gear"),
            {
                "type": "static_select",
                "options": [
                    {"text": plain("Zaal"), "value": "room"},
                    {"text": plain("Materiaal"), "value": "gear"},
                ],
                "initial_option": {"text": plain("Materiaal"), "value": "gear"},
            },
        ),
        (
            fields(type="switch", value="no"),
            {
                "type": "radio_buttons",
                "options": [
                    {"text": plain("Ja"), "value": "yes"},
                    {"text": plain("Nee"), "value": "no"},
                ],
                "initial_option": {"text": plain("Nee"), "value": "no"},
            },
        ),
    ],
)
def test_every_field_has_an_element_that_fits_it(
    asked: Field[str], expected: dict[str, object]
) -> None:
    given = element(asked)

    assert expected.items() <= given.items()
    beginning = {name for name in given if name.startswith("initial") or name == "placeholder"}
    assert beginning <= expected.keys() or asked.value == "x" * 81


def test_choices_that_may_be_typed_are_listed() -> None:
    asked = fields(type="choice", choices=KINDS, open=True, hint="Kies.", error="Dat niet.")

    assert made(asked)["blocks"][0]["hint"]["text"] == "Dat niet. Kies. Zaal · Materiaal"


def test_errors_stand_beside_their_fields() -> None:
    form = Form(
        act="",
        title="",
        fields=(fields(error="Typ /mijn"), fields(name="when")),
        submit="",
    )

    assert errors(form) == {"what": "Typ /deel mijn"}


FIELDS = st.lists(
    st.builds(
        Field,
        name=st.from_regex(r"[a-z]{1,20}", fullmatch=True),
        label=LONG,
        type=st.sampled_from(["text", "number", "choice", "choices", "date", "time", "switch"]),
        value=st.one_of(LONG, st.sampled_from(["yes", "a", "2027-03-14", "14:00"])),
        required=st.booleans(),
        choices=st.builds(
            lambda label, values: tuple(Choice(label, value) for value in values),
            ANYTHING,
            st.one_of(
                st.lists(st.sampled_from(["", "a", "b", "c", "d" * 150, "e" * 151]), max_size=4),
                st.integers(90, 110).map(lambda n: list(map(str, range(n)))),
            ),
        ),
        open=st.booleans(),
        hint=st.one_of(st.none(), LONG),
        error=st.one_of(st.none(), LONG),
    ),
    max_size=4,
    unique_by=lambda field: field.name,
).map(tuple)
FORMS = st.builds(
    Form,
    act=st.just("fill.x.1"),
    title=LONG,
    fields=FIELDS,
    submit=ANYTHING,
    intro=st.lists(LONG, max_size=2).map(tuple),
)


@settings(deadline=None)
@given(FORMS)
def test_every_form_is_one_that_slack_takes(form: Form[str]) -> None:
    modal: Any = view(form, metadata="{}", close="Sluiten", yes="Ja", no="Nee")

    for name in ("title", "submit", "close"):
        assert_plain(modal[name], 24)
    inputs = [block for block in modal["blocks"] if block["type"] == "input"]
    others = [block for block in modal["blocks"] if block["type"] != "input"]
    if others:
        assert_taken(others, 50)
    assert [block["block_id"] for block in inputs] == [field.name for field in form.fields]
    for block in inputs:
        assert_plain(block["label"], 2_000)
        if "hint" in block:
            assert_plain(block["hint"], 2_000)
        assert_element(block["element"])
    assert len(json.dumps(modal)) <= 250_000
    for text in errors(form).values():
        assert 1 <= size(text) <= 2_000


def assert_element(given: Any) -> None:
    if "options" in given:
        assert 1 <= len(given["options"]) <= 100
        for option in given["options"]:
            assert_plain(option["text"], 75)
            assert 1 <= len(option["value"]) <= 150
        assert given.get("initial_option", given["options"][0]) in given["options"]
        assert all(option in given["options"] for option in given.get("initial_options", ()))
    if "placeholder" in given:
        assert_plain(given["placeholder"], 150)
    assert len(given.get("initial_value", "")) <= given.get("max_length", 0)


SHORT = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z", "M"]), max_size=50)


@given(SHORT.map(lambda text: unicodedata.normalize("NFC", text)))
def test_what_a_form_begins_with_comes_back(typed: str) -> None:
    form = (
        fields(name="text", value=typed),
        fields(name="kind", type="choice", choices=KINDS, value="gear"),
        fields(name="day", type="date", value="2027-03-14"),
        fields(name="start", type="time", value="14:00"),
        fields(name="shared", type="switch", value="yes"),
        fields(name="end", type="time"),
        fields(name="sort", type="choice", choices=KINDS),
        fields(name="number", type="number"),
        fields(name="where", type="choices", choices=KINDS, value="room gear"),
        fields(name="nowhere", type="choices", choices=KINDS),
    )
    state = {b["block_id"]: {"value": touched(b["element"])} for b in made(*form)["blocks"]}

    assert values({"values": state}) == {field.name: field.value for field in form}


def touched(given: Any) -> dict[str, object]:
    """What Slack makes of an element that nobody touched."""
    match given["type"]:
        case "datepicker":
            state = {"selected_date": given.get("initial_date")}
        case "timepicker":
            state = {"selected_time": given.get("initial_time")}
        case "static_select" | "radio_buttons":
            state = {"selected_option": given.get("initial_option")}
        case "checkboxes" | "multi_static_select":
            state = {"selected_options": given.get("initial_options", [])}
        case _:
            state = {"value": given.get("initial_value")}
    return {"type": given["type"], **state}


@pytest.mark.parametrize("state", [{}, {"values": None}, {"values": {"x": 1, "y": {"z": 2}}}])
def test_a_state_of_another_kind_has_no_values(state: dict[str, object]) -> None:
    assert values(state) == {}


def test_where_a_form_came_from_is_read_back() -> None:
    origin = Origin("fill.x.1", "C1", "1.2", "https://hooks.slack.com/x")

    assert unpacked(packed(origin)) == origin
    assert packed(Origin("fill.x.1", "C1")) == '{"act":"fill.x.1","channel":"C1"}'
    assert unpacked(packed(Origin("fill.x.1", "C1"))) == Origin("fill.x.1", "C1")


@pytest.mark.parametrize("metadata", ["", "x", "[]", "7", '{"act": 1}'])
def test_other_metadata_are_nobodys(metadata: str) -> None:
    assert unpacked(metadata) is None


def test_a_card_is_shown_as_a_modal_with_its_buttons() -> None:
    modal: Any = shown(OFFER, close="Sluiten", metadata="{}")

    assert (modal["type"], modal["title"], modal["close"]) == (
        "modal",
        plain("Deelbot"),
        plain("Sluiten"),
    )
    assert "submit" not in modal
    assert modal["blocks"] == message(OFFER)["blocks"]
    assert home(OFFER) == {"type": "home", "blocks": message(OFFER)["blocks"]}


def test_a_message_holds_what_slack_is_given() -> None:
    assert Message.__required_keys__ == {"text", "blocks"}
