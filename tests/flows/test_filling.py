"""*Aanpassen* opens every field filled in; what a person corrects is what is posted."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.model.listing import Listing
from tests.flows.conftest import Actor, World, labels, words

MESSAGES = Path(__file__).parents[1] / "corpus" / "dev.jsonl"
WHOLE = (
    "/aanbod Zaal Zuid, repetitieruimte 60 m², 25 personen, Sint-Pietersnieuwstraat 23, Gent,"
    " elke dinsdag 14-18u tot eind juni behalve 6 april, 15 euro per uur, rolstoeltoegankelijk,"
    " geen ringleiding, zonder publiek"
)


@pytest.fixture
def database(sqlite_database: str) -> str:
    """The rows are the same on both."""
    return sqlite_database


async def draft(world: World, actor: Actor) -> Listing:
    """The one whose preview was seen last."""
    (act,) = [button.act for button in actor.last.buttons if button.act.startswith("change.")]
    async with world.storage.read() as tx:
        listing = await tx.listings.get(act.split(".")[1])
    assert listing is not None
    return listing


def same(listing: Listing) -> Listing:
    """Without what every change counts, and what is seen by being left."""
    return replace(listing, version=0, doubts=())


async def test_every_field_is_filled_in_and_what_is_corrected_is_posted(an: Actor, world: World):
    await an.says(WHOLE)
    assert "Drempelvrij: ja. Ringleiding: nee. Zonder publiek." in an.last.lines
    await an.presses("Aanpassen")
    assert an.form is not None
    shown = {field.name: field.value for field in an.form.fields}
    assert shown == {
        "title": "Zaal Zuid",
        "kind": "room",
        "category": "repetitieruimte",
        "town": "Gent",
        "address": "Sint-Pietersnieuwstraat 23",
        "when": "elke dinsdag van 14 tot 18 u, tot en met 30 juni, niet op 6 april",
        "capacity": "25",
        "area": "60",
        "quantity": "",
        "price": "15 euro per uur",
        "conditions": "zonder publiek",
        "access": "step-free",
        "lacks": "hearing-loop",
        "audience": "no",
        "link": "",
    }

    await an.fills(
        category="dansstudio",
        address="Kouter 1",
        when="elke donderdag van 14 tot 18 u, tot en met 30 juni",
        access="step-free quiet-room",
        lacks="",
        audience="unsaid",
    )
    await an.presses("Plaatsen")

    card = world.square()[-1]
    assert card.title == "Aangeboden: dansstudio"
    assert "Zaal Zuid, Kopergietery, Kouter 1, Gent, 60 m², tot 25 personen" in card.lines
    assert "Elke donderdag van 14 tot 18 u, tot en met 30 juni." in card.lines
    assert "Drempelvrij: ja. Ringleiding: niet opgegeven. Rustruimte: ja." in card.lines


async def test_hours_of_work_and_needs_are_corrected_too(an: Actor, ben: Actor, world: World):
    await an.says("/aanbod technicus, Gent, 16 uur per week vanaf 1 mei")
    assert "16 uur per week" in words(an.last)
    await an.presses("Aanpassen")
    await an.fills(work="16 keer")
    assert an.form is not None
    assert [field.name for field in an.form.fields if field.error] == ["work"]
    await an.fills(work="8 uur per week", category="onbestaand ding")
    assert [field.name for field in an.form.fields if field.error] == ["category"]
    await an.fills(work="8 uur per week", category="technicus")
    assert "8 uur per week" in words(an.last)

    await ben.says("/vraag repetitieruimte in Gent op 8 mei 14-18u, rolstoeltoegankelijk")
    assert "Drempelvrij: nodig." in ben.last.lines


async def test_a_doubtful_moment_in_what_is_posted_is_asked_beside_its_field(an: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u")
    await an.presses("Plaatsen")
    await an.says("/mijn")
    await an.presses("1 bekijken")
    await an.presses("Aanpassen")

    await an.fills(when="elke dinsdag tot juni 14-18u")
    assert an.form is not None
    (error,) = [field.error for field in an.form.fields if field.error]
    assert "tot en met 31 mei, tot en met 30 jun" in error
    await an.fills(when="elke dinsdag van 14 tot 18 u, tot en met 30 juni", category="stoelen")
    assert [field.name for field in an.form.fields if field.error] == ["category"]


def messages(language: str) -> list[str]:
    lines = MESSAGES.read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    written = [
        each["text"].partition(" ")[2] if each["text"].startswith("/") else each["text"]
        for each in found
        if each["lang"] == language and each["intent"] in ("offer", "request")
    ]
    # Each takes four deliveries: a few of all sorts are enough every day.
    return written[::5]


@pytest.mark.parametrize("written", ["nl", "fr", "en"])
async def test_what_is_sent_back_unchanged_changes_nothing(
    an: Actor, chloe: Actor, kate: Actor, world: World, written: str
):
    """Nor does what is emptied and typed again as the form had it."""
    readers = {"nl": an, "fr": chloe, "en": kate}
    change = {"nl": "Aanpassen", "fr": "Modifier", "en": "Change"}
    optional = ("category", "address", "capacity", "area", "quantity", "work", "price")
    for number, text in enumerate(messages(written)):
        language = list(readers)[number % 3]
        reader = readers[language]
        await reader.says(f"/offer {text}")
        if not any(button.act.startswith("change.") for button in reader.last.buttons):
            continue
        before = await draft(world, reader)
        await reader.presses(change[language])
        assert reader.form is not None
        shown = {field.name: field.value for field in reader.form.fields}
        await reader.fills()
        assert same(await draft(world, reader)) == same(before), text
        emptied = dict.fromkeys([*optional, "conditions", "access", "lacks", "link"], "")
        await reader.presses(change[language])
        names = {field.name for field in reader.form.fields}
        others = {name: value for name, value in emptied.items() if name in names}
        await reader.fills(**others, **({"audience": "unsaid"} if "audience" in names else {}))
        between = await draft(world, reader)
        assert between.price is None, text
        await reader.presses(change[language])
        assert reader.form is not None
        names = {field.name for field in reader.form.fields}
        await reader.fills(**{name: value for name, value in shown.items() if name in names})
        after = await draft(world, reader)
        assert same(after) == same(before), (text, shown)
    assert labels(an.last)
