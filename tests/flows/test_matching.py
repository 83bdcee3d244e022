"""What is asked for and what is offered find each other, whichever came first."""

from collections.abc import Callable

import pytest

from bot.messages import Address
from tests.flows.conftest import Actor, World, labels, words

NEEDED = "/vraag repetitieruimte voor 8 personen, Gent, vrijdag 19 maart 19-22u"
OFFERED = "/aanbod Zaal Zuid, repetitieruimte, 25 personen, Gent, vrijdag 19 maart 18-23u, gratis"


async def posts(actor: Actor, sentence: str) -> None:
    await actor.says(sentence)
    await actor.presses_act(actor.last.buttons[0].act)


def told(actor: Actor, said: str) -> list:
    return [card for card in actor.inbox if said in card.title]


async def test_a_request_finds_what_was_offered_before(an: Actor, ben: Actor):
    await posts(an, OFFERED)

    await posts(ben, NEEDED)

    (card,) = told(ben, "past bij wat je zoekt")
    assert card.title == "1 aanbod past bij wat je zoekt: repetitieruimte"
    assert card.lines == (
        "1. Zaal Zuid, Kopergietery, Gent, tot 25 personen. Vrijdag 19 maart, 19 tot 22 u. Gratis,"
        " past helemaal, zelfde stad, groot genoeg.",
    )
    assert labels(card) == ["1 aanvragen"]
    assert "Alleen jij ziet dit." in card.notes


async def test_an_offer_finds_who_asked_for_it_before(an: Actor, ben: Actor):
    await posts(ben, NEEDED)
    assert not told(ben, "past")

    await posts(an, OFFERED)

    (card,) = told(ben, "past bij wat je zoekt")
    assert "Zaal Zuid" in card.lines[0]


async def test_the_list_leads_to_asking_with_the_time_known(an: Actor, ben: Actor):
    await posts(an, OFFERED)
    await posts(ben, NEEDED)

    asked = await ben.presses("1 aanvragen")

    assert "vrijdag 19 maart, 19 tot 22 u" in words(asked).lower()
    assert labels(asked)[0] == "Versturen"


async def test_three_languages_find_each_other(an: Actor, chloe: Actor, kate: Actor):
    await posts(
        chloe, "/demande salle de répétition pour 8 personnes, Gand, vendredi 19 mars 19-22h"
    )
    await posts(kate, "/request rehearsal room for 8 people, Ghent, friday 19 march 19:00-22:00")

    await posts(an, OFFERED)
    await an.world.passes(days=1)

    assert told(chloe, "1 offre correspond à votre recherche : salle de répétition")
    assert told(kate, "1 offer fits what you are looking for: rehearsal room")
    (house,) = told(an, "2 vragen passen bij wat jullie aanbieden")
    assert "Les Halles" in words(house)
    assert "Northlight" in words(house)


async def test_a_house_hears_once_a_day_of_all_that_fits(
    an: Actor, ben: Actor, chloe: Actor, kate: Actor
):
    await posts(an, OFFERED)
    await posts(ben, NEEDED)
    await posts(
        chloe, "/demande salle de répétition pour 9 personnes, Gand, vendredi 19 mars 19-21h"
    )
    assert not told(an, "jullie"), "collected until the morning"

    await an.world.passes(hours=23)
    (card,) = told(an, "jullie")
    await posts(kate, "/request rehearsal room for 10 people, Ghent, friday 19 march 18-20h")
    await an.world.passes(hours=1)
    assert len(told(an, "jullie")) == 1
    await an.world.passes(hours=23)

    assert card.title == "2 vragen passen bij wat jullie aanbieden"
    assert "Past bij jullie Zaal Zuid: past helemaal, zelfde stad, groot genoeg." in card.lines
    assert labels(card) == ["1: wij kunnen helpen", "2: wij kunnen helpen"]
    (_, second) = told(an, "jullie")
    assert second.title == "1 vraag past bij wat jullie aanbieden"
    assert "Northlight" in words(second)


async def test_what_starts_within_a_day_is_told_at_once(an: Actor, ben: Actor):
    await posts(an, "/aanbod Zaal Zuid, repetitieruimte, Gent, morgen 8-12u")
    await posts(ben, "/vraag repetitieruimte, Gent, morgen 9-10u")

    assert told(an, "1 vraag past bij wat jullie aanbieden")


