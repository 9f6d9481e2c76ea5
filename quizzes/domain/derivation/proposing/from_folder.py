"""A proposer that reads facts from files, one for each text: made by hand or by another program."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any


class FactsFromFolder:
    """`FOLDER/SHA256.json` has the `facts` of the text with that SHA-256; others have none."""

    name = "folder"
    sends_away = False

    def __init__(self, folder: str) -> None:
        self.folder = Path(folder)

    def propose(self, text: str, *, title: str, published: str) -> Iterable[Mapping[str, Any]]:
        path = self.folder / f"{hashlib.sha256(text.encode()).hexdigest()}.json"
        if not path.exists():
            return ()
        facts: Iterable[Mapping[str, Any]] = json.loads(path.read_text("utf-8"))["facts"]
        return facts
