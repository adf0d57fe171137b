"""The bench goes on when a row of it fails, and says so."""

from tests.bench.rows import Figure, Row, print_rows


def measured():
    return Figure("1 s", "2 s", 0.5, 0.4)


def dead():
    raise RuntimeError("Kernel died\n  before replying")


def one_fails():
    yield Row("the first", dead)
    yield Row("the second", measured)


def never_starts():
    yield Row("the third", measured)
    raise OSError("no port")


def test_a_row_that_fails_ends_no_other(capsys):
    assert print_rows(one_fails, never_starts, lambda: iter([Row("the last", measured)])) == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[2:] == [
        "| the first | **failed** | | | |",
        "| the second | 1 s | 2 s | 0.50 | 0.40 **missed** |",
        "| the third | 1 s | 2 s | 0.50 | 0.40 **missed** |",
        "| tests.test_bench | **failed** | | | |",
        "| the last | 1 s | 2 s | 0.50 | 0.40 **missed** |",
    ]
    assert err.splitlines() == [
        "the first: RuntimeError: Kernel died before replying",
        "tests.test_bench: OSError: no port",
    ]


def test_what_is_missed_is_no_failure(capsys):
    assert print_rows(lambda: iter([Row("slow", measured)])) == 0
    assert "**missed**" in capsys.readouterr().out
