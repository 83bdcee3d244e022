"""What a typed line says: by whom, where, and the words themselves."""

import re
from dataclasses import dataclass
from typing import Literal

_PERSON = re.compile(r"@([\w][\w.-]{0,31})(?=\s|$)")
_CHANNEL = re.compile(r"#([\w][\w.-]{0,31})(?=\s|$)")
_BUTTON = re.compile(r"p?\d{1,6}", re.IGNORECASE | re.ASCII)
_QUIT = frozenset({":quit", ":q", ":stop", ":exit"})

Kind = Literal["comment", "switch", "command", "button", "help", "quit", "said"]


@dataclass(frozen=True, slots=True)
class Line:
    """`person` and `channel` only where the line names them, without capitals; `words` is what
    follows.
    """

    words: str
    person: str | None = None
    channel: str | None = None

    @property
    def kind(self) -> Kind:
        if self.words == "#" or self.words.startswith("# "):
            return "comment"
        if self.words.startswith("/"):
            return "command"
        if not self.words:
            return "switch" if self.person or self.channel else "said"
        if self.words == "?":
            return "help"
        if self.words.lower() in _QUIT:
            return "quit"
        return "button" if _BUTTON.fullmatch(self.words) else "said"

    @property
    def command(self) -> tuple[str, str]:
        """The word after the slash, and the rest."""
        word, _, rest = self.words[1:].partition(" ")
        return word, rest.strip()


def parse(line: str) -> Line:
    """`@name #channel words`, of which any part may be left out."""
    rest = line.strip()
    person = channel = None
    if found := _PERSON.match(rest):
        person, rest = found[1].lower(), rest[found.end() :].lstrip()
    if found := _CHANNEL.match(rest):
        channel, rest = found[1].lower(), rest[found.end() :].lstrip()
    return Line(rest, person, channel)
