import re


def sentences(p, language):
    out = []
    s = 0
    for m in re.finditer(r'(?<!U\.S)(?<!\bFeb)[.!?]["”»]?\s+(?=[A-Z"“«¿¡])', p):
        out.append(range(s, m.end()))
        s = m.end()
    out.append(range(s, len(p)))
    return [r for r in out if len(r)]
