"""A page with every kind of control and every word of the language of pages."""

HTML = """
<label>One
<select name="one"><option>p</option><option>q</option><option>r</option></select></label>
<label>Many <select name="many" multiple><option>p</option><option>q</option></select></label>
<fieldset><legend>Radio</legend>
<label><input type="radio" name="radio" value="p"> p</label>
<label><input type="radio" name="radio" value="q"> q</label></fieldset>
<label><input type="checkbox" name="yes"> yes</label>
<fieldset><legend>Group</legend>
<label><input type="checkbox" name="group" value="p"> p</label>
<label><input type="checkbox" name="group" value="q"> q</label></fieldset>
<label>Text <input type="text" name="text"></label>
<label>Area <textarea name="area"></textarea></label>
<button type="button" data-swap="one radio">Swap</button>
<details><summary>More</summary>hidden</details>
<p class="when" data-when="one=q|r yes=true">when</p>
<p class="unless" data-when="group!=p">unless</p>
<p class="equal" data-when="one=@radio">equal</p>
<p class="copy" data-copy="about {one}"></p>
<template data-part="about p">about <b>p</b></template>
<template data-part="about q">about <b>q</b></template>
<p class="nested" data-copy="nested"></p>
<template data-part="nested">all <span data-copy="about {one}"></span>
<label>Inner <input type="text" name="inner"></label></template>
<button type="button" data-set="one=r">r</button>
<button type="button" data-set="one=q" data-hover>q</button>
<p class="sum"><span data-sum="100 one=q; 20 one=p|q yes=true; 3"></span></p>
<p class="chosen" data-when="one=r" data-copy="about p"></p>
<p class="lent" data-copy="lent {one}"></p>
<template data-part="lent p">our own</template>
<textarea aria-label="Unsaved" data-unsaved></textarea>
<button type="button" data-hand-over>Hand over</button>
<p data-stalled hidden>stalled</p>
<p class="loop" data-copy="loop"></p>
<template data-part="loop">o<span data-copy="loop"></span></template>
"""
VALUES = {"one": "p", "many": [], "radio": "p", "yes": False, "group": [], "text": "", "area": ""}
CONTROLS = {
    "select": 'select[name="one"]',
    "select multiple": 'select[name="many"]',
    "radio": 'input[name="radio"][value="p"]',
    "checkbox": 'input[name="yes"]',
    "checkbox group": 'input[name="group"][value="p"]',
    "text": 'input[name="text"]',
    "textarea": 'textarea[name="area"]',
    "button": "button[data-swap]",
    "button that sets": "button[data-set]",
    "unsaved text": "textarea[data-unsaved]",
    "summary": "summary",
    "ordinary widget in a lens": ".pk-lens .widget-select-multiple select",
}
