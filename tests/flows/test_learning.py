"""Learning from corrections: only of who allows it, shown to them, fetched without their name."""

import json
from collections.abc import Callable
from typing import Any

from sqlalchemy import text

from bot.messages import Address
from tests.flows.conftest import Actor, World, labels, words

ROOM = "/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u"


async def post_corrected(who: Actor, said: str = ROOM, **values: str) -> None:
    """Reads, corrects in the form, posts."""
    await who.says(said)
    await who.presses("Aanpassen")
    await who.fills(**(values or {"when": "woensdag 14-18u"}))
    await who.presses("Plaatsen")


async def exported(coordinator: Actor) -> list[Any]:
    card = await coordinator.says("/netwerk correcties")
    return [json.loads(line) for each in card.attachments for line in each.content.splitlines()]


async def left(world: World) -> tuple[int, int]:
    """How many corrections are kept, and how many listings have a first reading with them."""
    async with world.storage.read() as tx:
        kept = await tx.connection.execute(text("SELECT count(*) FROM correction"))
        first = await tx.connection.execute(
            text("SELECT count(*) FROM listing WHERE first IS NOT NULL")
        )
        return kept.scalar_one(), first.scalar_one()


async def test_who_allows_it_is_asked_once_seen_and_erased_and_the_coordinator_fetches_it(
    an: Actor, ben: Actor, world: World
):
    await ben.says("/aanbod 40 stoelen, Gent, zaterdag 10-18u, rolstoeltoegankelijk")
    await ben.presses("Aanpassen")
    await ben.fills()
    as_it_was_read = await ben.presses("Plaatsen")
    assert labels(as_it_was_read) == []

    await post_corrected(ben)
    assert "Je verbeterde wat ik las." in words(ben.last)
    assert labels(ben.last) == ["Mag ik hiervan leren?"]
    assert await left(world) == (0, 1), "nothing is kept before the yes"

    told = await ben.presses("Mag ik hiervan leren?")
    for part in ("Ook van wat je net plaatste.", "trekkers van je netwerk", "12 maanden", "naam"):
        assert part in words(told)
    await ben.presses("Ja, leer ervan")
    assert await left(world) == (1, 0)
    # The next one is kept without a word, by the transaction that posts it, once.
    await post_corrected(ben, "/aanbod Studio 2, dansstudio, Gent, zaterdag 10-12u", town="Aalst")
    assert labels(ben.last) == []
    await ben.repeats()
    assert await left(world) == (2, 0)

    shown = await ben.says("/privacy")
    assert "Leren van je correcties: ja, sinds 8 maart" in words(shown)
    assert "Gents Kunstenoverleg: 2 correcties" in words(shown)
    assert "in Gents Kunstenoverleg: Kopergietery." in words(shown)
    assert labels(shown) == ["Toon mijn correcties", "Wis mijn correcties", "Niet meer bewaren"]
    mine = await ben.presses("Toon mijn correcties")
    assert mine.lines[1:3] == ("Eerst las ik: Gent", "Jij maakte ervan: Aalst")
    assert "“Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u”" in words(mine)

    refused = await ben.says("/netwerk correcties")
    assert refused.attachments == ()
    assert "Get the corrections" not in labels(await ben.says("/community"))
    first, second = await exported(an)
    assert first["text"] == "Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u"
    assert first["language"] == "nl"
    assert first["first"]["when"] != first["final"]["when"]
    assert {**first["first"], "when": ""} == {**first["final"], "when": ""}
    assert (second["first"]["town"], second["final"]["town"]) == ("Gent", "Aalst")
    assert "ben" not in json.dumps([first, second]).casefold()
    await an.says("/netwerk")
    by_button = await an.presses("Correcties ophalen")
    assert len(by_button.attachments[0].content.splitlines()) == 2

    await ben.says("/privacy")
    assert (await ben.presses("Wis mijn correcties")).title == "2 correcties zijn gewist."
    assert await left(world) == (0, 0)
    assert await exported(an) == []
    await post_corrected(ben, "/aanbod Zaal Noord, repetitieruimte, Gent, dinsdag 14-18u")
    assert await left(world) == (1, 0)
    await ben.says("/instellingen")
    assert "Leren van je correcties: ja" in words(ben.last)
    stopped = await ben.presses("Niet meer bewaren")
    assert "1 correctie is gewist." in words(stopped)
    await post_corrected(ben, "/aanbod Zaal West, repetitieruimte, Gent, dinsdag 14-18u")
    assert await left(world) == (0, 0)
    assert labels(ben.last) == []


