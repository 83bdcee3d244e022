"""Telegram when things go wrong: refusals, lost answers, absences, repetitions, a busy database."""

import asyncio
import logging
import sqlite3

import aiohttp
import pytest

from tests.wires.conftest import House
from tests.wires.locking import locked
from tests.wires.telegram_chats import Message
from tests.wires.telegram_people import Person, Room
from tests.wires.telegram_server import TelegramServer

pytestmark = pytest.mark.timeout(30)

OFFER = "/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u"
OFFERED = "Aangeboden: repetitieruimte"
AGAIN = "Herhaald: misschien zag je dit al."
MADE = "De Kaai in Gent is aangemaakt"
NOT_SAVED = "Er is niets bewaard: de databank is even bezet"
AWAY = "Telegram cannot be reached"


async def drafts(an: Person, words: str = OFFER) -> None:
    there = len(an.inbox)
    await an.says(words)
    await an.hears("Klopt dit?", after=there)


async def posts(an: Person, square: Room, words: str = OFFER) -> Message:
    there = len(square.inbox)
    await drafts(an, words)
    await an.presses("Plaatsen")
    return await square.hears(OFFERED, after=there)


async def asks(kim: Person, card: Message) -> None:
    there = len(kim.inbox)
    await kim.presses("Ruimte aanvragen", on=card)
    await kim.hears("aanvragen?", after=there)
    await kim.presses("Versturen")
    await kim.hears("Verstuurd naar Kopergietery", after=there)


def cards_in(square: Room) -> list[Message]:
    return [each for each in square.inbox if OFFERED in each.text]


def calls_to(telegram: TelegramServer, place: Person | Room, method: str = "sendMessage") -> int:
    return sum(
        called == method and params.get("chat_id") == place.id for called, params in telegram.calls
    )


def said(caplog: pytest.LogCaptureFixture, words: str) -> list[str]:
    return [text for record in caplog.records if words in (text := record.getMessage())]


async def polled_more_than(telegram: TelegramServer, times: int) -> None:
    await telegram.until(lambda: len(telegram.polls) > times, "it polls again")


def later(house: House, **passed: int) -> None:
    """So much time goes by, and the courier looks."""
    house.clock.advance(**passed)
    house.courier.nudge()


async def test_a_429_stops_that_chat_alone_until_its_time_is_over(
    telegram: TelegramServer, house: House, an: Person, kim: Person, square: Room
) -> None:
    await drafts(an)
    telegram.flood(square, 1, times=1)
    tried = calls_to(telegram, square)
    await an.presses("Plaatsen")
    await an.hears("Geplaatst in")
    await kim.says("/help")
    await kim.hears("Wat kan ik doen?")
    await telegram.quiet()
    assert cards_in(square) == []
    assert calls_to(telegram, square) == tried + 1

    await house.wait(telegram, lambda: bool(cards_in(square)))
    await telegram.quiet()

    assert [AGAIN in card.text for card in cards_in(square)] == [False]


async def test_an_answer_waits_for_the_end_of_a_429_and_others_do_not(
    telegram: TelegramServer, an: Person, kim: Person
) -> None:
    telegram.flood(an, 1, times=1)
    there = len(an.inbox)
    await an.says("/help")
    await kim.says("/help")
    await kim.hears("Wat kan ik doen?")
    assert len(an.inbox) == there

    await an.hears("Wat kan ik doen?", after=there)


@pytest.mark.parametrize("told", [True, False])
async def test_to_who_blocks_the_bot_nothing_is_sent_and_all_comes_at_their_return(
    telegram: TelegramServer, house: House, an: Person, kim: Person, square: Room, told: bool
) -> None:
    zuid = await posts(an, square)
    noord = await posts(an, square, OFFER.replace("Zuid", "Noord"))
    await telegram.settled()
    if told:
        await an.blocks()
    else:
        an.account.blocked = True
    await telegram.settled()
    tried = calls_to(telegram, an)

    await asks(kim, zuid)
    await telegram.quiet()
    await asks(kim, noord)
    await telegram.quiet()
    later(house, hours=6)
    await telegram.quiet()
    assert calls_to(telegram, an) <= tried + 1

    there = len(an.inbox)
    await an.starts()
    await an.hears("Collectief Wispel vraagt Zaal Noord", after=there)
    await telegram.quiet()
    asked = [each.text.partition("\n")[0] for each in an.inbox[there:] if "vraagt" in each.text]
    assert asked == ["Collectief Wispel vraagt Zaal Zuid", "Collectief Wispel vraagt Zaal Noord"]


