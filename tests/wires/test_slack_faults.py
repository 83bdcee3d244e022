"""Slack when things go wrong: refusals, lost answers, repetitions, absences, a busy database."""

import logging

import pytest

from tests.wires.conftest import House
from tests.wires.slack_server import SlackServer
from tests.wires.slack_square import AGAIN, OFFER, Square, opened

pytestmark = pytest.mark.timeout(30)

MADE = "De Kaai in Gent is aangemaakt"
NEW_HOUSE = "organisatie nieuw De Kaai, Gent"
both = pytest.mark.parametrize("by_http", [False, True], ids=["socket", "http"])


def said(caplog: pytest.LogCaptureFixture, words: str) -> list[str]:
    return [text for record in caplog.records if words in (text := record.getMessage())]


def houses_made(square: Square) -> int:
    """How often An was told, wherever."""
    return sum(MADE in each.words for each in (*square.an.ephemerals, *square.an.dms))


async def test_a_429_stops_that_channel_alone_until_its_time_is_over(
    hall: Square, house: House
) -> None:
    hall.server.flood("chat.postMessage", hall.channel, seconds=1)
    await hall.drafts()
    await hall.an.presses("Plaatsen")
    await hall.quiet()
    tried = hall.calls("chat.postMessage", hall.channel.id)
    await hall.ben.mentions("help", hall.channel)
    await hall.ben.writes_dm("help")
    await hall.quiet()
    assert "Que puis-je faire" in hall.ben.dms[-1].words
    assert hall.calls("chat.postEphemeral") == 0
    assert hall.cards == []
    assert hall.calls("chat.postMessage", hall.channel.id) == tried

    while not hall.cards:
        # Slack's second is a real one.
        await hall.later(seconds=1)

    (card,) = hall.cards
    assert AGAIN not in card.words


async def test_an_answer_that_meets_a_429_comes_to_the_private_chat_when_it_is_over(
    hall: Square,
) -> None:
    card = await hall.posts()
    hall.server.flood("response_url", seconds=1)
    await hall.ben.presses("Ruimte aanvragen", on=card)
    await hall.quiet()
    assert hall.ben.dms == []
    await hall.later(seconds=2)

    assert [AGAIN in each.words for each in hall.ben.dms] == [False]
    await hall.ben.presses("Envoyer", on=hall.ben.dms[-1])
    await hall.quiet()
    assert "Collectif Wispel vraagt" in hall.an.dms[-1].words


async def test_a_file_that_meets_a_429_follows_its_words_which_stand_once(hall: Square) -> None:
    decision = await hall.asks(await hall.posts())
    hall.server.flood("files.getUploadURLExternal", seconds=1, times=2)
    await hall.an.presses("Ja, bevestigen", on=decision)
    await hall.quiet()
    while not (hall.an.files and hall.ben.files):
        # Slack's second is a real one.
        await hall.later(seconds=1)
    await hall.later(minutes=5)

    for user, said in ((hall.an, "Het is rond."), (hall.ben, "C'est confirmé.")):
        assert len([each for each in user.dms if said in each.words]) == 1
        assert len(user.files) == 1


async def test_a_start_card_that_somebody_deleted_comes_back_with_what_it_says_next(
    hall: Square,
) -> None:
    (start,) = hall.start_cards
    start.deleted = True
    await hall.an.commands("/deel", "organisatie nieuw De Kaai, Gent", hall.channel)
    await hall.quiet()

    (again,) = hall.start_cards
    assert again is not start


async def test_a_card_whose_answer_was_lost_is_sent_once_more_after_a_minute_and_marked(
    hall: Square,
) -> None:
    await hall.drafts()
    hall.server.lose_answer("chat.postMessage")
    await hall.an.presses("Plaatsen")
    await hall.quiet()
    await hall.later(seconds=59)
    (first,) = hall.cards
    await hall.later(seconds=2)
    await hall.later(hours=1)

    assert [AGAIN in card.words for card in hall.cards] == [False, True]
    assert hall.cards[0] is first


