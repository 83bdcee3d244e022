"""What a message is for: an offer, a request, a search, or nothing to the bot."""

import re
from collections.abc import Mapping
from dataclasses import fields
from functools import cache

from bot.language.dutch_talk import DUTCH_SPEECH
from bot.language.english_talk import ENGLISH_SPEECH
from bot.language.french_talk import FRENCH_SPEECH
from bot.language.reading import Intent, Language
from bot.language.speech import Speech
from bot.verbs import BY_WORD, language_of

SPEECHES: Mapping[Language, Speech] = {
    "nl": DUTCH_SPEECH,
    "fr": FRENCH_SPEECH,
    "en": ENGLISH_SPEECH,
}
_INTENTS: Mapping[str, Intent] = {"offer": "offer", "request": "request", "find": "search"}
_COMMAND = re.compile(r"\s*/([a-z]{2,20})(?:@\w{1,40})?(?=\s|$)[ \t]*")
# The bot's answer is private and can be ignored; a longer letter is read from its beginning.
_READ = 1500
_SENTENCE = re.compile(r"[.!?\n]+(?=\s|$)")


@cache
def _cues(language: Language) -> Mapping[str, re.Pattern[str]]:
    speech = SPEECHES[language]
    cues: dict[str, re.Pattern[str]] = {}
    for field in fields(speech):
        said = getattr(speech, field.name)
        listed = said if isinstance(said, tuple) else (said,)
        cues[field.name] = re.compile(rf"(?<![\w'])(?:{'|'.join(listed)})(?:(?<=\W)|(?!\w))")
    return cues


def social(plain: str, language: Language) -> bool:
    """Whether the words thank, greet or excuse."""
    return bool(_cues(language)["social"].search(plain))


def is_notice(plain: str, language: Language) -> bool:
    """Whether the words are those of a notice, whatever the command: wij zoeken, cherche local."""
    return bool(_cues(language)["notice"].search(plain[:_READ]))


def read_command(plain: str) -> tuple[int, Intent, Language | None] | None:
    """Where the text behind a slash command begins, its intent and its language."""
    match = _COMMAND.match(plain)
    verb = BY_WORD.get(match[1]) if match else None
    if match is None or verb is None or verb.id not in _INTENTS:
        return None
    return match.end(), _INTENTS[verb.id], language_of(match[1])


def read_intent(
    plain: str,
    language: Language,
    *,
    thing: int | None,
    strong: bool,
    told: bool,
    people: bool = False,
) -> Intent:
    """`thing` is where the text names a thing of the taxonomy; `strong`: by more than a generic
    word, and not as a place; `told`: it says when, how much or for how many; `people`: the thing
    is somebody's hours.
    """
    cues = _cues(language)
    said = plain[:_READ]
    seen: dict[str, re.Match[str] | None] = {}

    def found(name: str) -> re.Match[str] | None:
        if name not in seen:
            seen[name] = cues[name].search(said)
        return seen[name]

    handed, offer, request = found("handed"), found("offer"), found("request")
    named = thing is not None
    settled, search = found("settled"), found("search")
    if settled and not (request and request.start() > settled.end()) and not found("again"):
        return "chatter"
    if found("about") and not handed:
        return "chatter"
    asking = named and bool(handed or offer or request or search or found("lends"))
    thanks = found("social")
    if thanks and (not asking or (thanks.start() < 12 and not (handed or request))):
        return "chatter"
    if found("wants") and not handed:
        return "request"
    if search and not (request and request.start() < search.start()):
        return "search"
    if found("asked"):
        # any halls for eighty on Saturday? any volunteers for the bar?
        return "request" if people else "search"
    if not asking and found("events"):
        return "chatter"
    if handed and not (request and request.start() < handed.start()):
        return "offer"
    if offer and named and (not request or offer.start() <= request.start()):
        return "offer"
    if request:
        return "request"
    if found("events") and not (offer or found("lends")):
        return "chatter"
    if offer and strong:
        return "offer"
    lends = found("lends")
    if lends and not cues["ours"].search(said[: lends.start()]) and _asked(said, lends.start()):
        # volunteers available on Saturday? a hall free on Saturday?
        return "request" if people else "search"
    if lends:
        return "offer"
    if not strong or thing is None:
        return "chatter"
    if found("aims") and not found("idle"):
        return "request"
    return "offer" if _bare(said, thing, cues, idle=bool(found("idle")), told=told) else "chatter"


def _asked(plain: str, at: int) -> bool:
    """Whether the sentence around this ends with a question mark, and is not the first of two."""
    end = _SENTENCE.search(plain, at)
    return end is not None and end[0].startswith("?") and not plain[end.end() :].strip()


def _bare(
    plain: str, thing: int, cues: Mapping[str, re.Pattern[str]], *, idle: bool, told: bool
) -> bool:
    """Whether a thing that is only named is meant as an offer."""
    breaks = [match.end() for match in _SENTENCE.finditer(plain)]
    starts = max((end for end in breaks if end <= thing), default=0)
    ends = min((end for end in breaks if end > thing), default=len(plain))
    ours = cues["ours"].search(plain[starts:thing])
    if ours:
        return True
    if idle or plain[starts:ends].rstrip().endswith("?"):
        return False
    return told and not re.search(rf"{cues['definite'].pattern} (?:\S+ )?$", plain[starts:thing])
