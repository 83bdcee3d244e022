"""What is shown beside messages: modals, App Homes, and answers by `response_url`."""

from collections.abc import Awaitable
from typing import TypeVar

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from adapters.slack.errors import EXPECTED, code, retry_after, translated
from adapters.slack.render import Block, message, messages
from adapters.slack.wire import hushed
from bot.messages import Card
from bot.ports import MaybeTaken, TryLater, Undeliverable

# The view, or the right to open one, is gone.
_STALE = frozenset(
    (
        "exchanged_trigger_id",
        "expired_trigger_id",
        "hash_conflict",
        "invalid_trigger",
        "invalid_trigger_id",
        "not_found",
        "push_limit_reached",
        "trigger_exchanged",
        "trigger_expired",
        "view_not_found",
    )
)
_SOON_SECONDS = 5.0

T = TypeVar("T")


class Surfaces:
    """All of these raise TryLater, MaybeTaken and Undeliverable, and nothing else that is
    expected.
    """

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def open(self, trigger: str, view: Block) -> None:
        """Once, and within three seconds of what gave the trigger."""
        if not trigger:
            raise Undeliverable("no trigger")
        await _calling(self._client.views_open(trigger_id=trigger, view=view))

    async def update(self, view_id: str, hash_: str, view: Block) -> None:
        """Only what still is as it was seen, where `hash_` says how that was."""
        await _calling(
            self._client.views_update(view_id=view_id, hash=hash_ or None, view=view), again=True
        )

    async def publish(self, user: str, home: Block) -> None:
        await _calling(self._client.views_publish(user_id=user, view=home), again=True)

    async def respond(
        self, url: str, card: Card[str], *, replace: bool = False, thread: str = ""
    ) -> None:
        """Shown to one person alone; `replace` puts it in the place of what they pressed, then in
        one message. At most five times in half an hour.
        """
        if not url:
            raise Undeliverable("no response_url")
        for part in (message(card),) if replace else messages(card):
            body: Block = {**part, "response_type": "ephemeral", "replace_original": replace}
            if thread and not replace:
                body["thread_ts"] = thread
            await self._post(url, body, again=replace)

    async def _post(self, url: str, body: Block, *, again: bool) -> None:
        session = self._client.session
        webhook = AsyncWebhookClient(url, session=session, logger=hushed(), retry_handlers=[])
        try:
            answer = await webhook.send_dict(body)
        except EXPECTED as error:
            raise _problem(error, again=again) from error
        if answer.status_code == 429:
            raise TryLater(_seconds(answer.headers.get("Retry-After")))
        if answer.status_code >= 500:
            raise TryLater(_SOON_SECONDS) if again else MaybeTaken
        if answer.status_code != 200:
            raise Undeliverable(f"status {answer.status_code}")


async def _calling(call: Awaitable[T], *, again: bool = False) -> T:
    """`again` says that the same call may be made twice without harm."""
    try:
        return await call
    except EXPECTED as error:
        problem = _problem(error, again=again)
        if problem is error:
            raise
        raise problem from error


def _problem(error: Exception, *, again: bool) -> Exception:
    seconds = retry_after(error)
    if seconds is not None:
        return TryLater(seconds)
    if isinstance(error, SlackApiError) and code(error) in _STALE:
        return Undeliverable(code(error))
    return translated(error, sending=not again)


def _seconds(said: str | None) -> float:
    return float(said) if said is not None and said.isdecimal() else _SOON_SECONDS
