"""What is doubtful is asked, and settled by one tap each."""

import pytest

from tests.flows.conftest import Actor, World, labels, words


@pytest.fixture
def database(sqlite_database: str) -> str:
    """The rows are the same on both."""
    return sqlite_database


async def test_each_doubt_is_one_tap_and_what_was_tapped_is_posted(an: Actor, world: World):
    preview = await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, zondag 3 mei 14-18u")

    assert "“zondag 3 mei”: weekdag en datum passen niet bij elkaar. Welke dag bedoel je?" in (
        preview.notes
    )
    # As it was read comes first, and nobody is kept from posting that.
    assert labels(preview)[:3] == ["ma 3 mei", "zo 2 mei", "Plaatsen"]

    settled = await an.presses("zo 2 mei")

    assert an.answer.replaces
    assert labels(settled)[:2] == ["Plaatsen", "Aanpassen"]
    assert settled.notes == ()
    await an.presses("Plaatsen")
    assert "Zondag 2 mei, 14 tot 18 u." in world.square()[-1].lines


async def test_doubts_are_asked_one_after_the_other(an: Actor, world: World):
    preview = await an.says(
        "/aanbod Zaal Zuid, repetitieruimte, Gent, elke 2e dinsdag tot juni 14-18u"
    )
    assert "“elke 2e dinsdag” kan meer dan één ding zijn. Wat bedoel je?" in preview.notes
    assert "tot juni" not in " ".join(preview.notes)

    second = await an.presses("om de 2 weken op di")
    assert "“tot juni” kan meer dan één ding zijn. Wat bedoel je?" in second.notes
    assert "Om de twee weken op dinsdag van 14 tot 18 u" in words(second)
    stale = preview.buttons[0].act
    third = await an.presses("tot en met 30 jun")

    # Both answers hold.
    assert "Om de twee weken op dinsdag van 14 tot 18 u" in words(third)
    assert "tot en met 30 juni" in words(third)
    assert labels(third)[0] == "Plaatsen"
    refused = await an.presses_act(stale)
    assert "intussen" in words(refused)
    assert len(world.square()) == 0


async def test_a_time_that_cannot_be_blocks_until_it_is_settled(an: Actor, ben: Actor):
    preview = await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, 28 maart van 2u30 tot 6u")
    assert labels(preview)[:2] == ["3.30-6 u", "Aanpassen"]

    await ben.presses_act(preview.buttons[0].act)
    assert "Plaatsen" not in labels(ben.last)
    settled = await an.presses("3.30-6 u")

    assert "Zondag 28 maart, 3.30 tot 6 u." in settled.lines
    assert labels(settled)[0] == "Plaatsen"


async def test_the_hour_that_comes_twice_can_be_the_second(an: Actor, world: World):
    preview = await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, 31 oktober van 2u30 tot 6u")
    assert labels(preview)[:2] == ["zomertijd", "wintertijd"]

    settled = await an.presses("wintertijd")

    assert "Zondag 31 oktober, 2.30 u (wintertijd) tot 6 u." in settled.lines
    await an.presses("Plaatsen")
    listing_id = world.square()[-1].buttons[0].act.split(".")[1]
    async with world.storage.read() as tx:
        (slot,) = (await tx.listings.availability(listing_id)).slots
    # From the first half past two it would last an hour longer.
    assert slot.seconds == 3.5 * 3600


async def test_a_doubtful_search_asks_by_the_same_taps(an: Actor, ben: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, zondag 2 mei 2027 14-18u")
    await an.presses("Plaatsen")

    # The date was looked for; what else may be meant stands under it.
    nothing = await ben.says("/zoek repetitieruimte Gent zondag 3 mei 14-18u")
    assert nothing.title.startswith("Niets vrij")
    assert any("Welke dag bedoel je?" in note for note in nothing.notes)
    found = await ben.presses("zo 2 mei")
    assert ben.answer.replaces
    assert "Zaal Zuid" in found.lines[0]
    await ben.presses("1 aanvragen")
    assert "zondag 2 mei, 14 tot 18 u" in words(ben.last)

    # What cannot be is asked before anything is looked for.
    asked = await ben.says("/zoek repetitieruimte Gent 2 januari 2027 14-18u")
    assert asked.title == "“2 januari 2027” is al voorbij. Geef een moment dat nog komt."
    assert labels(asked) == ["zo 2 jan 2028"]
    assert "2 januari 2028" in (await ben.presses("zo 2 jan 2028")).title
    # It is posted as it was tapped.
    await ben.presses("Plaats als gezocht")
    assert "Zondag 2 januari 2028, 14 tot 18 u." in ben.last.lines
