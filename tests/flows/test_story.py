"""The whole story: offer, find, ask, accept, and a file in both calendars."""

from icalendar import Calendar

from tests.flows.conftest import Actor, World, labels, words


def event(actor: Actor) -> dict[str, str]:
    """The event in the newest file that somebody was given."""
    files = [file for card in (*actor.heard, *actor.inbox) for file in card.attachments]
    calendar = Calendar.from_ical(files[-1].content)
    (found,) = calendar.walk("VEVENT")
    return {name: found[name].to_ical().decode() for name in found}


async def book(an: Actor, ben: Actor) -> None:
    await an.says("/offer Blue Room, rehearsal room, Ghent, friday 19-23")
    await an.presses("Plaatsen")
    await ben.says("/find rehearsal room friday 20-22")
    await ben.presses("1 aanvragen")
    await ben.presses("Versturen")
    await an.presses("Ja, bevestigen")


async def test_an_accepted_offer_lands_in_both_calendars(an: Actor, ben: Actor):
    await book(an, ben)

    assert an.last.title == "Het is rond."
    assert ben.inbox[-1].title == "Het is rond."
    assert an.last.attachments[0].name == "blue-room-2027-03-12.ics"
    assert event(an) == event(ben)
    # In the wall time of Brussels.
    assert event(ben)["DTSTART"] == "20270312T200000"
    assert event(ben)["DTEND"] == "20270312T220000"
    assert event(ben)["STATUS"] == "CONFIRMED"


async def test_the_preview_says_back_what_was_understood(an: Actor):
    preview = await an.says(
        "/aanbod Zaal Zuid, repetitieruimte 60 m², Gent, elke dinsdag 14-18u tot eind juni,"
        " gratis voor leden"
    )

    assert preview.title == "Klopt dit? Aangeboden: repetitieruimte"
    assert preview.lines == (
        "Zaal Zuid, Gent, 60 m²",
        "Elke dinsdag van 14 tot 18 u, tot en met 30 juni (17 keer).",
        "Eerst op dinsdag 9 maart, 16 maart en 23 maart, voor het laatst op 29 juni.",
        "Gratis, voor leden",
        "Namens Kopergietery.",
        "Komt in #plein: 1 organisatie.",
    )
    assert preview.quote.startswith("Zaal Zuid, repetitieruimte 60 m²")
    assert labels(preview) == ["Plaatsen", "Aanpassen", "Foto toevoegen", "Niet plaatsen"]


async def test_nothing_is_public_before_it_is_posted(an: Actor, ben: Actor, world: World):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")

    assert world.square() == []
    assert "Niets vrij" in (await ben.says("/zoek repetitieruimte dinsdag 14-18u")).title


async def test_the_card_in_the_channel_is_edited_in_place(an: Actor, ben: Actor, world: World):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Plaatsen")
    (before,) = world.square()

    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")

    (after,) = world.square()
    assert before.title == after.title == "Aangeboden: repetitieruimte"
    assert labels(before) == ["Ruimte aanvragen", "Eerst komen kijken", "Vraag stellen"]
    assert labels(after) == []
    assert "Intussen ingenomen." in after.lines


