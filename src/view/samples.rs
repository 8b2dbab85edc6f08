/// An article to try the page with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// What the picker calls it.
    pub title: &'static str,
    /// The article.
    pub text: &'static str,
}

/// The articles that come with the page.
pub const SAMPLES: &[Sample] = &[
    Sample { title: "The conference", text: include_str!("../../seeds/conference.txt") },
    Sample { title: "The ceasefire", text: include_str!("../../seeds/ceasefire.txt") },
    Sample { title: "The envoys", text: include_str!("../../seeds/envoys.txt") },
    Sample { title: "The channel", text: include_str!("../../seeds/channel.txt") },
    Sample { title: "The stalled meeting", text: include_str!("../../seeds/stalled.txt") },
];
