"""One whole story in Telegram: from a group without anything to two calendars."""

import pytest
from icalendar import Calendar

from tests.wires.conftest import House
from tests.wires.telegram_people import Person, Room
from tests.wires.telegram_server import TelegramServer

pytestmark = pytest.mark.timeout(30)

OFFER = "Zaal Zuid, repetitieruimte 60 m², 25 personen, Gent, vrijdag 19-23u, gratis"


async def test_an_offer_in_a_group_lands_in_both_calendars(
    telegram: TelegramServer, an: Person, ben: Person, square: Room
) -> None:
    await an.says(f"/aanbod@{telegram.username} {OFFER}", in_=square)
    preview = await an.hears("Klopt dit?")
    assert preview.labels == ["Plaatsen", "Aanpassen", "Foto toevoegen", "Niet plaatsen"]
    await an.presses("Plaatsen")
    card = await square.hears("Aangeboden: repetitieruimte")

    await ben.presses("Ruimte aanvragen", in_=square)
    await telegram.settled()
    await ben.follows()
    await ben.hears("Au nom de quelle organisation ?")
    await ben.says("Collectif Wispel")
    await ben.hears("Dans quelle ville")
    await ben.says("Gand")
    await ben.hears("Demander Zaal Zuid à Kopergietery")
    await ben.presses("Envoyer")
    await ben.hears("Envoyé à Kopergietery")
    await an.hears("Collectif Wispel vraagt Zaal Zuid")
    await an.presses("Ja, bevestigen")
    await ben.hears("C'est confirmé")
    await telegram.settled()

    files = [one.document for who in (an, ben) for one in who.inbox if one.document]
    events = [next(iter(Calendar.from_ical(file.content).walk("VEVENT"))) for file in files]
    assert len(events) == 2
    assert {event["UID"] for event in events} == {events[0]["UID"]}
    assert [event["STATUS"] for event in events] == ["CONFIRMED", "CONFIRMED"]
    await telegram.until(lambda: "Intussen ingenomen." in card.text)
    assert card.edited


async def test_the_same_by_webhook(server: TelegramServer, house: House) -> None:
    await house.telegram(server, "webhook")
    an = server.user("An", language="nl")
    room = server.group("Gents Kunstenoverleg", an)
    await an.adds_bot(room)
    await room.hears("Deelbot")
    await an.starts()
    await an.says("/netwerk nieuw Gents Kunstenoverleg", in_=room)
    await room.hears("Hier delen we")
    await an.says("/organisatie nieuw Kopergietery, Gent")
    await an.hears("Kopergietery in Gent")
    await an.says(OFFER)
    await an.hears("Klopt dit?")

    await an.presses("Plaatsen")

    await room.hears("Aangeboden: repetitieruimte")
    await server.settled()
