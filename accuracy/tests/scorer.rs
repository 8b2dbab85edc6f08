//! What moves which figure.

mod given;

use accuracy::annotation::{ActorKind, Annotation, Manner, NameKind, Standing};
use accuracy::answer::{Answer, Found};
use accuracy::measure::{Better, Measure};
use accuracy::score::{Scores, score};
use accuracy::span::Span;
use given::{ARTICLES, answer, counted};

/// Scores each development article with an answer that is right but for what `change` does to it.
fn each(change: impl Fn(&Annotation, &mut Answer), check: impl Fn(&str, &Scores)) {
    for article in ARTICLES.iter() {
        let mut given = answer(&article.annotation);
        change(&article.annotation, &mut given);
        check(&article.name, &score(&article.characters, &article.annotation, &given));
    }
}

fn value(scores: &Scores, measure: Measure) -> f64 {
    scores.value(measure).unwrap_or_else(|| panic!("{} has no figure", measure.name()))
}

#[track_caller]
fn perfect(article: &str, scores: &Scores, measures: &[Measure]) {
    for &measure in measures {
        let best = if measure.better() == Better::Higher { 1.0 } else { 0.0 };
        let figure = scores.value(measure).unwrap_or(best);
        // An actor of whom only ambiguous names are annotated is alike by half.
        let slack = if measure == Measure::CastAlike { 0.02 } else { 1e-9 };
        assert!((figure - best).abs() < slack, "{article}: {} is {figure}", measure.name());
    }
}

#[test]
fn an_annotation_is_right_by_itself() {
    each(|_, _| {}, |article, scores| perfect(article, scores, &Measure::ALL));
}

#[test]
fn nothing_found_scores_nothing() {
    each(
        |_, answer| *answer = Answer::default(),
        |article, scores| {
            for measure in Measure::ALL {
                assert_eq!(scores.value(measure).unwrap_or(0.0), 0.0, "{article}: {}", measure.name());
            }
        },
    );
}

#[test]
fn without_people_names_and_cast_are_fewer() {
    each(
        |_, answer| answer.mentions.retain(|name| name.kind != NameKind::Person),
        |article, scores| {
            for measure in [Measure::NamesTyped, Measure::Names, Measure::Coreference, Measure::CastAlike] {
                assert!(value(scores, measure) < 1.0, "{article}: {}", measure.name());
            }
        },
    );
}

#[test]
fn names_of_another_kind_are_found_and_not_typed() {
    each(
        |_, answer| answer.mentions.iter_mut().for_each(|name| name.kind = NameKind::Organization),
        |article, scores| {
            perfect(article, scores, &[Measure::Names]);
            assert!(value(scores, Measure::NamesTyped) < 0.7, "{article}");
        },
    );
}

#[test]
fn names_a_letter_too_late_only_overlap() {
    each(
        |_, answer| answer.mentions.iter_mut().for_each(|name| name.span.start += 1),
        |article, scores| {
            assert!(value(scores, Measure::Names) < 0.1, "{article}");
            assert!(value(scores, Measure::NamesOverlap) > 0.9, "{article}");
        },
    );
}

#[test]
fn one_actor_in_two_is_a_spurious_one() {
    each(
        |_, answer| {
            let often = |actor| answer.mentions.iter().filter(|name| name.actor == Some(actor)).count() > 1;
            let split = (0..answer.actors.len()).find(|&actor| often(actor)).expect("somebody named often");
            let twin = answer.actors.len();
            answer.actors.push(answer.actors[split].clone());
            let names = answer.mentions.iter_mut().filter(|name| name.actor == Some(split));
            names.skip(1).step_by(2).for_each(|name| name.actor = Some(twin));
        },
        |article, scores| {
            perfect(article, scores, &[Measure::NamesTyped]);
            assert!(value(scores, Measure::Coreference) < 1.0, "{article}");
            assert!(value(scores, Measure::Cast) < 1.0, "{article}");
        },
    );
}

#[test]
fn everybody_in_one_is_hardly_a_cast() {
    each(
        |_, answer| {
            answer
                .mentions
                .iter_mut()
                .filter(|name| name.actor.is_some())
                .for_each(|name| name.actor = Some(0));
            answer.nominals.iter_mut().for_each(|nominal| nominal.1 = 0);
            answer.actors.truncate(1);
            answer.quotes.clear();
            answer.interactions.clear();
        },
        |article, scores| {
            assert!(value(scores, Measure::Coreference) < 0.5, "{article}");
            assert!(value(scores, Measure::Cast) < 0.5, "{article}");
        },
    );
}

#[test]
fn words_given_to_somebody_else_are_worse_than_nobodys() {
    each(
        |gold, answer| {
            for said in &mut answer.quotes {
                said.speaker = said.speaker.map(|actor| (actor + 1) % gold.actors.len());
            }
        },
        |article, scores| {
            perfect(article, scores, &[Measure::Quotes]);
            assert!(value(scores, Measure::Speakers) < 0.5, "{article}");
            assert!(value(scores, Measure::SpeakersWrong) > 0.5, "{article}");
        },
    );
    each(
        |_, answer| {
            answer.quotes.iter_mut().for_each(|said| (said.speaker, said.speaker_text) = (None, None));
        },
        |article, scores| {
            assert_eq!(value(scores, Measure::Speakers), 0.0, "{article}");
            assert_eq!(value(scores, Measure::SpeakersWrong), 0.0, "{article}");
        },
    );
}

