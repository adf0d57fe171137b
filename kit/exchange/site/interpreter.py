"""The Python of browsers as a site has it: smaller, and mended where a browser needs it."""

from __future__ import annotations

import gzip
import re
import shutil
import zipfile
from pathlib import Path
from typing import Final

from kit.exchange.site.changing import replace_once

_DRIVE: Final = Path(__file__).with_name("shipped") / "drive.py"
_PROGRAM: Final = "pyodide.asm.wasm"
# Not `.gz`, which some servers would unpack themselves.
_PACKED: Final = f"{_PROGRAM}.packed"
_UNPACK: Final = """
function unpacked({ response }) {
  const headers = { "Content-Type": "application/wasm" };
  const unpack = ({ body }) => body.pipeThrough(new DecompressionStream("gzip"));
  return { response: response.then((answer) => new Response(unpack(answer), { headers })) };
}
"""
# What clears away in Python what JavaScript no longer needs. WebKit does so even while Python waits
# for a file and nobody may touch it: then it has to come back.
_CLEARING: Final = r"new FinalizationRegistry\(\((\{ptr:\w,cache:\w\})\)=>\{"
_CLEARING_LATER: Final = (
    r"new FinalizationRegistry(function clear(unneeded){"
    r"if(!_PyGILState_Check())return void setTimeout(clear,100,unneeded);const \1=unneeded;"
)


def put_interpreter(downloaded: Path, to: Path) -> None:
    """Copy the interpreter to a folder that is not there yet.

    Its program is packed, 4 MB in place of 10: many servers do not do it on the way.

    Raises
    ------
    NotBuiltError
        If it is not the one that this was written for.
    """
    shutil.copytree(downloaded, to)
    program = to / _PROGRAM
    (to / _PACKED).write_bytes(gzip.compress(program.read_bytes(), mtime=0))
    program.unlink()
    starter = to / "pyodide.mjs"
    replace_once(starter, rf'\w\(\w\+"{re.escape(_PROGRAM)}"\)', r"unpacked(\g<0>)")
    replace_once(starter, rf'"{re.escape(_PROGRAM)}"', f'"{_PACKED}"')
    with starter.open("a", encoding="utf-8") as file:
        file.write(_UNPACK)
    replace_once(to / "pyodide.asm.mjs", _CLEARING, _CLEARING_LATER)
    with zipfile.ZipFile(to / "python_stdlib.zip", "a", zipfile.ZIP_DEFLATED) as library:
        head = zipfile.ZipInfo("sitecustomize.py")  # the same on every day
        library.writestr(head, _DRIVE.read_bytes(), zipfile.ZIP_DEFLATED)
