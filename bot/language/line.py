"""The signs of a text in order, as the passes of the grammar rewrite them."""

from collections.abc import Callable, Sequence

from bot.language.scanner import Seen
from bot.language.signs import Cue, Sign

Rule = Callable[[Sequence[Sign], int], "tuple[int, Sign] | None"]

# No rule begins with one of these.
_IDLE = frozenset(map(id, (Cue.WORD, Cue.STOP, Cue.COMMA, Cue.AND, Cue.OR, Cue.DASH, Cue.TO)))
# More signs of time than any message has; the rest of a longer one is not worth its cost.
MOST = 200


class Line:
    """Two lists in step: the signs, and where in the text each one stands."""

    def __init__(self, seen: Sequence[Seen]) -> None:
        self.signs: list[Sign] = [one.sign for one in seen[:MOST]]
        self.spans: list[tuple[int, int]] = [(one.start, one.end) for one in seen[:MOST]]

    def rewrite(self, rule: Rule) -> None:
        """Where the rule says (n, sign), n signs become that one; it sees its work on the left."""
        signs, spans, at = self.signs, self.spans, 0
        while at < len(signs):
            if id(signs[at]) not in _IDLE and (hit := rule(signs, at)):
                taken, new = hit
                spans[at : at + taken] = [(spans[at][0], spans[at + taken - 1][1])]
                signs[at : at + taken] = [new]
            at += 1
