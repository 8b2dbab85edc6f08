"""Asks questions of the tables that `tables.py` wrote, in DuckDB, and prints the answers.

    python ask.py FOLDER [QUESTIONS.sql]
"""

import sys
from pathlib import Path

import duckdb

TABLES = ["articles", "actors", "quotes", "dealings", "refused"]


def open_tables(folder: str) -> duckdb.DuckDBPyConnection:
    """A database whose views are the tables: nothing is copied."""
    database = duckdb.connect()
    for table in TABLES:
        files = str(Path(folder, table, "*.parquet")).replace("'", "''")
        database.execute(f"CREATE VIEW {table} AS SELECT * FROM '{files}'")
    return database


def main(folder: str, questions: str = str(Path(__file__).with_name("questions.sql"))) -> None:
    database = open_tables(folder)
    for question in Path(questions).read_text(encoding="utf-8").split("\n\n"):
        comment = [line.removeprefix("-- ") for line in question.splitlines() if line.startswith("--")]
        print(" ".join(comment))
        print(database.sql(question))


if __name__ == "__main__":
    main(*sys.argv[1:])
