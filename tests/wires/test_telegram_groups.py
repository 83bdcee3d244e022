"""Telegram groups: what the bot hears there, what it says there, and that it comes and goes."""

import logging

import pytest

from bot.model.people import Language
from bot.verbs import VERBS
from tests.wires.conftest import House
from tests.wires.telegram_chats import Message
from tests.wires.telegram_people import Person, Room
from tests.wires.telegram_server import TelegramServer

pytestmark = pytest.mark.timeout(30)

OFFER = "/aanbod Zaal Zuid, repetitieruimte 60 m², 25 personen, Gent, vrijdag 19-23u, gratis"
OFFERED = "Aangeboden: repetitieruimte"
START = "Hier delen we ruimte"
WORDS = {word: verb.built for verb in VERBS for words in verb.words.values() for word in words}


def lines_under(message: Message, room: Room) -> list[Message]:
    return [each for each in room.inbox if each.reply_to is message]


async def forum_of(telegram: TelegramServer, owner: Person, *members: Person) -> Room:
    """A forum, whose first message is not a topic."""
    forum = telegram.group("Overleg", owner, *members, forum=True)
    await owner.says("dag", in_=forum)
    return forum


def start_cards(room: Room) -> list[Message]:
    return [each for each in room.inbox if START in each.text]


async def test_commands_in_every_language_are_heard_with_and_without_the_bot_s_name(
    telegram: TelegramServer, ben: Person, square: Room
) -> None:
    await ben.starts()
    await telegram.settled()
    for word, built in WORDS.items():
        for written in (f"/{word}@{telegram.username}", f"/{word.upper()}"):
            before = len(ben.inbox)
            said = await ben.says(written, in_=square)
            await telegram.settled()

            (line,) = lines_under(said, square)
            assert line.text == "Ben, je vous réponds dans notre chat privé.", written
            assert len(ben.inbox) > before, written
            assert ("ne sais pas encore" in ben.inbox[before].text) is not built, written


async def test_chatter_and_other_bots_and_their_commands_are_left_alone(
    telegram: TelegramServer, an: Person, ben: Person, square: Room
) -> None:
    await an.promotes_bot(square)
    other = telegram.other_bot("dice_bot")
    await other.joins(square)
    await telegram.quiet()
    before = len(telegram.calls)

    for words in (
        "/zoek@dice_bot zaal",
        "/roll 3",
        "/aanbieding",
        "tot morgen, ik zoek het nog op",
        "https://example.org/zoek",
        "@dice_bot /zoek zaal",
        f"mail@{telegram.username}.be",
    ):
        await ben.says(words, in_=square)
    await other.says(f"/zoek@{telegram.username} zaal", in_=square)
    await ben.sends_photo(in_=square)
    await telegram.quiet()

    assert len(telegram.updates) > 9, "an administrator hears them all"
    assert telegram.calls[before:] == []


