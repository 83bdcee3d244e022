"""What a bot in Slack is sent that it cannot use, and places where it is not at home."""

import asyncio
import logging

import pytest

from tests.wires.slack_people import User
from tests.wires.slack_square import OFFER, OFFERED, Square
from tests.wires.slack_state import Json

pytestmark = pytest.mark.timeout(30)

NEW_HOUSE = "organisatie nieuw De Kaai, Gent"


def warned(caplog: pytest.LogCaptureFixture, least: int = logging.ERROR) -> list[str]:
    return [each.getMessage() for each in caplog.records if each.levelno >= least]


async def interacts(square: Square, payload: Json) -> list[object]:
    """Slack sends something else than people can do with what they are shown."""
    server, an = square.server, square.an
    about: Json = {
        "token": "x",
        "api_app_id": server.app_id,
        "trigger_id": server.views.trigger(an),
    }
    about |= {"team": {"id": server.team_id, "domain": server.team_domain}}
    about |= {"user": {"id": an.id, "username": "an", "team_id": an.team_id}}
    done = await server.deliveries.ask("interactive", {**about, **payload}, str(payload["type"]))
    assert [each.answered.is_set() for each in done] == [True], payload
    return [each.body for each in done if each.body]


async def test_in_a_thread_buttons_and_mentions_are_answered_in_the_thread(hall: Square) -> None:
    card = await hall.posts()
    await hall.ben.mentions("zoek repetitieruimte", hall.channel, card.ts)
    await hall.quiet()
    await hall.ben.presses("Demander 1", on=hall.ben.ephemerals[-1])
    await hall.quiet()
    asked = hall.ben.ephemerals[-1]
    await hall.ben.presses("Envoyer", on=asked)
    await hall.quiet()

    assert asked.thread_ts == card.ts
    assert "Envoyé à Kopergietery" in asked.words
    assert "Collectif Wispel vraagt" in hall.an.dms[-1].words


def stranger(square: Square, kind: str) -> User:
    if kind == "guest":
        return square.server.user("Kim", guest=True)
    return square.server.user("Kim", team_id="T0ELSEWHERE")


@pytest.mark.parametrize("kind", ["guest", "other workspace"])
async def test_guests_and_people_of_other_workspaces_share_once_they_are_admitted(
    hall: Square, kind: str
) -> None:
    card = await hall.posts()
    kim = stranger(hall, kind)
    await kim.joins(hall.channel)
    # The commands of an app are for the workspace where it is installed.
    await kim.mentions(NEW_HOUSE, hall.channel)
    await hall.quiet()
    assert "De Kaai in Gent is aangemaakt" in kim.ephemerals[-1].words
    await kim.presses("Ruimte aanvragen", on=card)
    await hall.quiet()
    assert "De Kaai wacht op toelating" in kim.ephemerals[-1].words
    await hall.an.presses("Toelaten")
    await hall.quiet()
    await kim.presses("Ruimte aanvragen", on=card)
    await kim.presses("Versturen")
    await hall.quiet()

    assert "De Kaai vraagt Zaal Zuid" in hall.an.dms[-1].words
    assert kim.failures == []


@pytest.mark.parametrize("kind", ["guest", "other workspace"])
async def test_guests_and_people_of_other_workspaces_link_no_channel(
    hall: Square, kind: str
) -> None:
    kim = stranger(hall, kind)
    other = hall.server.channel("elders", kim, hall.an)
    asked = await kim.mentions("netwerk nieuw Stiekem", other)
    await hall.quiet()

    assert "mag hier alleen wie beheerder is van deze plek" in kim.ephemerals[-1].words
    assert other.messages == [asked]


async def test_a_community_begins_only_where_the_bot_is(hall: Square) -> None:
    other = hall.server.channel("elders", hall.an, private=True, bot=False)
    await hall.an.commands("/deel", "netwerk nieuw Elders", other)
    assert "Nodig @Deelbot hier uit" in hall.an.ephemerals[-1].words

    await hall.server.adds_bot(other, hall.an)
    await hall.an.commands("/deel", "netwerk nieuw Elders", other)
    await hall.quiet()
    assert "Netwerk Elders is aangemaakt" in hall.an.ephemerals[-1].words
    assert any("Hier delen we ruimte" in each.words for each in other.messages)


async def test_who_slack_says_nothing_about_is_asked_to_come_back(hall: Square) -> None:
    kim = hall.server.user("Kim")
    other = hall.server.channel("elders", kim)
    hall.server.breaks("users.info")
    await kim.commands("/deel", "netwerk nieuw Elders", other)

    assert "Probeer het over een minuut opnieuw" in kim.ephemerals[-1].words
    assert other.messages == []


async def test_a_reply_that_is_also_shown_in_the_chat_is_read(hall: Square) -> None:
    own = hall.an.conversation()
    await own.tells(own.adds(hall.an.id, OFFER), subtype="thread_broadcast")
    await hall.quiet()

    assert "Klopt dit?" in hall.an.dms[-1].words


