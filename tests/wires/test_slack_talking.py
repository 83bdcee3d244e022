"""Slack: what one says to the bot, and where its answer stands: words, messages, files."""

import pytest
from icalendar import Calendar

from adapters.slack.render import SHORT_COMMANDS
from bot.language import fold
from bot.verbs import BY_WORD, VERBS
from tests.wires.conftest import House
from tests.wires.slack_server import SlackServer
from tests.wires.slack_square import OFFERED, START, Square, opened
from tests.wires.slack_state import Json, Message

pytestmark = pytest.mark.timeout(30)

ROUGH = "<!channel> <@U0000000001> &amp; *dik* _x_ `y` :fire: <http://x.be|z> @here"
both = pytest.mark.parametrize("by_http", [False, True], ids=["socket", "http"])


def marked_up(thing: object) -> list[Json]:
    """Every element of what was shown that Slack would read markup or references in."""
    if isinstance(thing, list):
        return [each for one in thing for each in marked_up(one)]
    if not isinstance(thing, dict):
        return []
    inside = [each for one in thing.values() for each in marked_up(one)]
    kinds = ("mrkdwn", "markdown", "user", "usergroup", "broadcast", "channel", "emoji", "link")
    return [*inside, thing] if thing.get("type") in kinds else inside


@both
async def test_every_word_of_every_language_follows_deel(
    workspace: SlackServer, house: House, by_http: bool
) -> None:
    await house.slack(workspace, by_http=by_http)
    square = await opened(workspace, house)
    told = len(square.ben.ephemerals)
    for verb in VERBS:
        for word in sorted({word for words in verb.words.values() for word in words}):
            square.ben.views = []
            await square.ben.commands("/deel", word.upper(), square.channel)

            heard = [each.words for each in square.ben.ephemerals[told:]]
            assert bool(heard) != bool(square.ben.modal), word
            assert any("ne sais pas encore" in each for each in heard) is not verb.built, word
            told = len(square.ben.ephemerals)

    assert square.ben.failures == []


async def test_short_commands_do_what_the_word_behind_deel_does(hall: Square) -> None:
    assert {BY_WORD[fold(word)].id for word in SHORT_COMMANDS} == {"offer", "request", "find"}
    for word in SHORT_COMMANDS:
        await hall.an.commands("/deel", f"{word} repetitieruimte, Gent", hall.channel)
        long = hall.an.ephemerals[-1].words
        await hall.an.commands(f"/{word}", "repetitieruimte, Gent", hall.channel)

        assert hall.an.ephemerals[-1].words == long, word


@pytest.mark.parametrize(
    ("words", "understood"),
    [
        ("Wij hebben zaterdag 40 stoelen over in Kortrijk", "Klopt dit? Aangeboden: meubilair"),
        ("wij zoeken zaterdag een repetitieruimte in Gent", "repetitieruimte"),
        ("nous cherchons 20 chaises à Gand samedi", "Chaises"),
        ("We offer a rehearsal room in Ghent on friday 19-23", "Rehearsal room"),
    ],
)
async def test_a_plain_sentence_after_deel_is_read(
    hall: Square, words: str, understood: str
) -> None:
    there = hall.channel.messages
    await hall.an.commands("/deel", words, hall.channel)

    assert understood.lower() in hall.an.ephemerals[-1].words.lower()
    assert hall.channel.messages == there


async def test_deel_alone_and_unknown_words_lead_to_help_that_works(hall: Square) -> None:
    for said in ("", "   ", "help", "aide"):
        await hall.an.commands("/deel", said, hall.channel)
        assert "/zoek repetitieruimte" in hall.an.ephemerals[-1].words, said
    for said in ("xyzzy", "hallo", "dank je", "?"):
        before = len(hall.an.ephemerals)
        await hall.an.commands("/deel", said, hall.channel)
        answers = [each.words for each in hall.an.ephemerals[before:]]
        assert ["Typ /deel help" in each for each in answers] == [True], said
    await hall.an.mentions("", hall.channel)
    await hall.quiet()

    assert "Wat kan ik doen?" in hall.an.ephemerals[-1].words
    assert "/deel mijn" in hall.an.ephemerals[-1].words


