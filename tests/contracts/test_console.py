"""The console on standard input, with a bot of one card an answer."""

import io
import subprocess
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.console import ConsolePlatform, run_console
from bot.messages import (
    Address,
    Answer,
    Button,
    Card,
    Choice,
    Command,
    Field,
    Filled,
    Form,
    Identity,
    Incoming,
    Press,
    Said,
)
from bot.ports import StorageBusy

PLEIN = Address("console", "", "#plein")
LIES = Identity("console", "", "@lies")
BEN = Identity("console", "", "@ben")
RESULTS = Card(
    title="2 ruimtes vrij",
    buttons=(Button("1 aanvragen", "ask.s.1"), Button("2 aanvragen", "ask.s.2")),
)
PREVIEW = Card(
    title="Klopt dit?",
    lines=("Zaal Zuid",),
    quote="elke dinsdag\n14-18u",
    notes=("Alleen jij ziet dit.",),
    buttons=(
        Button("Plaatsen", "post.a.1"),
        Button("Aanpassen", "edit.a.1"),
        Button("Niet plaatsen", "drop.a.1"),
    ),
)
DECISION = Card(
    title="Wispel vraagt Zaal Zuid",
    buttons=(Button("Ja, bevestigen", "yes.b.1"), Button("Deze keer niet", "no.b.1")),
)
OFFER = Card(
    title="Aangeboden: Zaal Zuid",
    buttons=(Button("Aanvragen", "take.l.1"), Button("Vraag stellen", "talk.l.1")),
)
FORM = Form(
    act="send.x.1",
    title="Aanvraag",
    intro=("Zaal Zuid, Gent",),
    fields=(
        Field(name="day", label="Wanneer?", type="date", required=True),
        Field(name="count", label="Hoeveel?", type="number"),
        Field(
            name="kind",
            label="Soort?",
            type="choice",
            required=True,
            choices=(Choice("Ruimte", "room"), Choice("Materiaal", "gear")),
        ),
    ),
    submit="Versturen",
)

Notice = tuple[Address, Card[str]]


class OneCardBot:
    """Answers a command by its word, all else with a card that says what it was."""

    def __init__(self) -> None:
        self.heard: list[Incoming] = []
        self.delivered_as: list[str | None] = []
        self.answers: dict[str, Answer[str]] = {
            "zoek": Answer(card=RESULTS),
            "aanbod": Answer(card=PREVIEW),
            "formulier": Answer(form=FORM),
        }
        self.notices: dict[str, list[Notice]] = {}
        self.waiting: list[Notice] = []
        self.seen: set[str] = set()

    async def receive(self, incoming: Incoming) -> Answer[str]:
        content = incoming.content
        self.heard.append(incoming)
        answer = Answer(card=Card(title="Goed."))
        if isinstance(content, Command):
            answer = self.answers.get(content.word, answer)
            self.waiting += self.notices.pop(content.word, [])
        if isinstance(content, Press):
            answer = self.answers.get(content.act, Answer(card=Card(title=f"Act {content.act}")))
        return answer

    async def delivered(self, answer: Answer[str], message: str | None = None) -> None:
        self.delivered_as.append(message)


class Console:
    """A console whose lines and output a test can read."""

    def __init__(self, files: Path | None = None) -> None:
        self.bot = OneCardBot()
        self.screen = io.StringIO()
        self.platform = ConsolePlatform(self.screen, files=files)
        self.drained = 0

    async def drain(self) -> None:
        self.drained += 1
        waiting, self.bot.waiting = self.bot.waiting, []
        for address, card in waiting:
            await self.platform.send(address, card)

    async def hears(self, *lines: str, drain: Callable[[], Awaitable[None]] | None = None) -> str:
        code = await run_console(
            bot=self.bot,
            platform=self.platform,
            drain=drain or self.drain,
            source=io.StringIO("".join(f"{line}\n" for line in lines)),
            session="s",
        )
        assert code == 0
        return self.screen.getvalue()

    @property
    def contents(self) -> list[object]:
        return [incoming.content for incoming in self.bot.heard]


@pytest.fixture
def console() -> Console:
    return Console()


# ---------------------------------------------------------------- who speaks, and where


async def test_without_a_name_the_first_person_speaks(console: Console) -> None:
    await console.hears("/zoek zaal vrijdag")

    [heard] = console.bot.heard
    assert heard.sender == LIES
    assert heard.name == "Lies"
    assert heard.address == PLEIN
    assert heard.channel_name == "#plein"
    assert heard.content == Command("zoek", "zaal vrijdag")


async def test_a_named_person_stays_the_speaker(console: Console) -> None:
    await console.hears("@Ben /mijn", "/zoek", "@lies", "/zoek")

    assert [heard.sender for heard in console.bot.heard] == [BEN, BEN, LIES]


async def test_a_channel_stays_with_the_person_who_went_there(console: Console) -> None:
    await console.hears("@lies #podium /netwerk nieuw Podium", "@ben /zoek", "@lies /zoek")

    places = [heard.address.channel for heard in console.bot.heard]
    assert places == ["#podium", "#plein", "#podium"]


