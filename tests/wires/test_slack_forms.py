"""Slack: forms as modals, what stands in them, and the App Home."""

import json

import pytest

from tests.wires.conftest import House
from tests.wires.slack_people import User
from tests.wires.slack_server import SlackServer
from tests.wires.slack_square import LONG_OFFER, OFFER, OFFERED, Square, opened
from tests.wires.slack_state import Json, View

pytestmark = pytest.mark.timeout(30)

both = pytest.mark.parametrize("by_http", [False, True], ids=["socket", "http"])


def seen(person: User) -> View:
    assert person.modal is not None, f"{person.name} has no modal open: {person.failures}"
    return person.modal


def at_home(person: User) -> View:
    assert person.home is not None
    return person.home


def inputs(view: View) -> dict[str, Json]:
    """The elements of a form, by the name of their field."""
    return {
        block["block_id"]: block["element"] for block in view.blocks if block["type"] == "input"
    }


@both
async def test_a_search_without_words_is_a_form_and_its_results_are_for_one(
    workspace: SlackServer, house: House, by_http: bool
) -> None:
    await house.slack(workspace, by_http=by_http)
    square = await opened(workspace, house)
    await square.posts()
    there = square.channel.messages
    await square.ben.commands("/trouver", "", square.channel)
    assert list(inputs(seen(square.ben))) == ["what", "when", "town"]
    await square.ben.submits(what="local de répétition", when="vendredi 20-22h")
    found = seen(square.ben)
    assert "1 offre libre" in found.words
    assert found.labels == ["Demander 1"]
    assert square.channel.messages == there
    await square.ben.presses("Demander 1")
    await square.ben.presses("Envoyer")
    await square.quiet()

    assert "Envoyé à Kopergietery" in seen(square.ben).words
    assert "vrijdag 12 maart, 20 tot 22 u" in square.an.dms[-1].words
    assert square.ben.failures == []


async def test_what_a_sentence_lacks_is_asked_in_a_form(hall: Square) -> None:
    await hall.an.commands("/aanbod", "vrijdag 19-23u", hall.channel)
    form = seen(hall.an)
    assert list(inputs(form)) == ["title", "kind"]
    assert "vrijdag 19-23u" in form.words
    await hall.an.submits({"Wat is het?": "Zaal Oost", "Wat voor iets is het?": "ruimte"})
    assert "Vrijdag 12 maart, 19 tot 23 u" in seen(hall.an).words
    await hall.an.presses("Plaatsen")
    await hall.quiet()

    assert "Zaal Oost" in hall.channel.messages[-1].words


async def test_what_was_understood_is_filled_in_where_it_can_be_changed(hall: Square) -> None:
    preview = await hall.drafts()
    await hall.an.presses("Aanpassen", on=preview)
    fields = inputs(seen(hall.an))

    typed = {name: element.get("initial_value") for name, element in fields.items()}
    assert typed["title"] == "Zaal Zuid"
    assert typed["town"] == "Gent"
    assert typed["when"] == "vrijdag 12 maart, 19 tot 23 u"
    assert (typed["capacity"], typed["area"], typed["price"]) == ("25", "60", "Gratis")
    assert fields["kind"]["type"] == "static_select"
    assert fields["kind"]["initial_option"]["text"]["text"] == "ruimte"
    await hall.an.submits({"Voor hoeveel personen?": "30", "Wanneer?": "zaterdag 10-12u"})
    await hall.quiet()
    for shown in (seen(hall.an), preview):
        assert "tot 30 personen" in shown.words
        assert "Zaterdag 13 maart, 10 tot 12 u" in shown.words
    await hall.an.presses("Plaatsen")
    await hall.quiet()

    assert "Geplaatst in #ruimte-delen" in preview.words
    # No button is left in the message the form came from, but one that goes on.
    assert preview.labels == ["Mag ik hiervan leren?"]
    await hall.an.presses("Mag ik hiervan leren?")
    await hall.quiet()
    await hall.an.presses("Ja, leer ervan")
    await hall.quiet()
    await hall.an.commands("/deel", "netwerk correcties", hall.channel)
    await hall.quiet()
    (file,) = hall.an.files
    assert json.loads(file.content)["final"]["capacity"] == 30


async def test_errors_stand_beside_their_field_and_what_was_filled_in_stays(hall: Square) -> None:
    await hall.drafts()
    await hall.an.presses("Aanpassen")
    await hall.an.submits(town="Aalst", capacity="veel", when="ooit misschien")
    form = seen(hall.an)
    assert form.errors.keys() == {"when", "capacity"}
    assert "“veel” is geen aantal" in form.errors["capacity"]
    assert form.drafts["town", "value"]["value"] == "Aalst"
    await hall.an.submits(capacity="20", when="")

    assert "tot 20 personen" in seen(hall.an).words
    assert "Aalst" in seen(hall.an).words


