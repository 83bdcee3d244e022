"""What a whole conversation leaves in the log, with every level of ours switched on: no name, no
word of anybody, no token, no address.
"""

import logging
from collections.abc import Iterator

import pytest

from bot.logs import OURS, log_from
from tests.wires.conftest import House
from tests.wires.slack_server import SlackServer
from tests.wires.telegram_people import Person, Room
from tests.wires.telegram_server import TelegramServer

pytestmark = pytest.mark.timeout(60)

OFFER = "Zaal Zuid, repetitieruimte 60 m², 25 personen, Gent, vrijdag 19-23u, gratis"
WORDS = ("Zaal Zuid", "repetitieruimte", "Kopergietery", "Wispel", "Kunstenoverleg", "ruimte-delen")
BEHIND = ("/calendar/", ".ics", "BEGIN:", "xoxb-", "xapp-", "Ben", "@")


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """As `deelbot run` logs, but from DEBUG on."""
    levels = {name: logging.getLogger(name).level for name in OURS}
    log_from(logging.DEBUG)
    yield caplog
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def check(log: pytest.LogCaptureFixture, *secrets: str) -> None:
    text = "\n".join(f"{each.name} {each.getMessage()} {each.exc_text}" for each in log.records)
    assert [word for word in (*WORDS, *BEHIND, *secrets) if word in text] == []
    # The adapters connect, and say so, while the test is set up.
    records = [*log.get_records("setup"), *log.records]
    ours = {each.name.partition(".")[0] for each in records if each.levelno < logging.WARNING}
    assert ours <= set(OURS), "a library that must be kept quiet"
    assert ours, "something was said at all"


async def test_telegram(
    log: pytest.LogCaptureFixture, telegram: TelegramServer, an: Person, ben: Person, square: Room
) -> None:
    await an.says(f"/aanbod@{telegram.username} {OFFER}", in_=square)
    await an.hears("Klopt dit?")
    await an.presses("Plaatsen")
    await square.hears("Aangeboden: repetitieruimte")
    await an.says("/agenda", in_=square)
    link = await an.hears("Je agendalink")
    await an.says("/zoek een repetitieruimte in Gent")
    await an.says("/xyzzy Kopergietery")
    await ben.presses("Ruimte aanvragen", in_=square)
    await telegram.settled()
    await ben.follows()
    await ben.hears("Au nom de quelle organisation ?")
    await ben.says("Collectief Wispel")
    await ben.hears("Dans quelle ville")
    await ben.says("Gand")
    await ben.hears("Demander Zaal Zuid à Kopergietery")
    await ben.presses("Envoyer")
    await an.hears("Collectief Wispel vraagt Zaal Zuid")
    await an.presses("Ja, bevestigen")
    await ben.hears("C'est confirmé")
    await telegram.settled()

    assert "/calendar/" in link.text
    check(log, telegram.token)


@pytest.mark.parametrize("by_http", [False, True], ids=["socket", "http"])
async def test_slack(
    log: pytest.LogCaptureFixture, workspace: SlackServer, house: House, by_http: bool
) -> None:
    # On a busy machine nothing here is too slow: it is read, not timed.
    workspace.ack_seconds = workspace.trigger_seconds = 60
    await house.slack(workspace, by_http=by_http)
    an, ben = workspace.user("An", locale="nl-BE"), workspace.user("Ben", locale="fr-BE")
    channel = workspace.channel("ruimte-delen", an, ben, private=True)
    await an.commands("/deel", "netwerk nieuw Gents Kunstenoverleg", channel)
    await an.commands("/deel", "organisatie nieuw Kopergietery, Gent", channel)
    await an.commands("/aanbod", OFFER, channel)
    await an.presses("Plaatsen")
    await an.commands("/deel", "agenda", channel)
    await an.commands("/deel", "xyzzy Kopergietery", channel)
    await house.told()
    await ben.commands("/deel", "organisation nouveau Collectief Wispel, Gand", channel)
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Envoyer")
    await house.told()
    await an.presses("Ja, bevestigen")
    await house.told()

    assert any("/calendar/" in message.words for message in an.dms), "in the direct messages"
    assert not any("/calendar/" in message.words for message in an.ephemerals)
    check(log, workspace.bot_token, workspace.app_token, workspace.signing_secret)
