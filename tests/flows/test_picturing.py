"""A photo and a link that go with an offer."""

import struct
import zlib

import pytest

from bot.messages import Address, Photo
from tests.flows.conftest import SQUARE, Actor, World, labels, words

ROOM = "/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u"


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(*extra: bytes, width: int = 2, height: int = 1) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    lines = chunk(b"IDAT", zlib.compress(b"\0\0\0"))
    parts = (chunk(b"IHDR", head), *extra, lines, chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


PHOTO = Photo(png())


def shown(world: World, channel: Address = SQUARE) -> list[bytes]:
    """The photos of the cards there."""
    return [card.picture.content for card in world.square(channel) if card.picture is not None]


async def test_a_photo_sent_with_the_sentence_goes_on_the_card(an: Actor, world: World):
    preview = await an.sends_photo(PHOTO, ROOM)
    assert "Met foto." in preview.lines
    assert "Zonder foto" in labels(preview)

    await an.presses("Plaatsen")

    assert shown(world) == [png()]


async def test_where_it_was_taken_is_told_to_nobody(an: Actor, world: World):
    await an.sends_photo(Photo(png(chunk(b"eXIf", b"GPS 51.05 3.72"))), ROOM)
    await an.presses("Plaatsen")

    assert b"GPS" not in shown(world)[0]


async def test_a_photo_is_asked_for_and_the_next_one_taken(an: Actor, world: World):
    await an.says(ROOM)
    asked = await an.presses("Foto toevoegen")
    assert asked.title == "Stuur nu je foto van Zaal Zuid, in een privébericht aan mij."
    await an.says("/aanbod Foyer, vergaderruimte, Gent, woensdag 14-18u")

    preview = await an.sends_photo(PHOTO)

    assert preview.lines[0].startswith("Zaal Zuid"), "not the newest, but the one asked about"
    await an.presses("Plaatsen")
    assert shown(world) == [png()]


async def test_a_photo_can_be_skipped_and_left_out_again(an: Actor, world: World):
    await an.says(ROOM)
    await an.presses("Foto toevoegen")
    assert "Foto toevoegen" in labels(await an.presses("Zonder foto"))
    await an.sends_photo(PHOTO)

    preview = await an.presses("Zonder foto")
    assert "Met foto." not in preview.lines
    await an.presses("Plaatsen")

    assert shown(world) == []


async def test_an_older_preview_posts_no_photo_that_it_did_not_show(an: Actor, world: World):
    await an.says(ROOM)
    post = an.button("Plaatsen")
    await an.sends_photo(PHOTO)

    await an.presses_act(post)

    assert world.square() == []


@pytest.mark.parametrize(
    ("photo", "said"),
    [
        (Photo(trouble="too-big"), "De foto is te groot: ik neem er tot 10 MB."),
        (Photo(bytes(20_000_000)), "De foto is te groot: ik neem er tot 10 MB."),
        (Photo(trouble="lost"), "Ik kon de foto niet ophalen."),
        (Photo(), "De foto kwam leeg aan."),
        (Photo(b"\0\0\0\x18ftypheic" + bytes(20)), "Deze foto is een HEIC"),
        (Photo(b"%PDF-1.7"), "Dit is geen foto die ik kan tonen."),
        (Photo(png()[:40]), "Dit bestand is beschadigd."),
        (Photo(png(width=21, height=1)), "Deze foto is te lang of te breed."),
    ],
)
async def test_what_is_no_photo_is_said_and_the_offer_goes_on_without(
    an: Actor, world: World, photo: Photo, said: str
):
    preview = await an.sends_photo(photo, ROOM)

    assert said in words(preview)
    assert "Zaal Zuid" in preview.lines[0]
    await an.presses("Plaatsen")
    assert len(world.square()) == 1
    assert shown(world) == []


async def test_a_photo_without_anything_to_belong_to_says_what_to_do(an: Actor):
    assert (await an.sends_photo(PHOTO)).title.startswith("Bij welk aanbod hoort deze foto?")


async def test_a_card_keeps_its_photo_when_it_is_edited(an: Actor, ben: Actor, world: World):
    await an.sends_photo(PHOTO, ROOM)
    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")

    (card,) = world.square()
    assert "Intussen ingenomen." in card.lines
    assert card.picture is not None


async def test_what_is_posted_gets_a_photo_and_another(an: Actor, ben: Actor, world: World):
    await an.says(ROOM)
    await an.presses("Plaatsen")
    await an.says("/mijn")
    page = await an.presses("1 bekijken")
    assert labels(page)[:2] == ["Aanpassen", "Foto toevoegen"]
    asked = await an.presses("Foto toevoegen")
    assert asked.title.startswith("Stuur nu je foto van Zaal Zuid")

    told = await an.sends_photo(PHOTO)

    assert told.title == "Aangepast, ook in de kanalen."
    assert "Met foto." in told.lines
    assert shown(world) == [png()]
    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")
    assert "Intussen ingenomen." in world.square()[0].lines
    assert shown(world) == [png()], "the photo stays with what is edited"

    await an.presses("Andere foto")
    assert "Met foto." in (await an.presses("Niets veranderen")).lines
    assert (await an.sends_photo(PHOTO)).title.startswith("Bij welk aanbod hoort deze foto?")
    await an.presses("Andere foto")
    await an.sends_photo(Photo(png(width=3)))
    assert shown(world) == [png(width=3)]

    ask = an.button("Andere foto")
    assert "niet voor jou" in (await ben.presses_act(ask)).title


async def test_a_photo_is_erased_with_its_offer(an: Actor, world: World):
    await an.sends_photo(PHOTO, ROOM)
    await an.presses("Niet plaatsen")

    async with world.storage.write() as tx:
        assert await tx.photos.forget(world.clock.now()) == 1


async def test_one_link_is_read_from_the_sentence(an: Actor, world: World):
    preview = await an.says(f"{ROOM}, fiche: https://kopergietery.be/zaal-zuid.")
    assert "Meer weten: https://kopergietery.be/zaal-zuid" in preview.lines
    assert preview.lines[0].startswith("Zaal Zuid, Gent")

    await an.presses("Plaatsen")

    (card,) = world.square()
    assert card.link == "https://kopergietery.be/zaal-zuid"


async def test_a_link_is_given_and_taken_away_in_the_form(an: Actor):
    await an.says(ROOM)
    await an.presses("Aanpassen")
    await an.fills(link="geen link")
    assert an.form is not None
    (field,) = [each for each in an.form.fields if each.name == "link"]
    assert (field.error or "").startswith("“geen link” herken ik niet als link.")

    preview = await an.fills(link="www.kopergietery.be/zaal")
    assert "Meer weten: https://www.kopergietery.be/zaal" in preview.lines

    await an.presses("Aanpassen")
    assert "Meer weten" not in words(await an.fills(link=""))
