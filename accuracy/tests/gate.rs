//! The gate's figures stand above their floors, and README's are the program's.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use accuracy::column::{Column, own};
use accuracy::floors::{FLOORS, below, read};
use accuracy::measure::Measure;
use accuracy::readme::rewritten;
use accuracy::table::{Table, table};

static OWN: LazyLock<Vec<Column>> =
    LazyLock::new(|| own(&repository()).expect("annotated articles in the repository"));

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the repository").to_owned()
}

fn floors() -> Vec<(Measure, f64)> {
    let lines = fs::read_to_string(repository().join(FLOORS)).expect("the floors");
    read(&lines).expect("a floor a line")
}

#[test]
fn the_gate_stands_above_its_floors() {
    let wrong = below(&floors(), &OWN[0]);
    assert!(wrong.is_empty(), "on the gate's articles ({FLOORS}):\n{}", wrong.join("\n"));
}

#[test]
fn a_figure_below_its_floor_is_named_with_both() {
    let column = &OWN[0];
    let raise = |(measure, floor): &(Measure, f64)| match measure {
        Measure::Quotes => (*measure, 1.01),
        Measure::SpeakersWrong => (*measure, -0.01),
        _ => (*measure, *floor),
    };
    let raised: Vec<_> =
        floors().iter().map(raise).filter(|(measure, _)| *measure != Measure::Roles).collect();
    let figure = |measure| column.figure(measure).expect("a figure");
    let expected = [
        format!("quotes, F1: {:.3} is below its floor of 1.01", figure(Measure::Quotes)),
        format!(
            "{}: {:.3} is above its ceiling of -0.01",
            Measure::SpeakersWrong.name(),
            figure(Measure::SpeakersWrong)
        ),
        format!("roles found: {:.3} has no floor", figure(Measure::Roles)),
    ];
    let wrong = below(&raised, column);
    assert!(expected.iter().all(|line| wrong.contains(line)), "{wrong:#?}");
}

#[test]
fn a_floor_of_nothing_known_is_refused() {
    assert!(read("# a comment\nhappiness = 0.5").expect_err("a complaint").contains("happiness"));
    assert!(read("quotes, F1 = high").is_err());
}

#[test]
fn readme_has_the_figures_that_the_program_gives() {
    let readme = fs::read_to_string(repository().join("README.md")).expect("README");
    let new = rewritten(&readme, table(&OWN), OWN.len()).expect("README with a place for figures");
    assert!(readme == new, "README's figures are old: run `cargo xtask accuracy --readme`");
}

#[test]
fn figures_from_elsewhere_stay_where_they_are_not_measured_again() {
    let readme = "before\n<!-- figures: cargo xtask accuracy --readme -->\n|  | own | news |\n|---|---:|---:|\n\
                  | b | 0.100 | 0.200 |\n| gone | 0.300 | 0.400 |\n<!-- end of figures -->\nafter\n";
    let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
    let new = Table { heads: row(["", "own"]), rows: vec![row(["a", "0.900"]), row(["b", "0.800"])] };
    let rewritten = rewritten(readme, new, 1).expect("a place for figures");
    assert!(
        rewritten.contains(
            "|  | own | news |\n|---|---:|---:|\n| a | 0.900 | – |\n| b | 0.800 | 0.200 |\n<!-- end"
        )
    );
    assert!(
        rewritten.starts_with("before\n") && rewritten.ends_with("after\n") && !rewritten.contains("gone")
    );
}
