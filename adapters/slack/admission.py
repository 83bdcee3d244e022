"""Whether Slack lets the bot in: tokens of the right kind, known to it, with the scopes needed."""

from collections.abc import Iterable, Mapping

from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.errors import code, is_broken
from adapters.slack.incoming import Me
from adapters.slack.manifest import SCOPES
from bot.errors import CannotRun

_KINDS = (
    ("xoxb-", "a bot token"),
    ("xapp-", "an app-level token"),
    ("xoxp-", "a user token"),
    ("xoxe", "a token that expires (token rotation)"),
    ("xox", "a token of another kind"),
)
_WHERE = {
    "SLACK_BOT_TOKEN": (
        "xoxb-",
        "copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions of the app.",
    ),
    "SLACK_APP_TOKEN": (
        "xapp-",
        "make an app-level token (xapp-…) with connections:write under Basic Information.",
    ),
    "SLACK_SIGNING_SECRET": (
        "",
        "copy the Signing Secret from Basic Information of the app.",
    ),
}


class WrongToken(CannotRun):
    """Slack does not take a token, or the app may do too little; the sentence says what to do."""


def checked(setting: str, value: str) -> str:
    """The value as it is to be used. Raises WrongToken where it cannot be of that setting."""
    value = value.strip()
    wanted, mend = _WHERE[setting]
    kind = next((name for prefix, name in _KINDS if value.startswith(prefix)), "no token of Slack")
    fits = value.startswith(wanted) if wanted else not value.startswith(("xox", "xapp-"))
    if not fits or not value or not value.isascii() or not value.isprintable() or " " in value:
        found = kind if not fits else "nothing that Slack gives out"
        raise WrongToken(f"{setting} holds {found}: {mend}")
    return value


def refused(setting: str, error: Exception) -> WrongToken | None:
    """None for what may be over in a while."""
    said = code(error)
    if is_broken(error):
        return WrongToken(f"Slack does not accept {setting} ({said}): {_WHERE[setting][1]}")
    if said in ("missing_scope", "no_permission", "forbidden_team"):
        return WrongToken(f"{setting} may not do what it is for ({said}): {_WHERE[setting][1]}")
    return None


async def admitted(client: AsyncWebClient) -> Me:
    """The bot's own account. Raises WrongToken where scopes are missing, and what a call raises."""
    answer = await client.auth_test()
    headers: object = answer.headers
    if isinstance(headers, Mapping):
        _need_scopes({str(name).lower(): str(said) for name, said in headers.items()})
    return Me(
        team=str(answer["team_id"]), user=str(answer["user_id"]), bot=str(answer.get("bot_id", ""))
    )


def _need_scopes(headers: Mapping[str, str]) -> None:
    """Where a proxy takes the header away, the first call that lacks one will say so."""
    said = headers.get("x-oauth-scopes")
    if said is None:
        return
    given = {scope.strip() for scope in said.split(",")}
    missing = [scope for scope in SCOPES if scope not in given]
    if missing:
        raise WrongToken(
            f"the Slack app lacks {_listed(missing)}: update it with `deelbot slack-manifest`"
            " and install it in the workspace again."
        )


def _listed(scopes: Iterable[str]) -> str:
    return ", ".join(f"{scope} ({SCOPES[scope]})" for scope in scopes)
