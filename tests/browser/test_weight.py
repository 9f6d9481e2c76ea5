"""What the first view of a question costs: bytes on the wire, of them script, and whom it asks.

Sheets and scripts are counted as WhiteNoise serves them, compressed; pages go as they are.
"""

import gzip
from collections import Counter
from urllib.parse import urlsplit

import pytest

from tests.builders import KINDS, make_quiz
from tests.web.browsing import start

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

MOST_BYTES = 40_000
MOST_SCRIPT = 15_000


def first_view(visit, client, kinds) -> tuple[Counter[str], set[str]]:
    """Bytes by the type of what was asked for, and the hosts that were asked."""
    url = start(client, make_quiz(kinds))
    guest = visit()
    token = client.cookies["guest"].value
    guest.page.context.add_cookies([{"name": "guest", "value": token, "url": guest.base}])
    replies = []
    guest.page.on("response", lambda reply: replies.append(reply))
    guest.go(f"{url}?q=1")
    guest.page.wait_for_load_state("networkidle")
    sizes: Counter[str] = Counter()
    for reply in replies:
        kind, body = reply.request.resource_type, reply.body()
        sizes[kind] += len(gzip.compress(body) if "/static/" in reply.url else body)
    hosts = {urlsplit(address).netloc for address in guest.requests}
    return sizes, hosts - {urlsplit(guest.base).netloc}


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_view_of_a_question_is_light_and_asks_nobody_else(visit, client, kind):
    sizes, elsewhere = first_view(visit, client, [kind, "short_text"])

    assert sizes["document"] > 0
    assert sizes["stylesheet"] > 0
    assert sum(sizes.values()) <= MOST_BYTES, sizes
    assert sizes["script"] <= MOST_SCRIPT, sizes
    assert elsewhere == set()
