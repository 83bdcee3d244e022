"""The words that communities have of their own."""

import json
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from functools import lru_cache

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.people import Community, OwnWord
from bot.ports import StorageBusy
from storage import terms
from storage.statements import statement

_TEACH = statement(
    "UPDATE community SET glossary = :taught WHERE id = :community_id AND glossary = :before"
)


@dataclass(frozen=True, slots=True)
class SqlTeaching:
    connection: AsyncConnection

    async def teach(self, community: Community, glossary: Sequence[OwnWord]) -> None:
        changed = await self.connection.execute(
            _TEACH,
            {
                "community_id": community.id,
                "before": pack_glossary(community.glossary),
                "taught": pack_glossary(glossary),
            },
        )
        if changed.rowcount != 1:
            raise StorageBusy("somebody else changed the words of the community first")

    async def forget(self) -> None:
        await terms.forget(self.connection)


def pack_glossary(glossary: Sequence[OwnWord]) -> str:
    return json.dumps([astuple(each) for each in glossary], ensure_ascii=False)


@lru_cache(maxsize=256)
def unpack_glossary(packed: str) -> tuple[OwnWord, ...]:
    return tuple(
        OwnWord(word=word, meaning=meaning, kind=kind, category=category)
        for word, meaning, kind, category in json.loads(packed)
    )
