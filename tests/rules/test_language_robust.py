from datetime import datetime
from time import thread_time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import (
    Language,
    Reading,
    content_words,
    fold,
    read,
    read_number,
    read_price,
    town,
)

BRUSSELS = ZoneInfo("Europe/Brussels")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=BRUSSELS)
LANGUAGES: tuple[Language, ...] = ("nl", "fr", "en")
VOCABULARY = (
    "elke every tous les dinsdag monday lundi 12 3 31 29 0 feb maart juin tot van until à - "
    "/ , . : en of om de twee weken week weekend maand 14u 14h30 2pm noon 24u halfacht "
    "kwart na voor 's avonds soir tussen between next volgende prochain huit nacht op 31/12 "
    "2027 1e laatste behalve sauf except stoelen zaal 60 m2 € euro per stuk gratis 10x12m "
    "20p Gent (8) vanaf t.e.m. dès for three hours 31/04 29/2 2026-02-31 12.13 25:00 99 "
    "eind mi- begin kerst paasvakantie vandaag over 2999 31/12/9999 9999-12-31 2026-13-45 15e "
    "vijfde maandelijks chaque mois monthly 18-14u 0/0/0000 99999999999999999999 personen m2"
)
WORDS = st.sampled_from(VOCABULARY.split())


@given(st.text(max_size=300))
def test_any_text_has_a_reading(text: str) -> None:
    assert isinstance(read(text, NOW, BRUSSELS), Reading)
    fold(text)
    content_words(text)
    town(text)
    read_number(text)
    read_price(text, None)


@given(
    st.lists(WORDS, max_size=25),
    st.sampled_from(LANGUAGES),
    st.datetimes(
        min_value=datetime.fromisoformat("2026-01-01"),
        max_value=datetime.fromisoformat("2032-12-31"),
    ),
)
def test_any_heap_of_the_grammars_own_words_has_a_reading(
    words: list[str], language: Language, now: datetime
) -> None:
    reading = read(" ".join(words), now.replace(tzinfo=BRUSSELS), BRUSSELS, language)

    assert reading.text == " ".join(words)


@given(st.lists(WORDS, max_size=25))
def test_a_text_always_has_the_same_reading(words: list[str]) -> None:
    text = " ".join(words)

    assert read(text, NOW, BRUSSELS) == read(text, NOW, BRUSSELS)


@pytest.mark.parametrize(
    "text",
    [
        "1" * 10_000,
        "a" * 10_000,
        "1 " * 5_000,
        "9.9.9-9/9 " * 1_000,
        "dinsdag " * 1_250,
        "12 maart en " * 850,
        "(" * 10_000,
        "12 euro per " * 850,
        "u 14u-" * 1_700,
        "\u202e\u200f🎉\x00\x1b[2J\ufeff" * 1_000,
        "зал 音乐 חדר " * 800,
        "e\u0301" * 5_000,
        "x" * 20 + "@" * 9_000,
        "nl " * 3_333,
        "repititielokaal " * 600,
        "stoelen, " * 1_100,
        "elke maand op de 15e " * 470,
    ],
)
def test_a_long_text_is_read_in_no_time(text: str) -> None:
    def once() -> float:
        started = thread_time()
        read(text, NOW, BRUSSELS)
        return thread_time() - started

    # Seconds of the processor, the best of three, so that whoever else runs does not count; ten
    # times what the slowest of these takes. A pattern that backtracks takes minutes.
    assert min(once() for _ in range(3)) < 0.5
