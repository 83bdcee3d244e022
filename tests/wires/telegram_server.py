"""A Telegram Bot API on loopback that refuses what the real one refuses, and judges every call.

async with TelegramServer() as telegram:
    an = telegram.user("An", language="nl")
    await an.says("/help")
    await telegram.quiet()
    assert telegram.violations == []
"""

import asyncio
import hmac
import re
from collections import Counter
from collections.abc import Callable
from typing import Any, Protocol, Self

from aiohttp import web
from aiohttp.web_request import FileField

from tests.wires.telegram_chats import Account, Refusal
from tests.wires.telegram_judge import METHODS, Json, Upload, decode, findings
from tests.wires.telegram_menus import Menus
from tests.wires.telegram_methods import Methods
from tests.wires.telegram_people import Person, Room
from tests.wires.telegram_updates import Signal, Updates
from tests.wires.telegram_world import World

MONDAY_MORNING = 1_804_496_400
"""8 March 2027, 10:00 in Brussels: where time stands still without a clock."""

MOST_BYTES = 64 * 1024 * 1024
_TOKEN = re.compile(r"\d+:[\w-]{20,}")
_ATTACHED = re.compile(r"\"attach://([^\"]+)\"")


class Clock(Protocol):
    """Seconds since 1970."""

    def now(self) -> int: ...


class NoAnswer(Exception):
    """The connection is to be closed without a word."""


