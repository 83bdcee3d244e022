"""What people mean by near, around and in, in three languages."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot import language
from bot.language.distance import distance
from bot.language.districts import _lists, towns_of
from bot.language.towns import place

ZONE = ZoneInfo("Europe/Brussels")
NOW = datetime(2026, 11, 24, 9, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("text", "town", "near", "radius"),
    [
        ("zaal in Gent", "Gent", False, None),
        ("repetitieruimte bij Gent vrijdag 19-22u 20p", "Gent", True, None),
        ("zaal in de buurt van Gent", "Gent", True, None),
        ("zaal regio Mechelen", "Mechelen", True, None),
        ("zaal Gent en omgeving", "Gent", True, None),
        ("zaal 10 km rond Kortrijk", "Kortrijk", True, 10),
        ("zaal binnen 15 km van Leuven, 20 personen", "Leuven", True, 15),
        ("zaal in een straal van 20 kilometer rond Gent", "Gent", True, 20),
        ("zaal max 10 km", None, True, 10),
        ("salle près de Namur demain de 14h à 18h", "Namen", True, None),
        ("salle autour de Liège", "Luik", True, None),
        ("salle aux environs de Gand", "Gent", True, None),
        ("salle dans la région de Charleroi", "Charleroi", True, None),
        ("salle dans un rayon de 20 km autour de Gand", "Gent", True, 20),
        ("salle à moins de 5 km de Mons", "Bergen", True, 5),
        ("room near Bruges", "Brugge", True, None),
        ("room around Antwerp", "Antwerpen", True, None),
        ("room close to Ghent", "Gent", True, None),
        ("room within 10 km of Ghent friday 7-10pm", "Gent", True, 10),
        ("zaal rond 19u in Aalst vrijdag", "Aalst", False, None),
        ("20 stoelen bij ons in Lier", "Lier", False, None),
    ],
)
def test_nearness_is_read(text: str, town: str | None, near: bool, radius: int | None) -> None:
    reading = language.read(text, NOW, ZONE, intent="search")
    assert (reading.town, reading.near, reading.radius) == (town, near, radius)
    assert reading.title in (None, "zaal", "salle", "room", "repetitieruimte", "stoelen")
    assert reading.capacity in (None, 20)


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("zaal in Oost-Vlaanderen", "Oost-Vlaanderen"),
        ("salle en Brabant wallon", "Waals-Brabant"),
        ("a room in Flanders", "Vlaanderen"),
        ("salle en Belgique", "Belgie"),
        ("zaal in Antwerpen", None),
    ],
)
def test_provinces_and_regions_are_places_too(text: str, region: str | None) -> None:
    assert language.read(text, NOW, ZONE, intent="search").region == region


def test_an_offer_that_speaks_of_kilometres_lies_where_it_says() -> None:
    reading = language.read("/aanbod bakfiets, Gent, levering tot 10 km", NOW, ZONE)
    assert (reading.town, reading.radius) == ("Gent", None)


def test_the_parts_of_a_town_lie_in_it() -> None:
    for town, parts in _lists("parts.tsv", " ").items():
        for part in parts:
            away = distance(town, part)
            assert place(part) is not None, part
            assert away is None or away <= 17, (town, part, away)
    assert "Ledeberg" in towns_of("Oost-Vlaanderen")
    assert {"Halle", "Leuven"} <= set(towns_of("Vlaams-Brabant"))
    assert "Brussel" not in towns_of("Vlaanderen")
    assert towns_of("Belgie") == ()
