"""What a deep link carries from a channel to the private chat: an act or a word."""

import re
from dataclasses import dataclass

from bot.acts import Act, act, parse
from bot.context import Context
from bot.language import fold
from bot.messages import Command, Press
from bot.verbs import BY_WORD

HERE = "here"
LONGEST = 64
_ACT = re.compile(r"([A-Za-z0-9]+)-([A-Za-z0-9-]*)-([0-9]{1,9})")
_WORD = re.compile(r"[A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Link:
    """`word` is a command's or empty. `here` says that the answer is there already, or waits."""

    word: str = ""
    act: Act | None = None
    here: bool = False


def link(context: Context, *, saved: bool = False) -> str:
    """What leads to the same answer in private: at most 64 of A–Z a–z 0–9 _ -.

    An answer that was saved waits there by itself.
    """
    if context.incoming.private:
        return ""
    return HERE if saved else _again(context)


def carried(act_: str) -> str:
    """An act as a deep link carries it: `write.offer.0` is `write-offer-0`."""
    return act_.replace(".", "-")


def follow(payload: str) -> Link:
    """Whatever is no link of ours leads nowhere in particular."""
    if len(payload) > LONGEST:
        return Link()
    if payload == HERE:
        return Link(here=True)
    if _WORD.fullmatch(payload):
        return Link(word=payload.lower())
    found = _ACT.fullmatch(payload)
    return Link(act=parse(".".join(found.groups()))) if found else Link()


def _again(context: Context) -> str:
    content = context.incoming.content
    if context.kept:
        return carried(act("more", f"{context.kept[-1].id}-0"))
    if isinstance(content, Press):
        return carried(content.act)
    if isinstance(content, Command) and fold(content.word) in BY_WORD:
        return fold(content.word)
    return HERE
