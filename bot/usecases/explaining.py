"""Help for anybody, and a next step for what was not understood."""

from functools import cache

from bot.acts import Act
from bot.context import Context
from bot.messages import Answer, Card, Said, Text, phrase
from bot.model.people import Language
from bot.verbs import BY_WORD, VERBS, Verb

CLOSE_ENOUGH = 70


async def help_(context: Context) -> Answer[Text]:
    return Answer(card=_help(context, phrase("help-title")))


async def unclear(context: Context) -> Answer[Text]:
    """Words that are neither an offer nor a request nor a search: thanks, a greeting, a remark.
    Between others they are left alone, unless they are for the bot only.
    """
    said = context.incoming.content
    addressed = isinstance(said, Said) and said.addressed
    if not (context.incoming.private or addressed):
        return Answer()
    return Answer(card=Card(title=phrase("help-unclear")))


async def wordless(context: Context) -> Answer[Text]:
    """A photo, a file, a sticker: in a channel they are meant for others."""
    if not context.incoming.private:
        return Answer()
    return Answer(card=Card(title=phrase("help-wordless"), lines=(phrase("help-plain"),)))


async def greet(context: Context, pressed: Act) -> Answer[Text]:
    del pressed
    return await help_(context)


async def unknown(context: Context, word: str) -> Answer[Text]:
    close = _closest(word)
    if close is None:
        return Answer(card=_help(context, phrase("help-unknown", word=word[:40])))
    meant = phrase("help-meant", word=word[:40], close=close)
    return Answer(card=_help(context, meant))


async def unbuilt(context: Context, verb: Verb, said: str = "") -> Answer[Text]:
    """A known word whose act does not exist yet says so, with what can be done now; so does a word
    behind one that is not known there.
    """
    word = f"{verb.word(context.language)} {said}".strip()
    return Answer(card=_help(context, phrase("help-not-yet", word=word[:40])))


def _help(context: Context, title: Text) -> Card[Text]:
    return Card(title=title, lines=_words(context.language), notes=(phrase("help-plain"),))


@cache
def _words(language: Language) -> tuple[Text, ...]:
    return tuple(
        phrase(f"help-{verb.id}", word=verb.word(language))
        for verb in VERBS
        if verb.built and verb.id != "help"
    )


def _closest(word: str) -> str | None:
    from rapidfuzz import process  # 10 ms, and only a mistyped word needs it

    found = process.extractOne(word, list(BY_WORD), score_cutoff=CLOSE_ENOUGH)
    return None if found is None else str(found[0])
