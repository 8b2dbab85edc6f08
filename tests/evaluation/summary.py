#!/usr/bin/env python3
"""summary.py GUM.jsonl [--genre NAME]: three sentences by the product, and by others, against summaries that people wrote.

GUM.jsonl has {"id", "genre", "text", "summaries": [{"by", "text"}, …]} a line; the first summary is the human one.
Every system chooses three of the same sentences, those of the body as the product reads it, shown in the order of the text.
Prints ROUGE F1 with 95 % bootstrap intervals, and how far the product is ahead, by documents.
Needs: cargo build --release --features cli; pip install rouge-score sumy numpy lxml_html_clean
"""
import json, re, subprocess, sys
from pathlib import Path

import numpy
from rouge_score import rouge_scorer
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

PROGRAM = Path(__file__).parents[2] / "target/release/rapporteur"
MEASURES = ["rouge1", "rouge2", "rougeL"]
ROUNDS = 10_000


class Words:
    """What sumy asks of a tokenizer, for sentences that are cut already."""

    def to_words(self, sentence):
        return tuple(re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", sentence))


def by_sumy(method):
    summarizer = method(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")

    def choose(sentences):
        document = ObjectDocumentModel([Paragraph([Sentence(text, Words()) for text in sentences])])
        return {sentences.index(str(sentence)) for sentence in summarizer(document, 3)}

    return choose


def read(articles):
    """The product's answer for each article: the sentences of its body, and which three come first."""
    lines = "".join(json.dumps({"id": a["id"], "text": a["text"]}) + "\n" for a in articles)
    answers = subprocess.run([PROGRAM, "--jsonl"], input=lines, capture_output=True, text=True, check=True).stdout
    for article, line in zip(articles, answers.splitlines(), strict=True):
        answer = json.loads(line)
        units = article["text"].encode("utf-16-le")
        body = [n for n, s in enumerate(answer["sentences"]) if answer["blocks"][s["block"]]["kind"] == "paragraph"]
        spans = [answer["sentences"][n] for n in body]
        texts = [units[2 * s["start"]:2 * s["end"]].decode("utf-16-le") for s in spans]
        picks = [pick["sentence"] for pick in answer["summary"][:3]]
        yield texts, {body.index(n) for n in picks if n in body}


def interval(scores, randomness):
    drawn = randomness.integers(0, len(scores), (ROUNDS, len(scores)))
    low, high = numpy.percentile(scores[drawn].mean(axis=1), [2.5, 97.5], axis=0)
    return scores.mean(axis=0), low, high


def main(corpus, genre=None):
    articles = [json.loads(line) for line in open(corpus, encoding="utf-8")]
    articles = [a for a in articles if genre in (None, a["genre"])]
    scorer = rouge_scorer.RougeScorer(MEASURES, use_stemmer=True)
    others = {"lead-3": lambda s: {0, 1, 2}, "TextRank": by_sumy(TextRankSummarizer), "LSA": by_sumy(LsaSummarizer)}
    scores = {name: [] for name in ["rapporteur", *others]}
    for article, (sentences, picks) in zip(articles, read(articles)):
        if len(sentences) < 4:
            continue
        chosen = {"rapporteur": picks, **{name: choose(sentences) for name, choose in others.items()}}
        for name, indices in chosen.items():
            summary = " ".join(sentences[n] for n in sorted(indices))
            found = scorer.score(article["summaries"][0]["text"], summary)
            scores[name].append([100 * found[measure].fmeasure for measure in MEASURES])
    scores = {name: numpy.array(rows) for name, rows in scores.items()}
    randomness = numpy.random.default_rng(1)
    print(f"{len(scores['rapporteur'])} documents\n\n| | ROUGE-1 | ROUGE-2 | ROUGE-L |\n|---|---|---|---|")
    for name, rows in scores.items():
        cells = [f"{m:.1f} ({l:.1f}–{h:.1f})" for m, l, h in zip(*interval(rows, randomness))]
        print(f"| {name} | {' | '.join(cells)} |")
    for name in others:
        ahead = scores["rapporteur"] - scores[name]
        cells = [f"{m:+.1f} ({l:+.1f} to {h:+.1f})" for m, l, h in zip(*interval(ahead, randomness))]
        print(f"| ahead of {name} | {' | '.join(cells)} |")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 4):
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[3] if len(sys.argv) == 4 else None)
