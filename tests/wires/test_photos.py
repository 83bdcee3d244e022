"""Photos over the real wires: fetched from where they were sent, and shown where the card is."""

import re
import struct
import zlib

import pytest

from tests.wires.conftest import House
from tests.wires.slack_server import SlackServer
from tests.wires.slack_state import Message
from tests.wires.telegram_people import Person, Room
from tests.wires.telegram_server import TelegramServer

pytestmark = pytest.mark.timeout(30)

OFFER = "/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u"
CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b")


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


PNG = b"\x89PNG\r\n\x1a\n" + b"".join(
    (
        _chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 0, 0, 0, 0)),
        _chunk(b"IDAT", zlib.compress(b"\0\0\0")),
        _chunk(b"IEND", b""),
    )
)


async def test_a_photo_sent_in_telegram_stands_above_the_card_and_stays_there(
    telegram: TelegramServer, an: Person, ben: Person, square: Room
) -> None:
    await an.sends_photo(OFFER, content=PNG)
    preview = await an.hears("Klopt dit?")
    assert "Met foto." in preview.text
    await an.presses("Plaatsen")
    card = await square.hears("Aangeboden: repetitieruimte")
    assert card.document is not None
    assert card.document.content == PNG

    await ben.presses("Ruimte aanvragen", in_=square)
    await telegram.settled()
    await ben.follows()
    await ben.says("Collectif Wispel")
    await ben.says("Gand")
    await ben.hears("Demander Zaal Zuid à Kopergietery")
    await ben.presses("Envoyer")

    await telegram.until(lambda: "Intussen ingenomen." in card.text)
    assert card.media, "its words are edited, the photo stays"


async def test_one_of_twenty_megabytes_is_refused_and_the_offer_goes_on(
    telegram: TelegramServer, an: Person, square: Room
) -> None:
    await an.sends_document(20_000_001, name="zaal.jpg", caption=OFFER, mime="image/jpeg")
    preview = await an.hears("Klopt dit?")
    assert "De foto is te groot" in preview.text

    await an.presses("Plaatsen")

    card = await square.hears("Aangeboden: repetitieruimte")
    assert not card.media
    await telegram.settled()


async def test_a_photo_sent_in_slack_stands_in_the_card_and_stays_there(
    workspace: SlackServer, house: House
) -> None:
    await house.slack(workspace)
    an = workspace.user("An", locale="nl-BE")
    ben = workspace.user("Ben", locale="fr-BE")
    channel = workspace.channel("ruimte-delen", an, ben, private=True)
    await an.commands("/deel", "netwerk nieuw Gents Kunstenoverleg", channel)
    await an.commands("/deel", "organisatie nieuw Kopergietery, Gent", channel)
    said = f"{OFFER.partition(' ')[2]}, https://kopergietery.be/zuid"
    await an.commands("/aanbod", said, channel)
    await an.presses("Foto toevoegen")
    await an.sends_photo(PNG)
    await house.told()
    assert "Met foto." in an.dms[-1].words

    await an.presses("Plaatsen")
    await house.told()
    card = channel.messages[-1]
    (before,) = [block for block in card.blocks if block["type"] == "image"]
    shown = workspace.files.held[before["slack_file"]["id"]]
    assert shown.content == PNG
    assert '"type": "link"' in str(card.blocks).replace("'", '"')

    await ben.commands("/deel", "organisation nouveau Collectif Wispel, Gand", channel)
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Envoyer")
    await house.told()

    assert "Intussen ingenomen." in card.words
    (after,) = [block for block in card.blocks if block["type"] == "image"]
    assert after["slack_file"] == before["slack_file"]


async def test_a_photo_for_what_is_posted_goes_on_the_cards_of_both(
    workspace: SlackServer, server: TelegramServer, house: House
) -> None:
    await house.slack(workspace)
    await house.telegram(server)
    an = workspace.user("An", locale="nl-BE")
    channel = workspace.channel("ruimte-delen", an, private=True)
    await an.commands("/deel", "netwerk nieuw Gents Kunstenoverleg", channel)
    await an.commands("/deel", "organisatie nieuw Kopergietery, Gent", channel)
    await an.commands("/deel", "netwerk code", channel)
    await house.told()
    code = CODE.findall("\n".join(m.words for m in (*an.ephemerals, *an.dms)))[-1]
    chloe = server.user("Chloé", language="fr")
    room = server.group("Collectif Lumière", chloe)
    await chloe.adds_bot(room)
    await room.hears("Deelbot")
    await chloe.starts()
    await chloe.says(f"/code@{server.username} {code}", in_=room)
    await room.hears("Ici, on partage")
    await chloe.says("/organisation nouveau Collectif Lumière, Gand")
    await chloe.hears("Collectif Lumière")

    # From Telegram to Slack: sent along with the sentence, and on both cards.
    await chloe.sends_photo(
        "/offre Studio Deux, salle de répétition, Gand, samedi 10-12h", content=PNG
    )
    await chloe.hears("C'est bien ça ?")
    await chloe.presses("Publier")
    there = await room.hears("Studio Deux")
    await house.told()
    assert there.document is not None
    assert there.document.content == PNG
    assert _photos(workspace, channel.messages[-1]) == [PNG]

    # From Slack to Telegram, after the card was posted with words alone.
    await an.commands("/aanbod", OFFER.partition(" ")[2], channel)
    await an.presses("Plaatsen")
    await house.told()
    words = await room.hears("Zaal Zuid")
    card = channel.messages[-1]
    assert not words.media
    assert _photos(workspace, card) == []
    await an.commands("/deel", "mijn", channel)
    await an.presses("1 bekijken")
    await an.presses("Foto toevoegen")
    await an.sends_photo(PNG)
    await house.told()
    await server.until(lambda: bool(words.media))
    assert _photos(workspace, card) == [PNG]
    assert "Zaal Zuid" in words.text

    # What is edited after that keeps it.
    await chloe.presses("Demander la salle", in_=room)
    await server.settled()
    await chloe.presses("Envoyer")
    await house.told()
    await server.until(lambda: "N'est plus libre." in words.text)
    await house.told()
    assert "Intussen ingenomen." in card.words
    assert _photos(workspace, card) == [PNG]


def _photos(workspace: SlackServer, message: Message) -> list[bytes]:
    held = workspace.files.held
    blocks = [block for block in message.blocks if block["type"] == "image"]
    return [held[block["slack_file"]["id"]].content for block in blocks]


async def test_slack_gives_a_photo_only_with_the_right_to_read_it(
    workspace: SlackServer, house: House
) -> None:
    await house.slack(workspace)
    an = workspace.user("An", locale="nl-BE")
    channel = workspace.channel("ruimte-delen", an, private=True)
    await an.commands("/deel", "netwerk nieuw Gents Kunstenoverleg", channel)
    await an.commands("/deel", "organisatie nieuw Kopergietery, Gent", channel)
    await an.commands("/aanbod", OFFER.partition(" ")[2], channel)
    workspace.scopes.discard("files:read")

    await an.sends_photo(PNG)
    await house.told()

    assert "Ik kon de foto niet ophalen." in an.dms[-1].words