async def test_each_side_reads_the_story_in_its_own_language(an: Actor, chloe: Actor, kate: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u, gratis")
    await an.presses("Plaatsen")

    found = await chloe.says("/trouver salle de répétition mardi 14h-18h Gand")
    assert "Gand" in found.lines[0]
    assert "Mardi 9 mars de 14h à 18h" in found.lines[0]
    await chloe.presses("Demander 1")
    await chloe.presses("Envoyer")
    assert chloe.last.title == "Envoyé à Kopergietery."
    assert an.inbox[-1].title == "Les Halles vraagt Zaal Zuid"
    await an.presses("Ja, bevestigen")
    assert chloe.inbox[-1].title == "C'est confirmé."

    nothing = await kate.says("/find rehearsal room tuesday 14-18h Ghent")
    assert nothing.title.startswith("Nothing free: rehearsal room, Tuesday 9 March, 14:00 to")


async def test_a_hold_keeps_everybody_else_out(an: Actor, ben: Actor, chloe: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    await chloe.presses("Ruimte aanvragen")
    await ben.presses("Versturen")

    await chloe.presses("Envoyer")

    assert chloe.last.title == "Trop tard : quelqu'un vous a devancé de peu."
    assert ben.last.title == "Verstuurd naar Kopergietery."


async def test_the_hold_is_shown_with_its_deadline(an: Actor, ben: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 14-18u")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")

    sent = await ben.presses("Versturen")

    # Monday morning, two working days.
    assert "Je hebt een optie tot woensdag 10 maart, 17 u" in words(sent)
    assert "Graag antwoord vóór woensdag 10 maart, 17 u." in words(an.inbox[-1])


async def test_a_declined_request_frees_the_time(an: Actor, ben: Actor, chloe: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")

    await an.presses("Deze keer niet")

    assert ben.inbox[-1].title == "Deze keer lukt het niet."
    assert "Ruimte aanvragen" in labels(an.world.square()[0])
    assert "Demander 1" in labels(await chloe.says("/trouver salle de répétition mardi 14h-18h"))


async def test_a_withdrawn_request_tells_the_house(an: Actor, ben: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")

    await ben.presses("Aanvraag intrekken")

    assert ben.last.title == "Je aanvraag is ingetrokken."
    assert an.inbox[-1].title.startswith("Collectief Wispel trok de aanvraag in.")
    assert labels(an.inbox[-1]) == []


async def test_the_house_cancels_and_both_files_are_corrected(an: Actor, ben: Actor):
    await book(an, ben)
    confirmed = event(ben)

    await an.presses("Annuleer 12 maart")
    await an.presses("Annuleer 12 maart")

    assert an.last.title == "Geannuleerd door Kopergietery."
    assert ben.inbox[-1].title == "Geannuleerd door Kopergietery."
    cancelled = event(ben)
    assert cancelled["UID"] == confirmed["UID"]
    assert (confirmed["SEQUENCE"], cancelled["SEQUENCE"]) == ("0", "1")
    assert cancelled["STATUS"] == "CANCELLED"
    assert cancelled["DTSTAMP"] > confirmed["DTSTAMP"]


async def test_the_guest_cancels_with_a_word_of_explanation(an: Actor, ben: Actor):
    await book(an, ben)

    await ben.presses("Annuleer 12 maart")
    await ben.presses("Met een woordje uitleg")
    await ben.fills(reason="Onze danser is ziek.")

    assert an.inbox[-1].title == "Geannuleerd door Collectief Wispel."
    assert an.inbox[-1].quote == "Onze danser is ziek."
    assert event(an)["STATUS"] == "CANCELLED"


async def test_cancelling_can_be_thought_better_of(an: Actor, ben: Actor):
    await book(an, ben)

    await ben.presses("Annuleer 12 maart")
    await ben.presses("Niet annuleren")

    assert ben.last.title == "Het is rond."
    assert event(ben)["STATUS"] == "CONFIRMED"
    assert ben.last.attachments
    assert an.inbox[-1].title != "Geannuleerd door Collectief Wispel."


async def test_freed_time_can_be_found_again(an: Actor, ben: Actor, chloe: Actor):
    await book(an, ben)
    assert (
        "Rien de libre" in (await chloe.says("/trouver salle de répétition vendredi 20h-22h")).title
    )

    await ben.presses("Annuleer 12 maart")
    await ben.presses("Annuleer 12 maart")

    assert "Demander 1" in labels(await chloe.says("/trouver salle de répétition vendredi 20h-22h"))


async def test_the_part_of_an_evening_that_is_left_can_still_be_had(
    an: Actor, ben: Actor, chloe: Actor
):
    await book(an, ben)

    found = await chloe.says("/trouver salle de répétition vendredi 19h-20h")
    await chloe.presses("Demander 1")
    await chloe.presses("Envoyer")

    assert "Vendredi 12 mars de 19h à 20h" in found.lines[0]
    assert chloe.last.title == "Envoyé à Kopergietery."


async def test_ten_chairs_of_forty_leave_thirty(an: Actor, ben: Actor, chloe: Actor):
    await an.says("/aanbod 40 stoelen, Gent, zaterdag 10-18u, 1 euro per stuk")
    await an.presses("Plaatsen")
    await ben.says("/zoek 10 stoelen zaterdag 10-18u")
    await ben.presses("1 aanvragen")
    await ben.presses("Versturen")

    assert "Rien de libre" in (await chloe.says("/trouver 31 chaises samedi 10h-18h")).title
    await chloe.says("/trouver 30 chaises samedi 10h-18h")
    await chloe.presses("Demander 1")
    await chloe.presses("Envoyer")

    assert chloe.last.title == "Envoyé à Kopergietery."


async def test_a_request_is_posted_the_same_way(an: Actor, ben: Actor, world: World):
    preview = await ben.says("/vraag 40 stoelen, Kortrijk, zaterdag 13 maart 10-18u")
    assert preview.title == "Klopt dit? Gezocht: meubilair"

    await ben.presses("Plaatsen")

    (card,) = world.square()
    assert card.title == "Gezocht: meubilair"
    assert "Collectief Wispel" in card.lines[0]


async def test_offers_and_requests_can_be_browsed(an: Actor, ben: Actor):
    for day in ("dinsdag", "woensdag", "donderdag", "vrijdag"):
        await an.says(f"/aanbod Zaal {day}, repetitieruimte, Gent, {day} 14-18u")
        await an.presses("Plaatsen")

    first = await ben.says("/aanbod")
    assert first.title == "4 keer aangeboden bij Gents Kunstenoverleg"
    assert len(first.lines) == 3
    await ben.presses("Toon meer")
    assert len(ben.last.lines) == 1
    assert (await ben.says("/vraag")).title == "Niemand zoekt nu iets bij Gents Kunstenoverleg."


async def test_mine_lists_what_is_open_and_what_waits(an: Actor, ben: Actor):
    assert (await ben.says("/mijn")).title == "Je hebt nog niets openstaan."
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")

    theirs = await an.says("/mijn")
    assert theirs.lines[0].startswith("1. Collectief Wispel wacht op jullie antwoord")
    await an.presses("1 bekijken")
    await an.presses("Ja, bevestigen")

    assert (await ben.says("/mijn")).lines[0].startswith("1. Rond: Zaal Zuid, dinsdag 9 maart")


async def test_the_same_name_is_the_same_room(an: Actor, ben: Actor):
    """Two offers of one room never let it be booked twice."""
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Plaatsen")
    await an.says("/aanbod zaal zuid, repetitieruimte, Gent, dinsdag 16-20u")
    await an.presses("Plaatsen")
    await ben.says("/zoek repetitieruimte dinsdag 14-18u")
    await ben.presses("1 aanvragen")
    await ben.presses("Versturen")

    assert "Niets vrij" in (await ben.says("/zoek repetitieruimte dinsdag 17-19u")).title
    assert "1 aanvragen" in labels(await ben.says("/zoek repetitieruimte dinsdag 18-20u"))


async def test_a_weekly_offer_lets_one_choose_a_day(an: Actor, ben: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u")
    await an.presses("Plaatsen")

    choice = await ben.presses("Ruimte aanvragen")
    assert labels(choice) == [
        "di 9 mrt, 14-18 u",
        "di 16 mrt, 14-18 u",
        "di 23 mrt, 14-18 u",
        "Ander moment",
    ]
    await ben.presses("di 16 mrt, 14-18 u")
    await ben.presses("Versturen")

    assert "dinsdag 16 maart, 14 tot 18 u" in words(ben.last)
    assert (
        "Nog 52 keer vrij, voor het eerst op dinsdag 9 maart, 14 u." in an.world.square()[0].lines
    )


async def test_another_moment_can_be_typed(an: Actor, ben: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, elke dinsdag 14-18u")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Ander moment")

    await ben.fills(day="dinsdag 20 april 15-17u")
    assert "dinsdag 20 april, 15 tot 17 u" in words(ben.last)

    await ben.presses("Ander moment")
    await ben.fills(day="woensdag 21 april 15-17u")
    assert ben.last.title.startswith("Zaal Zuid is dan niet vrij")


async def test_the_asker_says_what_for_and_what_otherwise(an: Actor, ben: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u, gratis")
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Aanpassen")

    await ben.fills(purpose="8 mensen, dansrepetitie", wish="sleutel een dag eerder?")
    await ben.presses("Versturen")

    decision = words(an.inbox[-1])
    assert "8 mensen, dansrepetitie" in decision
    assert "Akkoord met jullie afspraken, op één punt na: “sleutel een dag eerder?”" in decision


async def test_plain_words_work_without_a_command(an: Actor, ben: Actor):
    offer = await an.says("Wij hebben zaterdag 13 maart 10-18u 40 stoelen over in Gent")
    assert offer.title == "Klopt dit? Aangeboden: meubilair"

    request = await ben.says("Wij zoeken een repetitieruimte in Gent op zaterdag 13 maart 10-18u")
    assert request.title == "Klopt dit? Gezocht: repetitieruimte"