async def test_a_private_matter_in_a_topic_is_one_short_line_there_and_an_answer_in_private(
    telegram: TelegramServer, an: Person, ben: Person
) -> None:
    forum = await forum_of(telegram, an, ben)
    topic, other = await forum.topic("Zalen"), await forum.topic("Vervoer")
    await an.adds_bot(forum)
    await ben.starts()
    await telegram.settled()

    said = await ben.says(f"/trouver@{telegram.username} salle", in_=forum, topic=topic)
    await ben.hears("aucun réseau")
    await telegram.settled()

    (line,) = lines_under(said, forum)
    assert (line.thread, line.silent) == (topic.id, True)
    assert line.text == "Ben, je vous réponds dans notre chat privé."
    assert [button.url for row in line.buttons for button in row] == [
        f"https://t.me/{telegram.username}"
    ]
    await ben.says(f"/aide@{telegram.username}", in_=forum, topic=other)
    await telegram.settled()
    assert forum.last.thread == other.id


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("/organisatie nieuw De Kaai, Gent", "De Kaai in Gent is aangemaakt"),
        ("/aanbod Studio 2, repetitieruimte, Gent, zaterdag 10-12u", "Klopt dit?"),
        ("/zoek repetitieruimte vrijdag 20-22u", "Zaal Zuid"),
        ("/zoek", "Vraag 1 van"),
        ("/mijn", "Je hebt nog niets openstaan"),
        ("/netwerk", "Netwerk Gents Kunstenoverleg"),
        ("/instellingen", "Jouw instellingen"),
        ("/help", "Wat kan ik doen?"),
        ("/agenda", "Je agendalink:"),
        ("/uren", "/uren kan ik nog niet"),
    ],
)
async def test_to_who_never_opened_the_private_chat_the_link_brings_the_very_answer(
    telegram: TelegramServer, an: Person, square: Room, words: str, answer: str
) -> None:
    await an.says(OFFER)
    await an.hears("Klopt dit?")
    await an.presses("Plaatsen")
    await square.hears(OFFERED)
    kim = telegram.user("Kim", language="nl")
    await kim.joins(square)
    said = await kim.says(words, in_=square)
    await telegram.settled()
    (line,) = lines_under(said, square)
    assert line.text.startswith("Kim, ik antwoord je privé. Open eerst onze privéchat")
    assert kim.inbox == []
    assert answer not in square.last.text

    await kim.presses("Naar de privéchat")
    heard = await kim.hears(answer)
    await telegram.quiet()

    assert kim.inbox == [heard], "nothing else, and nothing twice"


@pytest.mark.parametrize("may_pin", [True, False])
async def test_the_start_card_is_pinned_where_the_bot_may(
    telegram: TelegramServer, an: Person, may_pin: bool, caplog: pytest.LogCaptureFixture
) -> None:
    room = telegram.group("Overleg", an)
    await an.adds_bot(room)
    await an.promotes_bot(room, can_pin=may_pin)
    await an.starts()
    await an.says("/netwerk nieuw Overleg", in_=room)
    card = await room.hears(START)
    await telegram.quiet()

    assert card.pinned is may_pin
    assert card.labels == ["Iets aanbieden", "Iets vragen", "Zoeken", "Wat staat er open?"]
    assert [each.message for each in caplog.records if each.levelno >= logging.WARNING] == []


async def test_a_start_card_is_pinned_once_the_bot_is_promoted(
    telegram: TelegramServer, an: Person, square: Room
) -> None:
    (card,) = start_cards(square)
    await an.promotes_bot(square, can_pin=False)
    await telegram.quiet()
    assert not card.pinned

    await an.promotes_bot(square)
    await telegram.until(lambda: card.pinned, "it is pinned")
    await telegram.quiet()
    assert start_cards(square) == [card]


@pytest.mark.parametrize(
    ("label", "answer"),
    [
        ("Iets aanbieden", "Wat bied je aan?"),
        ("Iets vragen", "Wat heb je nodig?"),
        ("Zoeken", "Wat zoek je?"),
        ("Wat staat er open?", "Er staat nog niets open bij Gents Kunstenoverleg"),
    ],
)
async def test_each_button_of_the_start_card_leads_to_the_private_chat(
    telegram: TelegramServer, square: Room, label: str, answer: str
) -> None:
    kim = telegram.user("Kim", language="nl")
    await kim.joins(square)
    (card,) = start_cards(square)
    there = len(square.inbox)

    await kim.presses(label, on=card)
    await telegram.until(lambda: bool(kim.toasts), "the press is answered")
    await kim.follows()
    heard = await kim.hears(answer)
    await telegram.quiet()

    assert kim.inbox == [heard]
    assert telegram.unanswered == []
    assert len(square.inbox) == there


