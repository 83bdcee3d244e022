import pytest

from bot.language import Language
from tests.rules.saying import said


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "uiterlijk 5 maart", "..2027-03-05"),
        ("nl", "deadline 5 maart", "..2027-03-05"),
        ("en", "from 10 January onwards", "2027-01-10.."),
        ("en", "not before 10 January", "2027-01-10.."),
        ("fr", "avant le 20 décembre", "..2026-12-19"),
        ("fr", "après le 15 janvier", "2027-01-16.."),
        ("nl", "na de kerstvakantie", "2027-01-04.."),
        ("nl", "vóór de paasvakantie", "..2027-03-28"),
        ("nl", "voor Kerst", "..2026-12-24"),
        ("nl", "voor eind januari", "..2027-01-31"),
        ("fr", "avant fin janvier", "..2027-01-31"),
        ("nl", "tot morgen 12u", "..2026-11-25"),
        ("en", "deadline Friday 5pm", "..2026-11-27"),
        ("en", "by 15 January at the latest", "..2027-01-15"),
        ("fr", "à partir du 7/12 et jusqu'au 21/12", "2026-12-07..2026-12-21"),
        ("fr", "dès le mois de mars", "2027-03-01.."),
        ("en", "by Friday 9–11", "2026-11-27 09:00-11:00"),
    ],
)
def test_a_bound_may_stand_before_or_behind_its_day(
    language: Language, text: str, expected: str
) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "de week erna", "2026-12-07..2026-12-13"),
        ("en", "w/c 7 Dec", "2026-12-07..2026-12-13"),
        ("fr", "la semaine du 7 au 11 décembre", "2026-12-07..2026-12-11"),
        ("nl", "eerste week van februari", "2027-02-01..2027-02-07"),
        ("en", "the last week of January", "2027-01-25..2027-01-31"),
        ("nl", "2de week van de paasvakantie", "2027-04-05..2027-04-11"),
        ("fr", "le week-end prochain", "2026-11-28..2026-11-29"),
        ("nl", "in het weekend van 12 december", "2026-12-12..2026-12-13"),
        ("nl", "in het weekend van 12-13 december", "2026-12-12..2026-12-13"),
        ("en", "over the weekend", "2026-11-28..2026-11-29"),
        (
            "nl",
            "volgende week van maandag tot en met woensdag 9-17u",
            "2026-11-30 09:00-17:00; 2026-12-01 09:00-17:00; 2026-12-02 09:00-17:00",
        ),
        ("nl", "dit weekend zaterdag 10-18u", "2026-11-28 10:00-18:00"),
        ("nl", "laatste weekend van maart", "2027-03-27..2027-03-28"),
        ("nl", "paasweekend", "2027-03-27..2027-03-29"),
        ("fr", "le week-end du 12 décembre", "2026-12-12..2026-12-13"),
    ],
)
def test_weeks_and_weekends_are_reckoned_from_monday(
    language: Language, text: str, expected: str
) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "begin volgende maand", "2026-12-01..2026-12-10"),
        ("nl", "eind deze maand", "2026-11-21..2026-11-30"),
        ("en", "until end of year", "..2026-12-31"),
        ("nl", "volgende juni", "2027-06-01..2027-06-30"),
        ("nl", "in juni 2028", "2028-06-01..2028-06-30"),
        ("fr", "le mois prochain", "2026-12-01..2026-12-31"),
        ("en", "the second half of March", "2027-03-16..2027-03-31"),
        ("nl", "eerste helft van februari", "2027-02-01..2027-02-15"),
        ("nl", "rond half maart", "2027-03-11..2027-03-20"),
        ("en", "mid-January to mid-March", "2027-01-15..2027-03-15"),
        ("nl", "deze maand", "2026-11-01..2026-11-30"),
        ("fr", "mois de mars", "2027-03-01..2027-03-31"),
    ],
)
def test_months_have_edges_and_halves(language: Language, text: str, expected: str) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "next 3 days", "2026-11-25..2026-11-27"),
        ("nl", "de komende twee weken", "2026-11-25..2026-12-08"),
        ("nl", "gedurende 2 weken vanaf 1 februari", "2027-02-01..2027-02-14"),
        ("en", "for a week from 1 February", "2027-02-01..2027-02-07"),
        ("fr", "pendant une semaine à partir du 1er février", "2027-02-01..2027-02-07"),
        ("nl", "3 dagen tussen 10 en 28 februari", "2027-02-10..2027-02-28"),
        (
            "en",
            "10 Saturdays starting 9 January, 10am-12pm",
            "weekly SA 10:00-12:00 from 2027-01-09 until 2027-03-13",
        ),
        (
            "en",
            "every Monday from Jan 11th for 10 weeks",
            "weekly MO from 2027-01-11 until 2027-03-21",
        ),
        ("en", "in 3 weeks", "2026-12-15"),
        ("nl", "over 3 maanden", "2027-02-24"),
        ("nl", "maandag over 2 weken", "2026-12-14"),
    ],
)
def test_lengths_count_from_their_start(language: Language, text: str, expected: str) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "elke maand op de eerste vrijdag", "monthly FR #1"),
        ("nl", "maandelijks, elke laatste vrijdag, 20u", "monthly FR #-1 20:00-"),
        ("en", "every second Tuesday of the month", "monthly TU #2"),
        ("fr", "le 2e mardi de chaque mois", "monthly TU #2"),
        ("fr", "tous les deuxièmes jeudis du mois", "monthly TH #2"),
        ("fr", "une semaine sur deux, le mardi de 18h à 20h", "weekly x2 TU 18:00-20:00"),
        ("nl", "alle dagen behalve zondag", "weekly MO,TU,WE,TH,FR,SA"),
        ("en", "daily except Mondays", "weekly TU,WE,TH,FR,SA,SU"),
        ("fr", "tous les matins sauf le week-end", "weekly MO,TU,WE,TH,FR 09:00-12:00"),
        ("nl", "elke ochtend van 8 tot 10", "daily 08:00-10:00"),
        ("fr", "tous les soirs de 19h à 22h", "daily 19:00-22:00"),
        ("nl", "een zondag in november", "weekly SU from 2026-11-01 until 2026-11-30"),
        (
            "nl",
            "vanaf 7/12 tot 21/12 telkens op maandag 19-21u",
            "weekly MO 19:00-21:00 from 2026-12-07 until 2026-12-21",
        ),
        (
            "nl",
            "alle dagen van de week in maart, 22u-24u",
            "daily 22:00-00:00 from 2027-03-01 until 2027-03-31",
        ),
        ("en", "weekday evenings", "weekly MO,TU,WE,TH,FR 18:00-23:00"),
        ("fr", "tous les soirs en janvier", "daily 18:00-23:00 from 2027-01-01 until 2027-01-31"),
        ("en", "evenings in January", "daily 18:00-23:00 from 2027-01-01 until 2027-01-31"),
        ("nl", "'s maandags", "weekly MO"),
    ],
)
def test_small_words_change_the_pattern(language: Language, text: str, expected: str) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "nl",
            "vrijdagavond 4 en zaterdagavond 5 december",
            "2026-12-04 18:00-23:00; 2026-12-05 18:00-23:00",
        ),
        ("en", "Friday evening 4 December", "2026-12-04 18:00-23:00"),
        (
            "en",
            "Saturday afternoon and Sunday morning",
            "2026-11-28 13:00-18:00; 2026-11-29 09:00-12:00",
        ),
        ("nl", "zaterdagen 5, 12 en 19 december", "2026-12-05; 2026-12-12; 2026-12-19"),
        ("en", "Fri-Sun 4-6 Dec", "2026-12-04..2026-12-06"),
        (
            "nl",
            "van 18 december 's avonds tot 20 december 's middags",
            "2026-12-18 18:00 - 2026-12-20 18:00",
        ),
        ("nl", "vanaf 18u op vrijdag tot zondag 20u", "2026-11-27 18:00 - 2026-11-29 20:00"),
        ("nl", "start om 19u op 4 dec, einde rond 23u", "2026-12-04 19:00-23:00"),
        ("nl", "20/12 om 15u en 20u", "2026-12-20 15:00; 2026-12-20 20:00"),
        (
            "fr",
            "montage le 3 décembre dès 9h, spectacle le 4 à 20h",
            "2026-12-03 09:00; 2026-12-04 20:00",
        ),
        (
            "nl",
            "op 5 maart, van 7 tot 9 maart en 12 maart",
            "2027-03-05; 2027-03-07..2027-03-09; 2027-03-12",
        ),
        ("en", "overnight 5-6 December", "2026-12-05 23:00 - 2026-12-06 06:00"),
        ("en", "the night of 31 December", "2026-12-31 23:00 - 2027-01-01 06:00"),
        ("en", "Friday, March 5th, 2027", "2027-03-05"),
        ("en", "3.12.2026 7pm", "2026-12-03 19:00"),
        ("nl", "2027-03-05 19:00-22:00", "2027-03-05 19:00-22:00"),
        (
            "nl",
            "tijdens de kerstvakantie behalve 25 december en 1 januari",
            "2026-12-21..2026-12-24; 2026-12-26..2026-12-31; 2027-01-02..2027-01-03",
        ),
        ("en", "half past seven on Friday evening", "2026-11-27 19:30"),
        ("nl", "kwart voor 8 's avonds op vrijdag", "2026-11-27 19:45"),
        ("fr", "vendredi à 7h et demie", "2026-11-27 07:30"),
        ("nl", "24u open op 5 dec", "2026-12-05"),
    ],
)
def test_several_things_on_several_days_keep_their_hours(
    language: Language, text: str, expected: str
) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "in de krokusvakantie", "2027-02-08..2027-02-14"),
        ("en", "during the Easter holidays", "2027-03-29..2027-04-11"),
        ("nl", "tussen kerst en nieuwjaar", "2026-12-26..2026-12-31"),
        ("nl", "elke vrijdag tot de paasvakantie, 20u", "weekly FR 20:00- until 2027-03-28"),
        (
            "nl",
            "tijdens de kerstvakantie behalve 25 december",
            "2026-12-21..2026-12-24; 2026-12-26..2027-01-03",
        ),
    ],
)
def test_school_holidays_follow_the_flemish_calendar(
    language: Language, text: str, expected: str
) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "elke maand op de 15e", "monthly from 2026-12-15"),
        ("nl", "de 15e van elke maand", "monthly from 2026-12-15"),
        ("nl", "elke 15e van de maand, 18-22u", "monthly 18:00-22:00 from 2026-12-15"),
        ("nl", "maandelijks op de 24e", "monthly from 2026-11-24"),
        ("nl", "elke eerste dag van de maand", "monthly from 2026-12-01"),
        ("nl", "elke 2 maanden op de 15e", "monthly x2 from 2026-12-15"),
        (
            "nl",
            "elke maand op de 1e en de 15e vanaf maart tot juni",
            "monthly from 2027-03-01 until 2027-05-31; monthly from 2027-03-15 until 2027-05-31",
        ),
        ("fr", "le 15 de chaque mois", "monthly from 2026-12-15"),
        ("fr", "le 1er de chaque mois de 14h à 18h", "monthly 14:00-18:00 from 2026-12-01"),
        ("fr", "tous les mois le 15", "monthly from 2026-12-15"),
        ("fr", "le 15 du mois prochain", "2026-12-15"),
        ("en", "the 15th of every month", "monthly from 2026-12-15"),
        ("en", "every month on the 31st", "monthly from 2026-12-31"),
        ("en", "monthly on the 15th, 6-10pm", "monthly 18:00-22:00 from 2026-12-15"),
        ("en", "every month on the first Tuesday", "monthly TU #1"),
    ],
)
def test_a_month_repeats_on_its_date(language: Language, text: str, expected: str) -> None:
    assert said(text, language) == expected