class TelegramServer:
    """One bot's Telegram. `calls` are all calls but getUpdates, `polls` are those; both with
    decoded parameters. `delay` (s) goes by before every other call is carried out.
    """

    token = "7000000000:only-for-tests-and-of-no-use-0123456"
    username = "deelbot_test_bot"
    bot_id = 7_000_000_000

    def __init__(self, *, clock: Clock | None = None, privacy: bool = True) -> None:
        self.violations: list[str] = []
        self.calls: list[tuple[str, Json]] = []
        self.polls: list[Json] = []
        self.delay = 0.0
        self.menus = Menus()
        self._changed = Signal()
        self._updates = Updates(self._changed, self.violations.append)
        self.world = World(
            Account(self.bot_id, "Deelbot", username=self.username, is_bot=True, started=True),
            clock.now if clock else lambda: MONDAY_MORNING,
            self._updates.emit,
            self._changed.fire,
            privacy,
        )
        self._methods = Methods(self.world, self._updates, self.menus)
        self._floods: dict[int, tuple[int, int]] = {}
        self._lost: Counter[str] = Counter()
        self._hung: Counter[str] = Counter()
        self._failing: dict[str, tuple[int, int]] = {}
        self._open = 0
        self._port = 0
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        await self.up()

    async def stop(self) -> None:
        await self.down()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    @property
    def url(self) -> str:
        """The origin: methods are at `<url>/bot<token>/<method>`."""
        return f"http://127.0.0.1:{self._port}"

    async def up(self) -> None:
        """Listens, on the same port as before."""
        app = web.Application(client_max_size=MOST_BYTES)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]
        self._updates.up()

    async def down(self) -> None:
        """Ends all calls and listens no more; chats and unconfirmed updates stay."""
        runner, self._runner = self._runner, None
        await self._updates.down()
        if runner:
            await runner.cleanup()

    def user(
        self, name: str, *, language: str | None = None, username: str | None = None
    ) -> Person:
        """A person whom the bot does not know yet."""
        return Person(self, self.world.add_account(Account(0, name, language, username)))

    def other_bot(self, username: str) -> Person:
        """A bot of somebody else, which `joins` and `says` like a person."""
        account = Account(0, username, username=username, is_bot=True)
        return Person(self, self.world.add_account(account))

    def group(
        self,
        title: str,
        owner: Person,
        *members: Person,
        kind: str = "supergroup",
        forum: bool = False,
        username: str | None = None,
    ) -> Room:
        """A group without the bot; its kind is group, supergroup or channel."""
        chat = self.world.add_chat(kind, title, username, forum=forum)
        for person in members:
            chat.member(person.account).status = "member"
        return Room(self, chat, owner.account)

    def channel(self, title: str, owner: Person, *readers: Person) -> Room:
        return self.group(title, owner, *readers, kind="channel")

    def menu(self, person: Person, room: Room | None = None) -> list[tuple[str, str]]:
        """The commands that somebody is offered, with their descriptions."""
        return self.menus.seen_by(person.account, room.chat if room else person.private)

    @property
    def updates(self) -> list[Json]:
        """Every update there ever was, confirmed or not."""
        return self._updates.sent

    @property
    def attempts(self) -> Counter[int]:
        """How often each update was handed to the bot, by its id."""
        return self._updates.attempts

    @property
    def unanswered(self) -> list[str]:
        """What was pressed and never answered: the client shows a clock on the button."""
        return [query_id for query_id, query in self.world.queries.items() if query.open]

    def retry_webhook_after(self, seconds: float) -> None:
        """The pause before the first repetition, doubled before every further one."""
        self._updates.first_wait = seconds

    def flood(self, chat: Person | Room, seconds: int, times: int = 1) -> None:
        """So many calls about a chat get a 429."""
        self._floods[chat.id] = (seconds, times)

    def lose_answer(self, method: str, times: int = 1) -> None:
        """The work is done, and the connection closed without a word."""
        self._lost[method] = times

    def hang(self, method: str, times: int = 1) -> None:
        """Nothing is done, and nobody answers until the server goes down."""
        self._hung[method] = times

    def fail(self, method: str, status: int, times: int = 1) -> None:
        """Nothing is done, and the answer is an error of the server; `*` is every method."""
        self._failing[method] = (status, times)

    def redeliver(self, update: Json) -> None:
        self._updates.redeliver(update)

    def hold(self) -> None:
        """Keeps back updates until `release`."""
        self._updates.hold()

    def release(self, *, backwards: bool = False) -> None:
        self._updates.release(backwards=backwards)

    def expire_queries(self) -> None:
        """All presses so far are too old to be answered."""
        for query in self.world.queries.values():
            query.open = False

    async def until(
        self, claim: Callable[[], bool], what: str = "it is so", *, seconds: float = 10
    ) -> None:
        """Waits until a claim is true; it is looked at whenever something changes here."""
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while not claim():
            left = end - loop.time()
            if left <= 0:
                raise TimeoutError(f"waited {seconds} s until {what}; {self._state()}")
            await self._changed.wait(left)

    async def settled(self, *, seconds: float = 10) -> None:
        """Waits until every update is confirmed and no call is open."""
        await self.until(self._is_idle, "all is settled", seconds=seconds)

    async def quiet(self, *, seconds: float = 0.1, at_most: float = 10) -> None:
        """Waits until all is settled and no call has come for a while."""
        loop = asyncio.get_running_loop()
        end = loop.time() + at_most
        since = loop.time()
        while True:
            if not self._is_idle():
                since = loop.time()
            left = max(since, self._changed.last) + seconds - loop.time()
            if left <= 0:
                return
            if loop.time() > end:
                raise TimeoutError(f"not quiet within {at_most} s; {self._state()}")
            await self._changed.wait(min(left, at_most))

    def _is_idle(self) -> bool:
        return self._open == 0 and not self._updates.pending

    def _state(self) -> str:
        waiting = [pending.update["update_id"] for pending in self._updates.pending]
        return f"open calls: {self._open}, unconfirmed updates: {waiting}, calls: {self.calls[-3:]}"

    async def _call(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request.match_info["token"])
        except Refusal as refusal:
            return _answer(refusal)
        method = request.match_info["method"]
        params = decode(method, self._kept(await _parameters(request)))
        found = findings(method, params)
        self.violations += [f"{method}: {finding.what}" for finding in found]
        if method == "getUpdates":
            self.polls.append(params)
        else:
            self.calls.append((method, params))
            self._open += 1
        try:
            refused = [finding.what for finding in found if not finding.tolerated]
            result = await self._carry_out(method, params, refused)
        except Refusal as refusal:
            return _answer(refusal)
        except NoAnswer:
            if request.transport:
                request.transport.abort()
            return web.Response()
        finally:
            if method != "getUpdates":
                self._open -= 1
                self._changed.fire()
        return web.json_response({"ok": True, "result": result})

    def _check_token(self, token: str) -> None:
        if not _TOKEN.fullmatch(token):
            raise Refusal(404, "Not Found")
        if not hmac.compare_digest(token, self.token):
            raise Refusal(401, "Unauthorized")

    async def _carry_out(self, method: str, params: Json, refused: list[str]) -> object:
        if self._hung[method] > 0:
            self._hung[method] -= 1
            while self._runner:
                await self._changed.wait(60)
            raise NoAnswer
        if method not in METHODS:
            raise Refusal(404, "Not Found")
        self._fail_if_told(method)
        if refused:
            raise Refusal(400, f"Bad Request: {refused[0]}")
        result: object
        if method == "getUpdates":
            result = await self._updates.poll(params)
        else:
            await asyncio.sleep(self.delay)
            self._flood_if_told(params)
            known = getattr(self._methods, method, None)
            if known is None:
                self.violations.append(f"{method}: this server does not do it")
                raise Refusal(404, "Not Found")
            result = known(params)
        if self._lost[method] > 0 or self._runner is None:
            self._lost[method] -= 1
            raise NoAnswer
        return result

    def _fail_if_told(self, method: str) -> None:
        for name in (method, "*"):
            status, times = self._failing.get(name, (0, 0))
            if times:
                self._failing[name] = (status, times - 1)
                raise Refusal(status, "Internal Server Error" if status == 500 else "Bad Gateway")

    def _flood_if_told(self, params: Json) -> None:
        chat = params.get("chat_id")
        seconds, times = self._floods.get(chat, (0, 0)) if isinstance(chat, int) else (0, 0)
        if times:
            self._floods[int(str(chat))] = (seconds, times - 1)
            raise Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)

    def _kept(self, params: dict[str, Any]) -> dict[str, Any]:
        """A file that stands inside of JSON is kept, and named there by its id."""
        for name, value in [pair for pair in params.items() if isinstance(pair[1], str)]:
            for part in _ATTACHED.findall(value):
                upload = params.pop(part, None)
                if isinstance(upload, Upload):
                    file_id = self.world.keep(upload)["file_id"]
                    params[name] = value = value.replace(f"attach://{part}", file_id)
        return params

    async def _download(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request.match_info["token"])
        except Refusal as refusal:
            return _answer(refusal)
        upload = self.world.files.get(request.match_info["path"].removeprefix("documents/"))
        if upload is None:
            return _answer(Refusal(404, "Not Found"))
        return web.Response(body=upload.content, content_type="application/octet-stream")


def _answer(refusal: Refusal) -> web.Response:
    return web.json_response(refusal.as_json(), status=refusal.code)


async def _parameters(request: web.Request) -> dict[str, Any]:
    """All parameters of a call; files stand where their parameter is, also if it names a part."""
    if request.content_type == "application/json":
        body = await request.json()
        return {**request.query, **body}
    params: dict[str, Any] = dict(request.query)
    for name, value in (await request.post()).items():
        if isinstance(value, FileField):
            with value.file:
                params[name] = Upload(value.filename, value.file.read())
        else:
            params[name] = value
    attached = {
        value.removeprefix("attach://")
        for value in params.values()
        if isinstance(value, str) and value.startswith("attach://")
    }
    return {
        name: params.get(value.removeprefix("attach://"), value)
        if isinstance(value, str) and value.startswith("attach://")
        else value
        for name, value in params.items()
        if name not in attached
    }