async def test_a_card_whose_answer_was_lost_is_sent_once_more_after_a_minute_and_marked(
    telegram: TelegramServer, house: House, an: Person, square: Room
) -> None:
    await drafts(an)
    telegram.lose_answer("sendMessage")
    await an.presses("Plaatsen")
    first = await square.hears(OFFERED)
    await telegram.quiet()
    later(house, seconds=59)
    await telegram.quiet()
    assert cards_in(square) == [first]

    later(house, seconds=2)
    second = await square.hears(AGAIN)
    later(house, hours=1)
    await telegram.quiet()

    assert cards_in(square) == [first, second]
    assert AGAIN not in first.text


async def test_so_is_an_answer_in_private(
    telegram: TelegramServer, house: House, an: Person
) -> None:
    await an.starts()
    await telegram.settled()
    telegram.lose_answer("sendMessage")
    await an.says("/organisatie nieuw De Kaai, Gent")
    await an.hears(MADE)
    await telegram.quiet()
    assert len(an.inbox) == 2

    later(house, seconds=61)
    await an.hears(AGAIN)
    await telegram.quiet()

    assert [MADE in each.text for each in an.inbox] == [False, True, True]


async def test_an_edit_whose_answer_was_lost_is_made_again_and_nothing_is_sent(
    telegram: TelegramServer, house: House, an: Person
) -> None:
    room = telegram.group("Overleg", an)
    await an.adds_bot(room)
    await room.hears("Deelbot")
    await an.starts()
    await an.says("/netwerk nieuw Overleg", in_=room)
    card = await room.hears("Trekker: An")
    await telegram.quiet()
    telegram.lose_answer("editMessageText")
    await an.says("/organisatie nieuw Kopergietery, Gent")
    await telegram.until(lambda: "An (Kopergietery)" in card.text, "the card says so")
    await telegram.quiet()
    there = len(room.inbox)

    later(house, seconds=6)
    edits = "editMessageText"
    await telegram.until(lambda: calls_to(telegram, room, edits) == 2, "it is made again")
    # The answer is noted before time goes by, or the lease of the edit would lapse.
    await house.told()
    later(house, hours=1)
    await telegram.quiet()

    assert (card.edits, len(room.inbox)) == (1, there)
    assert calls_to(telegram, room, edits) == 2


async def test_an_answer_that_takes_the_place_of_a_pressed_message_is_not_sent_beside_it(
    telegram: TelegramServer, house: House, an: Person, square: Room
) -> None:
    await drafts(an)
    await telegram.settled()
    there = len(an.inbox)
    telegram.lose_answer("editMessageText")
    await an.presses("Plaatsen")
    await square.hears(OFFERED)
    later(house, minutes=2)
    await telegram.quiet()

    assert len(an.inbox) == there
    assert an.last.edits == 1


@pytest.mark.parametrize("status", [500, 502, 504])
async def test_an_error_of_the_server_is_waited_out(
    telegram: TelegramServer, house: House, an: Person, square: Room, status: int
) -> None:
    await drafts(an)
    telegram.fail("getUpdates", status, times=2)
    telegram.fail("sendMessage", status)
    telegram.fail("answerCallbackQuery", status)
    await an.presses("Plaatsen")
    await an.hears("Geplaatst in")
    await telegram.quiet()
    assert cards_in(square) == []

    later(house, seconds=61)
    card = await square.hears(OFFERED)
    await telegram.quiet()

    assert cards_in(square) == [card]


