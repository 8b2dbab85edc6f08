use crate::analysis::Stage;
use crate::view::node::{Element, button, element};
use crate::view::{Article, Message, Progress, State, words};

/// How far the reading of a long text has come, and the way out; or whether to read it at all.
pub fn progress<'t>(article: &Article, state: &State) -> Option<Element<'t>> {
    let size = words::grouped(article.text.len().div_ceil(1000)) + " kB";
    let line = element("p").class("progress");
    Some(match state.status.reading? {
        Progress::Reading(stage) => {
            let (percent, doing) = stage.map_or((0, ""), so_far);
            let bar = element("progress")
                .attribute("aria-label", "Read so far")
                .attribute("max", "100")
                .attribute("value", percent.to_string());
            line.text(format!("Reading {size}{doing} "))
                .child(bar)
                .child(button(Message::Cancel).class("link").text("Cancel"))
        }
        Progress::Asked => line
            .attribute("role", "alert")
            .text(format!("This page cannot read in the background here: reading {size} would hold it up for some seconds. "))
            .child(button(Message::ReadHere).class("link").text("Read it all the same"))
            .child(button(Message::Cancel).class("link").text("Leave it")),
    })
}

/// How much of a reading is done when a stage begins, in percent of its time, and what the stage looks for.
fn so_far(stage: Stage) -> (u32, &'static str) {
    match stage {
        Stage::Text => (0, ": its lines and sentences"),
        Stage::Names => (32, ": names and dates"),
        Stage::Cast => (69, ": who is who"),
        Stage::Words => (85, ": who said what"),
        Stage::Story => (92, ": what it came to"),
    }
}
