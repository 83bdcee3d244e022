"""The signs of a text in order, as the passes of the grammar rewrite them."""

from collections.abc import Callable, Sequence

from bot.language.scanner import Seen
from bot.language.signs import Cue, Sign

Rule = Callable[[Sequence[Sign], int], "tuple[int, Sign] | None"]

# No rule begins with one of these.
_IDLE = frozenset(map(id, (Cue.WORD, Cue.STOP, Cue.COMMA, Cue.AND, Cue.OR, Cue.DASH, Cue.TO)))
# More signs of time than any message has; the rest of a longer one is not worth its cost.
MOST = 200


# Said of anything: among words alone they say nothing of time.
_LONE = frozenset(map(id, (Cue.ARTICLE, Cue.PLURAL, Cue.FROM, Cue.AT, Cue.FOR, Cue.HENCE)))


def _without_lone(seen: Sequence[Seen]) -> list[Seen]:
    """One word for many, and for the small words between them."""
    kept: list[Seen] = []
    for at, one in enumerate(seen):
        after = seen[at + 1].sign if at + 1 < len(seen) else Cue.WORD
        worded = not kept or kept[-1].sign is Cue.WORD
        if worded and (
            (one.sign is Cue.WORD and kept) or (id(one.sign) in _LONE and after is Cue.WORD)
        ):
            continue
        kept.append(one)
    return kept


class Line:
    """Two lists in step: the signs, and where in the text each one stands."""

    def __init__(self, seen: Sequence[Seen]) -> None:
        kept = _without_lone(seen[:MOST])
        self.signs: list[Sign] = [one.sign for one in kept]
        self.spans: list[tuple[int, int]] = [(one.start, one.end) for one in kept]

    def rewrite(self, rule: Rule, *first: type) -> None:
        """Where the rule says (n, sign), n signs become that one; it sees its work on the left.
        `first` are the only signs that the rule begins with, where it does not begin with cues.
        """
        signs, spans, at = self.signs, self.spans, 0
        while at < len(signs):
            sign = signs[at]
            begins = type(sign) in first if first else id(sign) not in _IDLE
            if begins and (hit := rule(signs, at)):
                taken, new = hit
                spans[at : at + taken] = [(spans[at][0], spans[at + taken - 1][1])]
                signs[at : at + taken] = [new]
            at += 1
