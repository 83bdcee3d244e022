"""Cues: phrases found by the words that they can begin with, each compiled when first needed."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

_STEPS = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|[()|]")
_LETTERS = re.compile(r"[a-z0-9]+")
_QUANTIFIER = re.compile(r"[?*+]|\{\d*,?\d*\}")
# The beginning of a word is looked for by so many letters.
_TOLD = 3
_WORD = re.compile(r"(?<![\w'])\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Phrases by the word they begin with, and by the beginning of that word; those that open a
    text, by that word or by anything; and those that can begin with anything anywhere.
    """

    words: Mapping[str, tuple[str, ...]]
    beginnings: Mapping[str, tuple[str, ...]]
    opening: Mapping[str, tuple[str, ...]]
    first: tuple[str, ...]
    anywhere: tuple[str, ...]

    def search(self, words: "Words") -> re.Match[str] | None:
        """The first phrase in the text."""
        found: re.Match[str] | None = None
        for phrase in (*self.opening.get(words.first, ()), *self.first):
            if match := _compiled(phrase).match(words.plain):
                return match
        for at, phrases in self._candidates(words):
            if found and at >= found.start():
                continue
            for phrase in phrases:
                if match := _compiled(phrase).match(words.plain, at):
                    found = match
                    break
        for phrase in self.anywhere:
            match = _compiled(phrase).search(words.plain)
            if match and (found is None or match.start() < found.start()):
                found = match
        return found

    def _candidates(self, words: "Words") -> Iterator[tuple[int, tuple[str, ...]]]:
        for word, at in words.known(self.words):
            yield at, self.words[word]
        for word, at in words.begun(self.beginnings):
            yield at, self.beginnings[word]


class Words:
    """A flattened text by its words: where each of them stands."""

    def __init__(self, plain: str) -> None:
        self.plain = plain
        self._at: dict[str, list[int]] = {}
        self._begun: dict[str, list[str]] = {}
        for match in _WORD.finditer(plain):
            self._at.setdefault(match[0], []).append(match.start())
        self.first = next(iter(self._at), "")
        for word in self._at:
            self._begun.setdefault(word[:_TOLD], []).append(word)

    def known(self, phrases: Mapping[str, object]) -> Iterator[tuple[str, int]]:
        for word in self._at.keys() & phrases.keys():
            for at in self._at[word]:
                yield word, at

    def begun(self, phrases: Mapping[str, object]) -> Iterator[tuple[str, int]]:
        for begun in phrases:
            for word in self._begun.get(begun[:_TOLD], ()):
                if word.startswith(begun):
                    for at in self._at[word]:
                        yield begun, at


@cache
def index(phrases: tuple[str, ...]) -> Cues:
    words: dict[str, list[str]] = {}
    beginnings: dict[str, list[str]] = {}
    opening: dict[str, list[str]] = {}
    first: list[str] = []
    anywhere: list[str] = []
    for phrase in (each for said in phrases for each in _alternatives(said)):
        opens = phrase.startswith("^")
        heads = _heads(phrase.removeprefix("^").removeprefix("\\s*"))
        if opens and heads and not any(head.endswith("*") for head in heads):
            for head in heads:
                opening.setdefault(head, []).append(phrase)
            continue
        if opens:
            first.append(phrase)
            continue
        if heads is None or any(head.endswith("*") and len(head) <= _TOLD for head in heads):
            anywhere.append(phrase)
            continue
        for head in heads:
            if head.endswith("*"):
                beginnings.setdefault(head[:-1], []).append(phrase)
            else:
                words.setdefault(head, []).append(phrase)
    return Cues(
        words={word: tuple(those) for word, those in words.items()},
        beginnings={word: tuple(those) for word, those in beginnings.items()},
        opening={word: tuple(those) for word, those in opening.items()},
        first=tuple(first),
        anywhere=tuple(anywhere),
    )


@lru_cache(maxsize=8192)
def _compiled(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'])(?:{phrase})(?:(?<=\W)|(?!\w))")


def _alternatives(expression: str) -> Iterator[str]:
    """The parts between the bars that stand in no group."""
    depth, begins = 0, 0
    for step in _STEPS.finditer(expression):
        match step[0]:
            case "(":
                depth += 1
            case ")":
                depth -= 1
            case "|" if depth == 0:
                yield expression[begins : step.start()]
                begins = step.end()
    yield expression[begins:]


def _heads(phrase: str) -> frozenset[str] | None:
    """The words that a phrase can begin with, with a star behind the beginning of a word; None
    where it can begin with anything.
    """
    letters = _LETTERS.match(phrase)
    begun = letters[0] if letters else ""
    rest = phrase[len(begun) :]
    if rest.startswith("?"):
        return _all((begun + rest[1:], begun[:-1] + rest[1:]))
    if rest.startswith(("(?=", "(?!", "(?<")):
        return _all((begun + rest[_closed(rest) :],))
    if rest.startswith("("):
        end = _closed(rest)
        inner = rest[1 : end - 1].removeprefix("?:")
        quantifier = _QUANTIFIER.match(rest, end)
        behind = rest[quantifier.end() if quantifier else end :]
        ways = [begun + each + behind for each in _alternatives(inner)]
        if quantifier and (quantifier[0] in "?*" or quantifier[0].startswith(("{0", "{,"))):
            ways.append(begun + behind)
        return _all(ways)
    if not begun:
        return None
    open_ended = rest.startswith(("\\w", "[", "."))
    return frozenset((begun + "*" if open_ended else begun,))


def _all(ways: Iterable[str]) -> frozenset[str] | None:
    found: set[str] = set()
    for way in ways:
        heads = _heads(way)
        if heads is None:
            return None
        found |= heads
    return frozenset(found)


def _closed(expression: str) -> int:
    """Where the group that opens the expression ends."""
    depth = 0
    for step in _STEPS.finditer(expression):
        depth += {"(": 1, ")": -1}.get(step[0], 0)
        if not depth and step[0] == ")":
            return step.end()
    return len(expression)
