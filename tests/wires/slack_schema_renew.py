"""Renews `slack_schema.json` from Slack's own TypeScript types; only this needs Node 20 and npm.

    python tests/wires/slack_schema_renew.py

The types become one JSON Schema, which is then made easy to check against: the alternatives of a
method's arguments are folded into one object, and a union of blocks or elements is looked up by its
`type`, so that the error is about the one that was meant.
"""

import json
import subprocess
import tempfile
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

Schema = dict[str, object]

PACKAGES = {
    "@slack/types": "3.2.0",
    "@slack/web-api": "8.2.0",
    "ts-json-schema-generator": "2.10.0",
}
METHODS = {
    "api.test": "APITestArguments",
    "apps.connections.open": "AppsConnectionsOpenArguments",
    "auth.test": "AuthTestArguments",
    "bots.info": "BotsInfoArguments",
    "chat.delete": "ChatDeleteArguments",
    "chat.postEphemeral": "ChatPostEphemeralArguments",
    "chat.postMessage": "ChatPostMessageArguments",
    "chat.update": "ChatUpdateArguments",
    "conversations.info": "ConversationsInfoArguments",
    "conversations.join": "ConversationsJoinArguments",
    "conversations.members": "ConversationsMembersArguments",
    "conversations.open": "ConversationsOpenArguments",
    "files.completeUploadExternal": "FilesCompleteUploadExternalArguments",
    "files.getUploadURLExternal": "FilesGetUploadURLExternalArguments",
    "oauth.v2.access": "OAuthV2AccessArguments",
    "pins.add": "PinsAddArguments",
    "pins.remove": "PinsRemoveArguments",
    "team.info": "TeamInfoArguments",
    "users.info": "UsersInfoArguments",
    "views.open": "ViewsOpenArguments",
    "views.publish": "ViewsPublishArguments",
    "views.push": "ViewsPushArguments",
    "views.update": "ViewsUpdateArguments",
}
# What is answered to a delivery has no type in these two packages: docs.slack.dev, "Handling user
# interaction in your Slack apps" and "Modals".
HEAD = """
import type * as web from '@slack/web-api';
import type { KnownBlock, MessageAttachment, MessageMetadata, View } from '@slack/types';
type Manifest = Exclude<web.AppsManifestCreateArguments['manifest'], undefined>;
interface Reply {
  text?: string; blocks?: KnownBlock[]; attachments?: MessageAttachment[]; mrkdwn?: boolean;
  thread_ts?: string; metadata?: MessageMetadata; unfurl_links?: boolean; unfurl_media?: boolean;
  response_type?: 'ephemeral' | 'in_channel'; replace_original?: boolean; delete_original?: boolean;
}
type Submitted =
  | { response_action: 'errors'; errors: Record<string, string> }
  | { response_action: 'update'; view: View }
  | { response_action: 'push'; view: View }
  | { response_action: 'clear' };
"""
MEMBERS = {
    **{method: f"web.{name}" for method, name in METHODS.items()},
    "manifest": "Manifest",
    "response_url": "Reply",
    "view_submission": "Submitted",
}
# Parts of messages that the bot has no use for, and that need much room.
LEFT_OUT = {"Block", "EntityMetadata", "WorkflowStepView"}


def main() -> None:
    named: dict[str, Schema] = {}
    wanted: dict[str, object] = {}
    with tempfile.TemporaryDirectory(prefix="slack-schema-") as folder:
        Path(folder, "package.json").write_text("{}", encoding="utf-8")
        packages = [f"{name}@{version}" for name, version in PACKAGES.items()]
        subprocess.run(["npm", "install", "--silent", *packages], cwd=folder, check=True)
        # One family at a time: several have a type of the same name, which must be unique.
        for _, family in groupby(MEMBERS.items(), key=lambda member: member[0].split(".")[0]):
            schema = generated(dict(family), Path(folder))
            found = {str(k): dict_of(kind) for k, kind in dict_of(schema["definitions"]).items()}
            for name, kind in dict_of(schema["properties"]).items():
                wanted[name] = folded(kind, found)
            named = {**found, **named}
    # The types let a manifest hold anything at its top level; Slack does not.
    dict_of(wanted["manifest"])["additionalProperties"] = False
    tidied = {name: by_type(kind, named) for name, kind in {**named, **wanted}.items()}
    kept = sorted({*wanted, *reached([tidied[name] for name in wanted], tidied)})
    lines = [f"{json.dumps(name)}: {json.dumps(tidied[name], sort_keys=True)}" for name in kept]
    made = '{"definitions": {\n' + ",\n".join(lines) + "\n}}\n"
    Path(__file__).with_name("slack_schema.json").write_text(made, encoding="utf-8")


