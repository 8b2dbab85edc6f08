// What Rapporteur finds in an article. Offsets are UTF-16 code units: `text.slice(start, end)` gives the words.

/** A stretch of the text, half-open. */
export interface Span { start: number; end: number }

export type BlockKind = "headline" | "heading" | "byline" | "dateline" | "paragraph" | "bullet" | "caption" | "boilerplate";
export type MentionKind = "person" | "organization" | "place" | "group" | "event" | "date";
export type ActorKind = "person" | "organization" | "state" | "group" | "unnamed";
/**
 * How an article names somebody: it withholds who it is ("a source", "an official who asked not to be named"); it gives an
 * office or a kind and merely no name ("a spokesman", "police"); it gives a name.
 */
export type Naming = "anonymous" | "not named" | "named";

/** A line or a paragraph; of boilerplate, `why` says what it is taken for: "navigation", "subscription pitch",
 * "newsletter sign-up", "share buttons", "comments", "app or mobile footer", "about the author", "related story",
 * "cookies and privacy", "photo credit", "copyright line", "advertisement", "tags", "live blog", "video" or "pull quote".
 * Of a heading `why` can be "standfirst", of a byline "date", which says only when, and of what is read "doubtful": it may
 * be none of the article, and nobody is an actor by it alone. */
export interface Block extends Span { kind: BlockKind; why?: string }

/** A sentence, with the index of its block. */
export interface Sentence extends Span { block: number }

/** A name or a date, or words without a name that refer to an actor. */
export interface Mention extends Span {
  /** What it names; null for words without a name. */
  kind: MentionKind | null;
  how: "name" | "pronoun" | "role";
  /** The actor, as an index into `actors`; words for several together stand in the list once for each of them. */
  actor: number | null;
  /** How likely span and kind are right, in percent. */
  confidence: number;
  /** Why these words mean this actor, where there is one. */
  why?: MentionWhy;
  /** A place that stands for its government. */
  metonym?: true;
  /** Of a date that is sure: the day, the month or the year that it names, such as "2024-03-05", "2024-03", "2024". */
  iso?: string;
}

/**
 * Why words mean an actor: they are its first or the same name; its last or first name alone; a short form of the first name;
 * initials left out or put in; its letters, in brackets after it or not; a part of the name; another name, its people
 * ("Egyptians") or its capital; a name in your own list; one letter apart; the team or government of one that is named; a role noun for the only one
 * with that role; words beside its name; a description that takes up an earlier one; a pronoun; words for several together
 ("both men", "the two countries"), which stand in the list once for each of them; a description of somebody who is later
 identified by that name; words that fit what is told of one person only ("the Texan", "the 54-year-old"); the reader.
 */
export type MentionWhy = "first" | "same" | "surname" | "forename" | "nickname" | "initials" | "bracketed" | "acronym" | "shortened"
  | "alternative" | "own" | "demonym" | "metonym" | "spelling" | "possessor" | "role" | "apposition" | "description" | "pronoun"
  | "set" | "identified" | "told" | "reader";

/** A title, a job or a kinship, verbatim. */
export interface Role extends Span { text: string }

/** Somebody who takes part. */
export interface Actor {
  name: string;
  kind: ActorKind;
  naming: Naming;
  aliases: string[];
  roles: Role[];
  /** The organisations and states that it belongs to, as indices into `actors`. */
  affiliations: number[];
  /** How much the article is about it, 0 to 1000. */
  salience: number;
  part: "lead" | "important" | "minor" | "passing";
}

/** Words that somebody said, as the article gives them. */
export interface Quote extends Span {
  manner: "direct" | "fragment" | "indirect";
  /** Who said it, as an index into `actors`. */
  speaker: number | null;
  speakerSpan: Span | null;
  /** Who was told ("told Reuters"), as an index into `actors`. */
  addressee: number | null;
  /** The reporting words; null for the later part of a quotation. */
  cue: Span | null;
  /** The earlier quotation whose speaker goes on, as an index into `quotes`. */
  continues: number | null;
  /**
   * What shows who spoke: the subject of the reporting verb, before or after it; whose participle it is ("…, adding"); "by" or
   * "according to"; an earlier part of the same words; the statement that these are a part of; the quotation right before;
   * the reader.
   */
  why: "subject" | "inverted" | "participle" | "agent" | "according" | "beside" | "continued" | "within" | "before" | "asked"
    | "reader" | null;
}

