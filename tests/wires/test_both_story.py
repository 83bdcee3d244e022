"""One community over both wires at once: a house in Slack, a collective in Telegram, and a third
person, in three languages.
"""

import re

import ical.calendar_stream
import pytest
import vobject

from tests.wires.conftest import House
from tests.wires.slack_people import User
from tests.wires.slack_server import SlackServer
from tests.wires.telegram_server import TelegramServer

pytestmark = pytest.mark.timeout(60)

OFFER = "Zaal Zuid, repetitieruimte 60 m², 25 personen, Gent, vrijdag 19-23u, gratis"
CODE = re.compile(r"/deel code ([0-9A-Z]{4}-[0-9A-Z]{4})")


def words_of(user: User) -> str:
    seen = [*user.ephemerals, *user.dms]
    return "\n".join(message.words for message in sorted(seen, key=lambda one: one.number))


async def test_a_house_on_slack_and_a_collective_on_telegram_find_ask_and_answer_each_other(
    workspace: SlackServer, server: TelegramServer, house: House
) -> None:
    await house.slack(workspace)
    await house.telegram(server)

    # An makes the community in Slack, and gives a code for another channel.
    an = workspace.user("An", locale="nl-BE")
    kate = workspace.user("Kate", locale="en-GB")
    channel = workspace.channel("ruimte-delen", an, kate)
    await an.commands("/deel", "netwerk nieuw Gents Kunstenoverleg", channel)
    await an.commands("/deel", "organisatie nieuw Kopergietery, Gent", channel)
    await kate.commands("/deel", "organisation new Northlight, Ghent", channel)
    await an.commands("/deel", "netwerk code", channel)
    await house.told()
    (code,) = set(CODE.findall(words_of(an)))

    # Chloé links her Telegram group with it, and joins with her collective.
    chloe = server.user("Chloé", language="fr")
    room = server.group("Collectif Lumière", chloe)
    await chloe.adds_bot(room)
    await room.hears("Deelbot")
    await chloe.starts()
    # As she was given it, though it is not how Telegram's own commands look.
    await chloe.says(f"/deel@{server.username} code {code}", in_=room)
    await room.hears("Ici, on partage")
    await chloe.says("/organisation nouveau Collectif Lumière, Gand")
    await chloe.hears("Collectif Lumière")
    await server.settled()

    # What An offers in Slack stands in both places, each in its language.
    await an.commands("/aanbod", OFFER, channel)
    await an.presses("Plaatsen")
    await house.told()
    there = await room.hears("On propose : salle de répétition")
    here = channel.messages[-1]
    assert "Aangeboden: repetitieruimte" in here.words

    # Chloé asks a question, and An answers, each in their own chat.
    await chloe.presses("Poser une question", in_=room)
    await server.settled()
    await chloe.says("Il y a un piano ?")
    await server.settled()
    await house.told()
    assert "Il y a un piano ?" in an.dms[-1].words
    await an.presses("Antwoorden", on=an.dms[-1])
    await an.submits(text="Ja, een vleugel.")
    await house.told()
    await chloe.hears("Ja, een vleugel.")

    # She finds the room and asks for it; An says yes; both have the same file.
    await chloe.says("/trouver salle de répétition vendredi 19h-23h")
    await chloe.hears("1 offre libre")
    await chloe.presses("Demander 1")
    await chloe.hears("Demander Zaal Zuid à Kopergietery")
    await chloe.presses("Envoyer")
    await chloe.hears("Vous avez une option")
    await house.told()
    assert "Collectif Lumière vraagt Zaal Zuid" in an.dms[-1].words
    await an.presses("Ja, bevestigen", on=an.dms[-1])
    await house.told()
    await chloe.hears("C'est confirmé")
    await server.settled()
    files = [file.content.decode() for file in an.files]
    files += [one.document.content.decode() for one in chloe.inbox if one.document]
    assert len(files) == 2
    uids = set()
    for file in files:
        (event,) = ical.calendar_stream.IcsCalendarStream.calendar_from_ics(file).events
        assert str(vobject.readOne(file).vevent.uid.value) == event.uid
        uids.add(event.uid)
    assert len(uids) == 1
    assert "Intussen ingenomen." in here.words
    await server.until(lambda: "N'est plus libre." in there.text)

    # Kate asks in English for what the collective can help with; Chloé proposes, Kate says yes.
    await kate.commands("/request", "20 chairs, Ghent, saturday 10-18h", channel)
    await kate.presses("Post it")
    await house.told()
    # The channel is open to all of the workspace: somebody lets her house in first.
    assert "Northlight" in an.dms[-1].words
    await an.presses("Toelaten", on=an.dms[-1])
    await house.told()
    await room.hears("On recherche")
    await chloe.presses("On peut aider", in_=room)
    await chloe.hears("Que pouvez-vous proposer ?")
    await chloe.says("Chaises pliantes")
    await server.settled()
    await chloe.presses("Envoyer la proposition")
    await server.settled()
    await house.told()
    assert "Collectif Lumière" in kate.dms[-1].words
    await kate.presses("Yes, please", on=kate.dms[-1])
    await house.told()
    await chloe.hears("C'est confirmé", after=1)
    assert server.violations == []
    assert workspace.violations == []
