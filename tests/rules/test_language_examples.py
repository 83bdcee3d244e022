"""What the help shows to be copied is read as it is meant, in every language."""

from typing import get_args

import pytest

from bot.language import Intent, Language
from bot.messages import phrase
from bot.phrases import Phrases
from bot.verbs import VERBS
from tests.rules.saying import understood

LANGUAGES: tuple[Language, ...] = get_args(Language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("verb", "intent", "kind", "category"),
    [
        ("offer", "offer", "room", "room.rehearsal"),
        ("request", "request", "gear", "gear.furniture"),
        ("find", "search", "room", "room.rehearsal"),
    ],
)
def test_the_examples_of_the_help_are_read(
    language: Language, verb: str, intent: Intent, kind: str, category: str
) -> None:
    word = next(one.word(language) for one in VERBS if one.id == verb)
    shown = Phrases(language, "Europe/Brussels").say(phrase(f"help-{verb}", word=word))

    reading = understood(shown, language)

    assert (reading.intent, reading.kind, reading.category) == (intent, kind, category)
    assert reading.title
    assert reading.town
    assert reading.when
    assert reading.doubts == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plain_sentence_of_the_help_is_an_offer(language: Language) -> None:
    shown = Phrases(language, "Europe/Brussels").say(phrase("help-plain"))

    reading = understood(shown, language)

    assert (reading.intent, reading.category) == ("offer", "gear.furniture")
    assert reading.quantity == 40
