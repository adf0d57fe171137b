"""Debian's Firefox as Playwright starts it: in between is what answers for commands it lacks.

Playwright speaks WebDriver BiDi with a Firefox that it has not built itself, and says to each new
context which colours the system prefers. Firefox ESR does not know that command, and Playwright
gives up; it waits for a download by a name that Firefox does not give it; and it measures paper in
inches. So it starts this file, which starts Firefox, hands on what they say, and mends that.
"""

from __future__ import annotations

import asyncio
import json
import re
import signal
import sys
from asyncio.subprocess import PIPE

from tornado.web import Application
from tornado.websocket import WebSocketClientConnection, WebSocketHandler, websocket_connect

UNKNOWN = {"emulation.setMediaFeaturesOverride"}
DOWNLOADS = {"browsingContext.downloadWillBegin", "browsingContext.downloadEnd"}
INCH = 2.54  # centimetres, in which the protocol measures paper
LISTENS = "WebDriver BiDi listening on ws://127.0.0.1:"
LARGEST = 500_000_000  # bytes of a message: pictures and pages of paper are long


class Relay(WebSocketHandler):
    """Hands on what Playwright and Firefox say to each other."""

    def initialize(self, port: int) -> None:
        self.port = port

    async def open(self, *_: str) -> None:
        self.firefox: asyncio.Future[WebSocketClientConnection] = asyncio.ensure_future(
            websocket_connect(
                f"ws://127.0.0.1:{self.port}/session",
                on_message_callback=self.hand_back,
                max_message_size=LARGEST,
            )
        )

    async def on_message(self, message: str | bytes) -> None:
        said = json.loads(message)
        if said["method"] in UNKNOWN:
            answer = {"type": "success", "id": said["id"], "result": {}}
            await self.write_message(json.dumps(answer))
            return
        if said["method"] == "browsingContext.print":
            paper = said["params"]["page"]
            said["params"]["page"] = {side: inches * INCH for side, inches in paper.items()}
        await (await self.firefox).write_message(json.dumps(said))

    def hand_back(self, message: str | bytes | None) -> None:
        if message is None:
            self.close()
            return
        said = json.loads(message)
        if said.get("method") in DOWNLOADS:
            said["params"]["download"] = said["params"]["url"]
            message = json.dumps(said)
        self.write_message(message)


async def relay(firefox: str, *arguments: str) -> int:
    """Start Firefox, say where the relay listens, and wait until Firefox ends."""
    process = await asyncio.create_subprocess_exec(firefox, *arguments, stderr=PIPE)
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, process.terminate)
    assert process.stderr
    async for line in process.stderr:
        if found := re.search(re.escape(LISTENS) + r"(\d+)", line.decode(errors="replace")):
            routes = [("/session", Relay, {"port": int(found[1])})]
            server = Application(routes, websocket_max_message_size=LARGEST).listen(0, "127.0.0.1")
            (listening,) = server._sockets.values()
            print(f"{LISTENS}{listening.getsockname()[1]}", file=sys.stderr, flush=True)
    return await process.wait()


if __name__ == "__main__":
    sys.exit(asyncio.run(relay(*sys.argv[1:])))
