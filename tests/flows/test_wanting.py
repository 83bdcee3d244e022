"""Nothing is free: what was looked for is posted as wanted, or looked out for in private."""

from collections.abc import Callable

import pytest

from bot.messages import Address
from tests.flows.conftest import Actor, World, labels, words

LOOKED_FOR = "repetitieruimte vrijdag 19 maart 19-22u in Gent voor 8 personen"
OFFERED = "/aanbod Zaal Zuid, repetitieruimte, 25 personen, Gent, vrijdag 19 maart 18-23u, gratis"


async def posts(actor: Actor, sentence: str) -> None:
    await actor.says(sentence)
    await actor.presses_act(actor.last.buttons[0].act)


def told(actor: Actor, said: str) -> list:
    return [card for card in actor.inbox if said in card.title]


async def test_nothing_found_leads_on(ben: Actor):
    nothing = await ben.says(f"/zoek {LOOKED_FOR}")

    assert nothing.title.startswith("Niets vrij: repetitieruimte, vrijdag 19 maart, 19 tot 22 u")
    assert labels(nothing) == ["Plaats als gezocht", "Verwittig mij"]
    assert "Of laat 2 organisaties meezoeken." in words(nothing)


async def test_what_was_looked_for_is_posted_without_typing_it_twice(
    an: Actor, ben: Actor, world: World
):
    await ben.says(f"/zoek {LOOKED_FOR}")

    preview = await ben.presses("Plaats als gezocht")

    assert preview.title == "Klopt dit? Gezocht: repetitieruimte"
    assert "vrijdag 19 maart" in words(preview).lower()
    assert preview.quote == LOOKED_FOR
    assert labels(preview)[0] == "Plaatsen"
    await ben.presses("Plaatsen")
    assert world.square()[-1].title == "Gezocht: repetitieruimte"


async def test_tomorrow_stays_the_day_that_was_meant(ben: Actor):
    await ben.says("/zoek repetitieruimte overmorgen 19-22u in Gent")
    ben.world.clock.advance(hours=20)

    preview = await ben.presses("Plaats als gezocht")

    assert "woensdag 10 maart" in words(preview).lower()


@pytest.mark.parametrize(
    "said",
    [
        "wij zoeken een repetitieruimte vrijdag 19 maart 19-22u",
        "cherche local de répétition vendredi 19 mars 19h-22h",
    ],
)
async def test_words_of_a_notice_are_posted_first(an: Actor, ben: Actor, said: str):
    await posts(an, OFFERED)

    found = await ben.says(f"/zoek {said}")

    assert labels(found) == ["Plaats als gezocht", "1 aanvragen"]
    assert labels(await ben.says(f"/zoek {LOOKED_FOR}")) == ["1 aanvragen"]


async def test_who_asked_is_told_when_it_is_offered(an: Actor, ben: Actor, world: World):
    await ben.says(f"/zoek {LOOKED_FOR}")
    kept = await ben.presses("Verwittig mij")
    assert kept.title.startswith("Je hoort het hier zodra dit vrijkomt: repetitieruimte")
    assert labels(kept) == ["Niet meer verwittigen"]

    await posts(an, OFFERED)
    await world.passes(days=1)

    (card,) = told(ben, "1 aanbod past bij wat je zoekt")
    assert labels(card) == ["1 aanvragen", "Niet meer verwittigen"]
    assert labels(await ben.presses("1 aanvragen"))[0] == "Versturen"


async def test_who_asked_is_told_when_it_is_freed(an: Actor, ben: Actor, chloe: Actor):
    await posts(an, OFFERED)
    await chloe.presses("Ruimte aanvragen")
    await chloe.presses("Envoyer")
    await ben.says(f"/zoek {LOOKED_FOR}")
    await ben.presses("Verwittig mij")

    await an.presses("Deze keer niet")

    assert told(ben, "1 aanbod past bij wat je zoekt")


async def test_nobody_else_sees_what_is_looked_out_for(
    an: Actor, ben: Actor, chloe: Actor, world: World
):
    before = list(map(words, world.square()))
    await ben.says(f"/zoek {LOOKED_FOR}")
    await ben.presses("Verwittig mij")
    await posts(an, OFFERED)
    await world.passes(days=2)

    assert list(map(words, world.square()))[: len(before)] == before
    assert len(world.square()) == len(before) + 1
    for actor in (an, chloe):
        await actor.says("/vraag")
        heard = "\n".join(map(words, [*actor.inbox, *actor.heard]))
        assert "Wispel" not in heard
        assert "jullie aanbieden" not in heard