async def test_a_community_lives_in_its_topic_until_that_is_deleted(
    telegram: TelegramServer, an: Person, caplog: pytest.LogCaptureFixture
) -> None:
    forum = await forum_of(telegram, an)
    topic, _ = await forum.topic("Delen"), await forum.topic("Praten")
    await an.adds_bot(forum)
    await forum.hears("Deelbot")
    await an.starts()
    await an.says("/netwerk nieuw Overleg", in_=forum, topic=topic)
    await an.hears("hoort bij Overleg › Delen")
    await an.says("/organisatie nieuw Kopergietery, Gent")
    await an.says(OFFER)
    await an.hears("Klopt dit?")
    await an.presses("Plaatsen")
    card = await forum.hears(OFFERED)
    assert {each.thread for each in (card, *start_cards(forum))} == {topic.id}

    await forum.deletes_topic(topic)
    await an.says("/aanbod Zaal Noord, repetitieruimte, Gent, zaterdag 10-12u")
    await an.hears("Zaal Noord")
    await an.presses("Plaatsen")
    await an.hears("Geplaatst in Overleg › Delen: Zaal Noord")
    await telegram.quiet()

    assert [each for each in forum.inbox if each.thread == topic.id] == []
    assert [each for each in caplog.records if each.levelno >= logging.ERROR] == []
    await an.says("/aanbod Zaal Oost, repetitieruimte, Gent, zaterdag 10-12u")
    assert "Plaatsen" not in (await an.hears("Zaal Oost")).labels


async def test_an_anonymous_administrator_makes_a_community_and_a_member_does_not(
    telegram: TelegramServer, an: Person, ben: Person
) -> None:
    room = telegram.group("Overleg", an, ben)
    await an.adds_bot(room)
    await an.starts()
    await room.hears("Deelbot")
    said = await an.says("/netwerk nieuw Overleg", in_=room, anonymous=True)
    line = await room.hears("Je schrijft als de groep")
    assert (line.reply_to, line.labels) == (said, ["Dat ben ik"])

    await ben.presses("Dat ben ik")
    await telegram.until(lambda: bool(ben.toasts), "Ben is answered")
    assert "réservé aux administrateurs" in ben.toasts[-1].text
    assert start_cards(room) == []
    await an.presses("Dat ben ik")
    await an.presses("Dat ben ik", on=line)
    await room.hears("Trekker: An")
    await an.hears("Je bent trekker")
    await telegram.quiet()

    assert line.labels == ["Naar de privéchat"]
    assert len(start_cards(room)) == 1
    assert telegram.unanswered == []


async def test_only_administrators_begin_a_community(
    telegram: TelegramServer, an: Person, ben: Person
) -> None:
    room = telegram.group("Overleg", an, ben)
    await an.adds_bot(room)
    await room.hears("Deelbot")
    await ben.starts()
    await ben.says("/reseau nouveau Chez nous", in_=room)
    await ben.hears("qui administre cet endroit")
    await telegram.quiet()
    assert start_cards(room) == []

    await an.promotes(ben, room)
    await ben.says("/reseau nouveau Chez nous", in_=room)

    await ben.hears("Chez nous")
    await room.hears("Ici, on partage des espaces")


async def test_the_menus_are_in_everybody_s_language_and_short_in_groups(
    telegram: TelegramServer, an: Person, ben: Person, square: Room
) -> None:
    eva, uma = telegram.user("Eva", language="en"), telegram.user("Uma", language="uk")
    await telegram.until(lambda: len(telegram.menus.lists) == 8, "the menus are set")

    built = [verb for verb in VERBS if verb.built]
    speakers: list[tuple[Person, Language]]
    speakers = [(an, "nl"), (ben, "fr"), (eva, "en"), (uma, "nl")]
    for person, language in speakers:
        menu = telegram.menu(person)
        assert [word for word, _ in menu] == [verb.words[language][0] for verb in built]
        assert telegram.menu(person, square) == menu[-1:]
    assert telegram.menu(ben)[2] == ("trouver", "Chercher ce qui est libre")


async def test_a_reply_or_a_mention_is_read_as_a_sentence_and_thanks_are_left_alone(
    telegram: TelegramServer, an: Person, ben: Person, square: Room
) -> None:
    me = telegram.username
    said = await an.replies(square.last, "Wij hebben zaterdag 40 stoelen over in Kortrijk")
    await an.hears("Klopt dit? Aangeboden: meubilair")
    await telegram.settled()
    assert len(lines_under(said, square)) == 1
    await an.promotes_bot(square)
    await an.says(f"@{me} wij zoeken een repetitieruimte in Gent op zaterdag", in_=square)
    await an.hears("Gezocht: repetitieruimte")
    await an.says(f"@{me}", in_=square)
    await an.hears("Wat kan ik doen?")
    await telegram.quiet()
    before = len(telegram.calls)

    await an.replies(square.last, "dankjewel, tot morgen!")
    await ben.says(f"merci @{me} !", in_=square)
    await telegram.quiet()

    assert telegram.calls[before:] == []