async def test_what_comes_within_a_day_is_told_before_the_morning(an: Actor, ben: Actor):
    await posts(an, "/aanbod Zaal Zuid, repetitieruimte, Gent, morgen 8-20u")
    await posts(ben, "/vraag repetitieruimte, Gent, morgen 14-16u")
    assert not told(an, "jullie")

    await an.world.passes(hours=5)

    assert told(an, "1 vraag past bij wat jullie aanbieden")


async def test_at_night_nobody_is_told_what_can_wait(an: Actor, ben: Actor):
    await posts(ben, NEEDED)
    await an.world.passes(hours=13)

    await posts(an, OFFERED)
    assert not told(ben, "past")
    await an.world.passes(hours=9)

    assert told(ben, "past bij wat je zoekt")


async def test_the_same_is_told_once(an: Actor, ben: Actor, chloe: Actor):
    await posts(an, "/aanbod Zaal Zuid, repetitieruimte, Gent, elke vrijdag 18-23u tot eind juni")
    await posts(ben, NEEDED)
    await an.world.passes(days=1)

    # Held against everything anew, because another Friday is taken and freed.
    await chloe.presses("Ruimte aanvragen")
    await chloe.presses("ven 26 mars, 18h-23h")
    await chloe.presses("Envoyer")
    await chloe.presses("Retirer ma demande")
    await an.world.passes(days=2)

    assert len(told(ben, "past bij wat je zoekt")) == 1
    assert len(told(an, "jullie")) == 1


async def test_several_offers_make_one_list_best_first(an: Actor, ben: Actor, chloe: Actor):
    await posts(ben, NEEDED)
    for name, people, town in (
        ("Groot", 300, "Gent"),
        ("Klein", 10, "Gent"),
        ("Ver", 10, "Brussel"),
        ("Nauw", 5, "Gent"),
        ("Zuid", 25, "Gent"),
    ):
        await posts(
            an,
            f"/aanbod Zaal {name}, repetitieruimte, {people} personen, {town},"
            " vrijdag 19 maart 18-23u",
        )

    (card,) = told(ben, "passen bij wat je zoekt")
    assert card.title.startswith("4 aanbiedingen")
    assert [line.split(",")[0] for line in card.lines] == [
        "1. Zaal Klein",
        "2. Zaal Zuid",
        "3. Zaal Groot",
    ]
    assert "En nog 1 ander: zie /aanbod." in card.notes


async def test_what_is_taken_leaves_the_list_and_what_is_freed_comes_back(
    an: Actor, ben: Actor, chloe: Actor
):
    await posts(an, OFFERED)
    await posts(ben, NEEDED)
    await chloe.presses("Ruimte aanvragen")
    await chloe.presses("Envoyer")
    assert told(ben, "intussen ingenomen")
    assert not told(ben, "past bij")

    await an.presses("Deze keer niet")

    assert told(ben, "1 aanbod past bij wat je zoekt")


@pytest.mark.parametrize("how", ["withdrawn", "expired", "cancelled"])
async def test_however_time_is_freed_it_is_offered_on(
    an: Actor, ben: Actor, chloe: Actor, how: str
):
    await posts(an, OFFERED)
    await chloe.presses("Ruimte aanvragen")
    await chloe.presses("Envoyer")
    if how == "cancelled":
        await an.presses("Ja, bevestigen")
    await posts(ben, NEEDED)
    assert not told(ben, "past")

    if how == "withdrawn":
        await chloe.presses("Retirer ma demande")
    elif how == "expired":
        await an.world.passes(days=4)
    else:
        await chloe.presses("Annuler le 19 mars")
        await chloe.presses("Annuler le 19 mars")

    assert told(ben, "1 aanbod past bij wat je zoekt")


async def test_who_was_declined_is_not_told_that_it_fits(an: Actor, ben: Actor):
    await posts(an, OFFERED)
    await posts(ben, NEEDED)
    await ben.presses("1 aanvragen")
    await ben.presses("Versturen")

    await an.presses("Deze keer niet")

    assert not told(ben, "past bij")


