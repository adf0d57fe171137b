"""What the browser gets: `Page`, our one widget with a view of its own, and `Lens` around it.

Both know nothing of cases. They show HTML that is already escaped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import anywidget
import ipywidgets as widgets
import traitlets
from markupsafe import Markup, escape

from kit.browser.shared import Shared, deflated, script
from kit.browser.stand_in import stand_in
from kit.browser.words import BrowserWords
from kit.language import spoken
from kit.text import shortened

PLAIN_TEXT = 200  # characters that a front end without HTML shows
_LANG = re.compile(r' lang="([\w-]+)"')  # the first in a page is its own


@lru_cache(maxsize=1)
def _layout() -> widgets.Layout:
    """Return the one layout of all pages and lenses: each of its own would save a kilobyte."""
    return widgets.Layout()


class Content(widgets.Widget):
    """What a page shows and what its controls say: a plain model, beside the page that shows it.

    anywidget gives a page two seconds to become ready. When the browser is busy for longer, as it
    is on a slow computer that loads Plotly, it drops all that Python says to that page from then
    on. A plain model has no such limit.
    """

    html = traitlets.Unicode()
    # What is sent and saved: `html` deflated, which makes a saved notebook several times smaller.
    packed = traitlets.Unicode(deflated("")).tag(sync=True)
    values = traitlets.Dict().tag(sync=True)
    # Where the browser keeps a copy of what is written; see kept.js.
    keep = traitlets.Dict().tag(sync=True)
    status = traitlets.Unicode().tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self.on_msg(self._answer)

    def _answer(self, _content: Any, message: Any, _buffers: Any) -> None:
        """Let a page know that Python is there, if it asks."""
        if isinstance(message, dict) and "asked" in message:
            self.send({"done": True})

    def on_press(self, act: Callable[..., None]) -> None:
        """Call `act` with the words of each button that is pressed; when it is done, say so."""

        def changed(change: Any) -> None:
            pressed = str(change["new"].get("pressed", ""))
            if pressed and pressed != change["old"].get("pressed"):
                act(*pressed.split(" ")[:-1])  # the last one says when
                self.send({"done": True})

        self.observe(changed, "values")

    @traitlets.validate("html")
    def _escape_unless_markup(self, proposal: Any) -> Markup:
        return escape(proposal["value"])

    @traitlets.observe("html")
    def _pack(self, change: Any) -> None:
        self.packed = deflated(change["new"])


def _of_content(name: str) -> Any:
    """Return the property of a page that its content has by the same name."""
    return property(
        lambda page: getattr(page.content, name),
        lambda page, value: setattr(page.content, name, value),
    )


class Page(anywidget.AnyWidget):
    """Shows HTML with native controls, shows and hides its parts in the browser.

    Parameters
    ----------
    html
        The page, as `Markup`. Anything else is escaped, so that text stays text.
    values
        What each named control says: text for `<select>`, radio buttons and text fields; True or
        False for a checkbox; a list for `<select multiple>` and for checkboxes that have a
        `value`. Give each control its first value. Changes go both ways; the browser goes on
        without a kernel.

    Notes
    -----
    An element with `data-when` shows while its rule holds, one with `data-copy` shows the template
    that the values name, and a button with `data-swap` exchanges two values; CONTRIBUTING.md says
    how, and what else there is. `content` holds all of it: messages and changes are heard there.
    Keys pressed in a page do not reach JupyterLab's one-letter shortcuts.

    Examples
    --------
    >>> page = Page(Markup('<p data-when="shown=true">Hello</p>'), {"shown": True})
    >>> page.values
    {'shown': True}
    >>> Page("<script>").html
    Markup('&lt;script&gt;')
    """

    _esm = script("load.js")
    shared = anywidget.WidgetTrait().tag(sync=True)
    content = anywidget.WidgetTrait().tag(sync=True)
    # What the browser says in the page's place when it cannot show it.
    damaged = traitlets.Unicode().tag(sync=True)
    values = _of_content("values")
    status = _of_content("status")

    def __init__(self, html: str = "", values: dict[str, Any] | None = None) -> None:
        content = Content(html=html, values=values or {})
        damaged = _damaged(content.html)
        super().__init__(content=content, damaged=damaged, shared=Shared.one(), layout=_layout())

    @property
    def html(self) -> str:
        """What the page shows; text that is no `Markup` is escaped."""
        html: str = self.content.html
        return html

    @html.setter
    def html(self, html: str) -> None:
        self.content.html = html
        self.damaged = _damaged(self.content.html)

    def close(self) -> None:
        """Take the page and what it holds out of the browser."""
        super().close()
        self.content.close()


def _damaged(html: str) -> str:
    """Return what a page says that cannot be shown, in the language that it is in."""
    lang = _LANG.search(html)
    return spoken(lang[1] if lang else "").words(BrowserWords).damaged


def drawn(figure: dict[str, Any]) -> widgets.Output:
    """Return a figure as a widget, from the bundle of forms that it is displayed in.

    Its outputs are assigned: nothing has to be displayed first. A page that stands right after it
    and has `data-alt` gives it its text for screen readers.
    """
    output = {"output_type": "display_data", "data": figure, "metadata": {}}
    widget = widgets.Output(outputs=(output,), layout=_layout())
    widget.add_class("pk-figure")
    return widget


class Lens(widgets.VBox):
    """A page and its twin: the same content as plain HTML, for front ends without our module.

    `page` is the `Page`, so that `lens.page.values` says what was chosen. What is `between` stands
    after the page and before the twin.
    """

    def __init__(
        self, page: Page, twin: Markup | None = None, between: Sequence[widgets.Widget] = ()
    ) -> None:
        self.page = page
        # A page too, since that is saved deflated: where there are no widgets, the cell's output
        # has the twin as plain HTML.
        self._twin = None if twin is None else Page(twin)
        below = [] if self._twin is None else [self._twin]
        super().__init__([page, *between, *below], layout=_layout())
        self.add_class("pk-lens")

    def close(self) -> None:
        """Take the lens and all that it shows out of the browser, and out of what is saved."""
        for child in self.children:
            child.close()
        super().close()

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        """Add what an exported notebook, or one opened without running it, shows instead."""
        bundle = super()._repr_mimebundle_(**kwargs)
        if isinstance(bundle, dict):
            plain = bundle["text/html"] = stand_in(self.without_widgets())
            # A space, since the words of two cells would run into each other.
            words = Markup(plain.replace("<", " <")).striptags()  # noqa: S704 (tags are taken away)
            bundle["text/plain"] = shortened(" ".join(words.split()), PLAIN_TEXT)
        return bundle

    def without_widgets(self) -> str:
        """Return the same as plain HTML: pages and lenses in their order, the twin for its page."""
        parts = []
        for child in self.children:
            if isinstance(child, Lens):
                parts.append(child.without_widgets())
            elif isinstance(child, Page) and (child is not self.page or self._twin is None):
                parts.append(child.html)
        return f'<div class="pk-page">{"".join(parts)}</div>'
