use crate::text::ToList;
use crate::view::export::Format;
use crate::view::node::{Element, button, element};
use crate::view::{Message, State, Take};

/// What can be taken away, for three sorts of readers.
pub fn exports<'t>(state: &State) -> Element<'t> {
    let file = |format: Format| (Message::Save(format), format.names()[0]);
    let link = state.setup.address.is_some().then_some((Message::Take(Take::Link), "Copy link"));
    let desk = [
        (Message::Take(Take::Copy), "Copy as rich text"),
        file(Format::Markdown),
        file(Format::Sheet),
        file(Format::Actors),
        file(Format::Dealings),
        (Message::Take(Take::Print), "Print"),
    ];
    let pictures = [Format::PortraitPicture, Format::Portrait, Format::Picture, Format::Network].map(file);
    let embed = (Message::Take(Take::Embed), "Copy embed code");
    let web =
        link.into_iter().chain([embed, file(Format::Html)]).chain(pictures).chain([file(Format::Schema)]);
    let machines = [
        (Message::Take(Take::Object), "Everything (JSON)"),
        file(Format::Annotations),
        file(Format::Brat),
        file(Format::Conll),
    ];
    element("details").class("menu").attribute("name", "menu").child(element("summary").text("Export")).child(
        element("div")
            .class("groups")
            .child(group("For the desk", desk.to_vec()))
            .child(group("For the web", web.to_list()))
            .child(group("For machines", machines.to_vec())),
    )
}

fn group<'t>(heading: &'static str, items: Vec<(Message, &'static str)>) -> Element<'t> {
    let items = items.into_iter().map(|(message, label)| element("li").child(button(message).text(label)));
    element("section")
        .attribute("aria-label", heading)
        .child(element("h2").text(heading))
        .child(element("ul").attribute("role", "list").children(items))
}
