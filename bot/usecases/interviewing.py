"""A form asked question by question, where there are no modals: kept until it is answered."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.acts import Act, act
from bot.context import Context
from bot.errors import UserError
from bot.interview import Interview
from bot.messages import Address, Answer, Button, Card, Filled, Form, Text, phrase, verbatim
from bot.model.slot import DAY
from bot.packing import Dialogue, pack_dialogue, unpack_dialogue
from bot.phrases import Phrases

log = logging.getLogger(__name__)

OPEN_SECONDS = DAY


@dataclass(frozen=True, slots=True)
class Finished:
    """All questions are answered: the form goes where it was opened."""

    filled: Filled
    address: Address


async def ask(context: Context, form: Form[Text]) -> Answer[Text]:
    """The first question."""
    today = datetime.fromtimestamp(context.now, context.zoneinfo).date()
    dialogue = Dialogue(
        interview=Interview.begin(form.translate(_say(context)), today),
        address=context.incoming.address,
        turn=0,
        asked_at=context.now,
    )
    return await _show(context, dialogue)


def standing(context: Context) -> Answer[Text] | None:
    """The question that stands open, once more. None where there is none."""
    dialogue = _open(context)
    return None if dialogue is None else Answer(card=_card(dialogue))


async def answer(context: Context, text: str) -> Answer[Text] | Finished | None:
    """Typed words. None where no form is open."""
    dialogue = _open(context)
    if dialogue is None:
        return None
    return await _go_on(context, dialogue, dialogue.interview.answer(text, _say(context)))


async def press(context: Context, pressed: Act) -> Answer[Text] | Finished:
    """A button under a question."""
    dialogue = _open(context)
    if dialogue is None:
        raise UserError("interview-closed")
    if dialogue.turn != pressed.version:
        raise UserError("interview-answered")
    question = dialogue.interview.question()
    index = int(pressed.id[1:]) if pressed.id[1:].isascii() and pressed.id[1:].isdigit() else -1
    if pressed.id.startswith("o") and 0 <= index < len(question.options):
        interview = dialogue.interview.choose(question.options[index].value)
    else:
        ways = [leave.way for leave in question.exits if leave.way == pressed.id]
        if not ways:
            raise UserError("interview-answered")
        interview = dialogue.interview.take(ways[0])
    return await _go_on(context, dialogue, interview)


async def leave(context: Context) -> bool:
    """Something else was begun: the form is closed. False where none was open."""
    if context.caller.dialogue is None:
        return False
    await context.tx.dialogues.close(context.incoming.sender)
    return _open(context) is not None


async def _go_on(
    context: Context, dialogue: Dialogue, interview: Interview
) -> Answer[Text] | Finished:
    if interview.stopped or interview.finished:
        await context.tx.dialogues.close(context.incoming.sender)
        if interview.stopped:
            return Answer(card=Card(title=phrase("interview-left")))
        filled = Filled(interview.form.act, interview.values())
        return Finished(filled, dialogue.address)
    after = replace(dialogue, interview=interview, turn=dialogue.turn + 1, asked_at=context.now)
    return await _show(context, after)


async def _show(context: Context, dialogue: Dialogue) -> Answer[Text]:
    packed = pack_dialogue(dialogue)
    await context.tx.dialogues.keep(context.incoming.sender, packed, context.now)
    return Answer(card=_card(dialogue))


def _card(dialogue: Dialogue) -> Card[Text]:
    form = dialogue.interview.form
    question = dialogue.interview.question()
    lines: list[Text] = list(map(verbatim, form.intro)) if dialogue.turn == 0 else []
    if question.problem is not None:
        lines.append(question.problem)
    if question.count > 1:
        step = phrase(
            "interview-step", n=question.number, count=question.count, label=question.label
        )
        lines.append(step)
    else:
        lines.append(question.label)
    if question.value is not None:
        lines.append(phrase("interview-now", value=question.value))
    notes = () if question.hint is None else (question.hint,)
    options = [
        Button(option.label, act("step", f"o{index}", dialogue.turn))
        for index, option in enumerate(question.options)
    ]
    exits = [Button(leave.label, act("step", leave.way, dialogue.turn)) for leave in question.exits]
    return Card(
        title=verbatim(form.title),
        lines=tuple(lines),
        notes=notes,
        buttons=(*options, *exits),
    )


def _open(context: Context) -> Dialogue | None:
    if context.caller.dialogue is None:
        return None
    try:
        dialogue = unpack_dialogue(context.caller.dialogue)
    except ValueError:
        # Of another version of Deelbot: nobody is kept from everything else by it.
        log.error("a form that was open cannot be read, and is left")
        return None
    return dialogue if dialogue.asked_at > context.now - OPEN_SECONDS else None


def _say(context: Context) -> Callable[[Text], str]:
    return Phrases(context.language, context.zone, context.now).say
