from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import (
    Intent,
    Kind,
    Language,
    Reading,
    categories,
    category,
    fold,
    read,
    read_number,
    read_price,
    town,
)
from bot.model.price import Price

BRUSSELS = ZoneInfo("Europe/Brussels")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=BRUSSELS)


def understood(text: str, language: Language | None = None) -> Reading:
    return read(text, NOW, BRUSSELS, language)


def test_a_whole_offer_in_dutch() -> None:
    reading = understood(
        "/aanbod Zaal Zuid, repetitieruimte 60 m2, Gent, elke dinsdag 14-18u tot eind juni,"
        " gratis voor leden"
    )

    assert reading.intent == "offer"
    assert reading.language == "nl"
    assert reading.title == "Zaal Zuid"
    assert reading.category == "room.rehearsal"
    assert reading.town == "Gent"
    assert reading.area == 60
    assert reading.price == Price(type="free")
    assert reading.conditions == ("voor leden",)
    (pattern,) = reading.when.patterns
    assert pattern.weekdays == (1,)


def test_a_whole_offer_in_french() -> None:
    reading = understood(
        "/offre Salle Bleue, salle de répétition, Gand, tous les mardis de 14h à 18h"
        " jusqu'à fin juin, gratuit pour les membres"
    )

    assert reading.language == "fr"
    assert reading.title == "Salle Bleue"
    assert reading.category == "room.rehearsal"
    assert reading.town == "Gent"
    assert reading.price == Price(type="free")
    assert reading.conditions == ("pour les membres",)


def test_a_whole_offer_in_english() -> None:
    reading = understood("/offer Blue Room, rehearsal room, Ghent, friday 19-23")

    assert reading.title == "Blue Room"
    assert reading.category == "room.rehearsal"
    assert reading.town == "Gent"


def test_things_have_a_number_and_a_price() -> None:
    reading = understood("40 stoelen, Kortrijk, van 3 tot 5 januari, 1 euro per stuk", "nl")

    assert reading.title == "stoelen"
    assert reading.quantity == 40
    assert reading.kind == "gear"
    assert reading.town == "Kortrijk"
    assert reading.price == Price(type="amount", cents=100, unit="item")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("/request meeting room", "request"),
        ("/vraag vergaderzaal", "request"),
        ("/cherche traducteur", "search"),
        ("/recherche traducteur", "search"),
        ("Iemand een idee waar we kunnen repeteren?", "request"),
        ("We hebben dringend een bestelwagen nodig op 5 december", "request"),
        ("Besoin d'un ingé son le 12 décembre", "request"),
        ("Does anybody have a spare PA for Saturday?", "request"),
        ("Wie kan een mengpaneel gebruiken?", "offer"),
        ("Upright piano looking for a new home", "offer"),
        ("Wij lenen onze beamer uit in de kerstvakantie", "offer"),
        ("Éclairagiste libre en janvier", "offer"),
        ("Welke vergaderzalen zijn vrij op maandag?", "search"),
        ("Y a-t-il un studio de danse libre samedi ?", "search"),
        ("Are there any rooms free tomorrow evening?", "search"),
        ("Bedankt voor de stoelen!", "chatter"),
        ("La camionnette est déjà prise, désolé", "chatter"),
        ("Is the piano still available?", "chatter"),
        ("Kom naar ons concert vrijdag om 20u in de kerk", "chatter"),
        ("Goedemorgen allemaal", "chatter"),
    ],
)
def test_what_a_message_is_for(text: str, intent: Intent) -> None:
    assert understood(text).intent == intent


def test_a_command_that_was_already_read_decides() -> None:
    reading = read("stoelen", NOW, BRUSSELS, "nl", intent="search")

    assert reading.intent == "search"


@pytest.mark.parametrize(
    ("language", "text", "kind", "id"),
    [
        ("nl", "repetitieruimtes", "room", "room.rehearsal"),
        ("nl", "repetitiehal", "room", "room.rehearsal"),
        ("nl", "kinderkostuums", "gear", "gear.costumes"),
        ("nl", "repititielokaal", "room", "room.rehearsal"),
        ("nl", "filmzaal", "room", None),
        ("nl", "danscollectief zoekt studio", "room", "room.dance"),
        ("fr", "salles de réunion", "room", "room.meeting"),
        ("fr", "des locaux", "room", None),
        ("en", "folding chairs", "gear", "gear.furniture"),
        ("en", "lighting designer with a van", "staff", "staff.light"),
        ("en", "something nice", None, None),
    ],
)
def test_things_are_found_in_the_taxonomy(
    language: Language, text: str, kind: Kind | None, id: str | None
) -> None:
    reading = understood(text, language)

    assert (reading.kind, reading.category) == (kind, id)


