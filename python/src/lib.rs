//! Rapporteur for Python: the program's own object, with offsets in code points, which Python counts.

use std::sync::LazyLock;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use rapporteur::text::Utf16Index;
use rapporteur::text::html::{self, Page};
use rapporteur::view::{self, Date};
use rapporteur::{Model, correct_page};
use serde::Serialize;

static MODEL: LazyLock<Model> = LazyLock::new(Model::built_in);

#[derive(Serialize)]
struct Answer<'t> {
    text: &'t str,
    #[serde(flatten)]
    analysis: view::Record<'t>,
}

/// Reads an article, a text or a web page's source, and answers what is in it, with the text that the offsets count in.
///
/// `date` is the day of the article, such as "2024-03-05".
#[pyfunction]
#[pyo3(signature = (text=None, *, html=None, date=None))]
fn analyse(
    py: Python<'_>,
    text: Option<String>,
    html: Option<String>,
    date: Option<String>,
) -> PyResult<Bound<'_, PyAny>> {
    // Python's other threads go on meanwhile.
    let object = py.detach(|| object(text, html, date)).map_err(PyValueError::new_err)?;
    py.import("json")?.call_method1("loads", (object,))
}

fn object(text: Option<String>, source: Option<String>, date: Option<String>) -> Result<String, String> {
    let date = date.map(Date::try_from).transpose()?;
    let page: Page = match (text, source) {
        (Some(text), None) => text.into(),
        (None, Some(source)) => html::read(&html::parse(&source)),
        _ => return Err("either a text or html is read".to_owned()),
    };
    let found = correct_page(&MODEL, &page, date.map(|date| date.0), &[]);
    let analysis = view::object_by(&Utf16Index::points(&page.text), &page.text, &found);
    serde_json::to_string(&Answer { text: &page.text, analysis }).map_err(|error| error.to_string())
}

#[pymodule(name = "rapporteur")]
fn wheel(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(analyse, module)?)
}
