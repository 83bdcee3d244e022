"""The signs of a text in order, as the passes of the grammar rewrite them."""

from collections.abc import Callable, Sequence

from bot.language.scanner import Seen
from bot.language.signs import Cue, Sign

Rule = Callable[[Sequence[Sign], int], "tuple[int, Sign] | None"]

# More signs of time than any message has; the rest of a longer one is not worth its cost.
MOST = 200


class Line:
    """Two lists in step: the signs, and where in the text each one stands."""

    def __init__(self, seen: Sequence[Seen]) -> None:
        self.signs: list[Sign] = [one.sign for one in seen[:MOST]]
        self.spans: list[tuple[int, int]] = [(one.start, one.end) for one in seen[:MOST]]

    def rewrite(self, rule: Rule) -> None:
        """Where the rule says (n, sign), n signs become that one; it sees its work on the left."""
        signs: list[Sign] = []
        spans: list[tuple[int, int]] = []
        at, rest = 0, list(self.signs)
        while at < len(rest):
            idle = rest[at] in (Cue.WORD, Cue.STOP)
            window = () if idle else (*signs[-3:], *rest[at : at + 26])
            hit = None if idle else rule(window, min(len(signs), 3))
            if hit is None:
                signs.append(rest[at])
                spans.append(self.spans[at])
                at += 1
                continue
            taken, sign = hit
            signs.append(sign)
            spans.append((self.spans[at][0], self.spans[at + taken - 1][1]))
            at += taken
        self.signs, self.spans = signs, spans
