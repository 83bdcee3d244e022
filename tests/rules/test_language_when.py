from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.language import Language, read
from tests.rules.saying import BRUSSELS, said


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "zaal vrij dinsdag", "2026-12-01"),
        ("nl", "nu donderdag van 14 tot 18u", "2026-11-26 14:00-18:00"),
        ("fr", "samedi prochain de 10h à 12h", "2026-11-28 10:00-12:00"),
        ("en", "this Friday 7pm", "2026-11-27 19:00"),
    ],
)
def test_a_weekday_alone_is_the_first_one_to_come(
    language: Language, text: str, expected: str
) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "volgende zondag 11-13u", "2026-12-06 11:00-13:00"),
        ("nl", "volgende week di en do, 19u-22u", "2026-12-01 19:00-22:00; 2026-12-03 19:00-22:00"),
        ("en", "studio free Wed next week 6-9pm", "2026-12-02 18:00-21:00"),
        ("fr", "mardi de la semaine prochaine à 14h", "2026-12-01 14:00"),
        ("nl", "vanaf volgende week dinsdag", "2026-12-01.."),
    ],
)
def test_next_week_is_the_calendar_week_to_come(
    language: Language, text: str, expected: str
) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "jeudi en huit à 20h", "2026-12-03 20:00"),
        ("en", "Sunday week, 2pm", "2026-12-06 14:00"),
        ("nl", "vandaag over een week om 20u", "2026-12-01 20:00"),
        ("en", "two weeks from today, 7pm", "2026-12-08 19:00"),
        ("fr", "dans deux semaines", "2026-12-08"),
        ("nl", "over twee weken op vrijdag", "2026-12-11"),
        ("nl", "zaterdag over een week", "2026-12-05"),
    ],
)
def test_days_are_counted_from_today(language: Language, text: str, expected: str) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "woensdag de 25e", "2026-11-25"),
        ("en", "the 29th, 7-10pm", "2026-11-29 19:00-22:00"),
        ("nl", "de tweeëntwintigste", "2026-12-22"),
        ("nl", "vijftien februari", "2027-02-15"),
        ("nl", "zaterdag 12/12 20u", "2026-12-12 20:00"),
        ("en", "12/1 from 6pm", "2027-01-12 18:00"),
        ("en", "March 5th 2027, 6:30–8:30pm", "2027-03-05 18:30-20:30"),
        ("fr", "le 15 décembre à 14 h 30", "2026-12-15 14:30"),
        ("nl", "do. 3 dec. 2026", "2026-12-03"),
        ("fr", "sa 5 dec 13h30-18h", "2026-12-05 13:30-18:00"),
        ("nl", "vanaf 15-03", "2027-03-15.."),
        ("nl", "van 21-7 tot 25-7", "2027-07-21..2027-07-25"),
    ],
)
def test_a_date_without_its_year_or_month_is_the_next_one(
    language: Language, text: str, expected: str
) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "12 December 10-2pm", "2026-12-12 10:00-14:00"),
        ("en", "Mon-Fri 9-5", "weekly MO,TU,WE,TH,FR 09:00-17:00"),
        ("nl", "vrijdagavond van 8 tot 10", "2026-11-27 20:00-22:00"),
        ("nl", "12 dec om kwart na 8 's avonds", "2026-12-12 20:15"),
        ("nl", "maandagavond van halfacht tot tien", "2026-11-30 19:30-22:00"),
        ("nl", "12 dec 14.30 uur - 17.00 uur", "2026-12-12 14:30-17:00"),
        ("nl", "van 2 tot 5 uur op zaterdag", "2026-11-28 14:00-17:00"),
        ("nl", "5 december van 9u 's morgens tot 10u 's avonds", "2026-12-05 09:00-22:00"),
        ("en", "Friday from noon to 2pm", "2026-11-27 12:00-14:00"),
        ("en", "tomorrow from 1.30pm for three hours", "2026-11-25 13:30-16:30"),
        ("en", "call 5pm, wrap 10:30pm on Thu 3 Dec", "2026-12-03 17:00-22:30"),
        ("fr", "entre 14h et 17h le 1er mai", "2027-05-01 14:00-17:00"),
    ],
)
def test_clock_times_are_read_as_they_are_written(
    language: Language, text: str, expected: str
) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "za 12 dec 20u-24u", "2026-12-12 20:00 - 2026-12-13 00:00"),
        ("fr", "samedi 12 décembre de 20h à minuit", "2026-12-12 20:00 - 2026-12-13 00:00"),
        ("en", "Sat 12 Dec 10pm-2am", "2026-12-12 22:00 - 2026-12-13 02:00"),
        ("nl", "oudejaarsavond 20u tot 2u", "2026-12-31 20:00 - 2027-01-01 02:00"),
        ("en", "27→28 March, 10pm-4am", "2027-03-27 22:00 - 2027-03-28 04:00"),
        ("nl", "nacht van zaterdag op zondag", "2026-11-28 23:00 - 2026-11-29 06:00"),
        (
            "fr",
            "nuit du 31 décembre au 1er janvier, 20h à 4h",
            "2026-12-31 20:00 - 2027-01-01 04:00",
        ),
    ],
)
def test_an_end_before_its_start_lies_on_the_next_day(
    language: Language, text: str, expected: str
) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "vanavond", "2026-11-24 18:00-23:00"),
        ("fr", "samedi avant-midi", "2026-11-28 09:00-12:00"),
        ("nl", "morgennamiddag", "2026-11-25 13:00-18:00"),
        ("fr", "demain matin", "2026-11-25 09:00-12:00"),
        ("en", "tonight 8pm-midnight", "2026-11-24 20:00 - 2026-11-25 00:00"),
        (
            "nl",
            "nog vrij: 4 en 11 december, 's avonds",
            "2026-12-04 18:00-23:00; 2026-12-11 18:00-23:00",
        ),
    ],
)
def test_a_part_of_the_day_has_hours_that_a_clock_time_beats(
    language: Language, text: str, expected: str
) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "nl",
            "do 3, vr 4 en za 5 dec 20u",
            "2026-12-03 20:00; 2026-12-04 20:00; 2026-12-05 20:00",
        ),
        ("nl", "5, 6, 12 en 13 maart", "2027-03-05..2027-03-06; 2027-03-12..2027-03-13"),
        ("en", "June 3, 4 and 5", "2027-06-03..2027-06-05"),
        ("fr", "les 4 et 11 décembre au soir", "2026-12-04 18:00-23:00; 2026-12-11 18:00-23:00"),
        ("nl", "ma 7/12 19-22u, wo 9/12 14-17u", "2026-12-07 19:00-22:00; 2026-12-09 14:00-17:00"),
        ("nl", "za 12 dec 10-12u en 14-16u", "2026-12-12 10:00-12:00; 2026-12-12 14:00-16:00"),
        ("nl", "do of vr om 20u", "2026-11-26 20:00; 2026-11-27 20:00"),
        (
            "en",
            "both days noon-9pm, 5 and 6 June",
            "2027-06-05 12:00-21:00; 2027-06-06 12:00-21:00",
        ),
    ],
)
def test_a_list_of_days_shares_its_month_and_its_hours(
    language: Language, text: str, expected: str
) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "van vr 16 april 18u tot zo 18 april 16u", "2027-04-16 18:00 - 2027-04-18 16:00"),
        ("en", "4 Dec 18:00 - 6 Dec 16:00", "2026-12-04 18:00 - 2026-12-06 16:00"),
        ("fr", "de vendredi 18h à dimanche 16h", "2026-11-27 18:00 - 2026-11-29 16:00"),
        (
            "en",
            "from 9am Monday 7 December to 5pm Wednesday 9 December",
            "2026-12-07 09:00 - 2026-12-09 17:00",
        ),
        (
            "en",
            "chairs, pick up after 5pm on 4/12, back by noon 7/12",
            "2026-12-04 17:00 - 2026-12-07 12:00",
        ),
    ],
)
def test_from_one_day_and_hour_to_another_is_one_slot(
    language: Language, text: str, expected: str
) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "van 3 tot 5 januari", "2027-01-03..2027-01-05"),
        ("nl", "28 dec tot 3 jan", "2026-12-28..2027-01-03"),
        ("fr", "du vendredi 2 au dimanche 4 juillet", "2027-07-02..2027-07-04"),
        ("nl", "in februari", "2027-02-01..2027-02-28"),
        ("nl", "mei-juni", "2027-05-01..2027-06-30"),
        ("fr", "de janvier à juin", "2027-01-01..2027-06-30"),
        ("en", "early June", "2027-06-01..2027-06-10"),
        ("nl", "half april", "2027-04-11..2027-04-20"),
        ("fr", "à partir de mi-janvier", "2027-01-15.."),
        ("nl", "per direct", "2026-11-24.."),
        ("en", "from now until end of year", "2026-11-24..2026-12-31"),
        ("nl", "tegen vrijdag", "..2026-11-27"),
        ("fr", "d'ici le 31 mars", "..2027-03-31"),
        ("fr", "le 1er mars au plus tard", "..2027-03-01"),
        ("nl", "vóór Kerst", "..2026-12-24"),
        ("en", "before Xmas", "..2026-12-24"),
        ("nl", "deze week", "2026-11-23..2026-11-29"),
        ("nl", "volgend weekend", "2026-12-05..2026-12-06"),
        ("en", "the first weekend of June", "2027-06-05..2027-06-06"),
        ("en", "wk of 26 April", "2027-04-26..2027-05-02"),
        ("nl", "week 5", "2027-02-01..2027-02-07"),
        ("en", "for 3 days starting next Monday", "2026-11-30..2026-12-02"),
        ("nl", "eind juli (do 22 tem zo 25/7)", "2027-07-22..2027-07-25"),
    ],
)
def test_dates_without_hours_are_periods_with_both_ends(
    language: Language, text: str, expected: str
) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "last"),
    [
        ("nl", "tot juni", "2027-05-31"),
        ("en", "until June", "2027-05-31"),
        ("fr", "jusqu'en juin", "2027-05-31"),
        ("nl", "t/m juni", "2027-06-30"),
        ("nl", "t.e.m. juni", "2027-06-30"),
        ("nl", "tot eind juni", "2027-06-30"),
        ("fr", "jusqu'à fin juin", "2027-06-30"),
        ("en", "through June", "2027-06-30"),
    ],
)
def test_until_a_month_ends_before_it_unless_it_is_included(
    language: Language, text: str, last: str
) -> None:
    assert said(text, language) == f"..{last}"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "elke dinsdag 14-18u tot eind juni", "weekly TU 14:00-18:00 until 2027-06-30"),
        (
            "fr",
            "tous les mardis de 14h à 18h jusqu'au 30 juin",
            "weekly TU 14:00-18:00 until 2027-06-30",
        ),
        ("en", "Wednesdays 7pm", "weekly WE 19:00-"),
        ("nl", "op ma en woe van 9 tot 12u", "weekly MO,WE 09:00-12:00"),
        ("nl", "ma-di-do 9u-12u", "weekly MO,TU,TH 09:00-12:00"),
        ("nl", "ma-vr 9u-12u", "weekly MO,TU,WE,TH,FR 09:00-12:00"),
        ("nl", "dinsdag- en donderdagavond", "weekly TU,TH 18:00-23:00"),
        ("fr", "le dimanche de 10h à 13h", "weekly SU 10:00-13:00"),
        ("nl", "weekavonden na 18u", "weekly MO,TU,WE,TH,FR 18:00-"),
        ("en", "every weekend in May", "weekly SA,SU from 2027-05-01 until 2027-05-31"),
        ("nl", "om de twee weken op dinsdag 9-12u", "weekly x2 TU 09:00-12:00"),
        ("fr", "un dimanche sur deux à partir du 10 janvier", "weekly x2 SU from 2027-01-10"),
        ("nl", "elke 3 weken op maandag", "weekly x3 MO"),
        ("nl", "elke 2e dinsdag", "monthly TU #2"),
        ("nl", "1e en 3e maandag van de maand, 19u", "monthly MO #1 19:00-; monthly MO #3 19:00-"),
        ("en", "last Sunday of every month", "monthly SU #-1"),
        ("fr", "le premier lundi du mois à 20h", "monthly MO #1 20:00-"),
        ("en", "any day 9 to 5", "daily 09:00-17:00"),
        (
            "en",
            "from the 8th to the 12th of December, 10–18h daily",
            "daily 10:00-18:00 from 2026-12-08 until 2026-12-12",
        ),
        (
            "nl",
            "6 zondagen vanaf 10 januari, 14u-17u",
            "weekly SU 14:00-17:00 from 2027-01-10 until 2027-02-14",
        ),
        (
            "en",
            "every Sunday except 27 Dec and 3 Jan, 2-5pm",
            "weekly SU 14:00-17:00 not 2026-12-27,2027-01-03",
        ),
        ("nl", "elke woensdagavond, behalve in de schoolvakanties", "weekly WE 18:00-23:00"),
        (
            "nl",
            "elke woensdag van 13u30 tot 16u en elke zaterdag van 10u tot 12u",
            "weekly WE 13:30-16:00; weekly SA 10:00-12:00",
        ),
        (
            "en",
            "Tuesday evenings in February",
            "weekly TU 18:00-23:00 from 2027-02-01 until 2027-02-28",
        ),
    ],
)
def test_what_comes_back_is_a_pattern(language: Language, text: str, expected: str) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "zie https://example.be/2026/12/24"),
        ("nl", "bel 0486/12.10.26"),
        ("nl", "boekhouder voor 8u per week, 3/5de"),
        ("nl", "doos van 30x30x100"),
        ("nl", "kostuums uit de jaren 20"),
        ("en", "costumes 1920s"),
        ("nl", "zaal vrij voor onze groep van 20"),
        ("nl", "graag reactie vóór 12 juni"),
        ("en", "you may do this"),
        ("nl", "studio van 10x12m, 190 euro pm"),
    ],
)
def test_other_numbers_and_little_words_are_no_time(language: Language, text: str) -> None:
    assert said(text, language) == ""


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "komende zaterdg 8u-15u", "2026-11-28 08:00-15:00"),
        ("nl", "zodnag 20 juni", "2027-06-20"),
        ("nl", "in febuari", "2027-02-01..2027-02-28"),
    ],
)
def test_days_and_months_may_be_misspelt_by_one_letter(
    language: Language, text: str, expected: str
) -> None:
    assert said(text, language) == expected


def test_wall_times_are_those_of_the_zone_and_have_none() -> None:
    late = datetime(2026, 11, 24, 23, 30, tzinfo=ZoneInfo("UTC"))

    (slot,) = read("morgen 20u", late, BRUSSELS, "nl").when.slots

    assert slot.start == datetime.combine(date(2026, 11, 26), time(20))
