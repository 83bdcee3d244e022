"""What every platform does, in people's words: a new one is a harness and a class of a few lines.

class TestConsole(PlatformTests):
    edits_in_place = False

    @pytest.fixture
    async def harness(self, sqlite_database, clock): ...
"""

import re
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest
from icalendar import Calendar

from bot.messages import Address, Attachment, Button, Card
from bot.model.people import Language
from bot.ports import Platform, TryLater, Unreachable
from storage import open_storage
from tests.conftest import MONDAY_MORNING, SetClock
from tests.contracts.story import Paper, state, tell

OFFER = "/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u"
MARKUP = "*vet* _schuin_ <b>groot</b> [hier](http://kwaad.example) `code` ~~weg~~ &amp; ||stil|| #x"
NAME = "<b>Zaal</b> *Zuid* _Oost_"
WORDS = [f"woord{n}" for n in range(900)]
FILE = Attachment(
    name="zaal-zuid-2027-03-09.ics",
    mime="text/calendar; charset=utf-8; method=PUBLISH",
    content="BEGIN:VCALENDAR\r\nSUMMARY:Répétition 🎭 *zaal*\r\n" + "X:y\r\n" * 500,
)


@dataclass(frozen=True, slots=True)
class File:
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Shown:
    """A message of the bot as somebody sees it now; a file's caption is its text."""

    text: str
    labels: tuple[str, ...] = ()
    edited: bool = False
    files: tuple[File, ...] = ()


class Harness(Protocol):
    """A platform with the real bot on it. Every verb returns when all that it caused is done.

    People and channels go by their names. A command goes to a channel, where one is given; buttons
    are found by their label, the newest that this person can see.
    """

    clock: SetClock
    database: str
    """The path of its SQLite file."""

    @property
    def platform(self) -> Platform: ...

    async def arrives(self, person: str, language: Language) -> None:
        """Somebody whom the bot can write to, and does not know yet."""

    async def opens(self, channel: str, *people: str) -> None:
        """A channel with the bot and these people in it; the first may link it."""

    async def says(self, person: str, text: str, channel: str = "") -> None: ...

    async def presses(self, person: str, label: str) -> None: ...

    async def answers(self, person: str, text: str) -> None:
        """The question of a form at which this person is. Where all are asked together, the form is
        sent in with the last.
        """

    async def passes_over(self, person: str) -> None:
        """The same question, without an answer."""

    async def waits(self, *, days: int) -> None:
        """The clock goes on, and the rounds are made."""

    async def redelivers_last(self) -> None:
        """What was last said or pressed comes once more."""

    async def floods(self, person: str, seconds: int) -> None:
        """The next that is sent to this person is one too many."""

    async def blocks(self, person: str) -> None: ...

    def address(self, person: str) -> Address: ...

    def private(self, person: str) -> list[Shown]:
        """What the bot wrote to one person alone, in order."""

    def public(self, channel: str) -> list[Shown]: ...


