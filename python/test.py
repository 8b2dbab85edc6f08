"""Compares what the wheel answers with what the program does: python test.py PROGRAM"""

import json
import subprocess
import sys
from pathlib import Path

import rapporteur

ROOT = Path(__file__).resolve().parent.parent
PAGE = "<h1>Bridge opens 👋</h1><p>“We are ready,” said Ana Ruiz, the mayor of Lima, on Tuesday.</p>"


def program(article: dict) -> dict:
    orders = [sys.argv[1], "--jsonl", "--text", "--offsets", "code-points"]
    ended = subprocess.run(orders, input=json.dumps(article), capture_output=True, text=True, encoding="utf-8")
    answer = json.loads(ended.stdout)
    del answer["id"]
    return answer


texts = sorted([*ROOT.glob("seeds/*.txt"), *ROOT.glob("tests/articles/dev/*.txt")])
for path in texts:
    text = path.read_text(encoding="utf-8")
    assert rapporteur.analyse(text) == program({"text": text}), path
found = rapporteur.analyse(html=PAGE, date="2024-03-06")
assert found == program({"html": PAGE, "date": "2024-03-06"})
assert [found["text"][quote["start"] : quote["end"]] for quote in found["quotes"]] == ["We are ready,"]
for wrong in ({}, {"text": "One.", "html": "<p>One."}, {"text": "One.", "date": "March"}):
    try:
        rapporteur.analyse(**wrong)
    except ValueError:
        continue
    raise AssertionError(f"{wrong} was read")
print(f"{len(texts)} articles and a page: the wheel answers what the program does")
