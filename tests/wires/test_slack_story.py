"""One whole story in Slack: from a channel without anything to two calendars."""

import pytest
from icalendar import Calendar

from tests.wires.conftest import House
from tests.wires.slack_server import SlackServer

pytestmark = pytest.mark.timeout(30)

OFFER = "Zaal Zuid, repetitieruimte 60 m², 25 personen, Gent, vrijdag 19-23u, gratis"


@pytest.mark.parametrize("by_http", [False, True], ids=["socket", "http"])
async def test_an_offer_in_a_channel_lands_in_both_calendars(
    workspace: SlackServer, house: House, by_http: bool
) -> None:
    await house.slack(workspace, by_http=by_http)
    an = workspace.user("An", locale="nl-BE")
    ben = workspace.user("Ben", locale="fr-BE")
    channel = workspace.channel("ruimte-delen", an, ben)
    await an.commands("/deel", "netwerk nieuw Gents Kunstenoverleg", channel)
    await an.commands("/deel", "organisatie nieuw Kopergietery, Gent", channel)
    await an.commands("/aanbod", OFFER, channel)
    assert an.ephemerals[-1].labels == ["Plaatsen", "Aanpassen", "Foto toevoegen", "Niet plaatsen"]
    await an.presses("Plaatsen")
    await house.told()
    card = channel.messages[-1]
    assert "Aangeboden: repetitieruimte" in card.words

    await ben.commands("/deel", "organisation nouveau Collectif Wispel, Gand", channel)
    await ben.presses("Ruimte aanvragen")
    await house.told()
    # The channel is public: somebody lets him in first.
    await an.presses("Toelaten")
    await house.told()
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Envoyer")
    await house.told()
    await an.presses("Ja, bevestigen")
    await house.told()

    files = [file for who in (an, ben) for file in who.files]
    events = [next(iter(Calendar.from_ical(file.content).walk("VEVENT"))) for file in files]
    assert len(events) == 2
    assert {event["UID"] for event in events} == {events[0]["UID"]}
    assert "Intussen ingenomen." in card.words
    assert [event["STATUS"] for event in events] == ["CONFIRMED", "CONFIRMED"]