async def test_plain_words_are_private(console: Console) -> None:
    await console.hears("ik zoek een zaal")

    [heard] = console.bot.heard
    assert heard.content == Said("ik zoek een zaal")
    assert heard.private


async def test_each_line_has_its_own_key_that_a_replay_repeats(console: Console) -> None:
    await console.hears("# een opmerking", "/zoek", "", "@ben /zoek")

    assert [heard.key for heard in console.bot.heard] == ["s-2", "s-4"]
    other = Console()
    await other.hears("# een opmerking", "/zoek", "", "@ben /zoek")
    assert [heard.key for heard in other.bot.heard] == ["s-2", "s-4"]


# ---------------------------------------------------------------- buttons


async def test_the_first_number_is_the_first_button_of_the_newest_answer(console: Console) -> None:
    await console.hears("/aanbod Zaal Zuid", "/zoek", "1", "@ben /aanbod x", "@ben 3", "@lies 2")

    presses = [content for content in console.contents if isinstance(content, Press)]
    assert presses == [Press("ask.s.1"), Press("drop.a.1"), Press("ask.s.2")]


async def test_cards_of_others_do_not_change_my_numbers(console: Console) -> None:
    console.bot.notices["zoek"] = [(BEN.private, DECISION), (PLEIN, OFFER)]

    await console.hears("/zoek", "@ben 1", "@lies 1")

    assert console.contents[1:] == [Press("yes.b.1"), Press("ask.s.1")]


async def test_an_older_card_moves_up_and_stays_there(console: Console) -> None:
    console.bot.notices["mijn"] = [(LIES.private, DECISION)]

    shown = await console.hears("/mijn", "/zoek", "/aanbod x", "11", "21", "1")

    assert "  Nog open voor je:\n  11 Ja, bevestigen   12 Deze keer niet\n" in shown
    assert shown.count("Nog open") == 1, "only what others wait for is said again"
    presses = [content for content in console.contents if isinstance(content, Press)]
    assert presses == [Press("yes.b.1"), Press("ask.s.1"), Press("post.a.1")]


async def test_a_card_that_is_replaced_loses_its_numbers(console: Console) -> None:
    console.bot.answers["post.a.1"] = Answer(card=Card(title="Geplaatst."), replaces=True)

    shown = await console.hears("/aanbod x", "1", "2")

    first, second = console.bot.delivered_as
    assert first == second
    assert len(console.contents) == 2
    assert "Er is geen knop 2: er staan er nu geen open." in shown


async def test_the_exact_label_presses_too(console: Console) -> None:
    console.bot.waiting = [(PLEIN, OFFER)]

    await console.hears("/aanbod x", "niet  Plaatsen", "Vraag stellen", "vraag gesteld")

    assert console.contents[1:] == [Press("drop.a.1"), Press("talk.l.1"), Said("vraag gesteld")]


async def test_public_buttons_are_for_everybody_and_keep_their_names(console: Console) -> None:
    console.bot.notices["mijn"] = [(PLEIN, OFFER), (replace(PLEIN, channel="#podium"), OFFER)]

    shown = await console.hears("/mijn", "@ben p1", "@lies P04")

    assert "Deelbot in #podium:" in shown
    assert "  p3 Aanvragen   p4 Vraag stellen" in shown
    ben, lies = console.bot.heard[1:]
    assert (ben.sender, ben.content, ben.address) == (BEN, Press("take.l.1"), PLEIN)
    assert (lies.content, lies.address.channel) == (Press("talk.l.1"), "#podium")


async def test_a_number_that_does_not_exist_is_answered_with_those_that_do(
    console: Console,
) -> None:
    shown = await console.hears("/aanbod x", "7", "p1", "999999")

    assert "Er is geen knop 7. Kies uit: 1 Plaatsen, 2 Aanpassen, 3 Niet plaatsen." in shown
    assert "Er is geen knop p1: er staan er nu geen open." in shown
    assert len(console.bot.heard) == 1


async def test_somebody_elses_number_is_not_pressed(console: Console) -> None:
    shown = await console.hears("/aanbod x", "@ben 2")

    assert "Knop 2 is van lies. Typ @lies 2 om die voor lies in te drukken." in shown
    assert len(console.bot.heard) == 1


# ---------------------------------------------------------------- forms


async def test_a_form_is_asked_question_by_question(console: Console) -> None:
    shown = await console.hears("/formulier", "za 14 maart", "veel", "-", "2")

    assert console.contents[1:] == [
        Filled("send.x.1", {"day": "za 14 maart", "count": "", "kind": "gear"})
    ]
    assert console.bot.heard[1].address == PLEIN
    assert "  Vraag 1 van 3: Wanneer?\n" in shown
    assert "Daar lees ik geen getal in" in shown
    assert "  1 Ruimte   2 Materiaal\n" in shown
    assert "  - Sla over   < Terug   / Stoppen\n" in shown