async def test_one_s_own_moment_is_picked_by_day_and_hour(hall: Square) -> None:
    card = await hall.posts(LONG_OFFER)
    await hall.ben.presses("Ruimte aanvragen", on=card)
    fields = inputs(seen(hall.ben))
    assert [element["type"] for element in fields.values()] == [
        "datepicker",
        "timepicker",
        "timepicker",
    ]
    await hall.ben.submits(day="2027-01-01", start="14:00", end="18:00")
    assert "déjà passé" in seen(hall.ben).errors["day"]
    await hall.ben.submits(day="2027-05-04")
    assert "mardi 4 mai de 14h à 18h" in seen(hall.ben).words
    await hall.ben.presses("Modifier")
    await hall.ben.submits(purpose="toneelles, 12")
    await hall.ben.presses("Envoyer")
    await hall.quiet()

    assert "Envoyé à Kopergietery" in seen(hall.ben).words
    assert "dinsdag 4 mei, 14 tot 18 u" in hall.an.dms[-1].words
    assert "toneelles, 12" in hall.an.dms[-1].words
    assert "Deels ingenomen, deels nog vrij" in card.words


async def test_a_day_out_of_what_is_offered_leads_back_to_the_form(hall: Square) -> None:
    card = await hall.posts(LONG_OFFER)
    await hall.ben.presses("Ruimte aanvragen", on=card)
    await hall.ben.submits(day="2027-09-04", start="14:00", end="18:00")
    assert "n'est pas libre à ce moment" in seen(hall.ben).words
    await hall.ben.presses("Autre moment")
    await hall.ben.submits(day="2027-05-04", start="18:00", end="18:00")
    assert "Envoyer" not in seen(hall.ben).labels
    await hall.quiet()

    assert hall.an.dms == []


async def test_forms_carry_next_to_nothing_and_no_words_of_anybody(hall: Square) -> None:
    card = await hall.posts(LONG_OFFER)
    await hall.ben.presses("Ruimte aanvragen", on=card)
    await hall.ben.submits(day="2027-05-04", start="14:00", end="18:00")
    hall.ben.views = []
    await hall.an.commands("/aanbod", "Étoile, " + "très beau, " * 150 + "vr 19-23u", hall.channel)
    assert "très beau" in seen(hall.an).words
    await hall.drafts()
    await hall.an.presses("Aanpassen", on=hall.an.ephemerals[-1])
    hall.an.views = []
    await hall.an.commands("/deel", "zoek", hall.channel)
    shown = [call.params["view"] for call in hall.server.calls if "view" in call.params]
    carried = [str(view["private_metadata"]) for view in shown if "private_metadata" in view]

    assert len(carried) >= 4
    assert max(map(len, carried)) < 300
    assert not any("Zaal" in each or "toile" in each for each in carried)


@both
async def test_a_home_shows_what_is_one_s_own_and_what_can_be_begun(
    workspace: SlackServer, house: House, by_http: bool
) -> None:
    await house.slack(workspace, by_http=by_http)
    square = await opened(workspace, house)
    await square.asks(await square.posts())
    for person in (square.an, square.ben):
        await person.opens_home()
    hers, his = at_home(square.an), at_home(square.ben)

    assert "Collectif Wispel wacht op jullie antwoord" in hers.words
    assert "Aangeboden: Zaal Zuid" in hers.words
    assert hers.labels[:4] == ["Iets aanbieden", "Iets vragen", "Zoeken", "Wat staat er open?"]
    assert "Demandé à Kopergietery" in his.words
    assert his.labels[:3] == ["Proposer", "Demander", "Chercher"]
    await square.an.presses("1 bekijken", on=hers)
    await square.quiet()
    await square.an.presses("Ja, bevestigen", on=square.an.dms[-1])
    await square.quiet()
    await square.an.opens_home()
    await square.ben.opens_home()
    assert "Rond: Zaal Zuid, vrijdag 12 maart" in at_home(square.an).words
    assert "Kopergietery" in at_home(square.ben).words


async def test_who_has_nothing_yet_sees_how_to_begin_at_home(hall: Square) -> None:
    kim = hall.server.user("Kim")
    await kim.joins(hall.channel)
    await hall.an.opens_home()
    await kim.opens_home()
    await kim.opens_home(tab="messages")

    assert "Je hebt nog niets openstaan" in at_home(hall.an).words
    assert at_home(kim).words
    assert hall.calls("views.publish") == 2


async def test_a_home_is_renewed_after_what_was_done_there(hall: Square) -> None:
    await hall.an.opens_home()
    for label, question in (("Zoeken", "Wat zoek je?"), ("Iets vragen", "Wat heb je nodig?")):
        hall.an.views = []
        await hall.an.presses(label, on=at_home(hall.an))
        assert question in seen(hall.an).words
    hall.an.views = []
    await hall.an.presses("Iets aanbieden", on=at_home(hall.an))
    await hall.an.submits(what="Studio 2, repetitieruimte", when="zaterdag 14-18u")
    await hall.server.until(
        lambda: "Nog niet geplaatst: Studio 2" in at_home(hall.an).words, "the draft is at home"
    )
    await hall.an.presses("Plaatsen", on=seen(hall.an))
    await hall.server.until(
        lambda: "Aangeboden: Studio 2" in at_home(hall.an).words, "the offer is at home"
    )
    await hall.quiet()

    assert OFFERED in hall.channel.messages[-1].words
    assert hall.an.failures == []


async def test_at_home_nothing_is_shown_of_what_is_somebody_else_s(hall: Square) -> None:
    await hall.drafts(OFFER.replace("Zuid", "Geheim"))
    await hall.ben.opens_home()

    assert "Geheim" not in at_home(hall.ben).words