async def test_a_request_that_was_fulfilled_is_looked_for_no_more(
    an: Actor, ben: Actor, chloe: Actor
):
    await posts(an, OFFERED)
    await posts(ben, NEEDED)
    await ben.presses("1 aanvragen")
    await ben.presses("Versturen")
    await an.presses("Ja, bevestigen")

    await posts(
        chloe, "/offre Studio 1, salle de répétition, 10 personnes, Gand, vendredi 19 mars 18-23h"
    )
    await an.world.passes(days=1)

    assert not told(ben, "past bij")
    assert not told(chloe, "recherche")


async def test_a_button_of_what_is_taken_says_so(an: Actor, ben: Actor, chloe: Actor):
    await posts(an, OFFERED)
    await posts(ben, NEEDED)
    stale = ben.button("1 aanvragen")
    await chloe.presses("Ruimte aanvragen")
    await chloe.presses("Envoyer")

    answer = await ben.presses_act(stale)

    assert "Zaal Zuid" in answer.title
    assert "niet vrij" in words(answer).lower()


@pytest.mark.parametrize(
    ("needed", "why"),
    [
        ("/vraag danszaal, Gent, vrijdag 19 maart 19-22u", "another category"),
        ("/vraag 3 stoelen, Gent, vrijdag 19 maart 19-22u", "another kind"),
        ("/vraag repetitieruimte voor 30 personen, Gent, vrijdag 19 maart 19-22u", "too small"),
        ("/vraag repetitieruimte, Gent, vrijdag 19 maart 17-20u", "not free that early"),
        ("/vraag repetitieruimte, Gent, zaterdag 20 maart 19-22u", "another day"),
        ("/vraag repetitieruimte, Gent, vrijdag 19 maart 19-22u, max 10 euro", "too dear"),
    ],
)
async def test_what_does_not_fit_is_not_told(an: Actor, ben: Actor, needed: str, why: str):
    await posts(
        an,
        "/aanbod Zaal Zuid, repetitieruimte, 25 personen, Gent, vrijdag 19 maart 18-23u, 50 euro",
    )

    await posts(ben, needed)
    await an.world.passes(days=1)

    assert not told(ben, "past"), why
    assert not told(an, "jullie"), why


async def test_too_few_chairs_do_not_fit(an: Actor, ben: Actor):
    await posts(an, "/aanbod 40 stoelen, Gent, 19 maart")
    await posts(ben, "/vraag 50 stoelen, Gent, 19 maart")
    assert not told(ben, "past")

    await posts(ben, "/vraag 30 stoelen, Gent, 19 maart")

    assert told(ben, "past bij wat je zoekt")


async def test_own_things_do_not_fit(an: Actor):
    await posts(an, OFFERED)
    await posts(an, NEEDED)
    await an.world.passes(days=1)

    assert not told(an, "past")


async def test_every_week_fits_with_the_times_counted(an: Actor, ben: Actor, chloe: Actor):
    await posts(an, "/aanbod Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u tot eind juni")
    await chloe.presses("Ruimte aanvragen")
    await chloe.presses("mar 16 mars, 14h-18h")
    await chloe.presses("Envoyer")

    await posts(ben, "/vraag repetitieruimte, Gent, elke dinsdag 14-17u tot eind juni")

    (card,) = told(ben, "past bij wat je zoekt")
    assert "7 van de 8 keer vrij" in card.lines[0]
    assert "dinsdag 9 maart, 14 tot 17 u" in card.lines[0].lower()


async def test_one_tuesday_is_not_every_tuesday(an: Actor, ben: Actor):
    await posts(an, "/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 16 maart 14-18u")

    await posts(ben, "/vraag repetitieruimte, Gent, elke dinsdag 14-17u tot eind juni")

    assert not told(ben, "past")


async def test_a_week_without_hours_gets_the_first_free_stretch(an: Actor, ben: Actor):
    await posts(an, "/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 19 maart 18-23u")

    await posts(ben, "/vraag repetitieruimte, Gent, volgende week")

    (card,) = told(ben, "past bij wat je zoekt")
    assert "Vrijdag 19 maart, 18 tot 23 u" in card.lines[0]


