"""What else can be meant, what was said of access and audience, and where it stands in the text."""

from dataclasses import replace
from datetime import datetime, time

import pytest

from bot.language import TOLD, Access, Conventions, Language, Need, read
from bot.settings import Settings
from tests.rules.saying import BRUSSELS, NOW, said, short, understood


@pytest.mark.parametrize(
    ("language", "text", "fragment", "usual", "other"),
    [
        ("nl", "zaal volgende zondag", "volgende zondag", "2026-12-06", "2026-11-29"),
        ("en", "hall next Friday", "next Friday", "2026-12-04", "2026-11-27"),
        ("fr", "salle samedi prochain", "samedi prochain", "2026-11-28", "2026-12-05"),
        (
            "nl",
            "zaal volgend weekend",
            "volgend weekend",
            "2026-12-05..2026-12-06",
            "2026-11-28..2026-11-29",
        ),
        (
            "en",
            "a hall next weekend",
            "next weekend",
            "2026-12-05..2026-12-06",
            "2026-11-28..2026-11-29",
        ),
        (
            "nl",
            "zaal elke ma tot juni",
            "tot juni",
            "weekly MO until 2027-05-31",
            "weekly MO until 2027-06-30",
        ),
        (
            "en",
            "hall every Monday until June",
            "until June",
            "weekly MO until 2027-05-31",
            "weekly MO until 2027-06-30",
        ),
        ("nl", "zaal elke 2e dinsdag", "elke 2e dinsdag", "monthly TU #2", "weekly x2 TU"),
    ],
)
def test_what_can_mean_two_things_has_both(
    language: Language, text: str, fragment: str, usual: str, other: str
) -> None:
    reading = understood(text, language)

    assert short(reading.when) == usual
    (doubt,) = reading.doubts
    assert (doubt.about, doubt.said) == ("ambiguous", fragment)
    assert [short(when) for when in doubt.alternatives] == [other]
    assert doubt.about in TOLD


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "zaal zondag"),
        ("nl", "zaal komende zondag"),
        ("nl", "elke 2e dinsdag van de maand"),
        ("nl", "elke ma tot en met juni"),
        ("nl", "elke ma tot eind juni"),
        ("fr", "salle ce samedi"),
        ("en", "hall this Friday"),
        ("en", "every second Tuesday of the month"),
    ],
)
def test_what_can_mean_one_thing_is_not_doubted(language: Language, text: str) -> None:
    assert understood(text, language).doubts == ()


@pytest.mark.parametrize(
    ("text", "about", "others"),
    [
        ("zaal vr 31 december", "weekday-mismatch", ["2027-01-01"]),
        ("zaal za 21 november", "past", ["2027-11-21"]),
        ("zaal 4/1/2026", "past", ["2027-01-04"]),
        ("zaal op 31 februari", "no-such-date", ["2027-02-28"]),
        ("zaal op 28 maart 2027 om 2u30", "no-such-time", ["2027-03-28 03:30"]),
    ],
)
def test_other_doubts_have_what_else_can_be_meant(text: str, about: str, others: list[str]) -> None:
    (doubt,) = understood(text, "nl").doubts
    assert doubt.about == about
    assert [short(when) for when in doubt.alternatives] == others


def test_an_hour_that_comes_twice_has_both_its_instants() -> None:
    (doubt,) = understood("zaal op 31 oktober 2027 van 2u30 tot 6u", "nl").doubts
    starts = [when.slots[0].start for when in doubt.alternatives]

    assert doubt.about == "time-twice"
    first, second = (start.replace(tzinfo=BRUSSELS).timestamp() for start in starts)
    assert second - first == 3600


def test_conventions_are_settings() -> None:
    usual = Conventions()
    early = replace(usual, parts={**usual.parts, "evening": (time(19), time(22))})

    evening = read("zaal morgenavond", NOW, BRUSSELS, "nl", conventions=early).when
    assert short(evening) == "2026-11-25 19:00-22:00"
    first = usual.otherwise("next_in_next_week")
    sunday = read("zaal volgende zondag", NOW, BRUSSELS, "nl", conventions=first).when
    assert short(sunday) == "2026-11-29"
    assert said("zaal volgende zondag", "nl") == "2026-12-06"


