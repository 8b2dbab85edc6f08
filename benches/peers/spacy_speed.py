"""spaCy's small English model, on one thread: reads a text, then times as many readings as fit into each turn asked for.

Each line of the input is a number of seconds; each line of the output is how many characters a second were read.
"""

import sys
import time

import en_core_web_sm
import spacy

start = time.perf_counter()
nlp = en_core_web_sm.load()
with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
nlp(text)
first = 1000 * (time.perf_counter() - start)
print(f"{spacy.__version__} {en_core_web_sm.__version__} {first:.0f}", flush=True)
for line in sys.stdin:
    times, start = 0, time.perf_counter()
    while time.perf_counter() - start < float(line):
        nlp(text)
        times += 1
    print(times * len(text) / (time.perf_counter() - start), flush=True)