@both
async def test_a_mention_is_answered_for_its_writer_alone_where_it_stands(
    workspace: SlackServer, house: House, by_http: bool
) -> None:
    await house.slack(workspace, by_http=by_http)
    square = await opened(workspace, house)
    card = await square.posts()
    said = await square.ben.mentions("/zoek repetitieruimte vrijdag 20-22u", square.channel)
    await square.quiet()
    first = square.ben.ephemerals[-1]
    reply = await square.ben.mentions("trouver local de répétition", square.channel, card.ts)
    await square.quiet()
    second = square.ben.ephemerals[-1]

    assert (first.thread_ts, second.thread_ts) == (None, card.ts)
    assert "Zaal Zuid" in first.words
    assert "Zaal Zuid" in second.words
    others = [each for each in square.channel.messages if each.number > said.number]
    assert others == [reply]


async def test_what_is_written_directly_is_read_and_answered_there(hall: Square) -> None:
    await hall.posts()
    for said, answer in (
        ("Wij hebben zaterdag 40 stoelen over in Kortrijk", "On propose : mobilier"),
        ("/trouver local de répétition", "1 offre libre"),
        ("/deel zoek repetitieruimte", "1 offre libre"),
        ("aide", "Que puis-je faire"),
    ):
        before = len(hall.ben.dms)
        await hall.ben.writes_dm(said)
        await hall.quiet()

        assert [answer in each.words for each in hall.ben.dms[before:]] == [True], said
    assert hall.ben.failures == []


async def test_commands_in_the_private_chat_are_answered_there(hall: Square) -> None:
    await hall.posts()
    await hall.ben.commands("/trouver", "local de répétition")
    found = hall.ben.ephemerals[-1]
    assert found.channel is hall.ben.dm
    await hall.ben.presses("Demander 1", on=found)
    await hall.ben.presses("Envoyer")
    await hall.quiet()

    assert "Collectif Wispel vraagt Zaal Zuid" in hall.an.dms[-1].words


@pytest.mark.parametrize(
    ("callback", "kind"), [("make_offer", "Aangeboden"), ("make_request", "Gezocht")]
)
async def test_a_message_is_made_an_offer_or_a_request(
    hall: Square, callback: str, kind: str
) -> None:
    said = await hall.ben.writes("20 chaises à Gand samedi 10-12h", hall.channel)
    await hall.an.shortcuts(said, callback)
    await hall.quiet()
    preview = hall.an.ephemerals[-1]
    await hall.an.presses("Plaatsen", on=preview)
    await hall.quiet()

    assert f"{kind}: meubilair" in hall.channel.messages[-1].words
    assert "20 stuks" in hall.channel.messages[-1].words
    assert "Geplaatst in #ruimte-delen" in preview.words


async def test_global_shortcuts_open_their_forms(hall: Square) -> None:
    for callback, question in (
        ("offer", "Wat bied je aan?"),
        ("request", "Wat heb je nodig?"),
        ("search", "Wat zoek je?"),
    ):
        hall.an.views = []
        await hall.an.shortcuts(None, callback)
        assert hall.an.modal is not None
        assert question in hall.an.modal.words
    assert hall.an.failures == []


async def test_a_preview_is_for_one_and_a_decision_comes_directly(hall: Square) -> None:
    preview = await hall.drafts()
    assert (preview.ephemeral_for, preview.channel) == (hall.an.id, hall.channel)
    assert hall.cards == []
    await hall.an.presses("Plaatsen")
    await hall.quiet()
    (card,) = hall.cards
    asked = await hall.asks(card)

    assert asked.channel is hall.an.dm
    assert asked.labels == ["Ja, bevestigen", "Deze keer niet", "Bericht sturen"]
    assert "Envoyé à Kopergietery" in hall.ben.ephemerals[-1].words
    assert hall.channel.messages[-1] is card


async def test_calendar_files_are_uploaded_and_the_channel_has_one_card_that_changes(
    hall: Square,
) -> None:
    card = await hall.posts()
    asked = await hall.asks(card)
    await hall.an.presses("Ja, bevestigen", on=asked)
    await hall.quiet()
    assert "Ruimte aanvragen" not in card.labels
    assert "Het is rond" in asked.words
    await hall.ben.presses("Annuler le 12 mars")
    await hall.quiet()
    await hall.ben.presses("Annuler le 12 mars", on=hall.ben.dms[-1])
    await hall.quiet()

    assert "Ruimte aanvragen" in card.labels
    assert hall.cards == [card]
    assert card.edits >= 2
    for person in (hall.an, hall.ben):
        events = [
            next(iter(Calendar.from_ical(each.content).walk("VEVENT"))) for each in person.files
        ]
        assert [event["STATUS"] for event in events] == ["CONFIRMED", "CANCELLED"]
        assert len({event["UID"] for event in events}) == 1
        assert all(each.name.endswith(".ics") for each in person.files)
    assert hall.calls("files.completeUploadExternal") == 4


