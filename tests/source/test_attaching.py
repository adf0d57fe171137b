"""The article's text kept beside its case, and the files that are not read."""

import pytest

from kit import Case, load_case
from kit.case.text_files import ARTICLE_TEXT
from kit.source.attaching import attach, attached_text, read_text
from kit.source.own_text import MAX_BYTES, NotTheArticle
from tests.conftest import CASE, ROOT

SMALL_FILE = ROOT / "tests" / "bus-lane.txt"
SMALL_SOURCE = SMALL_FILE.read_text(encoding="utf-8")


@pytest.fixture
def small(small_folder):
    return load_case(small_folder)


def test_attach_and_read_again(small):
    assert attached_text(small) is None
    path = attach(small, SMALL_FILE)
    assert path == small.folder / ARTICLE_TEXT
    assert attached_text(small) == SMALL_SOURCE
    assert sorted(p.name for p in small.folder.iterdir()) == ["article.txt", "case.yaml"]
    assert load_case(small.folder).version == small.version, "it is no part of the case"
    assert attach(small, path) == path


def test_a_byte_order_mark_and_windows_line_ends(small, tmp_path):
    file = tmp_path / "windows.txt"
    file.write_bytes(b"\xef\xbb\xbf" + SMALL_SOURCE.replace("\n", "\r\n").encode())
    assert read_text(file) == SMALL_SOURCE
    attach(small, str(file))
    assert (small.folder / ARTICLE_TEXT).read_bytes() == SMALL_SOURCE.encode()


def test_another_text_leaves_what_was_attached(small, tmp_path):
    attach(small, SMALL_FILE)
    other = tmp_path / "other.txt"
    other.write_text("Quite another text.", encoding="utf-8")
    with pytest.raises(NotTheArticle, match=r"other\.txt: it has next to nothing"):
        attach(small, other)
    assert attached_text(small) == SMALL_SOURCE


def test_a_full_disk_leaves_what_was_attached_and_no_half_file(small, monkeypatch):
    attach(small, SMALL_FILE)

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        attach(small, SMALL_FILE)
    assert attached_text(small) == SMALL_SOURCE
    assert sorted(p.name for p in small.folder.iterdir()) == ["article.txt", "case.yaml"]


def test_what_is_attached_may_be_damaged(small):
    path = small.folder / ARTICLE_TEXT
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(NotTheArticle, match="is not plain text"):
        attached_text(small)
    attach(small, SMALL_FILE)
    assert attached_text(small) == SMALL_SOURCE
    path.unlink()
    path.mkdir()
    with pytest.raises(NotTheArticle, match="not an ordinary file"):
        attached_text(small)
    with pytest.raises(OSError, match="directory"):
        attach(small, SMALL_FILE)
    assert sorted(p.name for p in small.folder.iterdir()) == ["article.txt", "case.yaml"]


def test_a_link_is_not_followed_and_not_written_through(small, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    (small.folder / ARTICLE_TEXT).symlink_to(secret)
    with pytest.raises(NotTheArticle, match="is a link"):
        attached_text(small)
    attach(small, SMALL_FILE)
    assert secret.read_text(encoding="utf-8") == "secret"
    assert attached_text(small) == SMALL_SOURCE


def test_a_case_without_a_folder(small):
    alone = Case(small.data)
    assert alone.folder is None
    assert attached_text(alone) is None
    with pytest.raises(NotTheArticle, match="not read from a folder"):
        attach(alone, SMALL_FILE)


def test_nothing_is_kept_inside_an_installed_kit(small, monkeypatch):
    monkeypatch.setattr("kit.source.attaching.INSTALLED", small.folder.parent)
    with pytest.raises(NotTheArticle, match=f"copy the folder {small.folder} to ./bus-lane, "):
        attach(small, SMALL_FILE)
    assert [path.name for path in small.folder.iterdir()] == ["case.yaml"]


@pytest.mark.parametrize("text", ["word " * 80, "One line.\nAnother line."])
def test_a_text_where_a_path_belongs_is_not_repeated(text):
    with pytest.raises(NotTheArticle, match="not a file's path") as caught:
        read_text(text)
    assert text[:20] not in str(caught.value)


def test_a_case_knows_its_folder(small, small_folder, case):
    assert small.folder == small_folder
    assert case.folder == ROOT / "data" / CASE


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (None, "there is no such file"),
        (b"PK\x03\x04\x00 a word processor's file", "is not plain text"),
        (b"%PDF-1.4 a page", "is not plain text"),
        (b"{\\rtf1 a page}", "is not plain text"),
        (b"caf\xe9", "is not plain text"),
        ("A page".encode("utf-16"), "is not plain text"),
        (b"a" * (MAX_BYTES + 1), "larger than 1 MB"),
        (b"\n<!DOCTYPE html><p>x", "looks like an HTML page; open it in a browser"),
        (b"x <p>a</p> <p>b</p> <p>c</p>", "looks like an HTML page"),
    ],
)
def test_files_that_are_not_read(tmp_path, data, why):
    file = tmp_path / "my\nfile.txt"
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(NotTheArticle) as caught:
        read_text(file)
    assert why in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


def test_folders_and_names_that_cannot_be(tmp_path):
    with pytest.raises(NotTheArticle, match="is not an ordinary file"):
        read_text(tmp_path)
    with pytest.raises(NotTheArticle):
        read_text("a\0b")


def test_an_article_may_mention_a_tag(tmp_path):
    file = tmp_path / "text.txt"
    file.write_text("She wrote <b>bold</b> and </p>.", encoding="utf-8")
    assert read_text(file) == "She wrote <b>bold</b> and </p>."
