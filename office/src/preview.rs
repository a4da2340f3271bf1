//! The first screen of the page as the settings make it, in brief, in both colour schemes.

use application::edition::Office;
use application::edition::colour::Palette;
use application::panel::{Markup, contact, named, panel, standing};
use application::words::settings as words;
use application::words::{common, screens};
use quality_award_rules::{Date, Edition};
use ui::hooks::use_effect_with;
use ui::html;
use ui::markup::markup;
use yew::prelude::*;

/// The properties of [`Preview`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The settings without those that are at fault.
    pub sound: Office,
    /// The edition of the Measures that governs.
    pub edition: &'static Edition,
    /// The day on the reader's clock.
    pub today: Option<Date>,
}

/// Both previews.
#[component]
pub fn Preview(props: &Props) -> Html {
    let Props { sound, edition, today } = props;
    let pieces = [panel(sound, *today), contact(sound), standing(sound, edition), named(sound)];
    let pieces: Vec<Markup> = pieces.into_iter().flatten().collect();
    let nodes = [use_node_ref(), use_node_ref()];
    use_effect_with((nodes.clone(), sound.palette()), |(nodes, palette)| {
        for node in nodes.iter().filter_map(NodeRef::get) {
            let colour =
                |at: usize| palette.as_ref().map(|palette| palette.colours()[at].to_string());
            let colours = Palette::NAMES.into_iter().enumerate();
            let colours: Vec<_> = colours.map(|(at, name)| (name, colour(at))).collect();
            browser::document::set_style(&node, &colours);
        }
    });
    html! {
        <>
            <h2>{ words::PREVIEW }</h2>
            { preview(&nodes[0], "light", words::PREVIEW_LIGHT, &pieces) }
            { preview(&nodes[1], "dark", words::PREVIEW_DARK, &pieces) }
        </>
    }
}

fn preview(node: &NodeRef, class: &'static str, caption: &'static str, pieces: &[Markup]) -> Html {
    html! {
        <figure class={class}>
            <figcaption class="hint">{ caption }</figcaption>
            <div ref={node} class={["preview", class]}>
                <div class="site"><div class="wrap"><p class="name">{ common::TITLE }</p></div></div>
                <div>
                    <p class="actions"><span class="button primary">{ screens::BEGIN }</span></p>
                    { for pieces.iter().map(markup) }
                    <p><span class="look">{ screens::NAV_MEASURES }</span></p>
                </div>
            </div>
        </figure>
    }
}
