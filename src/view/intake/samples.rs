/// An article to try the page with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Its headline, or what would be one.
    pub title: &'static str,
    /// What it is about, in a word.
    pub about: &'static str,
    /// The article.
    pub text: &'static str,
}

/// The articles that come with the page.
pub const SAMPLES: &[Sample] = &[
    Sample {
        title: "Envoys from Israel and the Arab world meet at one White House table",
        about: "diplomacy",
        text: include_str!("../../../seeds/conference.txt"),
    },
    Sample {
        title: "Trump and Netanyahu talk for a second day as mediators press for a truce",
        about: "war",
        text: include_str!("../../../seeds/ceasefire.txt"),
    },
    Sample {
        title: "Witkoff and Kushner prepare for a part in talks between Israel and Hamas",
        about: "profile",
        text: include_str!("../../../seeds/envoys.txt"),
    },
    Sample {
        title: "US holds talks with Hamas through an American go-between in Doha",
        about: "analysis",
        text: include_str!("../../../seeds/channel.txt"),
    },
    Sample {
        title: "US plan for Israeli-Palestinian meeting founders on coalition crisis",
        about: "politics",
        text: include_str!("../../../seeds/stalled.txt"),
    },
];
