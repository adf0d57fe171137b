"""What a page says when it cannot be shown, in Spanish."""

from kit.browser.words import BrowserWords

BROWSER = BrowserWords(damaged="Esta página está dañada. Ejecuta otra vez todas las celdas.")
