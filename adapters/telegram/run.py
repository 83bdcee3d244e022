"""Runs the Telegram adapter: from a token to updates that are handled, and back to a clean stop."""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Literal, TypeVar

from telegram.error import BadRequest, InvalidToken, TelegramError

from adapters.health import OLDEST_POLL_SECONDS, Sign
from adapters.tasks import Tasks
from adapters.telegram.incoming import ALLOWED_UPDATES, Me
from adapters.telegram.lines import Lines
from adapters.telegram.menus import set_menus
from adapters.telegram.platform import TelegramPlatform
from adapters.telegram.polling import Polling
from adapters.telegram.session import Session
from adapters.telegram.watch import Watch
from adapters.telegram.webhook import PATH, Webhook
from adapters.telegram.wire import make_bot
from adapters.telling import Receiver
from adapters.web import Reply, Route
from bot.errors import CannotRun
from bot.model.people import Language

log = logging.getLogger(__name__)

Mode = Literal["polling", "webhook"]
# For answers under way when it is time to stop; the courier brings the rest at the next start.
LAST_SECONDS = 5.0
# "/test" leads to Telegram's own test servers.
_TOKEN = re.compile(r"\d+:[\w-]+(?:/test)?", re.ASCII)

T = TypeVar("T")


class WrongToken(CannotRun):
    """Telegram does not know the bot; the sentence says what to do."""


class WrongWebhook(CannotRun):
    """Telegram does not take the address or the secret; the sentence says what to do."""


class TelegramAdapter:
    """`connect`, `run` until `stop`, then `close`: in between the platform still sends. In webhook
    mode a web server must serve `routes` from before `run` until after `stop`.
    """

    def __init__(
        self,
        *,
        token: str,
        api_url: str = "https://api.telegram.org",
        mode: Mode = "polling",
        secret: str = "",
        public_url: str = "",
        language: Language = "nl",
        watch: Watch | None = None,
    ) -> None:
        """Raises WrongToken for what cannot be a token."""
        token = token.strip()
        if not _TOKEN.fullmatch(token):
            raise _wrong_token()
        self._bot = make_bot(token, api_url)
        self._mode: Mode = mode
        self._secret = secret
        self._public_url = public_url.rstrip("/")
        self._language: Language = language
        self._watch = watch or Watch()
        self._platform: TelegramPlatform | None = None
        self._polling: Polling | None = None
        self._webhook: Webhook | None = None
        self._stopping = asyncio.Event()
        self._ended: asyncio.Event | None = None

    @property
    def routes(self) -> tuple[Route, ...]:
        """What a web server is to serve: nothing while polling."""
        if self._mode == "polling":
            return ()
        return (Route("POST", PATH, self._receive),)

    @property
    def signs(self) -> tuple[Sign, ...]:
        """By webhook there is none: nothing comes while nobody writes."""
        if self._mode == "webhook":
            return ()
        silent = None if self._polling is None else self._polling.silent_seconds
        well = silent is not None and silent <= OLDEST_POLL_SECONDS
        return (Sign("telegram_last_poll_seconds", silent, well),)

    async def connect(self) -> TelegramPlatform:
        """Waits while Telegram cannot be reached; cancel it to leave. Raises WrongToken."""
        try:
            await self._until_reached(self._bot.initialize)
        except InvalidToken:
            await self.close()
            # The library's own error holds the token.
            raise _wrong_token() from None
        except BaseException:
            await self.close()
            raise
        log.info("Telegram: connected as @%s, by %s.", self._bot.username, self._mode)
        self._platform = TelegramPlatform(self._bot, self._bot.username)
        return self._platform

    async def run(self, bot: Receiver) -> None:
        """Until `stop`; cancelled, it cuts off what is open. Raises WrongWebhook."""
        if self._platform is None:
            raise RuntimeError("connect first")
        ended = self._ended = asyncio.Event()
        session = Session(
            bot=bot,
            platform=self._platform,
            lines=Lines(self._bot),
            me=Me(self._bot.id, self._bot.username),
            language=self._language,
        )
        menus = Tasks()
        menus.start(set_menus(self._bot, self._language))
        try:
            if self._mode == "polling":
                await self._poll(session)
            else:
                await self._listen(session)
            with suppress(TimeoutError):
                await asyncio.wait_for(session.finish(), LAST_SECONDS)
        finally:
            await menus.cut()
            await session.cut()
            ended.set()

    async def stop(self) -> None:
        """Takes nothing new; returns when what was open is finished and told."""
        self._stopping.set()
        if self._polling is not None:
            self._polling.stop()
        if self._ended is not None:
            await self._ended.wait()

    async def close(self) -> None:
        """Nothing can be sent any more."""
        await self._bot.shutdown()

    async def _poll(self, session: Session) -> None:
        polling = Polling(fetch=self._bot.fetch, handle=session.handle, watch=self._watch)
        self._polling = polling
        if self._stopping.is_set():
            return
        await self._until_reached(lambda: self._bot.delete_webhook(drop_pending_updates=False))
        if not self._stopping.is_set():
            await polling.run()

    async def _listen(self, session: Session) -> None:
        self._webhook = webhook = Webhook(secret=self._secret, handle=session.handle)
        try:
            await self._until_reached(
                lambda: self._bot.set_webhook(
                    url=f"{self._public_url}{PATH}",
                    secret_token=self._secret,
                    allowed_updates=ALLOWED_UPDATES,
                    drop_pending_updates=False,
                )
            )
            await self._stopping.wait()
        except BadRequest as error:
            raise WrongWebhook(
                "Telegram does not accept the webhook: DEELBOT_PUBLIC_URL must be an https address"
                " that the world can reach, TELEGRAM_WEBHOOK_SECRET 1 to 256 of A-Z a-z 0-9 _ -."
            ) from error
        finally:
            await webhook.finish()

    async def _receive(self, headers: Mapping[str, str], body: bytes) -> Reply:
        # Until the bot runs, Telegram is asked to come again.
        return Reply(await self._webhook.receive(headers, body) if self._webhook else 503)

    async def _until_reached(self, call: Callable[[], Awaitable[T]]) -> T | None:
        """None where it is time to stop. Raises InvalidToken and BadRequest."""
        while not self._stopping.is_set():
            try:
                outcome = await call()
            except (InvalidToken, BadRequest):
                raise
            except TelegramError as error:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._stopping.wait(), self._watch.away(error))
            else:
                self._watch.back()
                return outcome
        return None


def _wrong_token() -> WrongToken:
    return WrongToken("Telegram does not accept TELEGRAM_BOT_TOKEN: copy it again from @BotFather.")