def test_every_category_has_labels_in_three_languages() -> None:
    assert len(categories()) == 64
    assert all(set(one.labels) == {"nl", "fr", "en"} for one in categories())
    assert category("room.dance").labels["fr"] == "studio de danse"
    with pytest.raises(KeyError):
        category("room.moon")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "12 euro/u", Price(type="amount", cents=1200, unit="hour")),
        ("nl", "0,50 euro per ticket", Price(type="amount", cents=50, unit="item")),
        ("en", "€190 pm incl. heating", Price(type="amount", cents=19000, unit="month")),
        ("fr", "8€ de l'heure", Price(type="amount", cents=800, unit="hour")),
        ("nl", "1.250 euro in totaal", Price(type="amount", cents=125000, unit="total")),
        ("en", "can pay 100/month", Price(type="amount", cents=10000, unit="month")),
        ("nl", "25 euro per avond", Price(type="amount", cents=2500, unit="slot")),
        ("nl", "budget 100 euro", Price(type="amount", cents=10000, unit="total")),
        ("nl", "waarborg 500 euro, huur 60 euro", Price(type="amount", cents=6000)),
        ("fr", "caution 200 €", None),
        ("nl", "prijs overeen te komen", Price(type="negotiable")),
        ("fr", "à prix coûtant", Price(type="cost")),
        ("en", "pay what you can", Price(type="donation")),
        ("nl", "in ruil voor opkuis", Price(type="in_kind")),
        ("en", "free of charge", Price(type="free")),
        ("en", "our stage is free this Saturday", None),
        ("nl", "zaal vrij", None),
    ],
)
def test_prices_are_read_with_their_unit(
    language: Language, text: str, expected: Price | None
) -> None:
    assert understood(text, language).price == expected


@pytest.mark.parametrize(
    ("text", "capacity"),
    [
        ("zaal 20p", 20),
        ("kerk capaciteit 200", 200),
        ("meeting room for 14", 14),
        ("salle pour 22 musiciens", 22),
        ("repetitieruimte voor ons koor (25 zangers)", 25),
        ("house that sleeps 5", 5),
    ],
)
def test_a_room_has_a_capacity(text: str, capacity: int) -> None:
    assert understood(text).capacity == capacity


@pytest.mark.parametrize(
    ("text", "area"), [("zaal 60m²", 60), ("studio van 10x12m", 120), ("hall of 80 sqm", 80)]
)
def test_a_room_has_an_area(text: str, area: int) -> None:
    assert understood(text).area == area


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("vitrinekasten (8)", 8),
        ("twee toneelmeesters gezocht", 2),
        ("costumes de carnaval (une trentaine)", 30),
        ("septante-cinq chaises à prêter", 75),
        ("vijfenveertig stoelen te leen", 45),
        ("onze LED-spots (12 stuks)", 12),
        ("stoelen op 12 maart", None),
        ("een beamer", None),
    ],
)
def test_only_the_thing_itself_is_counted(text: str, quantity: int | None) -> None:
    assert understood(text).quantity == quantity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zaal in Gand", "Gent"),
        ("room in Brussels", "Brussel"),
        ("salle à Ixelles", "Elsene"),
        ("een zaal in vorst", "Vorst"),
        ("werkplek, Halle", "Halle"),
        ("la salle à Saint-Gilles", "Sint-Gillis"),
        ("de hal is groot", None),
        ("mijn zaal", None),
        ("il y a de la vie dans la forest", None),
    ],
)
def test_towns_have_their_dutch_name_whatever_the_language(text: str, expected: str | None) -> None:
    assert town(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rekwisieten, Kasteelstraat 8, Halle", "Kasteelstraat 8"),
        ("salle de réunion à Ixelles, rue Gray 12", "rue Gray 12"),
        ("bookkeeper 6 hours a week, remote", "remote"),
        ("de grote zaal van 't Klokhuis is vrij", "'t Klokhuis"),
        ("pand gezocht, Kortrijk centrum", "centrum"),
        ("Buurtzaal Rabot (Gent): polyvalente zaal", "Buurtzaal Rabot"),
        ("zaal in Gent", None),
    ],
)
def test_a_finer_place_than_the_town_is_the_address(text: str, expected: str | None) -> None:
    assert understood(text).address == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("/aanbod De Kelder, oefenkot, Gent", "De Kelder"),
        ("koffiemachine te leen", "koffiemachine"),
        ("gezocht: onze dansstudio", "dansstudio"),
        ("ladder en steekkar uit te lenen", "ladder en steekkar"),
        ("repetitieruimte met piano in Gent", "repetitieruimte met piano"),
        ("Hallo allemaal, wij zoeken een beamer", "beamer"),
        ("vitrinekasten (8) en sokkels", "vitrinekasten en sokkels"),
    ],
)
def test_the_title_names_the_thing_or_is_its_name(text: str, title: str) -> None:
    assert understood(text, "nl").title == title


