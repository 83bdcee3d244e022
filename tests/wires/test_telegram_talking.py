"""The private chat in Telegram: words, forms, files, long texts, and what stays as it was typed."""

import pytest
from icalendar import Calendar

from tests.conftest import SetClock
from tests.wires.conftest import House
from tests.wires.telegram_chats import Message
from tests.wires.telegram_judge import Json
from tests.wires.telegram_markup import cut, units
from tests.wires.telegram_people import Person, Room
from tests.wires.telegram_server import TelegramServer

pytestmark = pytest.mark.timeout(30)

LONG_OFFER = "/aanbod Zaal Zuid, repetitieruimte, Gent, 15 maart tot 15 juni, gratis"
OFFERED = "Aangeboden: repetitieruimte"
ROUGH = "<b>Zuid</b> &amp; *dik* _schuin_ `x` [klik](http://example.org) @everyone /zoek"


async def posted(square: Room, an: Person, words: str = LONG_OFFER) -> Message:
    await an.says(words)
    await an.hears("Klopt dit?")
    there = len(square.inbox)
    await an.presses("Plaatsen")
    return await square.hears(OFFERED, after=there)


def carried(telegram: TelegramServer) -> set[str]:
    """What all buttons carry that were ever shown."""
    shown: list[Json] = [params.get("reply_markup") or {} for _, params in telegram.calls]
    rows = [row for markup in shown for row in markup.get("inline_keyboard", [])]
    return {button.get("callback_data", "") for row in rows for button in row}


async def asks(kim: Person) -> Message:
    """Down to the question of the day, for an offer that is open for months."""
    await kim.presses("Ruimte aanvragen")
    return await kim.hears("Welke dag?")


async def test_start_help_and_settings_are_answered_in_the_language_of_the_phone(
    telegram: TelegramServer, an: Person, ben: Person, caplog: pytest.LogCaptureFixture
) -> None:
    answers = (("/start", "Dag An"), ("/help", "Wat kan ik doen?"), ("/settings", "Jouw inst"))
    for command, answer in answers:
        await an.says(command)
        await an.hears(answer)
    await ben.starts()
    await ben.hears("Bonjour Ben, je suis Deelbot.")
    await ben.says("/settings")
    shown = await ben.hears("Vos réglages")
    before = len(ben.inbox)

    await ben.presses("English")
    await telegram.until(lambda: "Your settings" in shown.text, "the settings change in place")
    await ben.presses("English", on=shown)
    await telegram.settled()
    await ben.says("/help")
    await ben.hears("What can I do?")

    assert shown.edits == 1, "what is not modified is not modified"
    assert len(ben.inbox) == before + 1
    assert telegram.unanswered == []
    assert "bug" not in caplog.text


async def test_a_form_is_asked_question_by_question(
    telegram: TelegramServer, an: Person, square: Room
) -> None:
    await an.says("/start")
    await an.hears("Je deelt in")
    await an.presses("Zoeken")
    first = await an.hears("Vraag 1 van 3: Wat zoek je?")
    await an.says("repetitieruimte")
    second = await an.hears("Vraag 2 van 3")
    assert second is not first
    assert "Sla over" in second.labels
    before = len(an.inbox)

    await an.presses("Sla over")
    await telegram.until(lambda: "Vraag 3 van 3" in second.text, "the question takes its place")
    await an.presses("Sla over")
    await telegram.until(lambda: "Niets vrij" in second.text, "the answer takes its place")
    await an.presses("Sla over", on=second)
    await an.hears("staat niet meer open")
    await telegram.settled()

    assert len(an.inbox) == before + 1
    assert telegram.unanswered == []


async def test_typed_answers_make_an_offer(
    telegram: TelegramServer, an: Person, square: Room
) -> None:
    await an.says("/start")
    await an.hears("Je deelt in")
    await an.presses("Iets aanbieden")
    await an.hears("Wat bied je aan?")
    await an.says("Studio 2, repetitieruimte")
    await an.hears("Wanneer?")
    await an.says("zaterdag 14-18u")
    await an.hears("Klopt dit?")
    await an.presses("Plaatsen")

    card = await square.hears(OFFERED)

    assert "14 tot 18 u" in card.text
    await telegram.settled()


@pytest.mark.parametrize("known", [False, True], ids=["a newcomer", "a known person"])
async def test_what_is_begun_in_the_group_goes_on_in_private(
    telegram: TelegramServer, square: Room, kim: Person, known: bool
) -> None:
    who = kim if known else telegram.user("Mo", language="nl")
    if not known:
        await who.joins(square)
    await who.presses("Iets vragen", in_=square)
    await telegram.quiet()
    await who.follows()
    await telegram.quiet()
    assert "Wat heb je nodig?" in who.last.text

    await who.says("40 stoelen, Gent, zaterdag 14-18u")

    await who.hears("Klopt dit? Gezocht")


