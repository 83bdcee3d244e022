"""What a message is for: an offer, a request, a search, or nothing to the bot."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.language.addressing import Sentence, appeals, around, sentences, words
from bot.language.cues import Words, index
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


def social(plain: str, language: Language) -> bool:
    """Whether the words thank, greet or excuse."""
    return bool(index(SPEECHES[language].social).search(Words(plain)))


def said_words(plain: str) -> Words:
    """What the cues are searched in: a longer letter is read from its beginning."""
    return Words(plain[:_READ])


def is_notice(said: Words, language: Language) -> bool:
    """Whether the words are those of a notice, whatever the command: wij zoeken, cherche local."""
    return bool(index(SPEECHES[language].notice).search(said))


def read_command(plain: str) -> tuple[int, Intent, Language | None] | None:
    """Where the text behind a slash command begins, its intent and its language."""
    match = _COMMAND.match(plain)
    verb = BY_WORD.get(match[1]) if match else None
    if match is None or verb is None or verb.id not in _INTENTS:
        return None
    return match.end(), _INTENTS[verb.id], language_of(match[1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What else a text tells. `thing`: where it names a thing of the taxonomy; `strong`: by more
    than a generic word, and not as a place; `people`: the thing is somebody's hours; `either`: it
    is one of two that would do; `anything`: it says when, where, how much or for how many;
    `precisely`: in hours, weeks, numbers or euros, `priced`: in euros.
    """

    thing: int | None
    strong: bool
    people: bool
    either: bool
    anything: bool
    precisely: bool
    priced: bool


def read_intent(said: Words, language: Language, told: Told) -> Intent:
    return _Message(said, language, told).intent()


