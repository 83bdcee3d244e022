"""T11: a message of the corpus read, beside the days alone that dateparser finds in it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from dateparser.search import search_dates

from bot.language import Language, read
from tests.bench.measuring import Line, interleaved, note
from tests.corpus.score import corpus

BRUSSELS = ZoneInfo("Europe/Brussels")


async def run(*, rounds: int) -> list[Line]:
    messages = corpus()
    note(f"reading: {rounds} of {len(messages)} messages")

    async def ours(number: int) -> None:
        text, now, language = _message(messages[number % len(messages)])
        read(text, now, BRUSSELS, language)

    async def theirs(number: int) -> None:
        text, now, language = _message(messages[number % len(messages)])
        settings = {"RELATIVE_BASE": now.replace(tzinfo=None), "PREFER_DATES_FROM": "future"}
        search_dates(text, languages=[language], settings=settings)

    one, other = await interleaved((ours, theirs), rounds)
    return [
        Line(
            "T11",
            "",
            "a message read / dateparser's search_dates",
            one.median / other.median,
            target=1 / 5,
            note=f"{one}; dateparser {other}",
        ),
        Line("T11", "", "a message read, median", one.median / 1000, "ms", target=1),
        Line("T11", "", "a message read, p95", one.p95 / 1000, "ms", target=3),
    ]


def _message(said: dict[str, object]) -> tuple[str, datetime, Language]:
    language = said["lang"]
    assert language in ("nl", "fr", "en")
    return str(said["text"]), datetime.fromisoformat(str(said["now"])), language