#[test]
fn a_speaker_who_is_nobody_known_may_be_called_rightly() {
    each(
        |_, answer| {
            let stranger = Found {
                name: "nobody".to_owned(),
                kind: ActorKind::Person,
                aliases: Vec::new(),
                roles: Vec::new(),
                salience: 0,
            };
            answer.actors.push(stranger);
            let at = answer.actors.len() - 1;
            answer.quotes.iter_mut().for_each(|said| said.speaker = Some(at));
        },
        |article, scores| assert!(value(scores, Measure::Speakers) > 0.3, "{article}"),
    );
}

#[test]
fn a_quote_left_out_is_missing() {
    each(
        |gold, answer| {
            let certain = gold.quotes.iter().position(|quote| quote.standing == Standing::Counted);
            answer.quotes.remove(certain.expect("a quote"));
        },
        |article, scores| {
            assert!(value(scores, Measure::Quotes) < 1.0, "{article}");
            assert!(value(scores, Measure::QuotesWithSpeaker) < 1.0, "{article}");
            perfect(article, scores, &[Measure::Speakers]);
        },
    );
}

#[test]
fn quotation_marks_do_not_count() {
    each(
        |_, answer| {
            for said in answer.quotes.iter_mut().filter(|said| said.manner == Manner::Direct) {
                said.span.end += 1;
            }
        },
        |article, scores| assert!(value(scores, Measure::QuotesDirect) > 0.9, "{article}"),
    );
}

#[test]
fn the_cast_upside_down_is_badly_ordered() {
    each(
        |_, answer| answer.actors.iter_mut().for_each(|actor| actor.salience = -actor.salience),
        |article, scores| {
            perfect(article, scores, &[Measure::Cast]);
            assert!(value(scores, Measure::Importance) < 0.7, "{article}");
        },
    );
}

#[test]
fn roles_are_found_by_most_of_their_words() {
    each(
        |_, answer| answer.actors.iter_mut().for_each(|actor| actor.roles.clear()),
        |article, scores| assert_eq!(value(scores, Measure::Roles), 0.0, "{article}"),
    );
    each(
        |_, answer| {
            let roles = answer.actors.iter_mut().flat_map(|actor| &mut actor.roles);
            roles.for_each(|role| *role = format!("the {role}"));
        },
        |article, scores| perfect(article, scores, &[Measure::Roles, Measure::RolesRight]),
    );
}

#[test]
fn dealings_count_in_either_direction() {
    each(
        |_, answer| answer.interactions.iter_mut().for_each(|pair| *pair = (pair.1, pair.0)),
        |article, scores| perfect(article, scores, &[Measure::Dealings]),
    );
    each(
        |_, answer| answer.interactions.truncate(1),
        |article, scores| assert!(value(scores, Measure::Dealings) < 0.5, "{article}"),
    );
}

#[test]
fn noise_where_there_is_none_is_wrong() {
    each(
        |gold, answer| answer.boilerplate.push(gold.summary[0].0),
        |article, scores| assert!(value(scores, Measure::Boilerplate) < 1.0, "{article}"),
    );
}

#[test]
fn every_second_sentence_has_half_of_the_edges() {
    for article in ARTICLES.iter() {
        let sentences: Vec<Span> = article.annotation.summary.iter().map(|&(span, _)| span).collect();
        let gold = Annotation { sentences: Some(sentences.clone()), ..Annotation::default() };
        let given = Answer { sentences: sentences.into_iter().step_by(2).collect(), ..Answer::default() };
        let scores = score(&article.characters, &gold, &given);
        for measure in [Measure::SentenceEdges, Measure::Sentences] {
            assert!((0.5..0.8).contains(&value(&scores, measure)), "{}", article.name);
        }
    }
}

#[test]
fn only_the_first_three_sentences_of_a_summary_count() {
    each(
        |_, answer| answer.summary.iter_mut().for_each(|pick| pick.1 = 8 - pick.1),
        |article, scores| {
            perfect(article, scores, &[Measure::SummarySeven]);
            assert_eq!(value(scores, Measure::SummaryThree), 0.0, "{article}");
        },
    );
}

#[test]
fn another_reading_that_is_as_right_is_right() {
    let mut others = 0;
    for article in ARTICLES.iter() {
        let mut given = answer(&article.annotation);
        let counts = article
            .annotation
            .mentions
            .iter()
            .zip(&mut given.mentions)
            .filter(|(mention, _)| counted(mention));
        for (mention, name) in counts {
            if let Some(reading) = mention.readings.get(1) {
                (name.span, name.kind, name.actor) = (reading.span, reading.kind, reading.actor);
                others += 1;
            }
        }
        let scores = score(&article.characters, &article.annotation, &given);
        perfect(&article.name, &scores, &[Measure::NamesTyped, Measure::Coreference]);
    }
    assert!(others > 0, "no article has another reading");
}

#[test]
fn what_is_ambiguous_is_free() {
    each(
        |gold, answer| {
            let kept = |at: usize| counted(&gold.mentions[at]);
            let names = answer.mentions.iter().enumerate().filter(|&(at, _)| kept(at));
            answer.mentions = names.map(|(_, name)| *name).collect();
        },
        |article, scores| perfect(article, scores, &Measure::ALL),
    );
}

#[test]
fn an_actor_who_is_nobody_is_spurious() {
    each(
        |_, answer| {
            answer.actors.push(Found {
                name: "Nobody".to_owned(),
                kind: ActorKind::Person,
                aliases: Vec::new(),
                roles: Vec::new(),
                salience: 0,
            });
        },
        |article, scores| assert!(value(scores, Measure::Cast) < 1.0, "{article}"),
    );
}