async def test_other_bots_are_not_talked_to(hall: Square) -> None:
    dice = hall.server.user("Dice", is_bot=True)
    await dice.joins(hall.channel)
    await hall.quiet()
    there = len(hall.server.calls)
    await dice.mentions("/zoek repetitieruimte", hall.channel)
    await dice.writes("/deel help", hall.channel)
    own = hall.an.conversation()
    told = own.adds(dice.id, "help", bot_id="B0DICE")
    await own.tells(told)
    await own.tells(own.adds(hall.server.bot_user_id, "help", bot_id=hall.server.bot_id))
    await hall.quiet()

    assert hall.server.calls[there:] == []


async def test_what_is_edited_or_deleted_does_nothing(hall: Square) -> None:
    said = await hall.an.writes_dm("wat hebben jullie?")
    other = await hall.an.writes_dm("help")
    mention = await hall.an.mentions("help", hall.channel)
    await hall.quiet()
    there = len(hall.server.calls)
    await hall.an.edits(said, f"/aanbod {OFFER}")
    await hall.an.edits(mention, f"/aanbod {OFFER}")
    await hall.an.deletes(other)
    await hall.an.writes("zomaar iets: /aanbod zaal", hall.channel)
    await hall.quiet()

    assert hall.server.calls[there:] == []


async def test_files_without_words_are_asked_for_words(hall: Square) -> None:
    own = hall.an.conversation()
    sent = own.adds(hall.an.id, "")
    await own.tells(sent, subtype="file_share", files=[{"id": "F1", "name": "zaal.jpg"}])
    await hall.quiet()
    assert "alleen tekst lezen" in hall.an.dms[-1].words
    worded = own.adds(hall.an.id, OFFER)
    await own.tells(worded, subtype="file_share", files=[{"id": "F2", "name": "zaal.jpg"}])
    await hall.quiet()

    assert "Klopt dit?" in hall.an.dms[-1].words


async def test_unknown_events_are_acknowledged_and_left_alone(
    hall: Square, caplog: pytest.LogCaptureFixture
) -> None:
    server = hall.server
    there = len(server.calls)
    for event in (
        {"type": "hologram"},
        {"type": "reaction_added", "user": hall.an.id, "item": {}},
        {"type": "message", "channel_type": "channel", "user": hall.an.id, "text": "help"},
        {"type": "message", "channel_type": "mpim", "user": hall.an.id, "text": "help"},
        {"type": "message", "subtype": "channel_topic", "channel_type": "im", "user": hall.an.id},
        {"type": "message"},
        {"type": "app_mention"},
        {"type": "app_home_opened", "tab": "about", "user": hall.an.id},
        {"type": "member_joined_channel", "user": hall.an.id, "channel": hall.channel.id},
        {"type": "channel_rename", "channel": {"id": hall.channel.id, "name": "nieuw"}},
    ):
        server.subscribed.add(str(event["type"]))
        await server.happens(event)
    await hall.quiet()

    assert server.calls[there:] == []
    assert warned(caplog) == []


async def test_unknown_interactions_are_acknowledged_and_left_alone(
    hall: Square, caplog: pytest.LogCaptureFixture
) -> None:
    there = len(hall.server.calls)
    button: Json = {"type": "button", "action_id": "a", "block_id": "b", "action_ts": "1.1"}
    where: Json = {"type": "message", "message_ts": "1.1", "channel_id": hall.channel.id}
    view: Json = {"id": "V1", "type": "modal", "callback_id": "?", "hash": "1", "blocks": []}
    view |= {"private_metadata": "", "state": {"values": {}}}
    menu: Json = {"type": "static_select", "action_id": "a", "block_id": "b", "action_ts": "1.2"}
    for payload in (
        {"type": "block_actions", "container": where, "actions": [button]},
        {"type": "block_actions", "container": where, "actions": [menu]},
        {"type": "block_actions", "container": where, "actions": []},
        {"type": "block_actions", "actions": [{**button, "url": "https://example.org"}]},
        {"type": "view_submission", "view": view},
        {"type": "view_submission", "view": {**view, "private_metadata": "{"}},
        {"type": "view_submission", "view": {**view, "private_metadata": "[1]"}},
        {"type": "view_closed", "view": view, "is_cleared": True},
        {"type": "shortcut", "callback_id": "nothing", "action_ts": "1.3"},
        {"type": "message_action", "callback_id": "nothing", "message": {}, "channel": {}},
        {"type": "interactive_message", "callback_id": "old", "actions": []},
        {"type": "dialog_submission", "callback_id": "old", "submission": {}},
        {"type": "hologram"},
    ):
        assert await interacts(hall, payload) == [], payload
    for kind in ("block_suggestion", "dialog_suggestion"):
        asked = {"type": kind, "action_id": "a", "block_id": "b", "value": "x", "callback_id": "x"}
        assert await interacts(hall, asked) in ([], [{"options": []}])
    await hall.quiet()

    assert [call.method for call in hall.server.calls[there:]] == []
    assert warned(caplog) == []