@pytest.mark.parametrize(
    ("language", "text", "need", "met"),
    [
        ("nl", "rolstoeltoegankelijke zaal in Gent", "step-free", True),
        ("nl", "zaal zonder trappen", "step-free", True),
        ("nl", "zaal, niet rolstoeltoegankelijk", "step-free", False),
        ("nl", "zaal met ringleiding", "hearing-loop", True),
        ("nl", "zaal, geen ringleiding", "hearing-loop", False),
        ("nl", "prikkelarme ruimte gezocht", "quiet-room", True),
        ("fr", "salle accessible PMR", "step-free", True),
        ("fr", "salle non accessible aux PMR", "step-free", False),
        ("fr", "salle avec boucle à induction", "hearing-loop", True),
        ("en", "step-free room with a hearing loop", "step-free", True),
        ("en", "wheelchair accessible hall", "step-free", True),
        ("en", "hall, not wheelchair accessible", "step-free", False),
        ("en", "a quiet room please", "quiet-room", True),
    ],
)
def test_access_is_stated_or_it_is_not(
    language: Language, text: str, need: Need, met: bool
) -> None:
    assert Access(need=need, met=met) in understood(text, language).access


def test_what_nobody_said_of_access_is_not_a_no() -> None:
    assert understood("zaal in Gent vrijdag 20u", "nl").access == ()


@pytest.mark.parametrize(
    ("language", "text", "audience"),
    [
        ("nl", "zaal voor try-out met publiek", True),
        ("nl", "repetitie zonder publiek", False),
        ("fr", "salle pour un spectacle avec public", True),
        ("fr", "répétition sans public", False),
        ("en", "open to the public", True),
        ("en", "rehearsal, no audience", False),
        ("nl", "zaal in Gent", None),
    ],
)
def test_whether_people_come_to_watch(language: Language, text: str, audience: bool | None) -> None:
    assert understood(text, language).audience is audience


@pytest.mark.parametrize(
    ("language", "text", "notice"),
    [
        ("nl", "/zoek wij zoeken een repetitieruimte in Gent", True),
        ("nl", "/zoek repetitieruimte in Gent", False),
        ("fr", "/recherche cherche local à Liège", True),
        ("fr", "/recherche local à Liège", False),
        ("en", "/find we are looking for a van", True),
        ("en", "/find van", False),
    ],
)
def test_notices_behind_a_word_for_searching_are_noticed(
    language: Language, text: str, notice: bool
) -> None:
    reading = understood(text, language)

    assert (reading.intent, reading.notice) == ("search", notice)


def test_what_was_used_of_the_text_is_kept() -> None:
    text = "repetitieruimte in Gent vrijdag 20u-22u, 20 euro, rolstoeltoegankelijk"
    spans = understood(text, "nl").spans

    assert [(field, text[start:end]) for field, start, end in spans] == [
        ("title", "repetitieruimte"),
        ("place", "Gent"),
        ("when", "vrijdag"),
        ("when", "20u-22u"),
        ("price", "20 euro"),
        ("access", "rolstoeltoegankelijk"),
    ]


def test_the_moment_of_reading_is_the_only_clock() -> None:
    later = datetime(2027, 11, 24, 9, 0, tzinfo=BRUSSELS)
    assert short(read("zaal 5 december", later, BRUSSELS, "nl").when) == "2027-12-05"


def test_the_settings_say_what_such_words_mean() -> None:
    settings = Settings(
        deelbot_day_parts="08:00-12:00 12:00-13:00 13:00-17:00 19:00-22:30 22:30-06:00",
        deelbot_next_weekday="first",
        deelbot_until_month="through",
    )

    def when(text: str) -> str:
        reading = read(text, NOW, BRUSSELS, "nl", conventions=settings.conventions)
        return short(reading.when)

    assert when("zaal volgende zondagavond") == "2026-11-29 19:00-22:30"
    assert when("zaal elke ma tot juni") == "weekly MO until 2027-06-30"


def test_without_settings_such_words_mean_what_they_mean_in_flanders() -> None:
    assert Settings().conventions == Conventions()