class _Message:
    """A text and the cues in it, each searched for once."""

    def __init__(self, said: Words, language: Language, told: Told) -> None:
        self.plain = said.plain
        self.language = language
        self.told = told
        self.known = words(language)
        self._speech = SPEECHES[language]
        self._words = said
        self._seen: dict[str, re.Match[str] | None] = {}

    def found(self, cue: str) -> re.Match[str] | None:
        if cue not in self._seen:
            self._seen[cue] = index(getattr(self._speech, cue)).search(self._words)
        return self._seen[cue]

    def intent(self) -> Intent:
        found, told = self.found, self.told
        handed, offer, request = found("handed"), found("offer"), found("request")
        settled, search, about = found("settled"), found("search"), found("about")
        appeal = self._appeal()
        pressing = (wants := found("wants")) is not None and wants.start() == 0
        if (
            settled
            and not pressing
            and not found("again")
            and not _behind(settled, request, appeal)
        ):
            return "chatter"
        paid = appeal if told.priced else None
        if (
            about
            and not (handed or paid or self._for_you())
            and not _behind(about, appeal, found("wants"))
        ):
            return "chatter"
        asking = told.thing is not None and bool(
            handed or offer or request or search or appeal or found("lends")
        )
        thanks = found("social")
        if thanks and (not asking or (thanks.start() < 12 and not (handed or request or appeal))):
            return "chatter"
        if appeal and not self._within(handed, appeal) and not self._within(search, appeal):
            return "request"
        if found("wants") and not handed:
            return "request"
        if search and not (request and request.start() < search.start()):
            return "search"
        if found("asked") and not handed:
            # any halls for eighty on Saturday? any volunteers for the bar?
            return "request" if told.people else "search"
        if not asking and found("events") and not self._aimed() and not self._for_you():
            return "chatter"
        if handed and not (request and request.start() < handed.start()):
            return "offer"
        if self._answered():
            return "offer"
        lends = found("lends")
        if lends and self._asked(lends.start()) and (not offer or offer.start() >= lends.start()):
            # volunteers available on Saturday? a hall free on Saturday?
            return "request" if request else self._questioned()
        if offer and told.thing is not None and not self._before(request, offer):
            return "offer"
        if request:
            return "chatter" if self._known() else "request"
        if found("events") and not (offer or lends or self._aimed() or self._for_you()):
            return "chatter"
        if (offer and told.strong) or lends:
            return "offer"
        if not told.strong or told.thing is None:
            return "chatter"
        return self._named(told.thing)

    def _named(self, thing: int) -> Intent:
        """What is meant with a thing that is only named."""
        idle = bool(self.found("idle"))
        sentence = around(self.plain, thing)
        known = self.known.before_known.search(self.plain[sentence.start : thing])
        if known and not self._for_you() and not self.told.priced:
            return "chatter"
        if self._for_you():
            # our piano can stay with you
            return "offer" if self.told.anything else "chatter"
        if not idle and (self.found("aims") or self.told.either or self._aimed()):
            return "request"
        if sentence.asks:
            before = self.plain[sentence.start : thing]
            aside = self.known.appeals.search(before) or len(before.split()) > 3
            return "chatter" if idle or aside else self._questioned()
        ours = self.known.before_ours.search(self.plain[sentence.start : thing])
        if idle or not self.told.anything or ours:
            sure = self.told.priced or (ours and self.told.precisely)
            return "offer" if sure else "chatter"
        return "offer"

    def _for_you(self) -> bool:
        """Whether what is ours, or all know, is said to be for those who read."""
        if self.told.thing is None:
            return False
        sentence = around(self.plain, self.told.thing)
        before = self.plain[sentence.start : self.told.thing]
        known = self.known
        if sentence.asks:
            return False
        ours = known.ours.search(self.plain, sentence.start)
        named = (ours and ours.start() <= self.told.thing) or known.before_known.search(before)
        begins = ours.end() if ours else self.told.thing
        return bool(named and known.you.search(self.plain, begins, sentence.end))

    def _questioned(self) -> Intent:
        """Of people one asks one thing for oneself; of the bot, all that there is."""
        thing = self.told.thing or 0
        sentence = around(self.plain, thing)
        known = self.known
        if (
            self.told.people
            or known.us.search(self.plain)
            or known.anywhere.search(self.plain, sentence.start)
            or known.before_one.search(self.plain[sentence.start : thing])
            or self._aimed()
        ):
            return "request"
        return "search"

    def _appeal(self) -> Sentence | None:
        """A question to people that asks for something: who helps us, who does the bar from 8?"""
        for clause in appeals(self.plain, self.language):
            if self.known.us.search(self.plain, clause.start, clause.end) or self.told.precisely:
                return clause
        return None

    def _answered(self) -> bool:
        """Whether the readers are asked what they need, and told who has it."""
        told = sentences(self.plain)
        asked = next((one for one in told if one.asks), None)
        if asked is None or not self.known.you.search(self.plain, asked.start, asked.end):
            return False
        behind = self.plain[asked.end :]
        rest = Words(behind)
        return any(index(cues).search(rest) for cues in (self._speech.offer, self._speech.lends))

    def _within(self, cue: re.Match[str] | None, clause: Sentence) -> bool:
        return cue is not None and clause.start <= cue.start() < clause.end

    def _aimed(self) -> bool:
        """Whether the thing is wanted for one occasion: a hall for our party."""
        thing = self.told.thing
        if thing is None or not self.told.strong:
            return False
        match = self.known.occasions.search(self.plain, thing)
        if match is None or match.start() < thing:
            return False
        return not self.known.suits.search(self.plain, thing, match.start() + 1)

    def _known(self) -> bool:
        """The hall that all know, and no hall that somebody could have."""
        told = self.told
        if told.thing is None or told.people or told.precisely:
            return False
        sentence = around(self.plain, told.thing)
        before = self.plain[sentence.start : told.thing]
        return bool(
            self.known.before_known.search(before) and not self.known.transfers.search(self.plain)
        )

    def _asked(self, at: int) -> bool:
        """Whether the sentence around this asks, and nothing of ours stands before."""
        if self.known.before_ours.search(self.plain[:at]):
            return False
        sentence = around(self.plain, at)
        return sentence.asks and not self.plain[sentence.end :].strip(" ?!.\n")

    def _before(self, request: re.Match[str] | None, offer: re.Match[str]) -> bool:
        """Whether words that ask come first: also in have you still a hall."""
        if request is None:
            return False
        sentence = around(self.plain, offer.start())
        to_you = self.known.you.search(self.plain, sentence.start, sentence.end)
        return request.start() < offer.start() or bool(sentence.asks and to_you)


def asks_hands(plain: str, language: Language, thing: int | None) -> bool:
    """Whether people are asked to do something with what is known: who films our show?"""
    known = words(language)
    for clause in appeals(plain[:_READ], language):
        said = plain[clause.start : clause.end]
        ours = known.ours.search(said) or known.us.search(said)
        about = thing is None or clause.start <= thing < clause.end
        if about and ours and not known.transfers.search(said) and not known.has.search(said):
            return True
    return False


def _behind(cue: re.Match[str], *others: re.Match[str] | Sentence | None) -> bool:
    """Whether one of the others begins behind the cue."""
    return any(
        (one.start if isinstance(one, Sentence) else one.start()) > cue.end()
        for one in others
        if one
    )