async def test_the_start_card_is_pinned_and_each_of_its_buttons_answers(hall: Square) -> None:
    (start,) = hall.start_cards
    assert hall.channel.pins == [start.ts]
    assert "An (Kopergietery)" in start.words
    for label in ("Iets aanbieden", "Zoeken", "Iets vragen"):
        hall.ben.views = []
        await hall.ben.presses(label, on=start)
        assert hall.ben.modal is not None, label
        assert hall.ben.modal.body["submit"]
    hall.ben.views = []
    await hall.ben.presses("Wat staat er open?", on=start)
    await hall.quiet()

    assert hall.channel.messages[-1] is start
    assert "Gents Kunstenoverleg" in hall.ben.ephemerals[-1].words


async def test_people_are_spoken_to_in_their_own_language_and_the_channel_in_its_own(
    hall: Square,
) -> None:
    card = await hall.posts()
    eva = hall.server.user("Eva", locale="en-GB", tz="Europe/London")
    await eva.joins(hall.channel)
    shown = []
    for person in (hall.an, hall.ben, eva):
        await person.commands("/deel", "mijn", hall.channel)
        await person.commands("/deel", "settings", hall.channel)
        shown.append(person.ephemerals[-1].words)
    await eva.writes_dm("xyzzy")
    await hall.quiet()

    assert START in hall.start_cards[0].words
    assert OFFERED in card.words
    assert "Jouw instellingen" in shown[0]
    assert "Europe/Brussels" in shown[1]
    assert "Vos réglages" in shown[1]
    assert "Your settings" in shown[2]
    assert "Europe/London" in shown[2]
    assert "I help with offering" in eva.dms[-1].words


async def test_who_slack_says_nothing_about_is_spoken_to_in_the_usual_language(
    hall: Square,
) -> None:
    kim = hall.server.user("Kim", locale="fr-FR")
    await kim.joins(hall.channel)
    hall.server.breaks("users.info")
    await kim.commands("/deel", "help", hall.channel)

    assert "Wat kan ik doen?" in kim.ephemerals[-1].words


async def test_what_people_type_is_never_markup_nor_a_reference(hall: Square) -> None:
    hall.an.name = ROUGH
    preview = await hall.drafts(f"{ROUGH}, repetitieruimte, Gent, vrijdag 19-23u")
    await hall.an.presses("Aanpassen", on=preview)
    # A link goes to its own line; the rest stays as it was typed.
    typed = ROUGH.replace("<http://x.be|z>", "<z>")
    await hall.an.submits({"Wat is het?": typed})
    await hall.an.presses("Plaatsen")
    await hall.quiet()
    (card,) = hall.cards
    await hall.ben.commands("/deel", f"organisation nouveau {ROUGH}, Gand", hall.channel)
    await hall.ben.writes_dm(ROUGH)
    await hall.quiet()

    assert typed in card.words, "in a form nothing that is typed is a reference"
    assert "&amp; *dik* _x_ `y` :fire:" in hall.an.ephemerals[-1].words
    assert "*dik* _x_ `y` :fire:" in hall.ben.ephemerals[-1].words
    for call in hall.server.calls:
        # The link that was typed is shown as itself, and leads where it says.
        read = [each for each in marked_up(call.params) if each.get("text") != each.get("url", "")]
        assert read == [], call
        assert "<" not in str(call.params.get("text", "")), call


@pytest.mark.parametrize("letter", ["🎭", "é", "&", "👩🏽‍🎤 "])
async def test_a_long_sentence_is_shown_whole_and_within_the_limits(
    hall: Square, letter: str
) -> None:
    start = "Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u, "
    words = start + (letter * 1_900)[: 1_900 - len(start)].rstrip()
    before = hall.an.ephemerals[-1].number
    await hall.an.commands("/aanbod", words, hall.channel)
    await hall.quiet()
    shown: list[Message] = [
        each for each in (*hall.an.ephemerals, *hall.an.dms) if each.number > before
    ]

    said = "".join(each.words for each in shown)
    assert said.count(letter.strip()) >= words.count(letter.strip())
    await hall.an.presses("Plaatsen")
    await hall.quiet()
    assert OFFERED in hall.channel.messages[-1].words
