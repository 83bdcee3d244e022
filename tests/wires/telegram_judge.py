"""Judges the calls of a bot: by aiogram's models of the Bot API, and by the limits it documents.

The real server ignores parameters that it does not know and takes some things that look wrong to
people; here they are findings all the same. Whatever is not `tolerated` it refuses with a 400.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin
from urllib.parse import parse_qs, urlsplit

import aiogram.methods
from aiogram.enums import ChatAction
from aiogram.methods.base import TelegramMethod
from aiogram.types import InputFile, Update
from pydantic import BaseModel, ValidationError

from tests.wires.telegram_markup import cut, entity_faults, parse_html, units

Json = dict[str, Any]
Params = Mapping[str, Any]

METHODS: dict[str, type[TelegramMethod[Any]]] = {
    model.__api_method__: model
    for name in aiogram.methods.__all__
    if hasattr(model := getattr(aiogram.methods, name), "__api_method__")
}
"""Every method of the Bot API, by the name it has in a URL."""

UPDATE_KINDS = frozenset(Update.model_fields) - {"update_id"}
TEXTS = {"sendMessage": "text", "editMessageText": "text"}
TEXT_UNITS, CAPTION_UNITS, TOAST_CHARACTERS = 4096, 1024, 200
BUTTONS, BUTTONS_IN_A_ROW, LABEL_CHARACTERS, DATA_BYTES = 100, 8, 64, 64
COMMANDS = 100
LENGTHS = {
    "setMyName": ("name", 64),
    "setMyDescription": ("description", 512),
    "setMyShortDescription": ("short_description", 120),
    "answerCallbackQuery": ("text", TOAST_CHARACTERS),
}
NOT_ACTIONS = {"text", "icon_custom_emoji_id", "style", "disabled"}
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
TELEGRAM_HOSTS = {"t.me", "telegram.me", "telegram.dog"}
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
_WORD = re.compile(r"\S+")


class Finding(NamedTuple):
    """One fault of a call; the real server lets it pass if it is tolerated."""

    what: str
    tolerated: bool = False


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in a call, or one that the server keeps."""

    name: str
    content: bytes


def judge(method: str, params: Params) -> list[str]:
    """All violations of a call whose parameters came as the text of a form, or decoded."""
    return [f"{method}: {finding.what}" for finding in findings(method, decode(method, params))]


def decode(method: str, params: Params) -> Json:
    """Parameters as values: what is no text by the type of its field, is JSON."""
    model = METHODS.get(method)
    if model is None:
        return dict(params)
    return {
        name: _decoded(value, leaves(field.annotation))
        if (field := model.model_fields.get(name))
        else value
        for name, value in params.items()
    }


