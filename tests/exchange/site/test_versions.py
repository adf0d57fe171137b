"""A browser never mixes two versions of a site: tests/browser/test_site.py does it in one."""

import json
import os
import threading
import urllib.error
import urllib.request
from functools import partial
from http.server import ThreadingHTTPServer

import pytest

from kit.exchange.site.lite import APPS, KERNEL
from kit.exchange.site.shipped.serve import Handler
from kit.exchange.site.versions import name_versions

PAGE = '<script src="../fresh.js"></script><p>“start.js”, a story</p><link href="../start.css">'


@pytest.fixture
def site(tmp_path):
    site = tmp_path / "site"
    (site / "static/pyodide").mkdir(parents=True)
    (site / "static/pyodide/pyodide.mjs").write_text("load()", encoding="utf-8")
    for folder in ("", *APPS):
        (site / folder).mkdir(exist_ok=True)
        (site / folder / "index.html").write_text(PAGE, encoding="utf-8")
    told = {"litePluginSettings": {KERNEL: {"pyodideUrl": "./static/pyodide/pyodide.mjs"}}}
    text = json.dumps({"jupyter-config-data": told})
    (site / "jupyter-lite.json").write_text(text, encoding="utf-8")
    return site


def named(site):
    """Return where a site's interpreter is, and its version."""
    name_versions(site)
    told = json.loads((site / "jupyter-lite.json").read_text(encoding="utf-8"))
    starter = told["jupyter-config-data"]["litePluginSettings"][KERNEL]["pyodideUrl"]
    assert (site / starter).read_text(encoding="utf-8").startswith("load()")
    return starter, (site / "version.txt").read_text(encoding="utf-8")


def test_pages_know_their_version_and_stories_are_left_alone(site):
    _, version = named(site)
    for folder in ("", *APPS):
        assert (site / folder / "index.html").read_text(encoding="utf-8") == PAGE.replace(
            '.js">', f'.js?v={version}">'
        ).replace('.css">', f'.css?v={version}">')


def test_what_is_the_same_keeps_its_name_and_what_is_not_gets_another(site):
    starter, version = named(site)
    assert named(site) == (starter, version)
    (site / "start.js").write_text("changed", encoding="utf-8")
    same, newer = named(site)
    assert same == starter
    assert newer != version
    (site / starter).write_text("load() // mended", encoding="utf-8")
    other, newest = named(site)
    assert other != starter
    assert newest not in {version, newer}


def test_the_small_server_does_not_take_an_older_file_for_the_same(tmp_path):
    file = tmp_path / "all.json"
    file.write_text("old", encoding="utf-8")
    os.utime(file, (10**9, 10**9))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/all.json"
    with urllib.request.urlopen(address) as answer:
        same = answer.headers["Last-Modified"]

    def asked(since):
        request = urllib.request.Request(address, headers={"If-Modified-Since": since})
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code

    assert asked(same) == 304
    assert asked("Fri, 01 Jan 2016 00:00:00 GMT") == 200
    server.shutdown()
    server.server_close()
