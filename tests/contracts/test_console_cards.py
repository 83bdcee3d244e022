"""What the console shows of cards: their looks, their edits, their files."""

import io
from pathlib import Path

import pytest

from adapters.console import ConsolePlatform, run_console
from adapters.console.render import safe
from bot.messages import Address, Answer, Attachment, Button, Card, Press
from bot.ports import TryLater
from tests.contracts.test_console import (
    DECISION,
    LIES,
    OFFER,
    PLEIN,
    PREVIEW,
    RESULTS,
    Console,
    Notice,
)


@pytest.fixture
def console() -> Console:
    return Console()


# ---------------------------------------------------------------- how it looks


async def test_a_transcript_reads_like_a_chat(console: Console) -> None:
    shown = await console.hears("# Lies biedt aan", "/aanbod Zaal Zuid", "1")

    assert shown == (
        "# Lies biedt aan\n"
        "lies #plein> /aanbod Zaal Zuid\n"
        "Deelbot aan lies:\n"
        "  Klopt dit?\n"
        "  Zaal Zuid\n"
        "  │ elke dinsdag\n"
        "  │ 14-18u\n"
        "  Alleen jij ziet dit.\n"
        "  1 Plaatsen   2 Aanpassen   3 Niet plaatsen\n"
        "\n"
        "lies #plein> 1\n"
        "  [Plaatsen]\n"
        "Deelbot aan lies:\n"
        "  Act post.a.1\n"
        "\n"
    )


async def test_a_label_that_begins_with_its_number_is_not_numbered_twice(console: Console) -> None:
    assert "  1 aanvragen   2 aanvragen\n" in await console.hears("/zoek")


async def test_an_answer_given_before_is_marked_as_repeated(console: Console) -> None:
    console.bot.answers["zoek"] = Answer(card=RESULTS, again=True)
    console.bot.answers["mijn"] = Answer(again=True)

    shown = await console.hears("/zoek", "/mijn")

    assert "Deelbot aan lies (herhaald):" in shown
    assert "Dit werd al gedaan" in shown


async def test_escape_sequences_never_reach_the_terminal(console: Console) -> None:
    evil = "\x1b]0;weg\x07\x9b2J\u202e\ud800\rzaal"
    console.bot.answers["zoek"] = Answer(
        card=Card(
            title=evil,
            lines=(evil,),
            quote=evil,
            notes=(evil,),
            buttons=(Button(evil, "ask.s.1"),),
            attachments=(Attachment(name=evil, mime="text/plain", content=evil),),
        )
    )
    console.bot.waiting = [(Address("console", "", f"#{evil}"), Card(title="x"))]

    shown = await console.hears(f"/zoek {evil}", "1", f"@ben {evil}")

    assert all(c == "\n" or safe(c) == c for c in shown)


async def test_markup_and_emoji_are_shown_as_they_were_typed(console: Console) -> None:
    console.bot.answers["zoek"] = Answer(card=Card(title="<b>*_zaal_*</b> 👩‍🎤 🎭"))

    assert "  <b>*_zaal_*</b> 👩‍🎤 🎭\n" in await console.hears("/zoek")