def _decoded(value: object, kinds: set[Any]) -> object:
    whole_number = isinstance(value, str) and re.fullmatch(r"-?\d+", value)
    if not isinstance(value, str) or (str in kinds and not (int in kinds and whole_number)):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def leaves(annotation: object) -> set[Any]:
    """The types of a union, without what surrounds them."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return leaves(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return {leaf for part in get_args(annotation) for leaf in leaves(part)}
    if origin is Literal:
        return {str}
    return {annotation}


def findings(method: str, params: Json) -> list[Finding]:
    """What is wrong with the decoded parameters of a call."""
    model = METHODS.get(method)
    if model is None:
        return [Finding("unknown method")]
    shape = [*_wrong_types(model, params), *unknown_names(params, model)]
    if any(not finding.tolerated for finding in shape):
        return shape
    return [*shape, *_rules(method, params)]


def _wrong_types(model: type[BaseModel], params: Json) -> Iterator[Finding]:
    uploads = {name for name, value in params.items() if isinstance(value, Upload)}
    for name in uploads:
        field = model.model_fields.get(name)
        if field and InputFile not in leaves(field.annotation):
            yield Finding(f"{name}: a file where none belongs")
        elif not params[name].name or params[name].name == name:
            yield Finding(f"{name}: a file without a name", tolerated=True)
    plain = {name: "attach://" if name in uploads else value for name, value in params.items()}
    for what, field_name in _type_errors(model, plain):
        if field_name not in uploads:
            yield Finding(what)


def _type_errors(
    model: type[BaseModel], value: object, *, strict: bool = True
) -> Iterator[tuple[str, str]]:
    try:
        model.model_validate_json(json.dumps(value), strict=strict)
    except ValidationError as error:
        for fault in error.errors():
            place = ".".join(map(str, fault["loc"]))
            yield f"{place}: {fault['msg']}", str(fault["loc"][0]) if fault["loc"] else ""


def unknown_names(
    value: object, annotation: object, path: str = "", *, strict: bool = True
) -> Iterator[Finding]:
    """Names that no model has, at any depth, and objects that fit none of their union; `strict`
    as pydantic has it, which takes no seconds for a date.
    """
    if isinstance(value, list):
        for place, item in enumerate(value):
            for kind in leaves(annotation):
                if get_origin(kind) is list:
                    yield from unknown_names(
                        item, get_args(kind)[0], f"{path}[{place}]", strict=strict
                    )
    if not isinstance(value, dict):
        return
    models = [
        kind
        for kind in leaves(annotation)
        if isinstance(kind, type) and issubclass(kind, BaseModel)
    ]
    if not models:
        return
    best = min(models, key=lambda kind: (_misfit(kind, value), kind.__name__))
    fields = {field.alias or name: field for name, field in best.model_fields.items()}
    for name, item in value.items():
        here = f"{path}.{name}".lstrip(".")
        if name not in fields:
            yield Finding(f"unknown parameter {here}", tolerated=True)
        else:
            yield from unknown_names(item, fields[name].annotation, here, strict=strict)
    if len(models) > 1:
        yield from (
            Finding(f"{path}.{what}") for what, _ in _type_errors(best, value, strict=strict)
        )


def _misfit(model: type[BaseModel], value: Json) -> int:
    names = {field.alias or name for name, field in model.model_fields.items()}
    needed = {
        field.alias or name for name, field in model.model_fields.items() if field.is_required()
    }
    strays = any(
        isinstance(field.default, str) and value.get(name) != field.default
        for name in ("type", "status")
        if (field := model.model_fields.get(name))
    )
    return 2 * len(value.keys() - names) + len(needed - value.keys()) + 5 * strays


def _rules(method: str, params: Json) -> Iterator[Finding]:
    chat = params.get("chat_id")
    if isinstance(chat, str) and not re.fullmatch(r"@\w{4,32}", chat):
        yield Finding(f"chat_id {chat!r}: chat not found")
    if method in TEXTS:
        yield from _formatted(params, "text", "entities", TEXT_UNITS)
    if "caption" in params:
        yield from _formatted(params, "caption", "caption_entities", CAPTION_UNITS)
    if method in LENGTHS:
        name, most = LENGTHS[method]
        if len(params.get(name) or "") > most:
            yield Finding(f"{name} longer than {most}")
    yield from _markup(params.get("reply_markup"))
    match method:
        case "setMyCommands" | "deleteMyCommands" | "getMyCommands":
            yield from _commands(params)
        case "setWebhook":
            yield from _webhook(params)
        case "getUpdates":
            yield from _polling(params)
        case "sendChatAction" if params["action"] not in set(ChatAction):
            yield Finding("wrong parameter action in request")
        case "answerCallbackQuery" if params.get("url"):
            if not deep_link(params["url"]):
                yield Finding("URL_INVALID: an answer opens only t.me/<bot>?start=")
            yield from _link(params["url"])
        case _ if method.startswith("editMessage") and not (
            params.get("inline_message_id") or (params.get("chat_id") and params.get("message_id"))
        ):
            yield Finding("message identifier is not specified")


def _formatted(params: Json, name: str, entities_name: str, most: int) -> Iterator[Finding]:
    text = params[name]
    entities = params.get(entities_name) or []
    mode = params.get("parse_mode")
    if mode and entities:
        yield Finding(f"parse_mode together with {entities_name}", tolerated=True)
    if mode and mode != "HTML":
        yield Finding(f"parse_mode {mode}: this server reads HTML only")
    elif mode:
        parsed = parse_html(text)
        yield from (Finding(what) for what in parsed.refused)
        yield from (Finding(what, tolerated=True) for what in parsed.loose)
        text, entities = parsed.text, parsed.entities
    if name == "text" and not text.strip():
        yield Finding("message text is empty")
    if units(text) > most:
        yield Finding("message is too long" if name == "text" else "message caption is too long")
    yield from (Finding(what) for what in entity_faults(text, entities))
    links = [entity.get("url", "") for entity in entities if entity["type"] == "text_link"]
    links += [
        cut(text, entity["offset"], entity["length"])
        for entity in entities
        if entity["type"] == "url"
    ]
    for link in dict.fromkeys([*links, *(word for word in _WORD.findall(text) if "t.me/" in word)]):
        yield from _link(link)


def _markup(markup: Json | None) -> Iterator[Finding]:
    if not markup:
        return
    if len(markup.get("input_field_placeholder") or "") > 64:
        yield Finding("input_field_placeholder longer than 64")
    rows = markup.get("inline_keyboard") or []
    if sum(map(len, rows)) > BUTTONS:
        yield Finding(f"more than {BUTTONS} buttons")
    for row in rows:
        if not row:
            yield Finding("a row without buttons", tolerated=True)
        if len(row) > BUTTONS_IN_A_ROW:
            yield Finding(f"more than {BUTTONS_IN_A_ROW} buttons in a row", tolerated=True)
        for button in row:
            yield from _button(button)


def _button(button: Json) -> Iterator[Finding]:
    label = button["text"]
    if not label.strip():
        yield Finding("a button without a label")
    if len(label) > LABEL_CHARACTERS:
        yield Finding(f"a label longer than {LABEL_CHARACTERS}", tolerated=True)
    actions = [name for name, value in button.items() if value is not None]
    actions = [name for name in actions if name not in NOT_ACTIONS]
    if len(actions) != 1:
        yield Finding(f"button {label!r} has {len(actions)} actions: {', '.join(actions)}")
    if "callback_data" in actions:
        size = len(button["callback_data"].encode())
        if not 1 <= size <= DATA_BYTES:
            yield Finding(f"BUTTON_DATA_INVALID: callback_data of {size} bytes")
    if "url" in actions:
        url = urlsplit(button["url"])
        if url.scheme not in {"http", "https", "tg"} or (
            url.scheme != "tg" and "." not in (url.hostname or "")
        ):
            yield Finding(f"inline keyboard button URL {button['url']!r} is invalid")
        yield from _link(button["url"])


def deep_link(link: str, name: str = "start") -> tuple[str, str] | None:
    """The bot that a link leads to and what is handed over; None if it is no such link."""
    url = urlsplit(link if "://" in link else f"https://{link}")
    query = parse_qs(url.query, keep_blank_values=True)
    if name in query and url.scheme == "tg":
        return query.get("domain", [""])[0].lower(), query[name][0]
    if name in query and url.hostname in TELEGRAM_HOSTS:
        return url.path.strip("/").lower(), query[name][0]
    return None


def _link(link: str) -> Iterator[Finding]:
    for name in ("start", "startgroup"):
        found = deep_link(link, name)
        if found and not _PAYLOAD.fullmatch(found[1]):
            yield Finding(f"start payload {found[1]!r}", tolerated=True)


def _commands(params: Json) -> Iterator[Finding]:
    commands = params.get("commands") or []
    if len(commands) > COMMANDS:
        yield Finding("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
            yield Finding(f"BOT_COMMAND_INVALID: {command['command']}")
        if not 1 <= len(command["description"]) <= 256:
            yield Finding("BOT_COMMAND_DESCRIPTION_INVALID")
    if len({command["command"] for command in commands}) != len(commands):
        yield Finding("the same command twice", tolerated=True)
    if params.get("language_code") and not re.fullmatch(r"[a-z]{2}", params["language_code"]):
        yield Finding("invalid language code specified")


def _webhook(params: Json) -> Iterator[Finding]:
    url = urlsplit(params["url"])
    if params["url"] and url.scheme != "https" and url.hostname not in LOOPBACK:
        yield Finding("bad webhook: An HTTPS URL must be provided for webhook")
    secret = params.get("secret_token")
    if secret is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        yield Finding("secret token contains unallowed characters")
    if not 1 <= params.get("max_connections", 40) <= 100:
        yield Finding("max_connections outside 1 to 100", tolerated=True)
    yield from _allowed(params)


def _polling(params: Json) -> Iterator[Finding]:
    if not 1 <= params.get("limit", 100) <= 100:
        yield Finding("limit outside 1 to 100", tolerated=True)
    if not 0 <= params.get("timeout", 0) <= 50:
        yield Finding("timeout outside 0 to 50", tolerated=True)
    yield from _allowed(params)


def _allowed(params: Json) -> Iterator[Finding]:
    for kind in params.get("allowed_updates") or []:
        if kind not in UPDATE_KINDS:
            yield Finding(f"unknown kind of update {kind}", tolerated=True)