/**
 * What somebody says at one go in the running text: a quotation with the parts that go on from it, a report with the words that
 * it quotes. What a headline or a caption says is none: the text says it again. All counts of statements count these.
 */
export interface Statement {
  /** Who says it, as an index into `actors`; null where no speaker was found. */
  speaker: number | null;
  /** What it is made of, as indices into `quotes`. */
  quotes: number[];
}

/** Somebody does something to, or with, somebody; "meets" and "talks" hold both ways. What did not happen is not listed. */
export interface Relation {
  from: number;
  to: number;
  kind: "meets" | "talks" | "mediates" | "leads" | "employs" | "supports" | "opposes" | "attacks" | "aids" | "kin" | "mentions" | "other";
  verb: Span;
  /** The sentence that says so, as an index into `sentences`. */
  sentence: number;
  /** Whether a verb says so, its passive, a noun ("talks between"), a job ("the king’s adviser"), or reported words ("told"). */
  why: "active" | "passive" | "noun" | "job" | "told";
  /** It is told as meant, not as done: "will meet". */
  planned?: true;
  /** It is told as what once was: "a former adviser". */
  former?: true;
}

/** A sentence that tells the story; the best three contain the best two. */
export interface Pick { sentence: number; rank: number; why: string[] }

/** The facts at the head of the story; actors as indices into `actors`. */
export interface Brief { who: number[]; with: number[]; places: Span[]; dates: Span[]; sources: number[] }

/** Something that the article puts a date to; `actors` are those in the sentence, as indices into `actors`. */
export interface TimelineEvent extends Span { iso: string; sentence: number; actors: number[] }

/**
 * Counts by which a reader can judge the article; of the statements, those by name, those without, of which some are
 * `anonymous`, and those of which no speaker was found.
 */
export interface Signals {
  words: number; minutes: number; quoted: number;
  named: number; unnamed: number; anonymous: number; unattributed: number;
  hedges: Span[];
}

/**
 * Something that an editor may want to look at again: a quotation without a speaker; a short name before the full one; two
 * titles that one person does not hold at a time; two spellings of a name; somebody important without a role; a hedge.
 */
export interface Finding {
  kind: "speaker" | "introduction" | "titles" | "spelling" | "role" | "hedge";
  /** Where it is to be seen, then what that is held against; of a hedge, all the places of its word. */
  places: Span[];
  actor: number | null;
}

/** How much is said: statements, words between quotation marks, words as the article reports them. */
export interface Tally { statements: number; quoted: number; reported: number }

/**
 * The desk check. Of `speakers` and `sides`, most words first, `actor` is null where no speaker, or no side, was found; a side
 * is the state that the speaker belongs to, else the body. The share of unnamed sources is the one of `kinds` with that kind.
 */
export interface Desk {
  findings: Finding[];
  speakers: (Tally & { actor: number | null })[];
  kinds: (Tally & { kind: ActorKind | null })[];
  /** By how the speakers are named, those of whom the article tells least first; null where no speaker was found. */
  namings: (Tally & { naming: Naming | null })[];
  sides: (Tally & { actor: number | null })[];
}

/** Everything that was found. `schema` grows when the shape does. */
export interface Analysis {
  schema: 1;
  blocks: Block[];
  sentences: Sentence[];
  mentions: Mention[];
  /** The most important first. */
  actors: Actor[];
  quotes: Quote[];
  statements: Statement[];
  relations: Relation[];
  summary: Pick[];
  brief: Brief;
  /** The day of the article, as it was handed in or as the article says at its head. */
  published: string | null;
  /** What happened when, the earliest first; empty where there are fewer than three dated events. */
  timeline: TimelineEvent[];
  signals: Signals;
  desk: Desk;
  /** The corrections that found no place in the text, counted from 0; left out where there is none. */
  lost?: number[];
}

/** What may be asked for beside the text. */
export interface Options {
  /** Names that you know; they win over what would be found in their place. */
  names?: {
    name: string;
    kind: "person" | "organization" | "place" | "group" | "event";
    aliases?: string[];
  }[];
  /** The day of the article, such as "2024-03-05": what "Tuesday" and "last year" are tied to. */
  date?: string;
  /** What a reader has set right: the text of a file of corrections, as the page saves it; see docs/corrections.md. */
  corrections?: string;
}

