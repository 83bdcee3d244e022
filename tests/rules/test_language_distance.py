"""How far towns lie apart, and which lie around one."""

from bot.language.distance import around, distance
from bot.language.towns import table


def test_towns_lie_as_far_apart_as_on_the_map() -> None:
    # Measured on a map, a kilometre or two more or less.
    for one, other, km in (
        ("Gent", "Ledeberg", 3),
        ("Gent", "Antwerpen", 51),
        ("Kortrijk", "Brussel", 76),
        ("Oostende", "Aarlen", 267),
    ):
        found = distance(one, other)
        assert found is not None
        assert abs(found - km) <= 2, (one, other, found)
        assert found == distance(other, one)
    assert distance("Gent", "Gent") == 0
    assert distance("Gent", "Nergenshuizen") is None


def test_what_lies_around_a_town_comes_nearest_first() -> None:
    found = around("Gent", 10)
    assert found[0] == "Gent"
    assert "Ledeberg" in found
    assert "Aalst" not in found
    away = [distance("Gent", town) for town in found]
    assert away == sorted(away, key=lambda km: km or 0)
    # None is forgotten by the short way of looking.
    for town in ("Oostende", "Brussel", "Aarlen"):
        expected = {name for name in table().places if (distance(town, name) or 0) <= 40}
        bare = {name for name, place in table().places.items() if place.at is None}
        assert set(around(town, 40)) == expected - bare
    assert around("Nergenshuizen", 10) == ("Nergenshuizen",)
