"""Words that only one community uses: taught by its coordinators, read and found from then on."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from bot import language
from bot.cleaning import clean_name
from bot.context import Context
from bot.errors import UserError
from bot.language.terms import terms
from bot.messages import Answer, Card, Text, Thing, phrase
from bot.model.people import Community, OwnWord
from bot.usecases import inviting

WORD = ("woord", "mot", "word")
FORGET = frozenset({"weg", "wis", "retirer", "supprimer", "remove", "delete"})
MOST = 200
LONGEST = 4
"""So many words are still one word: bal populaire."""
_MEANS = re.compile(r"\s*=\s*")


async def word(context: Context, text: str) -> Answer[Text]:
    """`/netwerk woord`: all of them; `woord balletzaal = danszaal` teaches, `woord weg balletzaal`
    forgets.
    """
    said = clean_name(text)
    if not said:
        return Answer(card=_all(context.community))
    community = await inviting.coordinated(context)
    first, _, rest = said.partition(" ")
    parts = _MEANS.split(said, maxsplit=1)
    if len(parts) == 2:
        return await _teach(context, community, parts[0], parts[1])
    if first.casefold() in FORGET and rest:
        return await _forget(context, community, rest)
    raise UserError("word-how", word=said)


async def _teach(context: Context, community: Community, said: str, meaning: str) -> Answer[Text]:
    if not terms(said) or len(said.split()) > LONGEST or not terms(meaning):
        raise UserError("word-how", word=said or meaning)
    if language.names_thing(language.fold(said)):
        raise UserError("word-known", word=said)
    others = [each for each in community.glossary if terms(each.word) != terms(said)]
    if len(others) >= MOST:
        raise UserError("word-many", n=MOST)
    now = datetime.fromtimestamp(context.now, context.zoneinfo)
    reading = language.read(
        meaning,
        now,
        context.zoneinfo,
        context.language,
        intent="search",
        conventions=context.conventions,
    )
    taught = OwnWord(
        word=said.casefold(), meaning=meaning, kind=reading.kind, category=reading.category
    )
    await context.tx.teaching.teach(community, _sorted([*others, taught]))
    means = phrase("word-finds")
    if taught.kind is not None:
        means = phrase("word-reads", thing=Thing(taught.kind, taught.category))
    title = phrase("word-taught", word=taught.word, meaning=taught.meaning)
    forget = phrase("word-how-forget", word=taught.word)
    return Answer(card=Card(title=title, lines=(means,), notes=(forget,)))


async def _forget(context: Context, community: Community, said: str) -> Answer[Text]:
    left = [each for each in community.glossary if terms(each.word) != terms(said)]
    if len(left) == len(community.glossary):
        raise UserError("word-unknown", word=said)
    await context.tx.teaching.teach(community, left)
    return Answer(card=Card(title=phrase("word-forgotten", word=said)))


def _sorted(glossary: Iterable[OwnWord]) -> Sequence[OwnWord]:
    return sorted(glossary, key=lambda each: language.fold(each.word))


def _all(community: Community) -> Card[Text]:
    lines = tuple(
        phrase("word-means", word=each.word, meaning=each.meaning) for each in community.glossary
    )
    title = "words-own" if lines else "words-none"
    return Card(title=phrase(title, name=community.name), lines=lines, notes=(phrase("words-how"),))
