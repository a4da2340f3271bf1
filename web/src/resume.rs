//! Where the reader was: what is remembered of it, and the way back.

use ui::hooks::use_effect_with;
use yew::prelude::*;

use crate::components::Context;
use crate::route::Route;
use application::inputs::Inputs;
use application::session::Event;

/// What stands before the name of an input in the form's addresses.
const FORM: &str = "#/form/";

/// The address by which a screen is remembered; none of a screen on which no draft is worked on.
fn remembered(route: &Route) -> Option<String> {
    match route {
        Route::Step(step, _) => Some(Route::Step(*step, None).to_string()),
        Route::Check | Route::Result | Route::Form => Some(route.to_string()),
        Route::Start | Route::Measures(_) | Route::Licences | Route::Shared(_) => None,
    }
}

/// Remembers the screen that the reader is on, and in the form the input.
#[hook]
pub fn use_place(route: &Route, send: &Callback<Event>) {
    use_effect_with((route.clone(), send.clone()), |(route, send)| {
        if let Some(address) = remembered(route) {
            send.emit(Event::At(address));
        }
        let send = send.clone();
        let noting = (*route == Route::Form).then(|| {
            browser::focus::on_focus(move |name| {
                if let Some(input) = name.strip_prefix("form.") {
                    send.emit(Event::At(format!("{FORM}{input}")));
                }
            })
        });
        move || drop(noting)
    });
}

/// The input of the form that the page's address names, as a selector.
pub fn within_form() -> Option<String> {
    selector(&browser::address::hash())
}

fn selector(address: &str) -> Option<String> {
    let name = address.strip_prefix(FORM).filter(|name| Inputs::may_be_named(name))?;
    Some(format!("[name='form.{name}']"))
}

/// Where the reader was, as far as it is known and a place of this page: its screen and its address.
pub fn resume_route(context: &Context) -> Option<(Route, String)> {
    let place = context.place.as_deref()?;
    let route = Route::parse(place);
    let screen = remembered(&route)?;
    let address = if selector(place).is_some() { place.to_owned() } else { screen };
    Some((Route::parse(&address), address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn screens_of_the_draft_are_remembered() {
        for (address, expected) in [
            ("#/", None),
            ("#/step/3", Some("#/step/3")),
            ("#/step/2/products[0].title", Some("#/step/2")),
            ("#/check", Some("#/check")),
            ("#/result", Some("#/result")),
            ("#/form", Some("#/form")),
            ("#/form/years[0].sales", Some("#/form")),
            ("#/measures/15", None),
            ("#/licences", None),
            ("#/shared/1", None),
        ] {
            assert_eq!(remembered(&Route::parse(address)).as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn an_address_names_an_input_of_the_form() {
        for (address, expected) in [
            ("#/form/years[0].sales", Some("[name='form.years[0].sales']")),
            ("#/form/own.x", Some("[name='form.own.x']")),
            ("#/form/", None),
            ("#/form", None),
            ("#/form/x'],[name='y", None),
            ("#/step/3", None),
        ] {
            assert_eq!(selector(address).as_deref(), expected, "{address}");
        }
    }
}
