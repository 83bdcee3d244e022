"""Asks a form one question at a time, for every platform that has no modals. Pure."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, Literal, TypeVar

from bot import picking
from bot.cleaning import LONGEST_TEXT, clean
from bot.messages import Field, Form, Text, phrase, verbatim

T = TypeVar("T")
U = TypeVar("U")

Way = Literal["skip", "keep", "clear", "back", "stop"]

SUBMIT = "submit"
DONE = "done"
_NUMBER = re.compile(r"\D*?(?<![-−])(\d{1,3}(?:\.\d{3})+|\d{1,9}(?:[.,]\d{1,2})?)(?![\d.,]*\d)\D*")


@dataclass(frozen=True, slots=True)
class Option(Generic[T]):
    """`value` is what `Interview.choose` takes."""

    label: T
    value: str


@dataclass(frozen=True, slots=True)
class Exit(Generic[T]):
    """A way past the question without an answer, for `Interview.take`."""

    label: T
    way: Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Generic[T]):
    """What to show. `value` is the present answer, `problem` why the question is asked (again).

    `numbered` says that a typed number may stand for an option; where the answer itself is a
    number it does not. `number` of `count` counts from 1; both are 0 where one question was
    picked from the menu, and for the menu itself.
    """

    label: T
    options: tuple[Option[T], ...] = ()
    exits: tuple[Exit[T], ...] = ()
    value: T | None = None
    hint: T | None = None
    problem: T | None = None
    numbered: bool = True
    number: int = 0
    count: int = 0

    def translate(self, say: Callable[[T], U]) -> "Question[U]":
        return Question(
            label=say(self.label),
            options=tuple(Option(say(o.label), o.value) for o in self.options),
            exits=tuple(Exit(say(e.label), e.way) for e in self.exits),
            value=None if self.value is None else say(self.value),
            hint=None if self.hint is None else say(self.hint),
            problem=None if self.problem is None else say(self.problem),
            numbered=self.numbered,
            number=self.number,
            count=self.count,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """How far somebody is in a form. Every answer gives a new Interview; one that will not do gives
    the same question with its problem.

    `queue` holds the names of the fields to ask, the present one first; `past` those asked
    before it. With an empty queue and `menu` the person picks what to change, or submits. With
    `today` dates and times have options; some of those show other ones, and `page` is the value
    of the last of these.
    """

    form: Form[str]
    given: tuple[tuple[str, str], ...]
    queue: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    menu: bool = False
    problem: Text | None = None
    finished: bool = False
    stopped: bool = False
    today: date | None = None
    page: str = ""

    @classmethod
    def begin(cls, form: Form[str], today: date | None = None) -> "Interview":
        """Wrong fields first, then empty ones and those to tick: what is known is not asked again.
        A form to edit asks only what it cannot do without; then, or with nothing to ask, comes the
        menu. `today` is the reader's, for platforms with buttons.
        """
        wrong = tuple(f.name for f in form.fields if f.error is not None)
        # After an error, optional questions have been passed over already.
        optional = not wrong and not form.editing
        missing = tuple(
            f.name
            for f in form.fields
            if (not f.value or (f.type == "choices" and not form.editing))
            and f.error is None
            and (f.required or optional)
        )
        queue = wrong + missing
        return cls(
            form=form,
            given=tuple((f.name, f.value) for f in form.fields),
            queue=queue,
            wrong=wrong,
            menu=form.editing or not queue,
            today=today,
        )

    def values(self) -> dict[str, str]:
        """Every field by name; empty where it was passed over."""
        return dict(self.given)

    def question(self) -> Question[Text]:
        if not self.queue:
            return self._menu_question()
        field = self._field
        value = self.values()[field.name]
        # Who turns a page has read what was wrong.
        error = field.error if field.name in self.wrong and not self.page else None
        options = self._options(field)
        steps = 0 if self.menu else len(self.past) + 1
        return Question(
            label=verbatim(field.label),
            options=options,
            exits=self._exits(field, value),
            value=_shown(field, value) if value and field.type != "choices" else None,
            hint=self._hint(field),
            problem=self.problem or (None if error is None else verbatim(error)),
            numbered=field.type not in ("number", "date", "time") and bool(options),
            number=steps,
            count=0 if self.menu else len(self.past) + len(self.queue),
        )

    def answer(self, text: str, say: Callable[[Text], str]) -> "Interview":
        """Typed words: a number or a label that `say` has shown, else the answer itself."""
        text = clean(text)
        question = self.question().translate(say)
        for leave in question.exits:
            if _same(leave.label, text):
                return self.take(leave.way)
        for option in question.options:
            if _same(option.label, text):
                return self.choose(option.value)
        if question.numbered and text.isdecimal() and 1 <= int(text[:9]) <= len(question.options):
            return self.choose(question.options[int(text[:9]) - 1].value)
        return self._typed(text, len(question.options))

    def choose(self, value: str) -> "Interview":
        """One of the question's options, by its value."""
        options = self.question().options
        if value not in {option.value for option in options}:
            return self._again(phrase("interview-no-such-choice", n=len(options)))
        if self.queue:
            if self._picks and picking.turns_page(value):
                return replace(self, page=value, problem=None)
            return self._tick(value) if self._field.type == "choices" else self._store(value)
        if value != SUBMIT:
            name = value.partition(".")[2]
            return replace(self, queue=(name,), past=(), problem=None)
        missing = tuple(
            f.name for f in self.form.fields if f.required and not self.values()[f.name]
        )
        if missing:
            return replace(self, queue=missing, past=(), problem=phrase("interview-needed"))
        return replace(self, finished=True, problem=None)

    def take(self, way: Way) -> "Interview":
        """An exit of the present question; one that it does not have changes nothing."""
        if way not in {leave.way for leave in self.question().exits}:
            return self._again(phrase("interview-needed"))
        match way:
            case "stop":
                return replace(self, stopped=True, problem=None, page="")
            case "skip" | "clear":
                return self._store("")
            case "keep":
                return self._store(self.values()[self.queue[0]])
            case "back" if self.past:
                queue = (self.past[-1], *self.queue)
                return replace(self, queue=queue, past=self.past[:-1], problem=None, page="")
            case "back":
                return replace(self, queue=(), problem=None, page="")

    @property
    def _field(self) -> Field[str]:
        return next(f for f in self.form.fields if f.name == self.queue[0])

    @property
    def _picks(self) -> bool:
        return self.today is not None and self._field.type in ("date", "time")

    def _options(self, field: Field[str]) -> tuple[Option[Text], ...]:
        if field.type == "choices":
            return self._ticks(field)
        if self.today is None:
            return _options(field)
        picks = picking.choices(field.type, self.today, self.page)
        return (*_options(field), *(Option(each.label, each.value) for each in picks))

    def _ticks(self, field: Field[str]) -> tuple[Option[Text], ...]:
        """Going on first, then every choice with what it is now: pressed, it is the other."""
        ticked = self.values()[field.name].split()
        return (
            Option(phrase("interview-done"), DONE),
            *(
                Option(
                    phrase(
                        "interview-ticked" if choice.value in ticked else "interview-unticked",
                        label=choice.label,
                    ),
                    choice.value,
                )
                for choice in field.choices
            ),
        )

    def _hint(self, field: Field[str]) -> Text | None:
        if field.hint is None and self._picks:
            return phrase("pick-hint-date" if field.type == "date" else "pick-hint-time")
        return _hint(field)

    def _menu_question(self) -> Question[Text]:
        values = self.values()
        options = [Option(verbatim(self.form.submit), SUBMIT)]
        for field in self.form.fields:
            value = values[field.name]
            shown = _shown(field, value) if value else phrase("interview-empty")
            label = phrase("interview-field", label=field.label.rstrip(" ?:"), value=shown)
            options.append(Option(label, f"field.{field.name}"))
        return Question(
            label=phrase("interview-menu" if self.form.editing else "interview-review"),
            options=tuple(options),
            exits=(_exit("stop"),),
            problem=self.problem,
        )

    def _exits(self, field: Field[str], value: str) -> tuple[Exit[Text], ...]:
        ways: list[Way] = []
        if field.type == "choices":
            # Its first option goes on, whatever is ticked.
            value = ""
        elif not value and not field.required:
            ways.append("skip")
        if value and not self.menu and field.name not in self.wrong:
            ways.append("keep")
        if value and not field.required:
            ways.append("clear")
        if self.past or self.menu:
            ways.append("back")
        return tuple(map(_exit, (*ways, "stop")))

    def _typed(self, text: str, options: int) -> "Interview":
        if not self.queue:
            return self._again(phrase("interview-no-such-choice", n=options))
        field = self._field
        if not text:
            return self._again(phrase("interview-needed"))
        if field.type == "choices":
            named = [choice.value for choice in field.choices if _same(choice.label, text)]
            return self._tick(named[0]) if named else self._unknown(options)
        if len(text) > LONGEST_TEXT:
            problem = phrase("interview-too-long", length=len(text), most=LONGEST_TEXT)
            return self._again(problem)
        if field.type == "switch" or (field.type == "choice" and not field.open):
            return self._unknown(options)
        if field.type == "number":
            number = _number(text)
            return self._store(number) if number else self._again(phrase("interview-no-number"))
        return self._store(text)

    def _tick(self, value: str) -> "Interview":
        """Ticks a choice, or takes its tick away; with what is ticked then, DONE goes on."""
        field = self._field
        ticked = self.values()[field.name].split()
        if value == DONE:
            if field.required and not ticked:
                return self._again(phrase("interview-needed"))
            return self._store(" ".join(ticked))
        kept = [
            choice.value
            for choice in field.choices
            if (choice.value in ticked) != (choice.value == value)
        ]
        given = tuple(
            (name, " ".join(kept) if name == field.name else old) for name, old in self.given
        )
        wrong = tuple(name for name in self.wrong if name != field.name)
        return replace(self, given=given, wrong=wrong, problem=None)

    def _store(self, value: str) -> "Interview":
        now, *later = self.queue
        given = tuple((name, value if name == now else old) for name, old in self.given)
        return replace(
            self,
            given=given,
            queue=tuple(later),
            past=(*self.past, now) if later else (),
            wrong=tuple(name for name in self.wrong if name != now),
            problem=None,
            finished=not later and not self.menu,
            page="",
        )

    def _unknown(self, options: int) -> "Interview":
        return self._again(phrase("interview-no-such-choice", n=options))

    def _again(self, problem: Text) -> "Interview":
        return replace(self, problem=problem)


