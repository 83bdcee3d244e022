"""The words of a search: which of them say more than what was read, and what was read instead."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from bot import language
from bot.language.terms import asked, telling, terms
from bot.messages import Text, phrase
from bot.model.people import Community
from bot.ports import Sought, Wish


def looked_for(reading: language.Reading) -> tuple[str, ...]:
    """Where it is known what sort of thing it is, only what that does not say."""
    if reading.kind is None:
        return language.content_words(reading.text)
    title = reading.title or ""
    # A hall is a hall, but furniture is chairs as well as tables.
    spoken = telling(title) if reading.kind == "room" else language.fold(title).split()
    said = dict.fromkeys((*spoken, *reading.words))
    return tuple(word for word in said if terms(word))


def own_words(reading: language.Reading, community: Community) -> tuple[tuple[str, str], ...]:
    """Of the community's own words those that mean the category that was read, and what those mean
    that stand in the text and are no category.
    """
    said = set(terms(reading.text)) if community.glossary else set()
    found = []
    for each in community.glossary:
        parts = terms(each.word)
        if each.category is not None and each.category == reading.category:
            found.append(("", each.word))
        elif each.kind is None and parts and said.issuperset(parts):
            found.append((parts[0], each.meaning))
    return tuple(found)


def order(sought: Sought | None) -> tuple[int, int]:
    """Lower is better: what tells most of the words, and nearest to how they were typed."""
    return (0, 0) if sought is None else (-sought.matched, sought.apart)


class Answering(Protocol):
    """What was found for a wish."""

    @property
    def sought(self) -> Sought | None: ...


A = TypeVar("A", bound=Answering)


def closest(wish: Wish, found: Sequence[A], beside: Sequence[Answering] = ()) -> list[A]:
    """Where words are all that is known, only what tells as many of them as the best does."""
    most = best([each.sought for each in beside or found])
    known = wish.kind is not None
    return [each for each in found if known or each.sought is None or each.sought.matched >= most]


def best(found: Sequence[Sought | None]) -> int:
    """How many words the best tells."""
    return max((each.matched for each in found if each is not None), default=0)


def notes(wish: Wish, found: Iterable[Sought | None]) -> tuple[Text, ...]:
    """What was looked for instead of what was typed, and that not all of it was found."""
    answers = [each for each in found if each is not None]
    if not answers:
        return ()
    beforehand = {
        (each.number, each.key.removeprefix("=")): each.said for each in asked(wish.words)
    }
    read = {
        number: said or beforehand.get((number, term), "")
        for each in reversed(answers)
        for number, term, said in each.meant
    }
    said: list[Text] = []
    if words := list(filter(None, (read[number] for number in sorted(read)))):
        said.append(phrase("find-read-as", words=", ".join(dict.fromkeys(words))))
    if wish.kind is None and wish.words and 0 < best(answers) < len(wish.words):
        said.append(phrase("find-partly"))
    return tuple(said)
