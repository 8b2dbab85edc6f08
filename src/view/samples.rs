/// An article to try the page with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// What the picker calls it.
    pub title: &'static str,
    /// The article.
    pub text: &'static str,
}

/// The articles that come with the page.
pub const SAMPLES: &[Sample] = &[];