async def test_others_speak_while_my_form_is_open(console: Console) -> None:
    await console.hears("/formulier", "@ben zaal", "@lies za 14 maart", "<", "=", "3", "ruimte")

    assert console.contents[1:] == [
        Said("zaal"),
        Filled("send.x.1", {"day": "za 14 maart", "count": "3", "kind": "room"}),
    ]


@pytest.mark.parametrize("typed", ["/", "stoppen"])
async def test_a_form_can_be_left(console: Console, typed: str) -> None:
    shown = await console.hears("/formulier", typed, "zaal")

    assert "Je hebt het formulier verlaten; er is niets van bewaard." in shown
    assert console.contents[1:] == [Said("zaal")]


async def test_a_command_leaves_the_form_and_says_so(console: Console) -> None:
    shown = await console.hears("/formulier", "/zoek zaal")

    assert shown.index("formulier verlaten") < shown.index("2 ruimtes vrij")
    assert console.contents[1:] == [Command("zoek", "zaal")]


async def test_a_needed_answer_cannot_be_passed_over(console: Console) -> None:
    shown = await console.hears("/formulier", "-", "   ", "a" * 10_000, "?", "@lies")

    assert shown.count("Hier is een antwoord nodig.") >= 2
    assert "Dat zijn 10.000 tekens." in shown
    assert len(console.bot.heard) == 1


async def test_a_form_to_edit_is_a_menu_with_sending_first(console: Console) -> None:
    fields = (
        Field(name="day", label="Wanneer?", type="date", value="za 14 maart", required=True),
        Field(name="public", label="Komt er publiek?", type="switch"),
    )
    editing = replace(FORM, fields=fields, editing=True)
    console.bot.answers["formulier"] = Answer(card=Card(title="Nog één ding."), form=editing)

    shown = await console.hears("/formulier", "3", "1", "2", "<", "9", "versturen")

    assert shown.index("Nog één ding.") < shown.index("Wat wil je aanpassen?")
    assert "  1 Versturen\n  2 Wanneer: za 14 maart\n  3 Komt er publiek: nog leeg\n" in shown
    assert "  3 Komt er publiek: Ja\n" in shown
    assert "  Nu: za 14 maart\n" in shown
    assert "Kies een van de 3 mogelijkheden." in shown
    assert console.contents[1:] == [Filled("send.x.1", {"day": "za 14 maart", "public": "yes"})]


# ---------------------------------------------------------------- help, the end


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("/zoek", "Zo werkt deze terminal"),
        ("/trouver", "Ce terminal fonctionne ainsi"),
        ("/find", "How this terminal works"),
    ],
)
async def test_help_is_in_the_language_of_the_speaker(
    console: Console, word: str, sentence: str
) -> None:
    shown = await console.hears(f"@an {word}", "?")

    assert sentence in shown
    assert "@lies, @ben, @an" in shown


async def test_the_console_begins_in_the_language_it_is_given(console: Console) -> None:
    await run_console(
        bot=console.bot,
        platform=console.platform,
        drain=console.drain,
        source=io.StringIO("/mine\n7\n@ben 7\n"),
        language="fr",
    )

    lies, _, ben = console.screen.getvalue().partition("ben #plein>")
    assert "There is no button 7" in lies
    assert "Il n'y a pas de bouton 7" in ben


def test_a_script_does_not_wait_for_the_library_of_the_prompt() -> None:
    code = "import sys, adapters.console; sys.exit('prompt_toolkit' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


async def test_a_line_of_white_space_is_answered_with_the_next_step(console: Console) -> None:
    assert "Je typte niets." in await console.hears("   ", "")


@pytest.mark.parametrize("line", [":quit", ":Q", "@ben :stop"])
async def test_a_local_word_ends_the_session(console: Console, line: str) -> None:
    await console.hears("/zoek", line, "/mijn")

    assert len(console.bot.heard) == 1


async def test_the_outbox_is_drained_after_each_line_and_at_the_end(console: Console) -> None:
    console.bot.notices["zoek"] = [(BEN.private, DECISION)]

    shown = await console.hears("/zoek", "/mijn")

    assert shown.index("Deelbot aan ben") < shown.index("> /mijn")
    assert console.drained == 3


async def test_a_busy_database_ends_with_a_code_that_is_not_zero(console: Console) -> None:
    async def busy() -> None:
        raise StorageBusy

    code = await run_console(
        bot=console.bot, platform=console.platform, drain=busy, source=io.StringIO("/zoek\n")
    )

    assert code == 1
    assert len(console.bot.heard) == 1


async def test_no_line_breaks_the_console(console: Console) -> None:
    lines = ["@", "#", "/", ":", "@@", "@lies#x", "p", "p0", "0", "-", "🎭", "\x00", "a" * 10_000]

    shown = await console.hears(*lines)

    assert max(map(len, shown.splitlines())) < 400
