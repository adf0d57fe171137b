"""Shows this site without a network: python3 serve.py, and a browser opens it.

Only this computer can reach it. Ctrl+C ends it.
"""

import sys
import webbrowser
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

FOLDER = str(Path(__file__).resolve().parent)


class Handler(SimpleHTTPRequestHandler):
    """Names what a browser runs for what it is: Windows may think otherwise."""

    extensions_map = {  # noqa: RUF012  # as it is there
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".json": "application/json",
        ".wasm": "application/wasm",
        ".whl": "application/octet-stream",
    }

    def send_head(self) -> Any:
        """Say "not modified" only of the very file that a browser has, and not of an older one."""
        path = Path(self.translate_path(self.path))
        if path.is_file() and self.headers["If-Modified-Since"] != self.date_time_string(
            int(path.stat().st_mtime)
        ):
            del self.headers["If-Modified-Since"]
        return super().send_head()

    def log_message(self, *_: Any) -> None:
        """Say nothing of each file."""


def main() -> None:
    """Serve the folder that this file is in, at the port that is named, or 8000, or the next."""
    first = int(sys.argv[1]) if len(sys.argv) > 1 else 8000
    for port in range(first, first + 20):
        try:
            server = ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, directory=FOLDER))
        except OSError:  # taken
            continue
        address = f"http://localhost:{server.server_port}/"
        print(f"The lessons are at {address} as long as this window is open. Ctrl+C ends it.")
        webbrowser.open(address)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return
    sys.exit("No port is free: close another server, or name one: python3 serve.py 9000")


if __name__ == "__main__":
    main()