async def test_an_answer_that_may_be_lost_comes_once_more_after_a_minute_and_marked(
    hall: Square,
) -> None:
    card = await hall.posts()
    hall.server.lose_answer("response_url")
    before = len(hall.ben.ephemerals)
    await hall.ben.presses("Ruimte aanvragen", on=card)
    await hall.later(seconds=59)
    assert (len(hall.ben.ephemerals), hall.ben.dms) == (before + 1, [])
    await hall.later(seconds=2)
    await hall.later(hours=1)

    (again,) = hall.ben.dms
    assert "Répété : vous l'avez peut-être déjà vu." in again.words
    await hall.ben.presses("Envoyer", on=hall.ben.ephemerals[-1])
    await hall.ben.presses("Envoyer", on=again)
    await hall.quiet()
    assert len([each for each in hall.an.dms if "vraagt Zaal Zuid" in each.words]) == 1


async def test_an_edit_whose_answer_was_lost_is_made_again_and_nothing_is_sent(
    hall: Square,
) -> None:
    (start,) = hall.start_cards
    edits, calls = start.edits, hall.calls("chat.update")
    hall.server.lose_answer("chat.update")
    await hall.an.commands("/deel", "organisatie nieuw De Kaai, Gent", hall.channel)
    await hall.quiet()
    await hall.later(seconds=6)
    await hall.later(hours=1)

    assert hall.calls("chat.update") == calls + 2
    assert start.edits == edits + 2
    assert hall.start_cards == [start]


@pytest.mark.parametrize(
    "method", ["chat.postMessage", "response_url", "files.getUploadURLExternal"]
)
async def test_an_error_of_slack_itself_is_waited_out(hall: Square, method: str) -> None:
    asked = await hall.asks(await hall.posts())
    hall.server.breaks(method)
    await hall.an.presses("Ja, bevestigen", on=asked)
    await hall.quiet()
    for _ in range(3):
        await hall.later(seconds=61)

    assert len(hall.ben.files) >= 1
    assert len(hall.an.files) >= 1
    assert hall.ben.files[-1].content.startswith(b"BEGIN:VCALENDAR")


async def test_to_an_archived_channel_nothing_goes_until_it_is_opened_again(
    hall: Square, caplog: pytest.LogCaptureFixture
) -> None:
    card = await hall.posts()
    preview = await hall.drafts(OFFER.replace("Zuid", "Oost"))
    await hall.channel.archives(hall.an)
    tried = hall.calls("chat.postMessage", hall.channel.id)
    await hall.an.presses("Plaatsen", on=preview)
    await hall.quiet()
    await hall.later(hours=6)
    assert hall.cards == [card]
    assert hall.calls("chat.postMessage", hall.channel.id) <= tried + 1

    await hall.channel.unarchives(hall.an)
    await hall.quiet()

    assert [each.words.count("Zaal Oost") for each in hall.cards] == [0, 1]
    assert len(hall.start_cards) == 1
    assert [each for each in caplog.records if each.levelno >= logging.ERROR] == []


@pytest.mark.parametrize("what", ["is_archived", "not_in_channel", "channel_not_found"])
async def test_a_channel_that_is_closed_without_a_word_is_not_knocked_at(
    hall: Square, what: str
) -> None:
    await hall.drafts()
    if what == "is_archived":
        hall.channel.archived = True
    else:
        hall.channel.members.remove(hall.server.bot_user_id)
        hall.channel.private = what == "channel_not_found"
    tried = hall.calls("chat.postMessage", hall.channel.id)
    await hall.an.presses("Plaatsen")
    await hall.quiet()
    for _ in range(3):
        await hall.later(hours=3)
    assert hall.calls("chat.postMessage", hall.channel.id) <= tried + 1
    await hall.ben.writes_dm("help")
    await hall.quiet()
    assert "Que puis-je faire" in hall.ben.dms[-1].words

    hall.channel.archived = False
    if hall.channel.has_bot:
        await hall.channel.unarchives(hall.an)
    else:
        await hall.server.adds_bot(hall.channel, hall.an)
    await hall.quiet()
    assert len(hall.cards) == 1


