//! How sentences are built: the examples under `tests/specs/syntax`.

mod hand_made;
mod specs;

use rapporteur::syntax::{Clause, Link, Linkage, Modality, Order, Party, Report, Syntax, Voice, subject};
use rapporteur::text::read;

#[test]
fn every_quotation_of_the_specs_has_the_reporting_words_that_it_shows() {
    let files = [
        "syntax/beside.md",
        "syntax/any_verb.md",
        "syntax/before.md",
        "syntax/goes_on.md",
        "syntax/statements.md",
        "syntax/endings.md",
        "syntax/turns.md",
    ];
    specs::check(&files, |example| {
        let (list, text) =
            example.strip_prefix("names:").and_then(|rest| rest.split_once('\n')).unwrap_or_default();
        let document = read(text);
        let (cast, _) = hand_made::cast(&document, list);
        let syntax = hand_made::read(&document, &cast);
        let mut lines: Vec<(u32, String)> = Vec::new();
        for quotation in &syntax.quotations {
            let said = match (quotation.report, quotation.link) {
                (_, Link::Continues) => "goes on".to_owned(),
                (Some(report), _) => shown(&syntax, report),
                (None, Link::Alone) => "stands alone".to_owned(),
                (None, Link::Apart) => "nobody".to_owned(),
            };
            lines.push((
                quotation.around.open,
                format!("“{}” — {said}\n", text[quotation.pair.inner.range()].trim()),
            ));
        }
        for statement in &syntax.statements {
            let words = syntax.span(statement.from, statement.to);
            let said = shown(&syntax, statement.report);
            lines.push((statement.from, format!("{} — {said}\n", &text[words.range()])));
        }
        for turn in &syntax.turns {
            let words_of_turn = syntax.span(turn.from, turn.to);
            let said = turn.speaker.map_or("somebody".to_owned(), |party| words(&syntax, party));
            lines.push((turn.from, format!("{}: {}\n", said, &text[words_of_turn.range()])));
        }
        lines.sort();
        let lines: String = lines.into_iter().map(|(_, line)| line).collect();
        if lines.is_empty() { "nothing\n".to_owned() } else { lines }
    });
}

#[test]
fn every_verb_of_the_specs_has_the_subject_that_it_shows() {
    specs::check(&["syntax/subjects.md"], |example| {
        let (list, text) =
            example.strip_prefix("names:").and_then(|rest| rest.split_once('\n')).unwrap_or_default();
        let at = text.find('*').expect("a marked verb") as u32;
        let text = text.replace('*', "");
        let document = read(&text);
        let (cast, _) = hand_made::cast(&document, list);
        let syntax = hand_made::read(&document, &cast);
        let verb = document.tokens.partition_point(|token| token.span.start < at) as u32;
        let from = document.sentences[document.sentence_of(verb)].tokens.start;
        let party = subject::before(&syntax, from, verb);
        party.map_or("nobody\n".to_owned(), |party| words(&syntax, party) + "\n")
    });
}

#[test]
fn every_clause_of_the_specs_has_the_subject_and_the_objects_that_it_shows() {
    specs::check(&["syntax/clauses.md"], |example| {
        let (list, text) =
            example.strip_prefix("names:").and_then(|rest| rest.split_once('\n')).unwrap_or_default();
        let document = read(text);
        let (cast, _) = hand_made::cast(&document, list);
        let syntax = hand_made::read(&document, &cast);
        syntax.clauses.clauses.iter().map(|clause| told(&syntax, clause)).collect()
    });
}

/// "Ruiz | was met | by Cole | finite, passive"
fn told(syntax: &Syntax<'_>, clause: &Clause) -> String {
    let text = |from: u32, to: u32| &syntax.document.text[syntax.span(from, to).range()];
    let noun = |at: usize| {
        let phrase = syntax.clauses.nouns[at].phrase;
        text(phrase.from, phrase.head)
    };
    let subjects: Vec<_> = clause.subjects.iter().map(|&at| noun(at)).collect();
    let arguments: Vec<_> = clause
        .arguments
        .iter()
        .map(|argument| {
            let preposition =
                argument.preposition.map_or(String::new(), |at| text(at, at + 1).to_owned() + " ");
            preposition + noun(argument.noun)
        })
        .collect();
    let mut how = match clause.link {
        Linkage::Finite => "finite",
        Linkage::Coordinate => "coordinate",
        Linkage::Relative => "relative",
        Linkage::Participle => "participle",
        Linkage::Infinitive => "infinitive",
    }
    .to_owned();
    if clause.verb.voice == Voice::Passive {
        how += ", passive";
    }
    how += match clause.verb.modality {
        Modality::Fact => "",
        Modality::Meant => ", meant",
        Modality::Possible => ", possible",
        Modality::Denied => ", denied",
    };
    if clause.quotation.is_some() {
        how += ", quoted";
    }
    let verb = text(clause.verb.from, clause.verb.main + 1);
    format!("{} | {verb} | {} | {how}\n", subjects.join(" + "), arguments.join(", "))
}

/// "Ruiz, said, to Reuters (subject)"
fn shown(syntax: &Syntax<'_>, report: Report) -> String {
    let text = syntax.document.text;
    let speaker = report.speaker.map_or("somebody".to_owned(), |party| words(syntax, party));
    let cue = report.cue.map_or(String::new(), |cue| format!(", {}", &text[cue.range()]));
    let told = report.addressee.map_or(String::new(), |party| format!(", to {}", words(syntax, party)));
    let order = match report.order {
        Order::Subject => "subject",
        Order::Inverted => "inverted",
        Order::Participle => "participle",
        Order::Agent => "agent",
        Order::According => "according",
        Order::Beside => "beside",
    };
    format!("{speaker}{cue}{told} ({order})")
}

fn words(syntax: &Syntax<'_>, party: Party) -> String {
    let named = party.name.map_or((party.phrase.from, party.phrase.end), |name| (name.from, name.end));
    syntax.document.text[syntax.span(named.0, named.1).range()].to_owned()
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_to_its_end(text in r#"([“”"'‘’,.:;!?—–() \n]|said|told|that|Ana|He|according to|the|was|by|and|as|stating|after|to|é|[a-z]{1,5}|\PC){0,80}"#) {
        let document = read(&text);
        let syntax = rapporteur::syntax::read(&document, &[]);
        let tokens = document.tokens.len() as u32;
        for quotation in &syntax.quotations {
            let around = quotation.around;
            assert!(around.from <= around.open && around.open < around.close && around.close <= around.to);
            assert!(around.to <= tokens);
        }
        for statement in &syntax.statements {
            assert!(statement.from < statement.to && statement.to <= tokens);
        }
        let nouns = syntax.clauses.nouns.len();
        for clause in &syntax.clauses.clauses {
            assert!(clause.verb.from <= clause.verb.main && clause.verb.main < tokens);
            assert!(clause.subjects.iter().all(|&noun| noun < nouns));
            assert!(clause.arguments.iter().all(|argument| argument.noun < nouns));
        }
        for party in syntax.reports().filter_map(|report| report.speaker) {
            assert!(party.phrase.from < party.phrase.head && party.phrase.head <= party.phrase.end);
        }
    }
}
