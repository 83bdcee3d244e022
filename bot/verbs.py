"""The words of the bot: one table of verbs for every platform and language."""

from dataclasses import dataclass
from typing import Literal

from bot.model.people import Language

VerbId = Literal[
    "offer",
    "request",
    "find",
    "mine",
    "calendar",
    "organisation",
    "community",
    "code",
    "hours",
    "figures",
    "settings",
    "privacy",
    "help",
]


@dataclass(frozen=True, slots=True)
class Verb:
    """`words` per language: the first is shown, all are always understood. `built` says that its
    act works.
    """

    id: VerbId
    words: dict[Language, tuple[str, ...]]
    built: bool = True

    def word(self, language: Language) -> str:
        return self.words[language][0]


def _verb(id_: VerbId, nl: str, fr: str, en: str, *, built: bool = True) -> Verb:
    return Verb(
        id_, {"nl": tuple(nl.split()), "fr": tuple(fr.split()), "en": tuple(en.split())}, built
    )


VERBS: tuple[Verb, ...] = (
    _verb("offer", "aanbod bied", "offre propose", "offer"),
    _verb("request", "vraag gezocht nodig", "demande besoin", "request wanted"),
    _verb("find", "zoek", "trouver cherche recherche", "find search"),
    _verb("mine", "mijn", "mesannonces mes suivi", "mine"),
    _verb("calendar", "agenda kalender", "agenda calendrier", "calendar"),
    _verb("organisation", "organisatie huis org", "organisation asbl org", "organisation org"),
    _verb("community", "netwerk", "reseau", "community"),
    _verb("code", "code", "code", "code"),
    _verb("hours", "uren", "heures", "hours", built=False),
    _verb("figures", "cijfers", "chiffres", "figures", built=False),
    _verb("settings", "instellingen", "reglages parametres", "settings"),
    _verb("privacy", "privacy", "vieprivee rgpd", "privacy"),
    _verb("help", "help hulp", "help aide", "help"),
)

BY_WORD: dict[str, Verb] = {
    word: verb for verb in VERBS for words in verb.words.values() for word in words
}


def language_of(word: str) -> Language | None:
    """The language that a word gives away; None where several share it."""
    spoken: list[Language] = [
        language for verb in VERBS for language, words in verb.words.items() if word in words
    ]
    return spoken[0] if len(spoken) == 1 else None
