"""Buttons as numbers: which number presses what, for one person or in the channels."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from bot.acts import Act, parse
from bot.messages import Button

# What stood on older cards than these is no longer pressed by number.
_KEPT_CARDS = 8


@dataclass(frozen=True, slots=True)
class Numbered:
    """A button as it is shown. `message` is the card that carries it."""

    number: str
    label: str
    act: str
    message: str


class PrivateButtons:
    """One person's buttons. 1, 2, 3 … are always those of their newest card, and a label that
    begins with a number has that one; what they had before moves to 11, 21, 31 …, and stays
    there. What was about an older state of the same thing can no longer be pressed.
    """

    def __init__(self) -> None:
        self._cards: dict[str, dict[int, Button[str]]] = {}
        self._newest = ""

    def show(self, message: str, buttons: Sequence[Button[str]]) -> list[Numbered]:
        """A new card. One without buttons leaves all numbers as they are."""
        self.forget(message)
        if not buttons:
            return []
        self._forget_older_states(buttons)
        numbered = _numbering(buttons)
        self._make_room(max(numbered))
        self._cards[message] = numbered
        self._newest = message
        for old in list(self._cards)[:-_KEPT_CARDS]:
            del self._cards[old]
        return self.of(message)

    def change(self, message: str, buttons: Sequence[Button[str]]) -> list[Numbered]:
        """An edited card keeps a number for what still does the same; the rest gets new ones."""
        used = {number for card in self._cards.values() for number in card}
        kept = _carry_over(self._cards.pop(message, {}), buttons)
        start = 1 if message == self._newest else 11
        card: dict[int, Button[str]] = {}
        for button in buttons:
            number = kept.get(button) or next(n for n in range(start, 10_000) if n not in used)
            used.add(number)
            card[number] = button
        if card:
            self._cards[message] = card
        else:
            self.forget(message)
        return self.of(message)

    def forget(self, message: str) -> None:
        self._cards.pop(message, None)
        if message == self._newest:
            self._newest = ""

    def of(self, message: str) -> list[Numbered]:
        """In the order of the card."""
        card = self._cards.get(message, {})
        return [Numbered(str(n), b.label, b.act, message) for n, b in card.items()]

    def all(self) -> list[Numbered]:
        """Newest card first."""
        older = [message for message in reversed(self._cards) if message != self._newest]
        return [n for message in (self._newest, *older) for n in self.of(message)]

    @property
    def newest(self) -> list[Numbered]:
        return self.of(self._newest)

    def _forget_older_states(self, buttons: Sequence[Button[str]]) -> None:
        states = {act.id: act.version for act in map(_parsed, buttons) if act and act.id}
        for message, card in list(self._cards.items()):
            for number, button in list(card.items()):
                act = _parsed(button)
                if act is not None and act.version < states.get(act.id, 0):
                    del card[number]
            if not card:
                self.forget(message)

    def _make_room(self, highest: int) -> None:
        low = max(10, highest)
        for message, card in self._cards.items():
            if min(card) > low:
                continue
            taken = {n for other, c in self._cards.items() if other != message for n in c}
            start = next(
                n
                for n in range(11, 10_000, 10)
                if n > low and not taken & set(range(n, n + len(card)))
            )
            self._cards[message] = dict(enumerate(card.values(), start))


class PublicButtons:
    """The buttons in all channels: p1, p2 … each given out once."""

    def __init__(self) -> None:
        self._buttons: dict[int, tuple[str, Button[str]]] = {}
        self._last = 0

    def show(self, message: str, buttons: Sequence[Button[str]]) -> list[Numbered]:
        """A card, new or edited: what still does the same keeps its number."""
        before = {n: b for n, (m, b) in self._buttons.items() if m == message}
        kept = _carry_over(before, buttons)
        for number in before:
            del self._buttons[number]
        for button in buttons:
            number = kept.get(button, 0)
            if not number:
                self._last += 1
                number = self._last
            self._buttons[number] = (message, button)
        return [n for n in self.all() if n.message == message]

    def all(self) -> list[Numbered]:
        """Those of the last shown card last."""
        return [Numbered(f"p{n}", b.label, b.act, m) for n, (m, b) in self._buttons.items()]


def _carry_over(
    before: dict[int, Button[str]], buttons: Sequence[Button[str]]
) -> dict[Button[str], int]:
    """The numbers of what stays: the same act, or the same but for its version where that is no
    guess.
    """
    kept: dict[Button[str], int] = {}
    for key in (_act, _stem):
        old, new = Counter(map(key, before.values())), Counter(map(key, buttons))
        numbers = {key(button): number for number, button in before.items()}
        for button in buttons:
            if old[key(button)] == new[key(button)] == 1:
                kept.setdefault(button, numbers[key(button)])
    return kept


def _numbering(buttons: Sequence[Button[str]]) -> dict[int, Button[str]]:
    """A label such as "2 aanvragen" has number 2; the others come after the highest of those."""
    led = {led: button for button in buttons if (led := _leading_number(button.label))}
    spare = count(max(led, default=0) + 1)
    numbers = {button: number for number, button in led.items()}
    return {numbers.get(button) or next(spare): button for button in buttons}


def _leading_number(label: str) -> int:
    first = label.split(" ", 1)[0]
    return int(first) if first.isascii() and first.isdigit() and len(first) <= 3 else 0


def _parsed(button: Button[str]) -> Act | None:
    return parse(button.act)


def _act(button: Button[str]) -> str:
    return button.act


def _stem(button: Button[str]) -> str:
    return button.act.rpartition(".")[0] or button.act
