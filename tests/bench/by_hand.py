"""The lesson as one would write it by hand in the ordinary way, and a comparison likewise.

As many questions as the lesson has, with the quick YAML parser; no case is validated, no answer
checked or restored, one switch of seven does something, bars are plain widgets. Figures are shown
once, as `figure` shows them by itself, not as `FigureWidget`, which costs seconds more.
"""

from __future__ import annotations

from kit.case.case import DATA

_READ = f"""
import html, json, pathlib, yaml
import ipywidgets as w
import pandas as pd
import plotly.graph_objects as go
from IPython.display import display

case = {{}}
for path in pathlib.Path({str(DATA / "iran-mexico-2009")!r}).glob("*.yaml"):
    case |= yaml.load(path.read_text(), yaml.CSafeLoader)
for voice in case["voices"]:
    voice["passages"] = case["counts"]["passages"].get(voice["id"], [])
for paragraph, counted in zip(case["paragraphs"], case["counts"]["paragraphs"]):
    paragraph |= counted
voices = pd.json_normalize(case["voices"]).set_index("id").fillna("")
heard = voices[voices["passages"].map(bool)]

def question(text, options=("security concern", "normal diplomacy", "both", "not said")):
    choice = w.RadioButtons(options=options, value=None)
    words = w.Textarea(placeholder="Which words made you decide?")
    save, said = w.Button(description="Save"), w.HTML()
    def keep(_):
        pathlib.Path("by-hand.json").write_text(json.dumps([choice.value, words.value]))
        said.value = "Saved."
    save.on_click(keep)
    return w.VBox([w.HTML(f"<h3>{{text}}</h3>"), choice, words, save, said])

name = w.Text(description="Code")
w.VBox([w.HTML("Your answers"), name, w.Button(description="Download")])
"""
_STORY = """
items = "".join(f"<li>{html.escape(p['digest'])}</li>" for p in case["paragraphs"])
w.VBox([question("What do you expect?"), w.HTML(f"<h3>The story</h3><ol>{items}</ol>")])
"""
_BOARD = """
def card(voice):
    claim = html.escape(str(voice.get("argument.claim", "")))
    reason = html.escape(voice["position.reason"])
    return f"<p><b>{html.escape(voice['name'])}</b><br>{claim}<br><small>{reason}</small></p>"

columns = []
for stance in (*[s["id"] for s in case["codebook"]["stances"]], "none"):
    held = voices[voices["position.stance"] == stance]
    columns.append(w.HTML(f"<h3>{stance}</h3>" + "".join(card(v) for _, v in held.iterrows())))
order = w.RadioButtons(options=["by appearance", "by how sure"], description="Order")
sorting = [question(f"What does voice {n} say?") for n in range(1, 7)]
w.VBox([*sorting, order, w.HBox(columns)])
"""
_COMPARE = """
options = [(v["name"], i) for i, v in heard.iterrows()]
left = w.Dropdown(options=options, description="Left")
right = w.Dropdown(options=options, description="Right", index=1)
table = w.HTML()
ASPECTS = [c for c in heard.columns if c.startswith(("position", "argument", "affiliation"))]
facts = {e["id"]: e for e in case["evidence"]}

def cites(voice):
    return "".join(f"<p>{html.escape(facts[c['evidence']]['statement'])}: "
                   f"{html.escape(c['reading'])}</p>" for c in voice["citations"] or [])

def show(_=None):
    one, other = heard.loc[left.value], heard.loc[right.value]
    rows = "".join(f"<tr><th>{a}</th><td>{html.escape(str(one[a]))}</td>"
                   f"<td>{html.escape(str(other[a]))}</td></tr>" for a in ASPECTS)
    rows += f"<tr><th>evidence</th><td>{cites(one)}</td><td>{cites(other)}</td></tr>"
    table.value = f"<table data-comparison='{left.value} {right.value}'>{rows}</table>"

left.observe(show, "value"), right.observe(show, "value")
show()
"""
_COMPARED = (
    _COMPARE
    + """
steps = [question(f"What is the unstated step of voice {n}?") for n in (1, 2)]
w.VBox([*steps, w.HBox([left, right]), table])
"""
)
_CHECKS = """
fact = w.Dropdown(options=[(e["statement"][:70], i) for i, e in facts.items()], description="Fact")
found = w.HTML()
def show_check(_=None):
    check = facts[fact.value].get("check", {})
    found.value = f"<p>{check.get('verdict')}: {html.escape(check.get('finding', ''))}</p>"
fact.observe(show_check, "value")
show_check()
rows = [(voices.loc[v["id"], "position.stance"], facts[c["evidence"]]["check"]["verdict"])
        for v in case["voices"] for c in v.get("citations", [])]
counts = pd.DataFrame(rows, columns=["stance", "verdict"]).value_counts().unstack(fill_value=0)
checked = go.Figure([go.Bar(name=v, y=counts.index, x=counts[v], orientation="h") for v in counts])
checked.update_layout(barmode="stack", height=250)
looking = [question(f"How would you look up fact {n}?") for n in (1, 2, 3)]
display(w.VBox([*looking, fact, found]))
checked
"""
_BALANCE = """
switches = [w.Checkbox(description=f"count {what}", value=True) for what in
            ("groups", "the reporter", "background", "Loyola", "silent", "headline", "quotes")]
words = {i: sum(int(p["words"]) for p in v["passages"] or []) for i, v in heard.iterrows()}
bars = [w.IntProgress(max=1246, description=s) for s in sorted(set(heard["position.stance"]))]
def count(_=None):
    for bar in bars:
        held = heard[heard["position.stance"] == bar.description]
        if not switches[0].value:
            held = held[held["identification"] != "unnamed group"]
        bar.value = sum(words[i] for i in held.index)
for switch in switches:
    switch.observe(count, "value")
count()
lengths = pd.Series({p["n"]: int(p["words"]) for p in case["paragraphs"]})
starts = lengths.cumsum().shift(fill_value=0)
turns = go.Figure([
    go.Bar(name=v["name"], orientation="h", showlegend=False, y=[v["name"]] * len(v["passages"]),
           base=[int(starts[p["paragraph"]]) for p in v["passages"]],
           x=[int(p["words"]) for p in v["passages"]])
    for _, v in heard.iterrows() if v["passages"]])
turns.update_layout(barmode="overlay", height=800)
guess = [question("Who gets more room?"), question("Whom would you have phoned?")]
display(w.VBox([*guess, *switches, *bars]))
turns
"""
_LAST = """
last = [question("Three sentences", ["done"]), question("The question turned round", ["done"])]
w.VBox([*last, w.Button(description="Hand in")])
"""

LESSON = [_READ, _STORY, _BOARD, _COMPARED, _CHECKS, _BALANCE, _LAST]


def comparison(make_case: str) -> list[str]:
    """Return cells that compare the voices of the case that `make_case` leaves in `made`."""
    start, middle, end = (_READ.index(part) for part in ("case = {}", "voices =", "def question"))
    as_tables = "case = json.loads(made.data.model_dump_json())\n" + _READ[middle:end]
    return [_READ[:start] + make_case + as_tables + _COMPARE + "w.VBox([left, right, table])"]
