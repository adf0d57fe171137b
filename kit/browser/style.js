// Puts the style of all pages into the document; that of an earlier kernel leaves. STYLE is the text
// of the style sheets, which stands before all else in the module.

const STYLE_ID = "perspective-kit-style";
document.getElementById(STYLE_ID)?.remove();
const sheet = Object.assign(document.createElement("style"), { id: STYLE_ID, textContent: STYLE });
document.head.append(sheet);