@pytest.mark.parametrize(
    "value", ["x", "post.nothing.1", "step.o99.7", "take." + "z" * 50, "é.ü.1"]
)
async def test_a_button_that_means_nothing_is_answered_with_a_next_step(
    hall: Square, value: str
) -> None:
    preview = await hall.drafts()
    (block,) = [block for block in preview.blocks if block["type"] == "actions"]
    block["elements"][0]["value"] = value
    before = len(hall.an.ephemerals)
    await hall.an.presses("Plaatsen", on=preview)
    await hall.quiet()

    assert len(hall.an.ephemerals) == before + 1
    assert hall.cards == []
    assert hall.an.failures == []


async def test_a_form_whose_trigger_has_expired_waits_behind_a_button(hall: Square) -> None:
    hall.server.trigger_seconds = -1
    await hall.an.commands("/deel", "zoek", hall.channel)
    (start,) = hall.start_cards
    await hall.an.presses("Iets aanbieden", on=start)
    await hall.quiet()
    assert hall.an.modal is None
    shown = [each.labels for each in (*hall.an.ephemerals, *hall.an.dms)]
    assert shown.count(["Verder invullen"]) == 2

    hall.server.trigger_seconds = 3
    await hall.an.presses(hall.an.dms[-1].labels[0], on=hall.an.dms[-1])
    await hall.an.submits(what="Studio 2, repetitieruimte", when="zaterdag 14-18u")
    await hall.an.presses("Plaatsen")
    await hall.quiet()
    assert OFFERED in hall.channel.messages[-1].words
    assert hall.an.failures == []


async def test_a_view_that_changed_or_was_closed_is_answered_in_private(hall: Square) -> None:
    await hall.posts()
    for gone in (False, True):
        await hall.ben.commands("/trouver", "", hall.channel)
        await hall.ben.submits(what="local de répétition")
        view = hall.ben.modal
        assert view is not None
        before = len(hall.ben.dms)
        hall.server.delays("views.update", seconds=0.2)
        pressing = asyncio.ensure_future(hall.ben.presses("Demander 1", on=view))
        await hall.server.until(
            lambda: "views.update" in hall.server.web_api.open, "it is under way"
        )
        if gone:
            await hall.ben.closes()
        else:
            view.hash = "another"
        await pressing
        await hall.quiet()

        assert ["Envoyer" in each.labels for each in hall.ben.dms[before:]] == [True]
        hall.ben.views = []
    assert hall.ben.failures == []


async def test_buttons_of_what_only_one_saw_act_when_that_is_gone(hall: Square) -> None:
    preview = await hall.drafts()
    preview.deleted = True
    hall.server.response_url_seconds = -1
    await hall.an.presses("Plaatsen", on=preview)
    await hall.quiet()
    assert len(hall.cards) == 1
    assert "Geplaatst in #ruimte-delen" in hall.an.dms[-1].words

    (card,) = hall.cards
    card.deleted = True
    await hall.ben.presses("Ruimte aanvragen", on=card)
    await hall.quiet()
    assert hall.ben.failures == []


async def test_a_press_on_a_preview_of_long_ago_says_what_to_do(hall: Square) -> None:
    preview = await hall.drafts()
    await hall.later(days=8)
    await hall.house.rounds.go()
    await hall.an.presses("Plaatsen", on=preview)
    await hall.quiet()

    assert hall.cards == []
    assert "Begin opnieuw met /aanbod of /vraag" in hall.an.ephemerals[-1].words


async def test_where_the_bot_was_put_out_nothing_goes_until_it_is_let_in_again(
    hall: Square,
) -> None:
    card = await hall.posts()
    await hall.server.removes_bot(hall.channel, hall.an)
    await hall.quiet()
    there = hall.calls("chat.postMessage", hall.channel.id)
    await hall.ben.presses("Ruimte aanvragen", on=card)
    await hall.ben.presses("Envoyer")
    await hall.quiet()
    assert "Collectif Wispel vraagt" in hall.an.dms[-1].words

    await hall.server.adds_bot(hall.channel, hall.an)
    await hall.quiet()
    assert "Intussen ingenomen" in card.words
    assert (hall.cards, len(hall.start_cards)) == ([card], 1)
    assert hall.calls("chat.postMessage", hall.channel.id) == there


async def test_a_scope_that_was_taken_away_is_named_and_loses_nothing(
    hall: Square, caplog: pytest.LogCaptureFixture
) -> None:
    asked = await hall.asks(await hall.posts())
    hall.server.scopes.discard("files:write")
    await hall.an.presses("Ja, bevestigen", on=asked)
    await hall.quiet()
    assert any("Slack wants the scope files:write" in each for each in warned(caplog))

    hall.server.scopes.add("files:write")
    await hall.later(minutes=11)
    assert hall.an.files
    assert hall.ben.files
