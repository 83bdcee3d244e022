from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.language import Language, content_words, read

BRUSSELS = ZoneInfo("Europe/Brussels")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=BRUSSELS)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Wat is er zaterdag vrij in Gent?",
        "iets zaterdag in Gent",
        "Is er nog ergens iets beschikbaar deze week?",
        "Toon me alles nabij Leuven voor 20 personen, vrijdag 14-18u",
        "Qu'est-ce qui est libre samedi à Gand ?",
        "Quelque chose de libre demain soir à Liège pour moins de 50 euros ?",
        "que reste-t-il ce week-end ?",
        "avez-vous quelque chose le 12/12 ?",
        "what is free on saturday in ghent?",
        "What's available next weekend near Antwerp?",
        "Is there anything on the 15th?",
        "show me what is free every tuesday 14-18h",
    ],
)
def test_a_question_after_anything_at_all_names_no_thing(text: str) -> None:
    assert content_words(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rookmachine", ("rookmachine",)),
        ("zaal", ("zaal",)),
        ("luchtballon zaterdag in Gent", ("luchtballon",)),
        ("twee luchtballonnen morgen", ("luchtballonnen",)),
        ("une montgolfière libre samedi à Gand ?", ("montgolfiere",)),
        ("Is there a hot air balloon on saturday in Ghent?", ("hot", "air", "balloon")),
        ("ballon, ballon", ("ballon",)),
        ("PA", ("pa",)),
    ],
)
def test_what_is_left_names_the_thing(text: str, expected: tuple[str, ...]) -> None:
    assert content_words(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("nl", "Wat is er zaterdag vrij in Gent?", None),
        ("nl", "iets zaterdag in Gent", None),
        ("nl", "Is er een luchtballon in Gent?", "luchtballon"),
        ("fr", "Qu'est-ce qui est libre samedi à Gand ?", None),
        ("fr", "Reste-t-il une montgolfière à Gand ?", "montgolfière"),
        ("en", "what is free on saturday in ghent?", None),
        ("en", "Is there any balloon in Ghent?", "balloon"),
    ],
)
def test_a_search_is_called_after_the_thing_and_not_the_question(
    language: Language, text: str, title: str | None
) -> None:
    assert read(text, NOW, BRUSSELS, language, intent="search").title == title