class PlatformTests:
    """Answers a message, shows buttons, and so on: STYLE, Tests. `longest` is how many UTF-16 units
    fit one message.
    """

    edits_in_place = True
    limits_rates = True
    can_be_blocked = True
    longest: int | None = None

    @pytest.fixture
    async def harness(self) -> Harness:
        raise NotImplementedError("a platform brings its harness")

    @pytest.fixture
    async def paper(self, sqlite_template: Path, tmp_path: Path) -> AsyncIterator[Paper]:
        """The flows' own platform, on another database."""
        database = shutil.copy(sqlite_template, tmp_path / "paper.db")
        storage = await open_storage(f"sqlite:///{database}")
        yield Paper(storage, SetClock(MONDAY_MORNING), await storage.host(), str(database))
        await storage.close()

    @pytest.fixture
    async def square(self, harness: Harness) -> Harness:
        """An and her house, Ben and his, Chloé who reads French, all in one channel."""
        await harness.arrives("an", "nl")
        await harness.arrives("ben", "nl")
        await harness.arrives("chloe", "fr")
        await harness.opens("plein", "an", "ben", "chloe")
        await harness.says("an", "/netwerk nieuw Gents Kunstenoverleg", "plein")
        await harness.says("an", "/organisatie nieuw Kopergietery, Gent", "plein")
        await harness.says("ben", "/organisatie nieuw Wispel, Gent", "plein")
        await harness.says("chloe", "/asbl nouveau Les Halles, Bruxelles", "plein")
        return harness

    @pytest.fixture
    async def offered(self, square: Harness) -> Harness:
        """Zaal Zuid is on the square."""
        await square.says("an", OFFER, "plein")
        await square.presses("an", "Plaatsen")
        return square

    async def test_a_message_is_answered(self, square: Harness) -> None:
        await square.says("ben", "/mijn", "plein")

        assert "Je hebt nog niets openstaan." in square.private("ben")[-1].text

    async def test_the_answer_is_for_its_asker_alone(self, square: Harness) -> None:
        before = square.private("an")

        await square.says("ben", "/mijn", "plein")

        assert square.private("an") == before
        assert not any("niets openstaan" in shown.text for shown in square.public("plein"))

    async def test_plain_words_are_understood(self, square: Harness) -> None:
        await square.says("an", "Wij hebben zaterdag 13 maart 10-18u 40 stoelen over in Gent")

        assert "Klopt dit?" in square.private("an")[-1].text

    async def test_buttons_stand_in_their_order(self, square: Harness) -> None:
        await square.says("an", OFFER, "plein")

        labels = square.private("an")[-1].labels
        asked = [each for each in labels if each != "Foto toevoegen"]
        assert asked == ["Plaatsen", "Aanpassen", "Niet plaatsen"]

    async def test_many_buttons_are_all_shown(self, square: Harness) -> None:
        labels = tuple(f"Keuze {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        buttons = tuple(Button(label, f"pick.{n}.1") for n, label in enumerate(labels))

        await square.platform.send(square.address("an"), Card(title="Kies", buttons=buttons))

        assert square.private("an")[-1].labels == labels

    async def test_a_press_is_answered(self, square: Harness) -> None:
        await square.says("an", OFFER, "plein")

        await square.presses("an", "Plaatsen")

        assert "Geplaatst in #plein: Zaal Zuid" in square.private("an")[-1].text
        (card,) = self._cards(square)
        assert "Aangeboden: repetitieruimte" in card.text
        assert card.labels == ("Ruimte aanvragen", "Eerst komen kijken", "Vraag stellen")

    async def test_a_public_button_is_answered_in_private(self, offered: Harness) -> None:
        await offered.presses("ben", "Ruimte aanvragen")

        assert "Zaal Zuid" in offered.private("ben")[-1].text
        assert "Versturen" in offered.private("ben")[-1].labels

    async def test_an_edit_takes_the_place_of_what_it_changes(self, offered: Harness) -> None:
        await offered.presses("ben", "Ruimte aanvragen")
        await offered.presses("ben", "Versturen")

        cards = self._cards(offered)
        assert cards[-1].edited
        assert "Intussen ingenomen." in cards[-1].text
        assert cards[-1].labels == ()
        # On paper nothing can be changed: there it is said anew, and marked.
        assert len(cards) == (1 if self.edits_in_place else 2)

    async def test_an_edit_without_a_change_does_no_harm(self, square: Harness) -> None:
        card = Card(title="Zaal Zuid", buttons=(Button("Goed", "post.a.1"),))
        message = await square.platform.send(square.address("an"), card)

        await square.platform.edit(square.address("an"), message, card)

        assert square.private("an")[-1].labels == ("Goed",)

    async def test_a_repeated_message_acts_once(self, square: Harness) -> None:
        await square.says("an", OFFER, "plein")

        await square.redelivers_last()

        await square.says("an", "/mijn", "plein")
        assert square.private("an")[-1].text.count("Nog niet geplaatst") == 1

    async def test_a_repeated_press_acts_once(self, offered: Harness) -> None:
        await offered.redelivers_last()

        assert len(self._cards(offered)) == 1
        await offered.says("an", "/mijn", "plein")
        assert offered.private("an")[-1].text.count("Aangeboden: Zaal Zuid") == 1

    async def test_what_people_write_is_never_markup(self, square: Harness) -> None:
        told = f"{NAME}, repetitieruimte, Gent, dinsdag 14-18u {MARKUP}"

        await square.says("an", f"/aanbod {told}", "plein")
        assert told in square.private("an")[-1].text
        await square.presses("an", "Plaatsen")

        assert any(NAME in shown.text for shown in square.public("plein"))

    async def test_what_people_write_steers_no_screen(self, square: Harness) -> None:
        told = "\x1b[31mrood\x1b[0m\u202eomgekeerd"

        await square.platform.send(square.address("an"), Card(title=told, quote=told))

        assert not re.search("[\x1b\u202e]", square.private("an")[-1].text)

    async def test_of_a_long_text_nothing_is_lost(self, square: Harness) -> None:
        before = len(square.private("an"))
        quote, line = " ".join(WORDS[:600]), " ".join(WORDS[600:])
        card = Card(title="Lang", quote=quote, notes=(line,), buttons=(Button("Goed", "post.a.1"),))

        await square.platform.send(square.address("an"), card)

        shown = square.private("an")[before:]
        assert re.findall(r"\bwoord\d+\b", "\n".join(part.text for part in shown)) == WORDS
        assert [part.labels for part in shown if part.labels] == [("Goed",)]
        assert shown[-1].labels == ("Goed",)
        if self.longest is None:
            assert len(shown) == 1
        else:
            assert len(shown) > 1
            assert all(len(one.text.encode("utf-16-le")) // 2 <= self.longest for one in shown)

    async def test_an_attachment_arrives_whole(self, square: Harness) -> None:
        await square.platform.send(
            square.address("an"), Card(title="Je bestand", attachments=(FILE,))
        )

        assert files(square, "an") == [File(FILE.name, FILE.content.encode())]

    async def test_both_sides_get_the_same_event(self, offered: Harness) -> None:
        await offered.presses("ben", "Ruimte aanvragen")
        await offered.presses("ben", "Versturen")
        await offered.presses("an", "Ja, bevestigen")

        (ours,), (theirs,) = files(offered, "an"), files(offered, "ben")
        assert ours.name == theirs.name == "zaal-zuid-2027-03-09.ics"
        assert _event(ours)["UID"] == _event(theirs)["UID"]
        assert _event(theirs)["STATUS"] == "CONFIRMED"
        assert b"\r\n" in theirs.content

    async def test_a_form_is_asked_and_its_answers_come_back(self, square: Harness) -> None:
        await square.presses("an", "Iets aanbieden")
        assert "Wat bied je aan?" in square.private("an")[-1].text
        await square.answers("an", "Studio 2, repetitieruimte")
        assert "Wanneer?" in square.private("an")[-1].text

        await square.answers("an", "zaterdag 14-18u")

        assert "Klopt dit?" in square.private("an")[-1].text
        assert "Studio 2" in square.private("an")[-1].text

    async def test_a_question_can_be_passed_over(self, square: Harness) -> None:
        await square.presses("ben", "Zoeken")
        await square.answers("ben", "repetitieruimte")
        await square.passes_over("ben")
        await square.passes_over("ben")

        assert "Niets vrij: repetitieruimte" in square.private("ben")[-1].text

    async def test_another_act_leaves_the_form(self, square: Harness) -> None:
        await square.presses("an", "Iets aanbieden")
        await square.says("an", OFFER, "plein")

        await square.says("an", "Wij hebben zaterdag 13 maart 10-18u 40 stoelen over in Gent")

        assert "Klopt dit? Aangeboden: meubilair" in square.private("an")[-1].text

    async def test_a_notice_reaches_another_in_their_language(self, offered: Harness) -> None:
        await offered.presses("chloe", "Ruimte aanvragen")
        await offered.presses("chloe", "Envoyer")
        assert "Les Halles vraagt Zaal Zuid" in offered.private("an")[-1].text

        await offered.presses("an", "Ja, bevestigen")

        assert "C'est confirmé." in offered.private("chloe")[-1].text

    async def test_a_flooded_chat_asks_for_patience_and_stops_nobody_else(
        self, square: Harness
    ) -> None:
        if not self.limits_rates:
            pytest.skip("this platform has no rate limit")
        await square.floods("an", 30)

        with pytest.raises(TryLater) as caught:
            await square.platform.send(square.address("an"), Card(title="Te veel"))
        await square.platform.send(square.address("ben"), Card(title="Gewoon"))

        assert 29 <= caught.value.after <= 31
        assert square.private("ben")[-1].text == "Gewoon"

    async def test_a_notice_waits_until_its_chat_takes_it(self, offered: Harness) -> None:
        if not self.limits_rates:
            pytest.skip("this platform has no rate limit")
        await offered.floods("an", 1)

        await offered.presses("ben", "Ruimte aanvragen")
        await offered.presses("ben", "Versturen")
        assert "Verstuurd naar Kopergietery" in offered.private("ben")[-1].text
        assert "vraagt Zaal Zuid" not in offered.private("an")[-1].text

    async def test_who_blocked_the_bot_is_unreachable(self, square: Harness) -> None:
        if not self.can_be_blocked:
            pytest.skip("nobody can block this platform")
        await square.blocks("an")

        with pytest.raises(Unreachable):
            await square.platform.send(square.address("an"), Card(title="Hoor je mij?"))
        await square.platform.send(square.address("ben"), Card(title="Jij wel."))

    async def test_the_same_conversation_gives_the_same_state(
        self, harness: Harness, paper: Paper
    ) -> None:
        await tell(paper)

        await tell(harness)

        expected, found = state(paper.database), state(harness.database)
        assert {booking["state"] for booking in expected["booking"]} == {
            *("confirmed", "cancelled", "expired"),
        }
        for table, rows in expected.items():
            assert found[table] == rows, table

    def _cards(self, harness: Harness) -> list[Shown]:
        """Those of Zaal Zuid in the channel."""
        return [shown for shown in harness.public("plein") if "Zaal Zuid" in shown.text]


def files(harness: Harness, person: str) -> list[File]:
    return [file for shown in harness.private(person) for file in shown.files]


def _event(file: File) -> dict[str, str]:
    (found,) = Calendar.from_ical(file.content).walk("VEVENT")
    return {name: str(found[name]) for name in found}