async def test_an_api_that_is_away_at_the_start_is_waited_for_and_that_is_said_once(
    server: TelegramServer, house: House, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    an = server.user("An", language="nl")
    await server.down()
    starting = asyncio.ensure_future(house.telegram(server))
    done, _ = await asyncio.wait({starting}, timeout=0.5)
    assert not done

    await an.starts()
    await server.up()
    await starting
    await an.hears("Dag An")
    await server.settled()

    assert len(said(caplog, AWAY)) == 1
    assert len(said(caplog, "Telegram is reached again")) == 1
    assert server.token not in caplog.text


async def test_an_api_that_goes_away_and_comes_back_finds_nothing_lost_and_nothing_twice(
    telegram: TelegramServer,
    house: House,
    an: Person,
    kim: Person,
    square: Room,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await asks(kim, await posts(an, square))
    await an.hears("Collectief Wispel vraagt")
    await telegram.settled()
    theirs, hers = len(kim.inbox), len(an.inbox)
    await telegram.down()
    house.clock.advance(days=3)
    await house.rounds.go()
    await an.says("/organisatie nieuw De Kaai, Gent")
    await kim.says("/mijn")
    await asyncio.wait({asyncio.ensure_future(house.courier.drain())}, timeout=5)

    await telegram.up()
    await an.hears(MADE, after=hers)
    # What went into a connection just as it was cut may have been taken: it waits for a minute.
    released = "kon niet op tijd antwoorden"
    await house.wait(telegram, lambda: any(released in one.text for one in kim.inbox[theirs:]))
    await kim.hears("niets openstaan", after=theirs)
    await telegram.quiet()

    assert (len(kim.inbox), len(an.inbox)) == (theirs + 2, hers + 1)
    assert len(said(caplog, AWAY)) == 1


async def test_a_second_poller_is_warned_of_once_and_outlived(
    telegram: TelegramServer, an: Person, caplog: pytest.LogCaptureFixture
) -> None:
    await an.starts()
    await an.hears("Dag An")
    await telegram.settled()
    async with aiohttp.ClientSession() as other:
        for _ in range(3):
            polls = len(telegram.polls) + 1
            url = f"{telegram.url}/bot{telegram.token}/getUpdates"
            async with other.post(url, json={"timeout": 0}) as answer:
                assert answer.status == 200
            await polled_more_than(telegram, polls)

    await an.says("/help")
    await an.hears("Wat kan ik doen?")

    assert len(said(caplog, "Another program fetches the updates of this bot")) == 1


async def test_updates_that_come_twice_or_in_another_order_act_once(
    telegram: TelegramServer, an: Person, kim: Person, square: Room
) -> None:
    telegram.hold()
    await an.says(OFFER)
    await kim.says("/organisatie nieuw De Kaai, Gent")
    await kim.says("/help")
    telegram.release(backwards=True)
    await an.hears("Klopt dit?")
    await kim.hears(MADE)
    await an.presses("Plaatsen")
    await square.hears(OFFERED)
    await telegram.quiet()
    theirs, hers = len(kim.inbox), len(an.inbox)

    for update in telegram.updates[-4:]:
        telegram.redeliver(update)
        telegram.redeliver(update)
    await telegram.quiet()

    assert len(cards_in(square)) == 1
    assert len([each for each in kim.inbox if MADE in each.text]) == 1
    assert {each.text for each in kim.inbox[theirs:]} <= {kim.inbox[theirs - 1].text}
    assert len(an.inbox) == hers


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_a_busy_database_loses_nothing_and_keeps_nobody_else_waiting(
    server: TelegramServer, house: House, sqlite_database: str, mode: str
) -> None:
    await house.telegram(server, "webhook" if mode == "webhook" else "polling")
    an, kim = server.user("An", language="nl"), server.user("Kim", language="nl")
    for person in (an, kim):
        await person.starts()
        await person.hears("Dag")
    await server.quiet()

    async with locked(sqlite_database):
        await an.says("/organisatie nieuw De Kaai, Gent")
        await kim.says("/help")
        await kim.hears("Wat kan ik doen?")
        assert calls_to(server, an) == 1
        server.fail("sendMessage", 502)
        await server.until(lambda: calls_to(server, an) > 1, "An is told, in vain")
    await an.hears(MADE)
    await server.quiet()
    assert [MADE in each.text for each in an.inbox].count(True) == 1

    async with locked(sqlite_database):
        await an.says("/organisatie nieuw De Munt, Brussel")
        await an.hears(NOT_SAVED)
    await server.settled()


async def test_a_bug_is_told_with_a_code_logged_and_done_with(
    telegram: TelegramServer,
    sqlite_database: str,
    an: Person,
    kim: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await an.says("iets heel geheims te leen, zaal in Gent, vrijdag 19-23u")
    await an.hears("Klopt dit?")
    await telegram.quiet()
    with sqlite3.connect(sqlite_database.removeprefix("sqlite:///")) as broken:
        broken.execute("UPDATE listing SET schedule = 'x'")
    broken.close()

    update = len(telegram.updates)
    await an.presses("Aanpassen")
    told = await an.hears("Er ging iets mis bij ons, en er is niets bewaard")
    await kim.says("/help")
    await kim.hears("Wat kan ik doen?")
    await telegram.settled()

    code = told.text.rpartition(" ")[2]
    assert len(said(caplog, f"bug {code} at delivery")) == 1
    assert "geheims" not in caplog.text
    assert telegram.attempts[telegram.updates[update]["update_id"]] == 1
