"""What stands in for a page where there are no widgets."""

import pytest
from markupsafe import escape

from kit import compare, load_case
from kit.browser.stand_in import stand_in
from tests.hostile import hostile_case


def inside(html: str) -> str:
    return stand_in(html).partition('min-width: 0">')[2].removesuffix("</fieldset>")


@pytest.mark.parametrize(
    "text",
    [
        *("is hidden here", "a hidden cost", " hidden ", "<p hidden>", '"> hidden <p hidden="'),
        *("x > 0 hidden", "data-x='1' class=", "\n\n  hidden", "&amp; hidden"),
    ],
)
def test_what_an_attribute_says_hides_nothing(text):
    said = escape(text)
    for tag in ("p", "button"):
        page = f'<{tag} title="{said}">{said}</{tag}><{tag} hidden>no</{tag}>'
        assert inside(page).count(str(escape(text.strip())).replace("&#39;", "&#x27;")) >= 1
        assert ">no<" not in inside(page)


@pytest.mark.parametrize(
    ("page", "at_rest"),
    [
        ('<p class="a" data-x="b" role="c" lang="en">d</p>', "<p lang=en>d</p>"),
        ("<p hidden>a <b>b</b><br><input> c</p>d", "d"),
        ("<div><p hidden><span hidden>a</span></p>b</div>", "<div>b</div>"),
        (
            '<details class="pk-page pk-twin"><summary>a</summary></details>',
            "<details open><summary>a</summary></details>",
        ),
        ('<details class="other"></details>', "<details></details>"),
        ("<td>a</td>", "<td style=text-align:left>a</td>"),
        ("a &lt; b &amp; c &#8217; d", "a &lt; b &amp; c &#8217; d"),
        ("a\n\n   b", "a\nb"),
        ('<a href="https://x.org/?a=1&amp;b=2">x</a>',) * 2,
        ('<option value="a" selected>x</option>', "<option value=a selected>x</option>"),
    ],
)
def test_pages_at_rest(page, at_rest):
    assert inside(page) == at_rest


def test_nothing_hostile_gets_out(small_raw):
    case = load_case("iran-mexico-2009")
    case.data = hostile_case(small_raw)
    html = compare(case)._repr_mimebundle_()["text/html"]
    assert "<script" not in html.replace("&lt;script", "")
    assert "<img" not in html
    assert "&lt;script&gt;window.hacked=1" in html


def test_mathematics_is_left_alone():
    """By MathJax 3, which JupyterLab has, and by MathJax 2, which exported pages load."""
    assert stand_in("<p>$5</p>").startswith(
        '<fieldset disabled class="mathjax_ignore tex2jax_ignore"'
    )