@pytest.mark.parametrize("error", ["account_inactive", "token_revoked"])
async def test_a_token_that_is_no_good_any_more_is_told_to_the_log_and_loses_nothing(
    hall: Square, sqlite_database: str, error: str, caplog: pytest.LogCaptureFixture
) -> None:
    await hall.drafts()
    hall.server.token_error = error
    await hall.an.presses("Plaatsen")
    await hall.quiet()
    await hall.later(minutes=2)
    assert len(said(caplog, f"Slack refuses the bot's token ({error})")) == 1
    assert hall.calls("chat.postMessage", hall.channel.id) == 2
    await hall.house.close()

    hall.server.token_error = ""
    mended = await House.open(sqlite_database, hall.house.clock)
    await mended.slack(hall.server)
    hall.house = mended
    await hall.later(minutes=30)
    await mended.close()

    assert len(hall.cards) == 1
    assert hall.server.bot_token not in caplog.text


@both
async def test_what_is_delivered_twice_acts_once(
    workspace: SlackServer, house: House, by_http: bool
) -> None:
    await house.slack(workspace, by_http=by_http)
    square = await opened(workspace, house)
    workspace.doubles("command")
    await square.an.commands("/deel", NEW_HOUSE, square.channel)
    workspace.doubles("command")
    await square.drafts()
    workspace.doubles("interaction")
    await square.an.presses("Plaatsen")
    await square.quiet()
    (card,) = square.cards
    workspace.doubles("interaction")
    await square.ben.presses("Ruimte aanvragen", on=card)
    workspace.doubles("interaction")
    await square.ben.presses("Envoyer")
    workspace.doubles("event")
    await square.ben.writes_dm("Wij hebben zaterdag 40 stoelen over in Kortrijk")
    workspace.doubles("event")
    await square.ben.mentions("/trouver salle de répétition", square.channel)
    await square.quiet()
    await square.later(hours=1)

    assert houses_made(square) == 1
    assert len([each for each in square.an.dms if "vraagt Zaal Zuid" in each.words]) == 1
    assert len(square.cards) == 1
    assert len([each for each in square.ben.dms if "mobilier" in each.words]) == 1


@both
async def test_a_form_that_is_sent_in_twice_acts_once(
    workspace: SlackServer, house: House, by_http: bool
) -> None:
    await house.slack(workspace, by_http=by_http)
    square = await opened(workspace, house)
    await square.an.commands("/deel", "aanbod vrijdag 19-23u", square.channel)
    workspace.doubles("interaction")
    await square.an.submits({"Wat is het?": "Zaal Oost", "Wat voor iets is het?": "ruimte"})
    workspace.doubles("interaction")
    await square.an.presses("Plaatsen")
    await square.quiet()

    assert len([each for each in square.channel.messages if "Zaal Oost" in each.words]) == 1
    assert square.an.failures == []


@both
async def test_an_event_that_slack_repeats_acts_once(
    workspace: SlackServer, house: House, by_http: bool
) -> None:
    await house.slack(workspace, by_http=by_http)
    square = await opened(workspace, house)
    workspace.ack_seconds = 0.15
    workspace.delays("users.info", seconds=0.4)
    kim = workspace.user("Kim")
    await kim.joins(square.channel)
    await kim.writes_dm(NEW_HOUSE.capitalize())
    await kim.mentions("/" + NEW_HOUSE, square.channel)
    await square.quiet()

    assert sum(MADE in each.words for each in (*kim.dms, *kim.ephemerals)) <= 1
    assert len(kim.dms) == 1
    assert len(kim.ephemerals) == 1
