//! Many files at once: picked in an input, a folder, or dropped on the page.

use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    DataTransfer, DragEvent, Event, File, FileSystemDirectoryEntry, FileSystemEntry,
    FileSystemFileEntry, HtmlInputElement, MessageChannel, Response,
};

use super::document::{Watch, first, watch_own};
use super::file::FileError;

/// A file that was picked or dropped.
#[derive(Clone, Debug)]
pub struct Picked {
    file: File,
    path: String,
}

impl Picked {
    fn new(file: File) -> Self {
        // The path within a folder that was picked; not every browser knows it.
        let path = Reflect::get(&file, &"webkitRelativePath".into()).ok();
        let path = path.and_then(|path| path.as_string()).filter(|path| !path.is_empty());
        Self { path: path.unwrap_or_else(|| file.name()), file }
    }

    /// Its name, with the folders that it was picked with.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.path
    }

    /// Whether it has at most so many bytes.
    #[must_use]
    pub fn has_at_most(&self, bytes: usize) -> bool {
        self.file.size() <= f64::from(u32::try_from(bytes).unwrap_or(u32::MAX))
    }

    /// Begins to read it, if it has at most `limit` bytes. The page's way, [`read`](super::file::read_picked), cuts the
    /// file at the limit, which takes Chromium 1.5 ms for each file.
    #[must_use]
    pub fn begin(&self, limit: usize) -> Reading {
        Reading(if self.has_at_most(limit) {
            let response = Response::new_with_opt_blob(Some(&self.file));
            // Whoever waits for the promise is there before it can be refused.
            let begun = response.and_then(|it| it.array_buffer()).map(JsFuture::from);
            begun.map_err(FileError::from)
        } else {
            Err(FileError::TooLarge)
        })
    }
}

/// A file that is being read.
pub struct Reading(Result<JsFuture, FileError>);

impl Reading {
    /// The bytes, once they are there.
    ///
    /// # Errors
    /// [`FileError`] where the file is larger than accepted, or where the browser could not read it.
    pub async fn bytes(self) -> Result<Vec<u8>, FileError> {
        let buffer = self.0?.await?;
        Ok(js_sys::Uint8Array::new(buffer.unchecked_ref()).to_vec())
    }
}

/// The files picked in an input, which is emptied, so that the same can be picked again.
#[must_use]
pub fn picked(input: &HtmlInputElement) -> Vec<Picked> {
    let files = input.files();
    let count = files.as_ref().map_or(0, web_sys::FileList::length);
    let all = (0..count).filter_map(|at| files.as_ref()?.get(at)).map(Picked::new).collect();
    input.set_value("");
    all
}

/// Hands over the files that were dropped, those in folders included, in the order of their paths.
pub fn dropped(event: &Event, found: impl FnOnce(Vec<Picked>) + 'static) {
    let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    let Some(data) = data else { return };
    // Both must be asked for before the event is over.
    let entries = entries(&data);
    let files = data.files();
    let count = files.as_ref().map_or(0, web_sys::FileList::length);
    let plain: Vec<Picked> =
        (0..count).filter_map(|at| files.as_ref()?.get(at)).map(Picked::new).collect();
    if entries.is_empty() {
        found(plain);
        return;
    }
    spawn_local(async move {
        let mut all = Vec::new();
        for entry in entries {
            walk(entry, &mut all).await;
        }
        all.sort_by(|one: &Picked, other| one.path.cmp(&other.path));
        found(if all.is_empty() { plain } else { all });
    });
}

/// The files and folders that were dropped; nothing where the browser knows files alone.
fn entries(data: &DataTransfer) -> Vec<FileSystemEntry> {
    let items = data.items();
    let entry = |at: u32| items.get(at)?.webkit_get_as_entry().ok().flatten();
    let entries: Vec<FileSystemEntry> = (0..items.length()).filter_map(entry).collect();
    let folders = entries.iter().any(FileSystemEntry::is_directory);
    // Without a folder the files themselves are at hand, on every browser.
    if folders { entries } else { Vec::new() }
}

/// Adds the files of an entry and of all in it. What the browser refuses is left out.
async fn walk(entry: FileSystemEntry, all: &mut Vec<Picked>) {
    let mut open = vec![entry];
    while let Some(entry) = open.pop() {
        let path = entry.full_path().trim_start_matches('/').to_owned();
        if entry.is_directory() {
            let folder: FileSystemDirectoryEntry = entry.unchecked_into();
            let reader = folder.create_reader();
            // A reader hands over some entries at a time, and none at the end.
            loop {
                let read = called(&reader, "readEntries").await;
                let some: Array = match read {
                    Some(list) if Array::is_array(&list) => list.unchecked_into(),
                    _ => break,
                };
                if some.length() == 0 {
                    break;
                }
                open.extend(some.iter().map(JsValue::unchecked_into::<FileSystemEntry>));
            }
        } else {
            let file: FileSystemFileEntry = entry.unchecked_into();
            if let Some(file) = called(&file, "file").await {
                all.push(Picked { file: file.unchecked_into(), path });
            }
        }
    }
}

