"""What Slack refuses, in the core's own words.

The codes are those of https://docs.slack.dev/reference/methods/chat.postMessage#errors and of the
pages of the other methods that are called.
"""

import logging
from collections.abc import Mapping

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError, SlackRequestError

from bot.ports import MaybeTaken, TryLater, Undeliverable, Unreachable

log = logging.getLogger(__name__)

EXPECTED = (SlackClientError, aiohttp.ClientError, OSError)
"""All that a call may raise when something is wrong outside; timeouts are OSErrors."""

_SOON_SECONDS = 5
_MIGRATION_SECONDS = 300
_BROKEN_SECONDS = 600

# Too many calls; Retry-After says how long to wait.
_TOO_MANY = frozenset(("ratelimited", "rate_limited"))

# Nobody is there, or nobody there wants to hear the bot.
_CLOSED = frozenset(
    (
        "cannot_dm_bot",
        "channel_is_archived",
        "channel_not_found",
        "ekm_access_denied",
        "is_archived",
        "is_inactive",
        "messages_tab_disabled",
        "not_in_channel",
        "restricted_action",
        "restricted_action_non_threadable_channel",
        "restricted_action_read_only_channel",
        "restricted_action_thread_locked",
        "restricted_action_thread_only_channel",
        "team_access_not_granted",
        "team_not_found",
        "thread_not_found",
        "user_disabled",
        "user_is_bot",
        "user_not_found",
        "user_not_in_channel",
        "user_not_visible",
    )
)

# The message to edit or delete is not there any more, or is not ours.
_GONE = frozenset(
    (
        "cant_delete_message",
        "cant_update_message",
        "edit_window_closed",
        "message_not_found",
    )
)

# The token is no good: every call of this workspace will fail. `account_inactive` is one of them:
# it says that the bot's own account is gone, never that of the person written to.
_BROKEN = frozenset(
    (
        "access_denied",
        "accesslimited",
        "account_inactive",
        "invalid_auth",
        "not_allowed_token_type",
        "not_authed",
        "token_expired",
        "token_revoked",
    )
)

# Only calls of this kind will fail: the installation lacks a scope.
_LACKING = frozenset(("missing_scope", "no_permission"))

# The workspace or channel is being moved by Slack.
_MIGRATING = frozenset(("external_channel_migrating", "org_login_required", "team_added_to_org"))

# Slack failed before it did anything.
_UNDONE = frozenset(("request_timeout", "update_failed"))

# Slack failed, and says itself that it may have done it.
_DOUBTFUL = frozenset(("fatal_error", "internal_error", "service_unavailable"))

_UNSENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)


def translated(error: Exception, *, sending: bool) -> Exception:
    """What to raise `from error`; `error` itself where the mistake is ours.

    To edit twice does no harm, to send twice does: only a send may be in doubt. A broken
    installation is told to the log, and tried again: once it is mended nothing is lost.
    """
    match error:
        case SlackApiError():
            return _refused(error, sending=sending)
        case SlackRequestError():
            # The bytes of a file were not taken, so nothing is shown yet.
            return TryLater(_SOON_SECONDS)
        case aiohttp.InvalidURL():
            return error
        case _ if isinstance(error, _UNSENT):
            return TryLater(_SOON_SECONDS)
        case aiohttp.ClientError() | OSError():
            return _doubt(sending=sending)
        case _:
            return error


def retry_after(error: Exception) -> float | None:
    """In seconds, where there were too many calls; None for any other error."""
    if not isinstance(error, SlackApiError):
        return None
    if _status(error) != 429 and code(error) not in _TOO_MANY:
        return None
    headers = getattr(error.response, "headers", None)
    said = {str(k).lower(): v for k, v in headers.items()} if isinstance(headers, Mapping) else {}
    try:
        return max(0.0, float(str(said.get("retry-after", _SOON_SECONDS))))
    except ValueError:
        return _SOON_SECONDS


def is_broken(error: Exception) -> bool:
    """Whether every call of that workspace would fail as this one did."""
    return isinstance(error, SlackApiError) and code(error) in _BROKEN


def code(error: Exception) -> str:
    """Slack's word for what is wrong; empty where it gave none that can be read."""
    return str(_said(error).get("error") or "")


def _refused(error: SlackApiError, *, sending: bool) -> Exception:
    seconds = retry_after(error)
    if seconds is not None:
        return TryLater(seconds)
    said = code(error)
    if said in _CLOSED:
        return Unreachable(said)
    if said in _GONE:
        return Undeliverable(said)
    if said in _BROKEN:
        log.error(
            "Slack refuses the bot's token (%s): install the app again or correct SLACK_BOT_TOKEN."
            " Nothing is lost: what waits is sent after that.",
            said,
        )
        return TryLater(_BROKEN_SECONDS)
    if said in _LACKING:
        log.error(
            "Slack wants the scope %s, which this installation lacks: install the app again with"
            " the manifest. Nothing is lost: what waits is sent after that.",
            _said(error).get("needed") or "that it does not name",
        )
        return TryLater(_BROKEN_SECONDS)
    if said in _MIGRATING:
        return TryLater(_MIGRATION_SECONDS)
    if said in _UNDONE:
        return TryLater(_SOON_SECONDS)
    status = _status(error)
    if said in _DOUBTFUL or (not said and (status >= 500 or status == 200)):
        return _doubt(sending=sending)
    return error


def _doubt(*, sending: bool) -> Exception:
    return MaybeTaken() if sending else TryLater(_SOON_SECONDS)


def _said(error: Exception) -> Mapping[str, object]:
    """The body of the answer; empty where it is no JSON, as of a proxy on the way."""
    response = getattr(error, "response", None)
    data = response if isinstance(response, Mapping) else getattr(response, "data", None)
    return data if isinstance(data, Mapping) else {}


def _status(error: SlackApiError) -> int:
    """An answer of which the JSON was broken comes as the bare response of aiohttp."""
    response: object = error.response
    found = getattr(response, "status_code", None) or getattr(response, "status", None)
    return found if isinstance(found, int) else 0