async def test_who_brings_the_bot_reads_in_one_line_how_to_begin(
    telegram: TelegramServer, an: Person
) -> None:
    room = telegram.group("Overleg", an)

    await an.adds_bot(room)
    hello = await room.hears("Wie me toevoegde, gaat verder in de privéchat.")
    assert f"/netwerk@{telegram.username} nieuw NAAM" in hello.text
    assert room.inbox == [hello]
    # Counted: the press, two answers, the sentence, the second press.
    await an.presses("Netwerk beginnen", in_=room)
    await an.hears("Namens welke organisatie?")
    await an.says("Kopergietery")
    await an.hears("In welke stad is die thuis?")
    await an.says("Gent")
    await an.hears("Netwerk Overleg is aangemaakt")
    await an.says(OFFER.removeprefix("/aanbod "))
    await an.hears("Klopt dit?")
    await an.presses("Plaatsen")

    await room.hears(OFFERED)
    await telegram.quiet()
    assert len(start_cards(room)) == 1


async def test_where_the_bot_was_put_out_no_card_goes_until_it_is_let_in_again(
    telegram: TelegramServer, an: Person, square: Room
) -> None:
    await an.removes_bot(square)
    await telegram.settled()
    before = len(telegram.calls)
    await an.says(OFFER)
    draft = await an.hears("Klopt dit?")
    assert "Plaatsen" not in draft.labels
    await telegram.quiet()
    assert {params.get("chat_id") for _, params in telegram.calls[before:]} == {an.id}

    await an.adds_bot(square)
    await telegram.settled()
    await an.says("/mijn")
    await an.hears("Nog niet geplaatst")
    await an.presses("1 bekijken")
    await telegram.until(lambda: "Plaatsen" in an.last.labels, "it can be posted")
    await an.presses("Plaatsen")

    await square.hears(OFFERED)
    await telegram.quiet()
    assert len(start_cards(square)) == 1


async def grown_group(telegram: TelegramServer, an: Person) -> Room:
    """A basic group with a community, and An's preview of an offer."""
    room = telegram.group("Overleg", an, kind="group")
    await an.adds_bot(room)
    await room.hears("Deelbot")
    await an.starts()
    await an.says("/netwerk nieuw Overleg", in_=room)
    await room.hears(START)
    await an.says("/organisatie nieuw Kopergietery, Gent")
    await an.says(OFFER)
    await an.hears("Klopt dit?")
    return room


async def test_a_group_that_is_upgraded_keeps_its_community(
    telegram: TelegramServer, an: Person
) -> None:
    room = await grown_group(telegram, an)

    await room.upgrade()
    await telegram.settled()
    await an.presses("Plaatsen")
    await telegram.until(lambda: len(room.chat.messages) > 2, "both cards are in the new group")
    await telegram.quiet()

    there = [message.text for message in room.chat.messages.values() if not message.service]
    assert [text.partition("\n")[0] for text in there] == [f"{START}, materiaal en uren.", OFFERED]


async def test_a_card_finds_the_upgraded_group_before_the_bot_is_told_of_it(
    telegram: TelegramServer, house: House, an: Person
) -> None:
    room = await grown_group(telegram, an)
    telegram.flood(room, 1)
    await an.presses("Plaatsen")
    await an.hears("Geplaatst in Overleg")
    await telegram.quiet()

    telegram.hold()
    await room.upgrade()
    await house.wait(telegram, lambda: OFFERED in room.last.text)
    telegram.release()
    await telegram.quiet()

    cards = [each for each in room.inbox if OFFERED in each.text]
    assert [card.chat for card in cards] == [room.chat]
