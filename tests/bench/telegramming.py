"""T2 a light command, T13 a burst: the Telegram adapter against the bare library beneath it.

Both speak the real library, through an API that answers in the process itself.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine
from telegram import Message, Update
from telegram.ext import Application, ApplicationBuilder, CommandHandler, ContextTypes
from telegram.request import BaseRequest, RequestData

from adapters.telegram.incoming import Me, parsed
from adapters.telegram.lines import Lines
from adapters.telegram.platform import TelegramPlatform
from adapters.telegram.polling import Polling
from adapters.telegram.session import Session
from adapters.telegram.wire import WireBot
from bot.clock import SystemClock
from bot.dispatch import Bot
from storage import SqlStorage, open_storage
from storage.tables import meta
from tests.bench import plain
from tests.bench.measuring import Case, Line, interleaved, note

TOKEN = "7000000000:only-for-measuring-and-of-no-use-01234"
ME = Me(7_000_000_000, "deelbot_bench_bot")
AN = 1
COMMANDS = {"help": "help", "instellingen": "settings"}

MESSAGES = 40
API_SECONDS = 0.1
CHATS_IN_ORDER = 8
# Each word is none of ours, so that the answer quotes it.
WORDS = ("qqeen", "qqtwee", "qqdrie", "qqvier", "qqvijf")

Json = dict[str, Any]
NewDatabase = Callable[[], str]


class Api(BaseRequest):
    """Telegram without a network: `offer` brings updates, `taken` ends once all are answered.

    `waits` says how long the nth message to one chat takes.
    """

    read_timeout = None

    def __init__(self, waits: Callable[[int], float] | None = None) -> None:
        self._waits = waits
        self._numbers = count(1)
        self._updates: list[Json] = []
        self._offered = asyncio.Event()
        self._taken = asyncio.Event()
        self._open = 0
        self._begun: dict[int, int] = {}
        self.said: dict[int, list[str]] = {}
        """What each chat was told, in the order in which it was there."""

    def offer(self, updates: Iterable[Json]) -> None:
        self.said, self._begun = {}, {}
        self._updates = list(updates)
        self._open = len(self._updates)
        self._taken.clear()
        self._offered.set()

    async def taken(self) -> None:
        await self._taken.wait()

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, **_: object
    ) -> tuple[int, bytes]:
        del method
        asked = {} if request_data is None else request_data.parameters
        match url.rpartition("/")[2]:
            case "getMe":
                me = {"id": ME.id, "is_bot": True, "first_name": "Deelbot"}
                result: object = {**me, "username": ME.username}
            case "getUpdates":
                result = await self._brought(asked)
            case "sendMessage":
                result = await self._sent(asked)
            case _:
                result = True
        return 200, json.dumps({"ok": True, "result": result}).encode()

    async def _brought(self, asked: Json) -> list[Json]:
        self._updates = [
            each for each in self._updates if each["update_id"] >= (asked.get("offset") or 0)
        ]
        if not self._updates and asked.get("timeout"):
            self._offered.clear()
            await self._offered.wait()
        return self._updates

    async def _sent(self, asked: Json) -> Json:
        chat = asked["chat_id"]
        if self._waits is not None:
            turn = self._begun[chat] = self._begun.get(chat, 0) + 1
            await asyncio.sleep(self._waits(turn))
        self.said.setdefault(chat, []).append(asked["text"])
        self._open -= 1
        if self._open <= 0:
            self._taken.set()
        shown = {name: asked[name] for name in ("entities", "reply_markup") if name in asked}
        return {
            "message_id": next(self._numbers),
            "date": 1_800_000_000,
            "chat": {"id": chat, "type": "private", "first_name": "An"},
            "from": {"id": ME.id, "is_bot": True, "first_name": "Deelbot"},
            "text": asked["text"],
            **shown,
        }


async def run(new: NewDatabase, *, rounds: int, bursts: int) -> list[Line]:
    storage = await open_storage(new())
    try:
        return [
            *await _light(storage, rounds),
            *await _bursts(storage, bursts),
            *await _order(storage),
        ]
    finally:
        await storage.close()


async def _light(storage: SqlStorage, rounds: int) -> list[Line]:
    """From the JSON of an update until the answer is taken."""
    note("telegram: a light command")
    numbers = count(1)
    async with (
        _session(storage, Api()) as (_, session),
        plain.reading(storage) as engine,
        _library(Api(), engine) as library,
    ):
        await _handled(session, command(next(numbers), AN, "start"))

        def ours(word: str) -> Case:
            return lambda _: _handled(session, command(next(numbers), AN, word))

        async def bare(_number: int) -> None:
            update = Update.de_json(command(next(numbers), AN, "help"), library.bot)
            await library.process_update(update)

        timings = await interleaved([*map(ours, COMMANDS), bare], rounds)
    return [
        Line(
            "T2",
            "sqlite",
            f"Telegram {name} to the bare library and a read",
            timing.median / timings[-1].median,
            target=1.5,
            note=f"{timing}; bare {timings[-1].median:,.0f} us",
        )
        for name, timing in zip(COMMANDS.values(), timings[:-1], strict=True)
    ]


async def _handled(session: Session, data: Json) -> None:
    update = parsed(data)
    assert update is not None
    await session.handle(update)


async def _bursts(storage: SqlStorage, rounds: int) -> list[Line]:
    """From the moment that the updates are there until the last answer is taken."""
    note(f"telegram: {MESSAGES} messages at once")
    numbers = count(1)

    def case(api: Api) -> Case:
        async def burst(_number: int) -> None:
            api.offer(command(next(numbers), chat + 1, "help") for chat in range(MESSAGES))
            await api.taken()
            assert len(api.said) == MESSAGES

        return burst

    apis = [Api(lambda _: API_SECONDS), Api(lambda _: API_SECONDS)]
    async with _polling(storage, apis[0]), _polling_library(apis[1]):
        ours, bare = await interleaved([case(api) for api in apis], rounds, warm_up=1)
    return [
        Line(
            "T13",
            "sqlite",
            f"{MESSAGES} chats at once, time to the library's default",
            ours.median / bare.median,
            target=0.1,
            note=f"{ours}; bare {bare.median:,.0f} us",
        )
    ]


async def _order(storage: SqlStorage) -> list[Line]:
    """Several messages of each person, the first of which takes longest to be sent."""
    note("telegram: several messages of one person at once")

    async def disordered(api: Api) -> int:
        said = [(chat + 1, word) for word in WORDS for chat in range(CHATS_IN_ORDER)]
        api.offer(command(number, *each) for number, each in enumerate(said, 1_000_000))
        await api.taken()
        return CHATS_IN_ORDER - sum(_in_order(texts) for texts in api.said.values())

    def sooner(turn: int) -> float:
        return API_SECONDS / turn

    ours, control = Api(sooner), Api(sooner)
    async with _polling(storage, ours):
        wrong = await disordered(ours)
    async with _polling_library(control, concurrent=True):
        right = CHATS_IN_ORDER - await disordered(control)
    what = f"{len(WORDS)} messages each of {CHATS_IN_ORDER} people"
    return [
        Line("T13", "sqlite", f"{what}, not answered in order", wrong, "", 0),
        Line(
            "T13",
            "sqlite",
            f"naive control, of {CHATS_IN_ORDER} people answered in order",
            right,
            "",
            CHATS_IN_ORDER - 1,
            "the library's concurrent_updates",
        ),
    ]


def _in_order(texts: list[str]) -> bool:
    return len(texts) == len(WORDS) and all(
        word in text for word, text in zip(WORDS, texts, strict=True)
    )


def command(number: int, chat: int, word: str) -> Json:
    """An update as Telegram sends it."""
    who = {"id": chat, "first_name": "An", "last_name": "Peeters"}
    return {
        "update_id": number,
        "message": {
            "message_id": number,
            "from": {**who, "is_bot": False, "language_code": "nl"},
            "chat": {**who, "type": "private"},
            "date": 1_800_000_000,
            "text": f"/{word}",
            "entities": [{"offset": 0, "length": len(word) + 1, "type": "bot_command"}],
        },
    }


@asynccontextmanager
async def _session(storage: SqlStorage, api: Api) -> AsyncIterator[tuple[WireBot, Session]]:
    core = Bot(
        storage=storage,
        clock=SystemClock(),
        host=await storage.host(),
        # One person says more in a second here than anybody does in an hour.
        commands_per_minute=0,
    )
    wire = WireBot(TOKEN, request=api, get_updates_request=api)
    await wire.initialize()
    session = Session(
        bot=core, platform=TelegramPlatform(wire, ME.username), lines=Lines(wire), me=ME
    )
    yield wire, session
    await session.finish()
    await wire.shutdown()


@asynccontextmanager
async def _polling(storage: SqlStorage, api: Api) -> AsyncIterator[None]:
    async with _session(storage, api) as (wire, session):
        polling = Polling(fetch=wire.fetch, handle=session.handle)
        running = asyncio.create_task(polling.run())
        yield
        polling.stop()
        await running


@asynccontextmanager
async def _library(
    api: Api, engine: AsyncEngine | None = None, *, concurrent: bool = False
) -> AsyncIterator[Application[Any, Any, Any, Any, Any, Any]]:
    """The least that one writes with it: an echo, with a read where there is an engine."""

    async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        if engine is not None:
            async with engine.begin() as connection:
                (await connection.execute(_SMALL)).all()
        message = update.message
        assert isinstance(message, Message)
        await message.reply_text(message.text or "")

    building = ApplicationBuilder().token(TOKEN).request(api).get_updates_request(api)
    library = building.job_queue(None).concurrent_updates(concurrent).build()
    library.add_handler(CommandHandler([*COMMANDS, *WORDS], echo))
    await library.initialize()
    yield library
    await library.shutdown()


_SMALL = select(meta.c.value).where(meta.c.key == "host")


@asynccontextmanager
async def _polling_library(api: Api, *, concurrent: bool = False) -> AsyncIterator[None]:
    async with _library(api, concurrent=concurrent) as library:
        assert library.updater is not None
        await library.start()
        await library.updater.start_polling()
        yield
        await library.updater.stop()
        await library.stop()