async def test_a_restart_in_between_loses_nothing(world: World, an: Actor, ben: Actor):
    await posts(ben, NEEDED)
    await an.says(OFFERED)

    async def dies() -> None:
        """The process ends between the commit and what follows from it."""

    alive, world.rounds.follow = world.rounds.follow, dies
    await an.presses("Plaatsen")
    assert not told(ben, "past")
    world.rounds.follow = alive
    await world.passes(seconds=15)

    assert told(ben, "past bij wat je zoekt")


async def test_a_house_helps_from_its_message(an: Actor, ben: Actor):
    await posts(an, OFFERED)
    await posts(ben, NEEDED)
    await an.world.passes(days=1)

    await an.presses_act(told(an, "1 vraag past")[0].buttons[0].act)
    await an.fills(what="Zaal Zuid")

    assert "Kopergietery" in words(ben.inbox[-1])
    await ben.presses("Ja, graag")
    await an.presses_act(told(an, "1 vraag past")[0].buttons[0].act)
    assert "gevonden" in an.last.title


async def test_what_a_house_helped_with_is_looked_for_no_more(an: Actor, ben: Actor, chloe: Actor):
    await posts(ben, "/vraag 40 stoelen, Gent, 19 maart 10-18u")
    await an.presses_act(an.button("Wij kunnen helpen"))
    await an.fills(what="Stoelen", units="40")
    await ben.presses("Ja, graag")

    await posts(chloe, "/offre 60 chaises, Gand, 19 mars")
    await an.world.passes(days=1)

    assert not told(ben, "past bij")
    assert not told(chloe, "recherche")


async def test_nothing_of_one_community_appears_in_another(
    an: Actor, ben: Actor, person: Callable[..., Actor]
):
    elsewhere = Address("paper", "", "#elders")
    zoe = person("zoe", "nl", elsewhere)
    await zoe.says("/netwerk nieuw Kanarienetwerk")
    await zoe.says("/organisatie nieuw Kanariehuis, Gent")
    yan = person("yan", "nl", elsewhere)
    await yan.says("/organisatie nieuw Kanarievogels, Gent")

    await posts(an, OFFERED)
    await posts(zoe, OFFERED.replace("Zaal Zuid", "Kanariezaal"))
    await posts(ben, NEEDED)
    await posts(yan, NEEDED)
    await an.world.passes(days=1)

    for actor in (an, ben):
        assert "Kanarie" not in "\n".join(map(words, actor.inbox))
    for actor in (zoe, yan):
        said = "\n".join(map(words, actor.inbox))
        assert "Kopergietery" not in said
        assert "Zaal Zuid" not in said
    assert told(ben, "1 aanbod past")
    assert told(yan, "1 aanbod past")


async def test_what_its_house_changes_is_told_anew(an: Actor, ben: Actor, world: World):
    await posts(ben, NEEDED)
    await posts(an, OFFERED.replace("18-23u", "9-12u"))
    assert not told(ben, "past")
    await an.says("/mijn")
    await an.presses("1 bekijken")
    await an.presses("Aanpassen")

    await an.fills(when="vrijdag 19 maart 18-23u")

    assert told(ben, "1 aanbod past bij wat je zoekt")
    await world.passes(days=1)
    await an.presses("Aanpassen")
    await an.fills(price="10 euro")
    (_, second) = told(ben, "1 aanbod past bij wat je zoekt")
    assert "10 euro" in words(second)


async def test_what_is_paused_or_closed_fits_nothing(an: Actor, ben: Actor, world: World):
    await posts(an, OFFERED)
    await an.says("/mijn")
    await an.presses("1 bekijken")
    await an.presses("Pauzeren")
    await posts(ben, NEEDED)
    assert not told(ben, "past")

    await an.presses("Weer openzetten")
    assert told(ben, "past bij wat je zoekt")
    await an.presses("Sluiten")
    await an.presses("Gelukt")

    assert told(ben, "intussen ingenomen")


async def test_a_request_that_is_closed_is_looked_for_no_more(an: Actor, ben: Actor, world: World):
    await posts(an, OFFERED)
    await posts(ben, NEEDED)
    await ben.says("/mijn")
    await ben.presses("1 bekijken")
    await ben.presses("Sluiten")
    await ben.presses("Gelukt")

    await world.passes(days=1)

    assert not told(an, "jullie")