/// What a method hands to the first of the two callbacks that it takes; `None` where it calls the second.
async fn called(object: &JsValue, method: &str) -> Option<JsValue> {
    let method = Reflect::get(object, &method.into()).ok()?.dyn_into::<Function>().ok()?;
    let promise = Promise::new(&mut |resolve, reject| {
        // A method that throws calls nothing, so the promise is rejected here.
        if method.call2(object, &resolve, &reject).is_err() {
            let _ = reject.call0(&JsValue::NULL);
        }
    });
    JsFuture::from(promise).await.ok()
}

/// Lets the browser do what waits, such as painting, before the caller goes on.
pub async fn breathe() {
    // A timer would wait 4 ms each time, which makes a fifth of a long intake.
    let Ok(channel) = MessageChannel::new() else { return };
    let port = channel.port1();
    let promise = Promise::new(&mut |resolve, _| port.set_onmessage(Some(&resolve)));
    if channel.port2().post_message(&JsValue::NULL).is_ok() {
        // A promise that nothing rejects.
        let _ = JsFuture::from(promise).await;
    }
    port.close();
}

/// Milliseconds since some moment, for telling how long a piece of work took.
#[must_use]
pub fn milliseconds() -> u64 {
    if super::window().is_none() {
        return 0;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole milliseconds since 1970"
    )]
    let now = js_sys::Date::now() as u64;
    now
}

/// Decodes GBK with the browser's own decoder; `None` where the bytes are none, or the browser has no decoder.
#[must_use]
pub fn gbk(bytes: &[u8]) -> Option<String> {
    super::window()?;
    let decoder = Reflect::get(&js_sys::global(), &"TextDecoder".into()).ok()?;
    let options = js_sys::Object::new();
    Reflect::set(&options, &"fatal".into(), &JsValue::TRUE).ok()?;
    let arguments = Array::of2(&"gbk".into(), &options);
    let decoder = Reflect::construct(decoder.dyn_ref::<Function>()?, &arguments).ok()?;
    let decode = Reflect::get(&decoder, &"decode".into()).ok()?.dyn_into::<Function>().ok()?;
    decode.call1(&decoder, &js_sys::Uint8Array::from(bytes)).ok()?.as_string()
}

/// Calls back whenever an element is scrolled, or the size of the text is switched, with how far it is scrolled in CSS
/// pixels; dropping it ends that.
pub struct Scrolled {
    _listener: gloo_events::EventListener,
    _switched: Option<Watch>,
}

/// Watches the element that a selector finds.
#[must_use]
pub fn on_scroll(selector: &str, callback: impl Fn(i32) + 'static) -> Option<Scrolled> {
    let element = first(selector)?;
    let watched = element.clone();
    let tell = Rc::new(move || callback(watched.scroll_top()));
    let scrolled = tell.clone();
    let listener = gloo_events::EventListener::new(&element, "scroll", move |_| scrolled());
    // The root's class says how large the text is.
    let switched = first("html").and_then(|root| watch_own(&root, "class", move || tell()));
    Some(Scrolled { _listener: listener, _switched: switched })
}

/// The height of the first element that a selector finds, in CSS pixels; 0 where there is none.
#[must_use]
pub fn height_of(selector: &str) -> i32 {
    let element = first(selector);
    let element = element.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
    element.map_or(0, |it| it.offset_height())
}

/// Keeps a file that is dropped beside its place from being opened instead of the page; dropping it ends that.
#[must_use]
pub fn keep_drops() -> Vec<gloo_events::EventListener> {
    let Some(document) = super::document::document() else { return Vec::new() };
    let options = gloo_events::EventListenerOptions::enable_prevent_default();
    let listen = |event: &'static str| {
        gloo_events::EventListener::new_with_options(&document, event, options, |event| {
            event.prevent_default();
        })
    };
    vec![listen("dragover"), listen("drop")]
}

/// Runs a piece of work that waits for the browser in between.
pub fn run(work: impl Future<Output = ()> + 'static) {
    spawn_local(work);
}

/// Day and time on the reader's clock, as `2026-11-23 09:05`; empty where there is no browser. Later moments are later
/// texts.
#[must_use]
pub fn now() -> String {
    let time = super::clock::time();
    if time.is_empty() { time } else { format!("{} {time:0>5}", super::clock::today()) }
}
