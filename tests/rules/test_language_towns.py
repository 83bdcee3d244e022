"""Towns by their names in four languages, by their codes, and the words that they are as well."""

import time

import pytest

from bot.language import town
from bot.language.naming import town_name
from bot.language.towns import place, table


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("zaal in Gent", "Gent"),
        ("salle à Gand", "Gent"),
        ("a hall in Ghent", "Gent"),
        ("9000", "Gent"),
        ("zaal, 9050 Ledeberg", "Ledeberg"),
        ("regio 9050", "Gent"),
        ("Lüttich", "Luik"),
        ("Liège", "Luik"),
        ("salle à Ixelles", "Elsene"),
        ("zaal in Elsene", "Elsene"),
        ("1050", "Elsene"),
        ("1000 Bruxelles", "Brussel"),
        ("st-gillis", "Sint-Gillis"),
        ("Saint-Gilles", "Sint-Gillis"),
        ("sint-jans-molenbeek", "Sint-Jans-Molenbeek"),
        ("Heverlee", "Heverlee"),
        ("Kessel-Lo", "Kessel-Lo"),
        ("Malmedy", "Malmedy"),
        ("Sankt Vith", "Sankt Vith"),
        ("Tournai", "Doornik"),
        ("Lille", "Rijsel"),
        ("Dunkerque", "Duinkerke"),
        ("La Haye", "Den Haag"),
        ("Esch-sur-Alzette", "Esch-aan-de-Alzette"),
    ],
)
def test_towns_are_found_by_their_names(text: str, name: str) -> None:
    assert town(text) == name


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("een grote halle van de markt", "zaal in Halle"),
        ("vorst en sneeuw", "zaal in Vorst"),
        ("a forest of lights", "salle à Forest"),
        ("een mol in de tuin", "zaal in Mol"),
        ("spa en wellness", "une salle à Spa"),
        ("peer en appel", "zaal in Peer"),
        ("we essen samen", "zaal in Essen"),
        ("een boom in de tuin", "zaal in Boom"),
        ("bree beeld", "zaal in Bree"),
        ("de lier en de harp", "zaal in Lier"),
        ("af te halen in de week", "zaal in Halen"),
        ("contacteer Dave", "zaal in Dave"),
        ("Ans komt langs", "zaal in Ans"),
    ],
)
def test_a_word_is_a_town_only_where_it_is_one(word: str, place: str) -> None:
    assert town(word) is None
    assert town(place) is not None


@pytest.mark.parametrize("text", ["2000 stoelen", "in 2027", "1250 flyers", "budget 3000", "10000"])
def test_not_every_number_is_a_postal_code(text: str) -> None:
    assert town(text) is None


def test_a_town_alone_is_an_answer() -> None:
    assert [town(name) for name in ("Lier", "lier", "Mol", "Ans")] == ["Lier", "Lier", "Mol", "Ans"]


def test_towns_have_their_place_on_the_map() -> None:
    gent = place("Gent")
    assert gent is not None
    assert gent.at == pytest.approx((51.05, 3.72), abs=0.02)
    assert all(one.at for one in table().places.values())


def test_municipalities_of_brussels_have_both_names() -> None:
    assert town_name("Elsene", "fr") == "Ixelles"
    assert town_name("Sint-Lambrechts-Woluwe", "fr") == "Woluwe-Saint-Lambert"
    assert town_name("Luik", "fr") == "Liège"


def test_the_towns_are_there_at_once() -> None:
    taken = []
    for _ in range(3):
        table.cache_clear()
        start = time.process_time()
        table()
        taken.append(time.process_time() - start)
    assert min(taken) < 0.06
