"""Reads an archive of articles with Rapporteur on Spark, and writes Parquet tables of what is in them.

    python tables.py PROGRAM ARCHIVE FOLDER

ARCHIVE has an article a line: {"id", "outlet", "date", "text" or "html"}. PROGRAM is the native program `rapporteur`;
each partition's articles go through one process of it. FOLDER gets `answers`, the program's own objects, and from them
`articles`, `actors`, `quotes`, `dealings` and `refused`.
"""

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import TextIO

import pandas
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

ARCHIVE = "id string, outlet string, date string, text string, html string"
ANSWERS = "id string, outlet string, date string, answer string"

# What the tables take of an answer; assets/rapporteur.d.ts describes all of it.
ANSWER = """
    error string,
    text string,
    published string,
    actors array<struct<
        name string, kind string, naming string, aliases array<string>, roles array<struct<text string>>,
        affiliations array<int>, salience int, part string>>,
    quotes array<struct<start int, `end` int, manner string, speaker int, addressee int, why string>>,
    statements array<struct<speaker int, quotes array<int>>>,
    relations array<struct<`from` int, `to` int, kind string, verb struct<start int, `end` int>, sentence int,
        planned boolean, former boolean>>,
    sentences array<struct<start int, `end` int>>,
    signals struct<words int, quoted int, named int, unnamed int, anonymous int, unattributed int>
"""


def main(program: str, archive: str, folder: str) -> None:
    started = time.monotonic()
    # Spark starts whatever Python is first on PATH otherwise, and not the one that has its packages.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = SparkSession.builder.appName("archive").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    articles = spark.read.schema(ARCHIVE).json(archive).repartition(spark.sparkContext.defaultParallelism * 4)
    ready = time.monotonic()
    # The reading is what takes time: it is done once, and every table is made of what it wrote.
    answers = articles.mapInPandas(lambda batches: read(program, batches), ANSWERS)
    answers.write.mode("overwrite").parquet(f"{folder}/answers")
    read_in = time.monotonic() - ready
    answers = spark.read.parquet(f"{folder}/answers")
    for name, table in tables(answers).items():
        table.write.mode("overwrite").parquet(f"{folder}/{name}")
    count, whole = answers.count(), time.monotonic() - started
    spark.stop()
    print(
        f"Spark: {count} articles read in {read_in:.1f} s, {count / read_in:.0f} a second;"
        f" {whole:.1f} s with its start and the tables"
    )


def read(program: str, batches: Iterator[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
    """Hands a partition's articles to one process of the program and yields its answers, batch by batch."""
    # Spark has a task on every core already. Code points are what Spark, Python and DuckDB count.
    orders = [program, "--jsonl", "--threads", "1", "--offsets", "code-points", "--text"]
    process = subprocess.Popen(orders, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
    try:
        for batch in batches:
            # Beside the reading of answers: neither pipe holds a whole batch.
            writer = threading.Thread(target=write, args=(process.stdin, batch))
            writer.start()
            answers = [process.stdout.readline() for _ in range(len(batch))]
            writer.join()
            if not all(answers):
                raise RuntimeError(f"the program stopped at article {batch['id'].iloc[answers.index('')]}")
            yield batch[["id", "outlet", "date"]].assign(answer=answers)
    finally:
        process.stdin.close()
        process.stdout.close()
        process.wait()


def write(stdin: TextIO, batch: pandas.DataFrame) -> None:
    """Writes a batch as lines; a program that ended is told of where its answers are missed."""
    with contextlib.suppress(BrokenPipeError):
        batch[["id", "text", "html", "date"]].to_json(stdin, orient="records", lines=True, force_ascii=False)
        stdin.flush()


def tables(answers: DataFrame) -> dict[str, DataFrame]:
    """The tables, of the program's own objects."""
    read = answers.withColumn("it", F.from_json("answer", ANSWER)).drop("answer")
    refused = read.where("it.error is not null").select("id", "outlet", "date", "it.error")
    read = read.where("it.error is null").withColumn("day", F.expr("coalesce(it.published, date)"))
    articles = read.select("id", "outlet", "day", F.expr("length(it.text)").alias("length"), "it.signals.*")
    actors = read.select("id", "outlet", "day", "it", F.posexplode("it.actors").alias("actor", "one")).selectExpr(
        "id", "outlet", "day", "actor", "one.name", "one.kind", "one.naming", "one.aliases", "one.roles.text as roles",
        f"transform(one.affiliations, at -> {name('at')}) as affiliations", "one.salience", "one.part",
        "size(filter(it.statements, said -> said.speaker = actor)) as statements",
    )
    quotes = read.select("id", "outlet", "day", "it", F.posexplode("it.quotes").alias("quote", "one")).selectExpr(
        "id", "outlet", "day", "quote", f"{words('one')} as text", "one.manner", "one.speaker as actor",
        f"{name('one.speaker')} as speaker", "it.actors[one.speaker].naming as naming", f"{name('one.addressee')} as addressee",
        "one.why",
    )
    dealings = read.select("id", "outlet", "day", "it", F.explode("it.relations").alias("one")).selectExpr(
        "id", "outlet", "day", f"{name('one.`from`')} as `from`", "one.kind", f"{name('one.`to`')} as `to`",
        f"{words('one.verb')} as verb", f"{words('it.sentences[one.sentence]')} as sentence",
        "coalesce(one.planned, false) as planned", "coalesce(one.former, false) as former",
    )
    return {"articles": articles, "actors": actors, "quotes": quotes, "dealings": dealings, "refused": refused}


def name(actor: str) -> str:
    """What an actor is called."""
    return f"it.actors[{actor}].name"


def words(span: str) -> str:
    """The words of a span, verbatim."""
    return f"substring(it.text, {span}.start + 1, {span}.`end` - {span}.start)"


if __name__ == "__main__":
    main(*sys.argv[1:])
