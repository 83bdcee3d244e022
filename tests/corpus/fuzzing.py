"""Ten minutes of texts that no person writes: none may raise, and none may take long.

.venv/bin/pip install atheris
.venv/bin/python -m tests.corpus.fuzzing -max_total_time=600 -max_len=400
"""

import sys
from datetime import datetime
from time import thread_time
from zoneinfo import ZoneInfo

import atheris

with atheris.instrument_imports(include=["bot.language"]):
    from bot.language import Language, content_words, read, read_number, read_price, town

BRUSSELS = ZoneInfo("Europe/Brussels")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=BRUSSELS)
LANGUAGES: tuple[Language, ...] = ("nl", "fr", "en")
# Seconds; the instrumented code is many times slower than the real one.
LONGEST = 2.0


def one_text(data: bytes) -> None:
    given = atheris.FuzzedDataProvider(data)
    language = LANGUAGES[given.ConsumeIntInRange(0, 2)]
    text = given.ConsumeUnicodeNoSurrogates(400)
    started = thread_time()
    read(text, NOW, BRUSSELS, language)
    content_words(text)
    town(text)
    read_number(text)
    read_price(text, language)
    assert thread_time() - started < LONGEST, text


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_text)
    atheris.Fuzz()
