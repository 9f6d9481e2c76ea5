"""What ours is measured against: views that do the least that could be called the same thing.

They run in the same process, behind the same middleware, on the same database with the same
durability. The bare tables have the columns of ours but no index beyond their primary key.
"""

import json
from typing import Any
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

TABLES = """
CREATE TABLE bench_attempt (id integer PRIMARY KEY AUTOINCREMENT, uuid char(32), learner_id bigint,
    quiz_id bigint, quiz_version integer, seed bigint, started_at text, deadline text,
    closed_at text, closing text, saves integer, score decimal, max_score decimal);
CREATE TABLE bench_slot (id integer PRIMARY KEY AUTOINCREMENT, attempt_id bigint, number integer,
    section_id bigint, revision_id bigint, "order" text, checked_at text);
CREATE TABLE bench_step (id integer PRIMARY KEY AUTOINCREMENT, attempt_id bigint, slot_id bigint,
    sequence integer, client_id char(32), raw text, answer text, unknown bool, received_at text,
    late bool);
"""

SLOTS = 50

constant = b""
"""What `constant_view` returns; set by whoever measures against it."""


def make_tables() -> None:
    with connection.cursor() as cursor:
        for statement in TABLES.split(";"):
            cursor.execute(statement)


def constant_view(request: HttpRequest) -> HttpResponse:
    return HttpResponse(constant, content_type="application/json")


@csrf_exempt
def insert_step(request: HttpRequest, slot: int) -> HttpResponse:
    """One row for the answer that was sent, nothing looked up, nothing refused."""
    sent = json.loads(request.body)
    answer, now = json.dumps(sent["answer"]), timezone.now()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO bench_step (attempt_id, slot_id, sequence, client_id, raw, answer,"
            " unknown, received_at, late) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)",
            [1, slot, 1, UUID(sent["client_id"]).hex, answer, answer, False, str(now), False],
        )
    return JsonResponse({"slot": slot, "sequence": 1, "saved_at": str(now)})


@csrf_exempt
def insert_attempt(request: HttpRequest) -> HttpResponse:
    """One attempt and its slots in one transaction; the reply is its id."""
    uuid, now, order = uuid4(), timezone.now(), json.dumps(["aaaaaaaa"] * 4)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO bench_attempt (uuid, learner_id, quiz_id, quiz_version, seed, started_at,"
            " closing, saves, max_score) VALUES (%s, 1, 1, 1, 1, %s, '', 0, 50)",
            [uuid.hex, str(now)],
        )
        attempt: Any = cursor.lastrowid
        cursor.executemany(
            'INSERT INTO bench_slot (attempt_id, number, section_id, revision_id, "order")'
            " VALUES (%s, %s, 1, %s, %s)",
            [(attempt, number, number, order) for number in range(1, SLOTS + 1)],
        )
    return JsonResponse({"id": str(uuid)}, status=201)
