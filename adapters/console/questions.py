"""A question of a form in the terminal: its choices as numbers, its ways out as signs."""

from adapters.console.render import Row, block, button_rows
from bot.interview import Interview, Question, Way
from bot.messages import phrase
from bot.phrases import Phrases

# A number could be an answer, and so could a word.
_SIGNS: dict[Way, str] = {"skip": "-", "clear": "-", "keep": "=", "back": "<", "stop": "/"}


def exit_for(interview: Interview, typed: str) -> Way | None:
    """The way out that a sign stands for at this question."""
    for leave in interview.question().exits:
        if _SIGNS[leave.way] == typed.strip():
            return leave.way
    # Never an answer, so that nobody sends a dash where an answer is needed.
    return "skip" if typed.strip() == "-" else None


def question_rows(question: Question[str], phrases: Phrases, width: int) -> list[Row]:
    label = question.label
    if question.count > 1:
        label = phrases.say(
            phrase("console-question", n=question.number, count=question.count, label=label)
        )
    rows: list[Row] = []
    if question.problem:
        rows += block(question.problem, "problem", width=width)
    rows += block(label, "bold", width=width)
    if question.value:
        rows += block(phrases.say(phrase("console-value", value=question.value)), width=width)
    if question.options:
        if question.numbered:
            numbers = [str(n) for n in range(1, len(question.options) + 1)]
        else:
            numbers = ["" for _ in question.options]
        labels = [option.label for option in question.options]
        # A menu has sentences to choose from: one under the other.
        narrow = 1 if question.count == 0 or max(map(len, labels)) > 30 else width
        rows += button_rows(list(zip(numbers, labels, strict=True)), narrow)
    if question.hint:
        rows += block(question.hint, "dim", width=width)
    exits = button_rows([(_SIGNS[leave.way], leave.label) for leave in question.exits], width)
    return [*rows, *exits, ()]
