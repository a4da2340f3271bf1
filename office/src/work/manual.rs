//! What the office notes of an application: an input for each column.

use application::typed::date;
use desk::register::{Application, Column};
use desk::words::{screen as words, table as table_words};
use ui::html;
use yew::prelude::*;

use super::event::Word;
use super::parts::{Box, Select, text_box};
use super::session::Session;

/// The inputs.
pub fn manual(application: &Application, session: &Session) -> Html {
    html! { <>{ for Column::ALL.map(|column| input(application, column, session)) }</> }
}

fn input(application: &Application, column: Column, session: &Session) -> Html {
    let key = application.key.clone();
    let text = application.manual.get(column);
    let name = format!("desk.manual.{}", column.name());
    let take = session.send.reform(move |text| Word::Note(key.clone(), column, text).into());
    let options = table_words::options(column);
    if !options.is_empty() {
        let options = std::iter::once((AttrValue::from(""), AttrValue::from(words::NOT_CHOSEN)))
            .chain(options.into_iter().map(|(value, words)| (value.into(), words.into())))
            .collect::<Vec<_>>();
        return html! {
            <Select key={name.clone()} name={name.clone()} label={table_words::column(column)} {options}
                chosen={text.to_owned()} onchoose={take} />
        };
    }
    let no_day =
        column == Column::ReceivedOn && !text.trim().is_empty() && date::parse(text).is_none();
    let long = matches!(
        column,
        Column::MissingEnclosures
            | Column::SentBackFor
            | Column::Note
            | Column::Replies
            | Column::Objection
    );
    text_box(Box {
        name,
        label: table_words::column(column).to_owned(),
        hint: table_words::column_hint(column).to_owned(),
        value: text,
        fault: if no_day { words::NO_DAY.to_owned() } else { String::new() },
        lines: if long { 3 } else { 1 },
        take,
    })
}