/**
 * In the npm package, loads the program; everything below is to be called after it, as often as you like. `source` says where
 * else the wasm is than where it is looked for: an address, an answer of `fetch`, bytes, or a compiled module.
 */
export function init(source?: string | URL | Request | Response | Promise<Response> | BufferSource | WebAssembly.Module): Promise<void>;

/** Reads an article. Every text has an answer; options that are none of these throw an error. */
export function analyse(text: string, options?: Options): Analysis;

/** The forms that `format` writes: see `rapporteur --help`. */
export type Format = "markdown" | "html" | "embed" | "svg" | "svg-cast" | "csv" | "csv-actors" | "csv-relations" | "annotations"
  | "schema" | "brat" | "conll";

/** Reads an article and writes what is in it in a form, as the program does. */
export function format(text: string, form: Format, options?: Options): string;

/** An actor of several articles; `cells` has one entry for each article, null where the actor is not in it. */
export interface ComparedActor {
  name: string;
  kind: ActorKind;
  cells: ({
    /** As an index into the article's own `actors`. */
    actor: number;
    /** Why it is the one of the articles before: the same full name, one entry of the gazetteer, or the only one of that surname. */
    why: "name" | "known" | "surname" | null;
    statements: number;
    /** Words of its own between quotation marks, and as the article reports them. */
    quoted: number;
    reported: number;
  } | null)[];
}

/** Several articles side by side. */
export interface Comparison {
  schema: 1;
  articles: Analysis[];
  /** Those in most articles first, then those that matter most; without the unnamed sources. */
  actors: ComparedActor[];
  /** Who deals with whom in more than one article: two of `actors`, and the relations of the articles that say so. */
  dealings: { between: [number, number]; told: { article: number; relation: number }[] }[];
  /** For each article, what its unnamed sources say. */
  unnamed: { sources: number; statements: number; quoted: number; reported: number }[];
}

/** Reads several articles and joins their actors: only where the names leave no doubt. */
export function compare(texts: string[]): Comparison;

/** `<rapporteur-panel>`, under the article that `for` names or that it holds; with `paste` a page of its own. See docs/embed.md. */
export interface RapporteurPanel extends HTMLElement {
  /** The id of the article. */
  for: string;
  /** The address of rapporteur-frame.html, where the page's policy forbids WebAssembly. */
  frame: string;
  /** Which names are marked in the article: "all", "first" or "off". */
  marks: string;
  /** Whether all that was found shows, not only its line. */
  open: boolean;
  /** What shows then: any of "summary cast quotes sources links". */
  sections: string;
  /** "light", "dark", or by the page around: "auto". */
  theme: string;
  /** What was found in the text that is shown. */
  readonly analysis: Analysis | undefined;
  /**
   * Reads a text, of a day such as "2024-03-05" where that is known, and shows what is in it: once `rapporteur-analysed` is fired,
   * since a worker reads a long text.
   */
  read(text: string, date?: string): void;
  /** What was set right in the text that is shown, as the text of a file; what is set is added to it, or throws an error. */
  corrections: string | undefined;
  /** How often a reading stopped in the middle, by a fault of the program or of the browser, and was begun once more. */
  readonly recovered: number | undefined;
  /** Reads the article in the page again. */
  refresh(): void;
}

declare global {
  interface HTMLElementTagNameMap { "rapporteur-panel": RapporteurPanel }
  interface HTMLElementEventMap {
    /** A text was read. */
    "rapporteur-analysed": Event & { readonly milliseconds: number };
    /** Another actor is followed, or none. */
    "rapporteur-select": Event & { readonly actor: number | null };
    /** A visitor unfolded the panel under an article, or folded it. */
    "rapporteur-toggle": Event & { readonly open: boolean };
    /**
     * The panel could not start, or a reading stopped. `recovered`: the panel goes on, and reads the text once more; where that
     * stops too, another event says so. The console has the same, with the stack; docs/faults.md tells how to read it.
     */
    "rapporteur-error": Event & { readonly error: unknown; readonly recovered: boolean };
  }
}