async def test_it_ends_when_its_person_says_so(an: Actor, ben: Actor):
    await ben.says(f"/zoek {LOOKED_FOR}")
    await ben.presses("Verwittig mij")

    ended = await ben.presses("Niet meer verwittigen")
    await posts(an, OFFERED)

    assert ended.title == f"Je wordt niet meer verwittigd: “{LOOKED_FOR}”"
    assert not told(ben, "past")
    assert "Zoek opnieuw met /zoek" in (await ben.presses("Niet meer verwittigen")).title


async def test_it_is_over_once_its_time_has_come(an: Actor, ben: Actor, world: World):
    await ben.says("/zoek repetitieruimte morgen 19-22u in Gent")
    await ben.presses("Verwittig mij")
    stop = ben.button("Niet meer verwittigen")
    await world.passes(days=2)

    assert "loopt niet meer" in (await ben.presses_act(stop)).title


async def test_pressing_twice_makes_one(an: Actor, ben: Actor, world: World):
    await ben.says(f"/zoek {LOOKED_FOR}")
    again = ben.button("Verwittig mij")
    await ben.presses("Verwittig mij")
    await ben.presses_act(again)

    await posts(an, OFFERED)

    assert len(told(ben, "past bij wat je zoekt")) == 1


async def test_only_its_person_can_end_it_and_only_the_searcher_can_begin_it(
    an: Actor, ben: Actor, chloe: Actor
):
    await ben.says(f"/zoek {LOOKED_FOR}")
    watch, seek = ben.button("Verwittig mij"), ben.button("Plaats als gezocht")
    for stolen in (watch, seek):
        assert "n'est pas pour vous" in (await chloe.presses_act(stolen)).title
    await ben.presses("Verwittig mij")

    refused = await chloe.presses_act(ben.button("Niet meer verwittigen"))

    assert "n'est pas pour vous" in refused.title
    await posts(an, OFFERED)
    assert told(ben, "past bij wat je zoekt")


async def test_a_town_that_was_named_is_the_only_one(an: Actor, ben: Actor):
    await ben.says(f"/zoek {LOOKED_FOR}")
    await ben.presses("Verwittig mij")

    await posts(an, OFFERED.replace("Gent", "Brussel"))

    assert not told(ben, "past")


async def test_words_without_a_kind_are_looked_out_for_too(an: Actor, ben: Actor):
    await ben.says("/zoek ballon")
    await ben.presses("Verwittig mij")
    await posts(an, "/aanbod rookmachine, Gent, zaterdag 20 maart")
    assert not told(ben, "past")

    await posts(an, "/aanbod grote ballon, lichtmateriaal, Gent, zaterdag 20 maart")

    assert told(ben, "past bij wat je zoekt")


async def test_what_is_looked_out_for_stays_in_its_community(
    an: Actor, ben: Actor, person: Callable[..., Actor]
):
    zoe = person("zoe", "nl", Address("paper", "", "#elders"))
    await zoe.says("/netwerk nieuw Kanarienetwerk")
    await zoe.says("/organisatie nieuw Kanariehuis, Gent")
    await ben.says(f"/zoek {LOOKED_FOR}")
    await ben.presses("Verwittig mij")

    await posts(zoe, OFFERED.replace("Zaal Zuid", "Kanariezaal"))

    assert not told(ben, "past")


async def test_a_search_that_is_a_day_old_leads_nowhere(ben: Actor):
    await ben.says(f"/zoek {LOOKED_FOR}")
    watch = ben.button("Verwittig mij")
    ben.world.clock.advance(days=2)

    assert "/zoek" in (await ben.presses_act(watch)).title


async def test_its_person_finds_it_again_among_what_is_theirs(an: Actor, ben: Actor):
    await ben.says(f"/zoek {LOOKED_FOR}")
    await ben.presses("Verwittig mij")

    listed = await ben.says("/mijn")

    assert listed.lines == (f"1. Je wordt verwittigd: “{LOOKED_FOR}”",)
    shown = await ben.presses("1 bekijken")
    assert labels(shown) == ["Niet meer verwittigen"]
    assert LOOKED_FOR not in words(await an.presses_act(listed.buttons[0].act))
    await ben.presses("Niet meer verwittigen")
    assert LOOKED_FOR not in words(await ben.says("/mijn"))