async def test_colour_only_adds_to_the_words() -> None:
    plain, colourful = io.StringIO(), io.StringIO()
    await ConsolePlatform(plain, colour=False).send(LIES.private, PREVIEW)
    await ConsolePlatform(colourful, colour=True).send(LIES.private, PREVIEW)

    assert "\x1b[1m" in colourful.getvalue()
    stripped = colourful.getvalue()
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[36m", "\x1b[1;33m"):
        stripped = stripped.replace(code, "")
    assert stripped == plain.getvalue()


@pytest.mark.parametrize(("no_colour", "coloured"), [("1", False), ("", True)])
async def test_no_color_is_respected(
    monkeypatch: pytest.MonkeyPatch, no_colour: str, coloured: bool
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("NO_COLOR", no_colour)
    monkeypatch.setenv("TERM", "xterm")
    screen = Terminal()
    await ConsolePlatform(screen).send(LIES.private, PREVIEW)

    assert ("\x1b" in screen.getvalue()) is coloured


async def test_a_screen_that_knows_no_bars_gets_question_marks() -> None:
    raw = io.BytesIO()
    screen = io.TextIOWrapper(raw, encoding="ascii")
    await ConsolePlatform(screen).send(LIES.private, PREVIEW)

    assert b"  ? elke dinsdag" in raw.getvalue()
    screen.close()


async def test_long_lines_are_wrapped_where_the_terminal_has_a_width(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    screen = io.StringIO()
    address = "https://deelbot.example/feed/" + "a" * 43

    card = Card(title="woord " * 20, lines=(address,), buttons=PREVIEW.buttons)
    await ConsolePlatform(screen, wrap=True).send(LIES.private, card)

    lines = screen.getvalue().splitlines()
    assert f"  {address}" in lines
    assert all(len(line) < 40 for line in lines if address not in line)


# ---------------------------------------------------------------- edited cards


async def test_an_edited_card_is_printed_as_such_and_keeps_its_numbers(console: Console) -> None:
    message = await console.platform.send(PLEIN, OFFER)
    changed = Card(title="Bezet: Zaal Zuid", quote="lang", buttons=(Button("Vragen", "talk.l.2"),))
    await console.platform.edit(PLEIN, message, changed)

    shown = await console.hears("p1", "p2")

    assert "Deelbot in #plein (gewijzigd):\n  Bezet: Zaal Zuid\n  p2 Vragen\n" in shown
    assert console.contents == [Press("talk.l.2")]


async def test_a_private_card_that_is_edited_never_gives_a_number_to_something_else(
    console: Console,
) -> None:
    message = await console.platform.send(LIES.private, DECISION)
    changed = Card(title="Ben besliste", buttons=(Button("Bericht", "talk.b.2"),))
    await console.platform.edit(LIES.private, message, changed)
    await console.platform.edit(LIES.private, "van vorige week", Card(title="Voorbij"))

    shown = await console.hears("2", "bericht")

    assert "Er is geen knop 2" in shown
    assert console.contents == [Press("talk.b.2")]


async def test_what_was_sent_before_the_session_has_no_numbers(console: Console) -> None:
    with console.platform.hidden():
        hidden = await console.platform.send(PLEIN, OFFER)
        await console.platform.send(LIES.private, DECISION)
    await console.platform.edit(PLEIN, hidden, OFFER)

    shown = await console.hears("1", "p2")

    assert "Wispel" not in shown
    assert "Er is geen knop 1" in shown
    assert console.contents == [Press("talk.l.1")]


async def test_two_consoles_never_give_a_message_the_same_name() -> None:
    screens = ConsolePlatform(io.StringIO()), ConsolePlatform(io.StringIO())
    names = [await screen.send(PLEIN, OFFER) for screen in screens for _ in range(2)]

    assert len(set(names)) == 4


# ---------------------------------------------------------------- files


def files_under(folder: Path) -> dict[str, bytes]:
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


async def test_files_are_stored_inside_the_folder_and_never_over_another(tmp_path: Path) -> None:
    console = Console(files=tmp_path / "in")

    def sends(content: str) -> Notice:
        file = Attachment(name="../boeking.ics", mime="text/calendar", content=content)
        return LIES.private, Card(title="Het is rond.", attachments=(file,))

    console.bot.waiting = [sends("BEGIN\r\n"), sends("BEGIN\r\n"), sends("END\r\n")]
    shown = await console.hears("/mijn")

    assert files_under(tmp_path) == {
        "in/boeking.ics": b"BEGIN\r\n",
        "in/2-boeking.ics": b"END\r\n",
    }
    assert f"bewaard als {tmp_path / 'in' / 'boeking.ics'}" in shown


async def test_a_file_that_cannot_be_stored_says_so(tmp_path: Path) -> None:
    (tmp_path / "in").write_text("geen map")
    console = Console(files=tmp_path / "in")
    file = Attachment(name="boeking.ics", mime="text/calendar", content="BEGIN")
    console.bot.waiting = [(LIES.private, Card(title="Het is rond.", attachments=(file,)))]

    assert "kon niet bewaard worden" in await console.hears("/mijn")


async def test_without_a_folder_a_file_is_named_only(console: Console) -> None:
    file = Attachment(name="boeking.ics", mime="text/calendar", content="BEGIN")
    console.bot.waiting = [(LIES.private, Card(title="Het is rond.", attachments=(file,)))]

    assert "  [bestand: boeking.ics, 1 kB]\n" in await console.hears("/mijn")


async def test_a_screen_that_is_gone_ends_the_session() -> None:
    class Gone(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    console = Console()
    platform = ConsolePlatform(Gone())

    with pytest.raises(TryLater):
        await platform.send(PLEIN, OFFER)
    code = await run_console(
        bot=console.bot, platform=platform, drain=console.drain, source=io.StringIO("/zoek\n")
    )
    assert code == 1
