"""The shape of what people of one language do with words: offer, ask, search, chat."""

from dataclasses import dataclass

from bot.language.reading import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Regular expressions on flattened text, each a whole phrase that starts and ends with a word.

    `social`, `idle`, `events` and `aims` count only where nothing else is done.
    """

    language: Language
    settled: tuple[str, ...]  # found, taken, cancelled: nobody asks any more
    again: tuple[str, ...]  # what was settled and is not any more: free again, a cancellation
    about: tuple[str, ...]  # questions on what is known already, things lost, the bot itself
    social: tuple[str, ...]  # thanks and excuses
    events: tuple[str, ...]  # a concert, a meeting: people are told of it
    idle: tuple[str, ...]  # what somebody does, or where something stands
    wants: tuple[str, ...]  # a request, whatever it also sounds like: short of, who'd be up for
    search: tuple[str, ...]  # what is listed; most of them open the message
    asked: tuple[str, ...]  # for things a search, for people a request: any halls for eighty?
    handed: tuple[str, ...]  # who can use it, who wants it: an offer in the form of a question
    request: tuple[str, ...]
    notice: tuple[str, ...]  # a request that wants to be posted, also behind a word for searching
    offer: tuple[str, ...]
    lends: tuple[str, ...]  # said of a thing whatever it is: available, to let
    aims: tuple[str, ...]  # for whom, and for how much at most: a request in the form of a name