async def test_who_says_no_or_nothing_is_never_asked_again_and_leaves_nothing(
    ben: Actor, kate: Actor, world: World
):
    await post_corrected(ben)
    await ben.presses("Mag ik hiervan leren?")
    assert (await ben.presses("Liever niet")).title == "Goed, ik bewaar er niets van."
    assert await left(world) == (0, 0)
    await kate.says("/offer Hall One, rehearsal room, Brussels, Tuesday 14:00-18:00")
    await kate.presses("Change")
    await kate.fills(when="Wednesday 14:00-18:00")
    await kate.presses("Post it")
    assert labels(kate.last) == ["May I learn from this?"]
    assert await left(world) == (0, 1)
    await world.passes(days=8)
    assert await left(world) == (0, 0)

    await post_corrected(ben, "/aanbod Zaal Noord, repetitieruimte, Gent, dinsdag 14-18u")
    assert labels(ben.last) == []
    # A late yes learns from what comes after it.
    await kate.presses("May I learn from this?")
    await kate.presses("Yes, learn from it")
    assert await left(world) == (0, 0)


async def test_a_correction_is_kept_a_year_at_most(ben: Actor, world: World):
    await ben.says("/instellingen")
    await ben.presses("Van correcties leren")
    assert "wat je net plaatste" not in words(ben.last)
    await ben.presses("Ja, leer ervan")
    await post_corrected(ben)
    await world.passes(days=364)
    assert (await left(world))[0] == 1
    await world.passes(days=2)
    assert await left(world) == (0, 0)


async def test_a_repeat_and_what_is_only_added_are_no_corrections(ben: Actor, world: World):
    await post_corrected(ben, price="20 euro")
    assert labels(ben.last) == [], "what was added was not misread"
    await ben.says("/instellingen")
    await ben.presses("Van correcties leren")
    await ben.presses("Ja, leer ervan")
    await ben.says("/mijn")
    await ben.presses_act(next(b.act for b in ben.last.buttons if b.act.startswith("own.")))
    await ben.presses("Herhalen")
    await ben.presses("Aanpassen")
    await ben.fills(when="woensdag 14-18u")
    await ben.presses("Plaatsen")
    assert await left(world) == (0, 0)


async def test_two_accounts_of_one_person_have_one_say(
    ben: Actor, person: Callable[..., Actor], world: World
):
    """What either allowed stays, and one withdrawal erases it all."""
    await ben.says("/instellingen")
    await ben.presses("Van correcties leren")
    await ben.presses("Ja, leer ervan")
    await post_corrected(ben)
    other = person("benny")
    await other.says("/code")
    line = next(line for line in other.last.lines if "/code " in line)
    await ben.says(f"/code {line.rpartition(' ')[2]}")
    if "Dat ben ik, samenvoegen" in labels(ben.last):
        await ben.presses("Dat ben ik, samenvoegen")
    shown = await other.says("/privacy")
    assert "1 correctie" in words(shown)
    await other.presses("Niet meer bewaren")
    assert await left(world) == (0, 0)


async def test_a_stranger_sees_that_nothing_is_kept(person: Callable[..., Actor]):
    stranger = person("dora", "fr", Address("paper", "", "@dora"))
    shown = await stranger.says("/vieprivee")
    assert "Rien n'en est conservé." in words(shown)
    assert "aucun réseau" in words(shown)