async def test_a_list_that_was_given_is_not_given_again(
    telegram: TelegramServer, square: Room, kim: Person
) -> None:
    await kim.presses("Wat staat er open?", in_=square)
    await telegram.quiet()
    before = len(kim.inbox)
    await kim.follows()
    await telegram.quiet()

    assert len(kim.inbox) == before


async def test_a_day_is_picked_by_week_and_month_with_labelled_buttons(
    telegram: TelegramServer, an: Person, kim: Person, square: Room
) -> None:
    await posted(square, an)
    question = await asks(kim)
    before = len(kim.inbox)
    seen = set(question.labels)

    async def picks(label: str, then: str) -> None:
        await kim.presses(label, on=question)
        await telegram.until(lambda: then in question.labels, f"{then} can be picked")
        seen.update(question.labels)

    await picks("Week van 15 maart", "donderdag 18 maart")
    await picks("Andere maand", "mei 2027")
    await picks("mei 2027", "zondag 2 mei")
    await picks("Week van 3 mei", "dinsdag 4 mei")
    await kim.presses("dinsdag 4 mei")
    await telegram.until(lambda: "Vanaf hoe laat?" in question.text, "the hour is asked")
    await picks("14 u", "18 u")
    await telegram.until(lambda: "Tot hoe laat?" in question.text, "the end is asked")
    await kim.presses("18 u")
    await telegram.until(lambda: "Versturen" in question.labels, "all is known")

    assert "dinsdag 4 mei, 14 tot 18 u" in question.text.lower()
    assert len(kim.inbox) == before
    assert [label for label in seen if not any(map(str.isalpha, label))] == []
    assert max(map(len, seen)) <= 30
    assert telegram.unanswered == []


async def test_days_and_hours_are_also_typed(
    telegram: TelegramServer, an: Person, kim: Person, square: Room
) -> None:
    await posted(square, an)
    await asks(kim)
    await kim.says("di 4 mei")
    await kim.hears("Vanaf hoe laat?")
    await kim.says("14u30")
    await kim.hears("Tot hoe laat?")
    await kim.says("straks")
    await kim.hears("herken ik niet")
    await kim.says("18u")

    asked = await kim.hears("aanvragen?")

    assert "dinsdag 4 mei, 14.30 tot 18 u" in asked.text.lower()
    await telegram.settled()


async def test_calendar_files_are_documents_and_the_group_has_one_card_that_changes(
    telegram: TelegramServer, an: Person, kim: Person, square: Room
) -> None:
    card = await posted(square, an, "/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u")
    await kim.presses("Ruimte aanvragen")
    await kim.hears("aanvragen?")
    await kim.presses("Versturen")
    await an.hears("Collectief Wispel vraagt")
    await an.presses("Ja, bevestigen")
    await kim.hears("Het is rond")
    await telegram.until(lambda: "Ruimte aanvragen" not in card.labels, "the card says so")
    await kim.presses("Annuleer")
    await kim.hears("Zeker annuleren?")
    await kim.presses("Annuleer", on=kim.last)
    await an.hears("Geannuleerd door Collectief Wispel")
    await telegram.until(lambda: "Ruimte aanvragen" in card.labels, "it is free again")

    files = [each.document for each in an.inbox if each.document]
    events = [next(iter(Calendar.from_ical(each.content).walk("VEVENT"))) for each in files]
    assert [event["STATUS"] for event in events] == ["CONFIRMED", "CANCELLED"]
    assert len({event["UID"] for event in events}) == 1
    assert all((each.name or "").endswith(".ics") for each in files)
    assert [each for each in square.inbox if OFFERED in each.text] == [card]
    assert card.edits >= 2
    assert telegram.unanswered == []


@pytest.mark.parametrize("letter", ["🎭", "é", "👩🏽‍🎤 "])
async def test_a_sentence_of_1_900_letters_is_shown_whole(
    telegram: TelegramServer, an: Person, square: Room, letter: str
) -> None:
    start = "/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u, "
    words = start + (letter * 1_900)[: 1_900 - len(start)].rstrip()
    await an.says(words)
    await an.hears("Klopt dit?")
    await telegram.until(lambda: "Plaatsen" in an.last.labels, "the last part has the buttons")
    await telegram.settled()

    shown = [each for each in an.inbox if letter.strip() in each.text]
    said = "".join(each.text for each in shown)
    assert said.count(letter.strip()) >= words.count(letter.strip())
    assert all(units(each.text) <= 4_096 for each in shown)
    assert not any(each.text.startswith(("\u200d", "\U0001f3fd")) for each in shown)
    await an.presses("Plaatsen")
    await square.hears(OFFERED)
    await telegram.settled()


