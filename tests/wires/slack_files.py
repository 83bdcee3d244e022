"""Uploads in three steps: an address, the bytes, and where they are to be shown.

https://docs.slack.dev/messaging/working-with-files#upload
"""

from typing import TYPE_CHECKING

from aiohttp import web

from tests.wires.slack_state import File, Json, Refused, named

if TYPE_CHECKING:
    from tests.wires.slack_server import SlackServer


class Files:
    def __init__(self, server: "SlackServer") -> None:
        self.server = server
        self.held: dict[str, File] = {}

    def get_url(self, params: Json) -> Json:
        name, length = str(params["filename"]), params["length"]
        assert isinstance(length, int)
        if length <= 0:
            raise Refused("invalid_arguments", detail="length")
        file = File(id=self.server.new_id("F"), name=name, length=length)
        self.held[file.id] = file
        return {"upload_url": f"{self.server.origin}/upload/v1/{file.id}", "file_id": file.id}

    async def take(self, request: web.Request) -> web.StreamResponse:
        file = self.held.get(request.match_info["name"])
        content = await request.read()
        if file is None:
            return web.Response(status=404, text="no such upload")
        if fault := await self.server.faults.meets("upload", request):
            return fault
        if len(content) != file.length:
            said = f"upload: {len(content)} bytes of {file.name}, {file.length} were announced"
            self.server.violations.append(said)
            return web.Response(status=400, text="length does not match")
        file.content = content
        return web.Response(text=f"OK - {len(content)}")

    async def give(self, request: web.Request) -> web.StreamResponse:
        """`url_private`: to the bot with its right to read, to others a page to log in by."""
        file = self.held.get(request.match_info["name"])
        token = request.headers.get("Authorization", "")
        allowed = "files:read" in self.server.scopes and token == f"Bearer {self.server.bot_token}"
        if file is None or not allowed:
            return web.Response(text="<html>Sign in</html>", content_type="text/html")
        return web.Response(body=file.content, content_type=file.mimetype)

    def sent(self, name: str, content: bytes, mimetype: str) -> File:
        """What a person uploads."""
        file = File(id=self.server.new_id("F"), name=name, length=len(content), title=name)
        file.content, file.mimetype, file.complete = content, mimetype, True
        file.url = f"{self.server.origin}/files-pri/{file.id}"
        self.held[file.id] = file
        return file

    def check(self, blocks: object) -> None:
        """Only what was uploaded whole can be shown in an image block."""
        for block in blocks if isinstance(blocks, list) else ():
            shown = block.get("slack_file") if block.get("type") == "image" else None
            file = self.held.get(str(shown.get("id"))) if shown else None
            if shown and (file is None or not file.complete):
                raise Refused("invalid_blocks")

    def complete(self, params: Json) -> Json:
        sent = params["files"]
        assert isinstance(sent, list)
        files = []
        for each in sent:
            file = self.held.get(str(each["id"]))
            if file is None or not file.content or file.complete:
                raise Refused("file_not_found")
            file.title = str(each.get("title") or file.name)
            files.append(file)
        several = params.get("channels") or params.get("channel_id") or ""
        names = [name for name in str(several).split(",") if name]
        channels = [self.server.methods.writable(name, opens=False) for name in names]
        for file in files:
            file.complete = True
        for channel in channels:
            message = channel.adds(
                self.server.bot_user_id,
                str(params.get("initial_comment", "")),
                bot_id=self.server.bot_id,
                blocks=named(params.get("blocks", []), self.server.ids),
                thread_ts=params.get("thread_ts"),
                files=files,
            )
            self.server.soon(channel.tells(message, subtype="file_share"), "file_share")
        return {"files": [{"id": file.id, "title": file.title} for file in files]}
