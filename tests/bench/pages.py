"""P15: what the first view of a question's page puts on the wire.

HTML leaves uncompressed: granian does not compress and no middleware of ours does (a proxy may; its
gzip is given beside). Style and scripts are counted as WhiteNoise sends them to a browser that
takes gzip: from the compressed file that `collectstatic` made, where that is the smaller one.
"""

import gzip
import re

from django.conf import settings

from tests.bench.calls import ready
from tests.bench.content import mixed_quiz, take
from tests.bench.figures import Figure, Target
from tests.builders import USUAL

LINKED = re.compile(r'(?:src|href)="(/static/[^"]+)"')
ELSEWHERE = re.compile(r'(?:src|<link[^>]+href)="(?:https?:)?//')


def figures() -> list[Figure]:
    taken = take(mixed_quiz(len(USUAL)))
    cookie = f"guest={taken.authorization.split()[1]}"
    address = taken.path.removeprefix("/api/v1")
    pages = [_page(address, number, cookie) for number in range(1, len(USUAL) + 1)]
    html = max(pages, key=len)
    files = sorted({path for page in pages for path in LINKED.findall(page.decode())})
    sizes = {path: _sent(path) for path in files}
    scripts = sum(size for path, size in sizes.items() if path.endswith(".js"))
    everything = len(html) + sum(sizes.values())
    others = sum(len(ELSEWHERE.findall(page.decode())) for page in pages)
    zipped = len(gzip.compress(html, 6))
    return [
        _figure("HTML as served, largest kind", len(html), "<= 8000"),
        _figure("HTML if a proxy gzips it", zipped, "<= 8000"),
        _figure("scripts, gzip by WhiteNoise", scripts, "<= 15000"),
        _figure(f"HTML as served and {len(files)} files", everything, "<= 40000"),
        Figure(
            "P15",
            "question page: requests to third parties",
            ours=str(others),
            value=float(others),
            target=Target.of("<= 0"),
        ),
    ]


def _page(address: str, number: int, cookie: str) -> bytes:
    call = ready("GET", address, query=f"q={number}", cookie=cookie)
    return call()


def _sent(path: str) -> int:
    plain = settings.STATIC_ROOT / path.removeprefix(settings.STATIC_URL)
    zipped = plain.with_name(plain.name + ".gz")
    return min(each.stat().st_size for each in (plain, zipped) if each.exists())


def _figure(what: str, size: int, target: str) -> Figure:
    return Figure(
        "P15",
        f"question page: {what}",
        ours=f"{size:,} B",
        value=float(size),
        target=Target.of(target),
    )
