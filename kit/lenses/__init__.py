"""What a case is looked at through: a folder for each family of lenses; `kit` names them all."""

from pathlib import Path

from kit.browser.style import add_style

add_style(*sorted(Path(__file__).parent.glob("*/style.css")))
