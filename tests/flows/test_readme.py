"""The conversation in the README is what people see, word for word."""

import io
import re
from pathlib import Path

from adapters.console import ConsolePlatform, run_console
from bot.courier import Courier
from bot.dispatch import Bot
from storage import open_storage
from tests.conftest import SetClock

README = Path(__file__).resolve().parents[2] / "README.md"
BEFORE = """\
/community new Ghent Arts Platform
/organisation new Kopergietery, Ghent
@ben /organisation new Collectief Wispel, Ghent
# What the README shows begins here.
"""


async def test_the_conversation_in_the_readme_is_the_one_people_have(
    sqlite_database: str, clock: SetClock
) -> None:
    shown = conversation()
    typed = re.findall(r"^(\w+) (#\w+)> (.+)$", shown, re.MULTILINE)
    script = BEFORE + "".join(f"@{who} {where} {words}\n" for who, where, words in typed)
    assert typed, "somebody speaks in the README"

    said = await outcome_of(script, sqlite_database, clock)

    assert said == shown


async def outcome_of(script: str, database: str, clock: SetClock) -> str:
    """What the terminal shows after the opening remark, from a bot with everything that is real."""
    storage = await open_storage(database)
    screen = io.StringIO()
    platform = ConsolePlatform(screen, language="en")
    courier = Courier(storage=storage, clock=clock, platforms={platform.name: platform})
    bot = Bot(storage=storage, clock=clock, host=await storage.host(), language="en")
    code = await run_console(
        bot=bot,
        platform=platform,
        drain=courier.drain,
        source=io.StringIO(script),
        people=("lies", "ben"),
        language="en",
    )
    await storage.close()
    assert code == 0
    return screen.getvalue().partition(f"{BEFORE.splitlines()[-1]}\n")[2].rstrip() + "\n"


def conversation() -> str:
    """The one fenced block of the README in which people speak."""
    blocks = re.findall(r"^```text\n(.*?)^```$", README.read_text(), re.MULTILINE | re.DOTALL)
    spoken: list[str] = [
        block for block in blocks if re.search(r"^\w+ #\w+> ", block, re.MULTILINE)
    ]
    assert len(spoken) == 1
    return spoken[0]
