//! The model file that ships belongs to this program; a file that does not is refused.

use rapporteur::Model;
use rapporteur::ner::ModelError;

const FILE: &[u8] = include_bytes!("../assets/names.bin");

fn changed(at: usize) -> &'static [u8] {
    let mut bytes = FILE.to_vec();
    bytes[at] ^= 1;
    bytes.leak()
}

#[test]
fn the_model_file_was_learnt_with_the_features_of_this_program() {
    assert!(Model::read(FILE).is_ok());
}

#[test]
fn the_model_file_was_taught_with_the_lists_and_rules_of_this_program() {
    assert_eq!(
        Model::built_in().taught_with(),
        Some(rapporteur::ner::reading()),
        "the tagger's view of a text has changed: teach it again by\n    \
         cargo run --release --features train --bin names -- train CORPORA --out assets/names.bin"
    );
}

#[test]
fn a_file_of_another_format_is_refused() {
    assert_eq!(Model::read(b"PNG and so on").err(), Some(ModelError::Foreign));
    assert_eq!(Model::read(changed(0)).err(), Some(ModelError::Foreign));
}

#[test]
fn a_model_of_other_features_is_refused() {
    assert_eq!(Model::read(changed(4)).err(), Some(ModelError::Features));
}

#[test]
fn a_file_that_is_cut_or_too_long_is_refused() {
    for length in [0, 3, 5, 40, 100_000, FILE.len() - 1] {
        assert_eq!(Model::read(&FILE[..length]).err(), Some(ModelError::Length), "{length} bytes");
    }
    let longer = [FILE, b"x"].concat().leak();
    assert_eq!(Model::read(longer).err(), Some(ModelError::Length));
}

#[test]
fn the_model_of_lines_was_taught_with_what_this_program_tells_it_of_a_line() {
    assert_eq!(
        rapporteur::text::taught_with(),
        Some(rapporteur::text::fingerprint()),
        "what the model is told of a line has changed: teach it again by\n    \
         cargo run --release --features train --bin lines -- train PAGES --out assets/lines.bin"
    );
}
