"""Compares the tables that `tables.py` wrote with what one process of the program answers, row by row, and says how fast that is.

    python check.py PROGRAM ARCHIVE FOLDER
"""

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import ask


def main(program: str, archive: str, folder: str) -> None:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    one, all_of_them = Path(folder, "one.jsonl"), Path(folder, "cores.jsonl")
    run(program, archive, one, 1)
    run(program, archive, all_of_them, cores)
    if one.read_bytes() != all_of_them.read_bytes():
        sys.exit("one thread answers something else than all of them")
    expected = {table: Counter() for table in COLUMNS}
    with one.open(encoding="utf-8") as lines:
        for answer in map(json.loads, lines):
            for table, counted in expected.items():
                counted.update(rows(table, answer))
    database = ask.open_tables(folder)
    for table, columns in COLUMNS.items():
        found = Counter(database.sql(f"SELECT {columns} FROM {table}").fetchall())
        for which, wrong in (("lacks", expected[table] - found), ("has beside", found - expected[table])):
            if wrong:
                sys.exit(f"the table {table} {which} {sum(wrong.values())} rows, such as {next(iter(wrong))}")
        # Nothing is shown by a table that is empty.
        if not found:
            sys.exit(f"the table {table} is empty")
        print(f"{table}: {found.total()} rows, as one process answers")


def run(program: str, archive: str, output: Path, threads: int) -> None:
    """Reads the archive with one process, and says how fast."""
    orders = [program, "--jsonl", "--threads", str(threads), "--offsets", "code-points", "--text", archive]
    started = time.monotonic()
    with output.open("wb") as written:
        process = subprocess.Popen(orders, stdout=written, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
    seconds = time.monotonic() - started
    if os.waitstatus_to_exitcode(status) not in (0, 2):
        sys.exit(f"the program ended with {status}")
    with output.open("rb") as lines:
        count = sum(1 for _ in lines)
    print(
        f"one process, {threads} thread{'s' * (threads > 1)}: {count} articles read in {seconds:.1f} s,"
        f" {count / seconds:.0f} a second; {used.ru_utime + used.ru_stime:.1f} s of cores"
    )


# What is compared of each table.
COLUMNS = {
    "articles": "id, length, words, named, unnamed, anonymous",
    "actors": "id, actor, name, kind, naming, array_to_string(affiliations, '|'), statements",
    "quotes": "id, quote, text, speaker, naming, addressee, manner",
    "dealings": 'id, "from", kind, "to", verb, sentence, planned',
    "refused": "id, error",
}


def rows(table: str, answer: dict) -> Iterator[tuple]:
    """The rows of a table that an answer of the program's makes."""
    article = answer["id"]
    if "error" in answer:
        if table == "refused":
            yield article, answer["error"]
        return
    text, actors = answer["text"], answer["actors"]

    def words(span: dict) -> str:
        return text[span["start"] : span["end"]]

    def name(actor: int | None) -> str | None:
        return None if actor is None else actors[actor]["name"]

    if table == "articles":
        signals = answer["signals"]
        yield article, len(text), *(signals[key] for key in ("words", "named", "unnamed", "anonymous"))
    elif table == "actors":
        said = Counter(statement["speaker"] for statement in answer["statements"])
        for at, one in enumerate(actors):
            bodies = "|".join(map(name, one["affiliations"]))
            yield article, at, one["name"], one["kind"], one["naming"], bodies, said[at]
    elif table == "quotes":
        for at, one in enumerate(answer["quotes"]):
            naming = None if one["speaker"] is None else actors[one["speaker"]]["naming"]
            yield article, at, words(one), name(one["speaker"]), naming, name(one["addressee"]), one["manner"]
    elif table == "dealings":
        for one in answer["relations"]:
            sentence = words(answer["sentences"][one["sentence"]])
            planned = one.get("planned", False)
            yield article, name(one["from"]), one["kind"], name(one["to"]), words(one["verb"]), sentence, planned


if __name__ == "__main__":
    main(*sys.argv[1:])