def _exit(way: Way) -> Exit[Text]:
    return Exit(phrase(f"interview-{way}"), way)


def _options(field: Field[str]) -> tuple[Option[Text], ...]:
    if field.type == "switch":
        return (
            Option(phrase("interview-yes"), "yes"),
            Option(phrase("interview-no"), "no"),
        )
    return tuple(Option(verbatim(choice.label), choice.value) for choice in field.choices)


def _shown(field: Field[str], value: str) -> Text:
    if field.type == "choices":
        ticked = value.split()
        return verbatim(", ".join(each.label for each in field.choices if each.value in ticked))
    for option in _options(field):
        if option.value == value:
            return option.label
    return picking.picked(field.type, value) or verbatim(value)


def _hint(field: Field[str]) -> Text | None:
    if field.hint is not None:
        return verbatim(field.hint)
    match field.type:
        case "switch" | "choices":
            return None
        case "choice":
            return phrase("interview-hint-open") if field.open else None
        case "text":
            return phrase("interview-hint-open") if field.choices else None
        case _:
            return phrase(f"interview-hint-{field.type}")


def _same(label: str, text: str) -> bool:
    return " ".join(label.split()).casefold() == " ".join(text.split()).casefold()


def _number(text: str) -> str:
    """The one number in `text`, with a point; a dot before three digits groups thousands. Empty
    where there is none, or more than one.
    """
    found = _NUMBER.fullmatch(text)
    if found is None:
        return ""
    digits = found[1]
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", digits):
        return str(int(digits.replace(".", "")))
    whole, _, part = digits.replace(",", ".").partition(".")
    return str(int(whole)) + (f".{part}" if part.strip("0") else "")