def generated(members: dict[str, str], folder: Path) -> Schema:
    lines = [f"  '{name}': {kind};" for name, kind in members.items()]
    source = "\n".join((HEAD, "export interface Slack {", *lines, "}"))
    (folder / "slack.ts").write_text(source, encoding="utf-8")
    command = "npx ts-json-schema-generator --path slack.ts --type Slack --no-top-ref"
    options = "--no-type-check --jsDoc none --out slack.json"
    subprocess.run([*command.split(), *options.split()], cwd=folder, check=True)
    return dict_of(json.loads((folder / "slack.json").read_text(encoding="utf-8")))


def dict_of(value: object) -> Schema:
    assert isinstance(value, dict), value
    return value


def list_of(value: object) -> list[object]:
    assert isinstance(value, list), value
    return value


def resolved(schema: object, named: dict[str, Schema]) -> Schema:
    found = dict_of(schema)
    while "$ref" in found:
        found = named[name_of(found)]
    return found


def folded(schema: object, named: dict[str, Schema]) -> Schema:
    """All alternatives of an object as one, with the sets of names of which one must be there."""
    found = resolved(schema, named)
    if "anyOf" not in found:
        return {**found, "additionalProperties": found.get("additionalProperties", False)}
    options = [resolved(option, named) for option in list_of(found["anyOf"])]
    properties: dict[str, list[object]] = {}
    for option in options:
        for name, kind in dict_of(option.get("properties", {})).items():
            seen = properties.setdefault(name, [])
            if kind != {"not": {}} and kind not in seen:
                seen.append(kind)
    needs = [frozenset(map(str, list_of(option.get("required", [])))) for option in options]
    always = frozenset.intersection(*needs)
    rests = {need - always for need in needs}
    least = sorted(sorted(rest) for rest in rests if not any(other < rest for other in rests))
    whole: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {name: either(kinds) for name, kinds in properties.items()},
        "required": sorted(always),
    }
    if least != [[]]:
        whole["anyOf"] = [{"required": names} for names in least]
    return whole


def either(kinds: list[object]) -> object:
    if len(kinds) > 1 and all(dict_of(kind).get("type") == "boolean" for kind in kinds):
        return {"type": "boolean"}
    return kinds[0] if len(kinds) == 1 else {"anyOf": kinds} if kinds else {"not": {}}


def by_type(schema: object, named: dict[str, Schema]) -> object:
    """The same schema, with unions told apart by the constant of their `type`."""
    if isinstance(schema, list):
        return [by_type(each, named) for each in schema]
    if not isinstance(schema, dict):
        return schema
    options = schema.get("anyOf")
    if isinstance(options, list) and all("$ref" in option for option in options):
        named_here = [option for option in options if name_of(option) not in LEFT_OUT]
        if len(options) > len(named_here) == 1:
            return named_here[0]
        chosen = list(dict.fromkeys(flattened(named_here, named)))
        types = {name: const_of(named[name]) for name in chosen}
        if None not in types.values() and len(set(types.values())) == len(types):
            return {
                "type": "object",
                "required": ["type"],
                "properties": {"type": {"enum": list(types.values())}},
                "allOf": [
                    {
                        "if": {"properties": {"type": {"const": kind}}},
                        "then": {"$ref": f"#/definitions/{name}"},
                    }
                    for name, kind in types.items()
                ],
            }
        schema = {**schema, "anyOf": [{"$ref": f"#/definitions/{name}"} for name in chosen]}
    return {name: by_type(value, named) for name, value in schema.items() if not left_out(value)}


def name_of(schema: object) -> str:
    """The name that a reference leads to, or nothing."""
    return str(dict_of(schema).get("$ref", "")).removeprefix("#/definitions/")


def left_out(schema: object) -> bool:
    items = schema.get("items") if isinstance(schema, dict) else None
    return isinstance(items, dict) and name_of(items) in LEFT_OUT


def flattened(options: Iterable[Schema], named: dict[str, Schema]) -> Iterable[str]:
    """The names at the ends of unions of unions."""
    for option in options:
        name = name_of(option)
        inner = named[name].get("anyOf")
        if isinstance(inner, list) and all("$ref" in each for each in inner):
            yield from flattened(inner, named)
        else:
            yield name


def const_of(schema: Schema) -> str | None:
    """The constant in `type`, which alternatives of the same thing may share."""
    options = list_of(schema.get("anyOf", [schema]))
    found = {
        str(dict_of(dict_of(dict_of(option).get("properties", {})).get("type", {})).get("const"))
        for option in options
    }
    return found.pop() if len(found) == 1 and found != {"None"} else None


def reached(schema: object, tidied: dict[str, object]) -> set[str]:
    """The names of all definitions that can be come to from here."""
    found: set[str] = set()
    waiting: list[object] = [schema]
    while waiting:
        part = waiting.pop()
        if isinstance(part, list):
            waiting += part
        elif isinstance(part, dict):
            if "$ref" in part:
                name = name_of(part)
                if name not in found:
                    found.add(name)
                    waiting.append(tidied[name])
            waiting += part.values()
    return found


if __name__ == "__main__":
    main()