async def test_what_people_type_is_never_markup(
    telegram: TelegramServer, an: Person, kim: Person, square: Room
) -> None:
    await an.says(f"/aanbod {ROUGH}, repetitieruimte, Gent, vrijdag 19-23u")
    preview = await an.hears("Klopt dit?")
    assert ROUGH in preview.text
    await an.presses("Aanpassen")
    await an.hears("Wat wil je aanpassen?")
    await an.presses("Wat is het:")
    await telegram.until(lambda: "Terug" in an.last.labels, "the name is asked")
    await an.says(ROUGH)
    await telegram.until(lambda: "Klaar" in an.last.labels, "the menu is back")
    await an.presses("Klaar")
    await telegram.until(lambda: "Plaatsen" in an.last.labels, "the preview is back")
    await an.presses("Plaatsen")
    card = await square.hears(OFFERED)
    await kim.says(f"/organisatie nieuw {ROUGH}, Gent")
    await kim.hears(f"{ROUGH} in Gent is aangemaakt")
    await kim.says(ROUGH)
    await telegram.settled()

    named = ROUGH.replace("/zoek", f"/zoek@{telegram.username}")
    assert named in card.text, "in a group our words name the bot, whoever says them"
    for message in (*an.inbox, *kim.inbox, *square.inbox):
        assert {entity["type"] for entity in message.entities} <= {"bold", "italic", "blockquote"}
    (bold,) = [entity for entity in card.entities if entity["type"] == "bold"]
    assert cut(card.text, bold["offset"], bold["length"]) == OFFERED
    assert all("parse_mode" not in params for _, params in telegram.calls)


async def test_no_button_carries_more_than_64_bytes(
    telegram: TelegramServer, an: Person, kim: Person, square: Room
) -> None:
    await posted(square, an)
    await posted(square, an, "/aanbod Zaal Oost, repetitieruimte, Gent, vrijdag 19-23u")
    await kim.says("/zoek repetitieruimte vrijdag 20-22u")
    await kim.hears("Zaal Oost")
    await kim.says("/zoek repetitieruimte")
    await telegram.settled()
    await kim.presses("Ruimte aanvragen", in_=square)
    await telegram.settled()
    await kim.says("/mijn")
    await an.says("/aanbod zaal")
    await an.says("/instellingen")
    await telegram.settled()
    await an.presses("Andere tijdzone")
    await telegram.settled()

    acts = {each for each in carried(telegram) if each}
    assert max(len(each.encode()) for each in acts) <= 64
    assert {each.partition(".")[0] for each in acts} >= {"post", "take", "ask", "step", "speak"}


async def test_every_press_is_answered_also_of_buttons_that_mean_nothing_any_more(
    telegram: TelegramServer, an: Person, kim: Person, square: Room
) -> None:
    await an.says(LONG_OFFER)
    preview = await an.hears("Klopt dit?")
    for label in ("Plaatsen", "Plaatsen", "Niet plaatsen", "Aanpassen"):
        await an.presses(label, on=preview)
        await telegram.settled()
    card = await square.hears(OFFERED)
    await an.presses("Ruimte aanvragen", on=card)
    await kim.presses("Ruimte aanvragen", on=card)
    for data in ("", "x", "post.nothing.1", "step.o99.7", "take." + "z" * 50 + ".0", "é.ü.1"):
        telegram.world.press(an.account, preview, data, inaccessible=False)
    await telegram.settled()

    assert telegram.unanswered == []
    assert len([each for each in square.inbox if OFFERED in each.text]) == 1


async def test_a_new_process_goes_on_with_the_form_that_was_open(
    telegram: TelegramServer,
    house: House,
    sqlite_database: str,
    clock: SetClock,
    an: Person,
    square: Room,
) -> None:
    await an.says("/zoek")
    await an.hears("Vraag 1 van 3: Wat zoek je?")
    await telegram.settled()
    await house.close()
    await an.says("repetitieruimte")

    new = await House.open(sqlite_database, clock)
    await new.telegram(telegram)
    second = await an.hears("Vraag 2 van 3")
    await an.presses("Sla over")
    await telegram.until(lambda: "Vraag 3 van 3" in second.text, "the press is understood")
    await new.close()

    assert telegram.unanswered == []
