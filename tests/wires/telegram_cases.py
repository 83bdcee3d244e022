"""Calls as they come over the wire: what the judge must find in them, and what it lets pass."""

import json

from tests.wires.telegram_judge import Upload

Call = tuple[str, dict[str, object]]


def message(**more: object) -> Call:
    """A sendMessage as it comes over the wire."""
    plain: dict[str, object] = {
        name: value if isinstance(value, str | Upload) else json.dumps(value)
        for name, value in more.items()
    }
    return "sendMessage", {"chat_id": "1", "text": "Hello", **plain}


def keyboard(*row: object) -> Call:
    return message(reply_markup={"inline_keyboard": [list(row)]})


def key(**more: object) -> dict[str, object]:
    return {"text": "Yes", "callback_data": "x"} | more


def entity(offset: int, length: int, text: str = "Hello", **more: object) -> Call:
    return message(
        text=text, entities=[{"type": "bold", "offset": offset, "length": length} | more]
    )


def commands(*listed: dict[str, str], **more: object) -> Call:
    return "setMyCommands", {"commands": json.dumps(listed), **more}


HELP = {"command": "help", "description": "Help"}
START = "https://t.me/deelbot_test_bot?start="


FAULTS: list[tuple[Call, str]] = [
    (("sendFlowers", {}), "unknown method"),
    (("sendMessage", {"chat_id": "1"}), "text: Field required"),
    (message(txet="x"), "unknown parameter txet"),
    (message(chat_id=[1]), "chat_id"),
    (message(message_thread_id="many"), "message_thread_id: Input should be a valid integer"),
    (message(disable_notification="perhaps"), "disable_notification"),
    (message(text=Upload("a", b"x")), "text: a file where none belongs"),
    (message(link_preview_options={"disabled": True}), "link_preview_options.disabled"),
    (message(reply_parameters={"message": 1}), "reply_parameters"),
    (message(text="x" * 4097), "message is too long"),
    (message(text="😀" * 2049), "message is too long"),
    (message(text=" \n "), "message text is empty"),
    (message(text="<b>  </b>", parse_mode="HTML"), "message text is empty"),
    (message(text="<u>x", parse_mode="HTML"), "Can't find end tag"),
    (message(text="x</u>", parse_mode="HTML"), "Unexpected end tag"),
    (message(text="<p>x</p>", parse_mode="HTML"), "Unsupported start tag"),
    (message(text="1 < 2", parse_mode="HTML"), "Unsupported start tag"),
    (message(text="Q & A", parse_mode="HTML"), "an ampersand that is not escaped"),
    (message(parse_mode="MarkdownV2"), "reads HTML only"),
    (message(text=f"Look: {START}a.b"), "start payload 'a.b'"),
    (message(text="Look: t.me/deelbot_test_bot?startgroup="), "start payload ''"),
    (keyboard(key(callback_data="é" * 33)), "callback_data of 66 bytes"),
    (keyboard(key(callback_data="")), "callback_data of 0 bytes"),
    (keyboard({"text": "Yes"}), "has 0 actions"),
    (keyboard(key(url="https://example.org")), "has 2 actions"),
    (keyboard({"text": "Yes", "url": "accept"}), "is invalid"),
    (keyboard({"text": "Yes", "url": "http://localhost/x"}), "is invalid"),
    (keyboard({"text": "Yes", "url": START + "x" * 65}), "start payload"),
    (keyboard(key(text="x" * 65)), "a label longer than 64"),
    (keyboard(key(text=" ")), "a button without a label"),
    (keyboard(key(text=5)), "text: Input should be a valid string"),
    (
        keyboard(key(colour="red")),
        "unknown parameter reply_markup.inline_keyboard[0][0].colour",
    ),
    (keyboard(*[key()] * 9), "more than 8 buttons in a row"),
    (message(reply_markup={"inline_keyboard": [[key()]] * 101}), "more than 100 buttons"),
    (entity(0, 0), "an entity without length"),
    (entity(3, 3), "an entity outside the text"),
    (entity(0, 1, "😀 yes"), "an entity that cuts a character"),
    (entity(1, 1, "😀 yes"), "an entity that cuts a character"),
    (entity(0, 1, type="loud"), "unknown entity loud"),
    (entity(0, 1, type="text_link"), "a link without an address"),
    (entity(0, 1, text_colour="red"), "unknown parameter entities[0].text_colour"),
    (message(parse_mode="HTML", entities=[{"type": "bold", "offset": 0, "length": 1}]), "with"),
    (("editMessageText", {"text": "x"}), "message identifier is not specified"),
    (("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}), "longer than 200"),
    (
        ("answerCallbackQuery", {"callback_query_id": "1", "url": "https://x.org"}),
        "URL_INVALID",
    ),
    (("answerCallbackQuery", {"callback_query_id": "1", "url": START}), "start payload ''"),
    (("sendDocument", {"chat_id": "1", "document": Upload("", b"x")}), "a file without a name"),
    (("sendDocument", {"chat_id": "1", "document": "f", "caption": "x" * 1025}), "too long"),
    (commands(HELP | {"command": "Help"}), "BOT_COMMAND_INVALID"),
    (commands(HELP | {"command": "x" * 33}), "BOT_COMMAND_INVALID"),
    (commands(HELP | {"description": ""}), "BOT_COMMAND_DESCRIPTION_INVALID"),
    (commands(HELP | {"desc": "x"}), "unknown parameter commands[0].desc"),
    (commands(*[HELP] * 101), "BOT_COMMANDS_TOO_MUCH"),
    (commands(HELP, language_code="dutch"), "invalid language code"),
    (commands(HELP, scope='{"type": "nobody"}'), "scope"),
    (commands(HELP, scope='{"type": "chat", "chat_id": 1, "id": 2}'), "scope.id"),
    (("setWebhook", {"url": "http://example.org/hook"}), "An HTTPS URL must be provided"),
    (("setWebhook", {"url": "https://example.org", "secret_token": "é"}), "unallowed"),
    (("setWebhook", {"url": "https://x.org", "allowed_updates": '["mesage"]'}), "mesage"),
    (("getUpdates", {"limit": "101"}), "limit outside 1 to 100"),
    (("getUpdates", {"timeout": "60"}), "timeout outside 0 to 50"),
    (("sendChatAction", {"chat_id": "1", "action": "thinking"}), "wrong parameter action"),
    (("setMyShortDescription", {"short_description": "x" * 121}), "longer than 120"),
]

FAULTLESS: list[Call] = [
    message(),
    message(chat_id="@theatres"),
    message(text="x" * 4096),
    message(text=f"1 &lt; 2 <b>and <i>{'x' * 4080}</i></b>", parse_mode="HTML"),
    message(link_preview_options={"is_disabled": True}, disable_notification=True),
    message(reply_parameters={"message_id": 4, "allow_sending_without_reply": True}),
    message(reply_markup={"force_reply": True, "input_field_placeholder": "x" * 64}),
    keyboard(key(callback_data="é" * 32), {"text": "There", "url": START + "x" * 64}),
    keyboard({"text": "Copy", "copy_text": {"text": "x"}}),
    entity(3, 3, "😀 yes"),
    entity(0, 2, "😀 yes"),
    (
        "sendDocument",
        {"chat_id": "1", "document": Upload("x.ics", b"x"), "caption": "x" * 1024},
    ),
    (
        "answerCallbackQuery",
        {"callback_query_id": "1", "text": "x" * 200, "show_alert": "true"},
    ),
    commands(HELP, language_code="nl", scope='{"type": "chat", "chat_id": 1}'),
    ("setWebhook", {"url": "http://127.0.0.1:80/hook", "secret_token": "a_B-3"}),
    ("getUpdates", {"offset": "5", "timeout": "50", "allowed_updates": '["message"]'}),
]