def test_the_words_of_the_text_win_over_the_locale() -> None:
    assert understood("Nous cherchons une salle pour samedi", "nl").language == "fr"
    assert understood("crm", "fr").language == "fr"
    assert understood("12345").language is None


def test_words_that_no_field_took_are_kept_for_the_search() -> None:
    reading = understood("repetitieruimte met vleugelpiano en akoestische panelen, Gent", "nl")

    assert "akoestische" in reading.words
    assert "gent" not in reading.words


@pytest.mark.parametrize(
    ("text", "number"),
    [("40", 40), ("een twintigtal: twintig", 20), ("ongeveer 12", 12), ("geen", None)],
)
def test_a_form_answer_may_be_a_number(text: str, number: int | None) -> None:
    assert read_number(text) == number


def test_a_form_answer_may_be_a_price() -> None:
    assert read_price("25", None) == Price(type="amount", cents=2500)
    assert read_price("12,50 per uur", "nl") == Price(type="amount", cents=1250, unit="hour")
    assert read_price("gratuit", "nl") == Price(type="free")
    assert read_price("geen idee", "nl") is None


def test_folded_words_have_no_accents_case_or_punctuation() -> None:
    assert fold("  Café-Théâtre, «Œuvre»! ") == "cafe theatre oeuvre"


@given(st.text(st.characters(codec="ascii")))
def test_letters_without_accents_fold_as_they_do_beside_others(plain: str) -> None:
    assert [*fold(plain).split(), "e"] == fold(f"{plain} é").split()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Zaal 1, repetitieruimte, Gent, vrijdag 14-18u", "Zaal 1"),
        ("Studio 2, dansstudio 90 m², Gent", "Studio 2"),
        ("Salle B, salle de réunion, Bruxelles", "Salle B"),
        ("Room 12, meeting room, Ghent", "Room 12"),
    ],
)
def test_a_name_may_end_in_a_number_or_a_letter(text: str, title: str) -> None:
    reading = read(text, NOW, BRUSSELS, intent="offer")

    assert reading.title == title
    assert reading.quantity is None


def test_the_thing_itself_is_not_its_address() -> None:
    assert understood("Sono, Bruxelles, vendredi 14h-18h").address is None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "nl",
            "Zaal Zuid, repetitieruimte, Gent, vrijdag 14-18u, 15 euro, bezemschoon achterlaten,"
            " geen alcohol",
            ("bezemschoon achterlaten", "geen alcohol"),
        ),
        (
            "fr",
            "Salle Bleue, salle de répétition, Gand, vendredi 14h-18h, 15 euros, laisser les"
            " lieux propres, sans alcool",
            ("laisser les lieux propres", "sans alcool"),
        ),
        (
            "en",
            "Blue Room, rehearsal room, Ghent, friday 14-18h; leave it swept clean; no alcohol",
            ("leave it swept clean", "no alcohol"),
        ),
        ("nl", "40 stoelen, Gent, morgen, zelf komen halen, groetjes An", ("zelf komen halen",)),
        (
            "fr",
            "40 chaises, Gand, demain, à nettoyer après usage, bien à vous An",
            ("à nettoyer après usage",),
        ),
        ("en", "40 chairs, Ghent, tomorrow, wipe them dry, kind regards Ann", ("wipe them dry",)),
        # a room is a thing, a street is a place, and one word is not a clause
        ("nl", "zaal, Gent, er is nog plaats, met piano erbij, Veldstraat 12, proper", ()),
    ],
)
def test_a_clause_of_an_offer_that_nothing_reads_is_a_condition(
    language: Language, text: str, expected: tuple[str, ...]
) -> None:
    assert read(text, NOW, BRUSSELS, language, intent="offer").conditions == expected


def test_a_clause_of_a_request_asks_for_no_conditions() -> None:
    text = "repetitieruimte gezocht, Gent, vrijdag, liefst dicht bij het station"

    assert read(text, NOW, BRUSSELS, "nl").conditions == ()


def test_step_free_says_nothing_of_a_contribution() -> None:
    read_ = read("Studio 5, dance studio, Ghent, step-free", NOW, BRUSSELS, "en")

    assert read_.price is None
    assert [said.need for said in read_.access] == ["step-free"]
