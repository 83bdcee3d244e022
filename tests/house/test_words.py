"""The bot's words: those that were promised, each with one meaning, shown where they work."""

import re
from typing import get_args

import pytest

from bot import arguments
from bot import language as reader
from bot.dispatch import Bot
from bot.language import categories
from bot.language.scanner import TABLES
from bot.messages import Address, Command, Identity, Incoming
from bot.model.people import Language
from bot.phrases import LANGUAGES
from bot.usecases import organisations
from bot.verbs import BY_WORD, VERBS, language_of
from storage import open_storage
from tests.conftest import SetClock
from tests.house.conftest import ROOT, catalogue, literal_text

# Promised to the people who use the bot: a word that once worked keeps working.
PROMISED: dict[str, dict[Language, str]] = {
    "offer": {"nl": "aanbod bied", "fr": "offre propose", "en": "offer"},
    "request": {"nl": "vraag gezocht nodig", "fr": "demande besoin", "en": "request wanted"},
    "find": {"nl": "zoek", "fr": "trouver cherche recherche", "en": "find search"},
    "mine": {"nl": "mijn", "fr": "mesannonces mes suivi", "en": "mine"},
    "calendar": {"nl": "agenda kalender", "fr": "agenda calendrier", "en": "calendar"},
    "organisation": {
        "nl": "organisatie huis org",
        "fr": "organisation asbl org",
        "en": "organisation org",
    },
    "community": {"nl": "netwerk", "fr": "reseau", "en": "community"},
    "code": {"nl": "code", "fr": "code", "en": "code"},
    "hours": {"nl": "uren", "fr": "heures", "en": "hours"},
    "figures": {"nl": "cijfers", "fr": "chiffres", "en": "figures"},
    "settings": {"nl": "instellingen", "fr": "reglages parametres", "en": "settings"},
    "privacy": {"nl": "privacy", "fr": "vieprivee rgpd", "en": "privacy"},
    "help": {"nl": "help hulp", "fr": "help aide", "en": "help"},
}
every_language = pytest.mark.parametrize("language", LANGUAGES)


def test_every_promised_word_is_understood_and_the_first_is_shown() -> None:
    for verb in VERBS:
        for language, promised in PROMISED[verb.id].items():
            assert verb.word(language) == promised.split()[0]
            assert set(promised.split()) <= set(verb.words[language])


def test_no_verb_is_missing() -> None:
    assert [verb.id for verb in VERBS] == list(PROMISED)


def test_no_word_means_two_verbs_in_whatever_languages() -> None:
    twice = [
        (word, verb.id, BY_WORD[word].id)
        for verb in VERBS
        for words in verb.words.values()
        for word in words
        if BY_WORD[word] is not verb
    ]

    assert twice == []


def test_words_can_be_typed_on_every_platform() -> None:
    """Telegram takes 1 to 32 of a-z, 0-9 and _ as a command."""
    assert [word for word in BY_WORD if not re.fullmatch(r"[a-z0-9_]{1,32}", word)] == []


def test_a_word_of_one_language_gives_it_away_and_a_shared_one_does_not() -> None:
    assert language_of("zoek") == "nl"
    assert language_of("trouver") == "fr"
    assert language_of("find") == "en"
    assert language_of("agenda") is None
    assert language_of("frobnicate") is None


def test_every_place_that_lists_the_languages_lists_the_same() -> None:
    known = set(get_args(Language))

    assert set(get_args(reader.Language)) == known
    assert set(LANGUAGES) == known
    assert set(arguments.LANGUAGES) == known
    assert set(TABLES) == known


@every_language
def test_every_language_names_every_verb_and_category(language: Language) -> None:
    assert [verb.id for verb in VERBS if not verb.words.get(language)] == []
    assert [each.id for each in categories() if not each.labels.get(language)] == []


@every_language
async def test_help_shows_every_word_that_works_and_no_other(
    language: Language, sqlite_database: str, clock: SetClock
) -> None:
    storage = await open_storage(sqlite_database)
    bot = Bot(storage=storage, clock=clock, host="house.invalid", language=language)
    answer = await bot.receive(
        Incoming(
            source="test",
            key="1",
            sender=Identity("test", "", "an"),
            name="An",
            address=Address("test", "", "square"),
            language=language,
            content=Command("help"),
        )
    )
    await storage.close()

    assert answer.card is not None
    shown = {line.split()[0].rstrip(":") for line in answer.card.lines}
    built = {f"/{verb.word(language)}" for verb in VERBS if verb.built and verb.id != "help"}
    assert shown == built


@every_language
def test_a_phrase_sends_people_only_to_words_that_work_in_their_language(
    language: Language,
) -> None:
    shown = {verb.word(language) for verb in VERBS if verb.built}
    wrong = [
        (key, word)
        for key, message in catalogue(language).items()
        for word in re.findall(r"(?<![\w.])/([a-z]+)", literal_text(message))
        if word not in shown
    ]

    assert wrong == []


@every_language
def test_a_phrase_says_new_in_its_own_language(language: Language) -> None:
    own = {"nl": "nieuw", "fr": "nouveau", "en": "new"}[language]
    also = {"nl": "woord", "fr": "mot", "en": "word"}[language]
    makers = "|".join(
        verb.word(language) for verb in VERBS if verb.id in ("organisation", "community")
    )
    said = {
        word
        for message in catalogue(language).values()
        for word in re.findall(rf"/(?:{makers}) ([a-z]+)", literal_text(message))
    }

    assert said - {"code"} == {own, also}, "a code is called alike everywhere"
    assert own in organisations.NEW


@every_language
def test_the_readme_shows_every_word_that_works(language: Language) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = [line for line in readme.splitlines() if line.startswith("|")]
    missing = [
        verb.word(language)
        for verb in VERBS
        if verb.built and not any(f"`/{verb.word(language)}`" in row for row in rows)
    ]

    assert missing == []


def test_the_readme_puts_no_word_in_its_table_that_does_not_work_yet() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = [line for line in readme.splitlines() if line.startswith("|")]
    shown = {word for row in rows for word in re.findall(r"`/([a-z]+)`", row)}

    assert {word for word in shown if word not in BY_WORD or not BY_WORD[word].built} == set()
