//! The program of the npm package: plain objects in, plain objects out. `cargo xtask pack` builds it
//! with the feature `js`; the page does not use it. `js/index.d.ts` beside the sources declares it.

use serde::{Deserialize as _, Serialize as _};
use serde_wasm_bindgen::{Deserializer, Error, Serializer};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{Edition, ReadError, assess_under, read};

/// Assesses facts under the edition of the Measures that governs `options.year`, or today's year
/// where none is given.
///
/// # Errors
/// Throws a `TypeError` whose message names the field, what was given and what is accepted;
/// `field` and `kind` stand on the error as they do in the batch command. Throws a `RangeError` for
/// a year that no edition governs.
#[wasm_bindgen]
pub fn assess(facts: JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let year = year(options)?;
    let edition = Edition::for_year(year)
        .map_err(|error| js_sys::RangeError::new(&format!("options.year: {error}")))?;
    let facts = read(Deserializer::from(facts)).map_err(|error| thrown(&error))?;
    // Plain objects and arrays, `null` where there is nothing: what `JSON.parse` would give.
    let json = Serializer::json_compatible();
    assess_under(edition, &facts).serialize(&json).map_err(JsValue::from)
}

/// The year that the options name, or today's on the caller's clock.
fn year(options: &JsValue) -> Result<u16, JsValue> {
    let refused = |message: &str| Err(JsValue::from(js_sys::TypeError::new(message)));
    let missing = |value: &JsValue| value.is_undefined() || value.is_null();
    let mut year = JsValue::UNDEFINED;
    if !missing(options) {
        let Some(options) = options.dyn_ref::<js_sys::Object>() else {
            return refused("options: accepted: an object such as { year: 2026 }");
        };
        for entry in js_sys::Object::entries(options) {
            let entry = js_sys::Array::from(&entry);
            match entry.get(0).as_string().as_deref() {
                Some("year") => year = entry.get(1),
                name => {
                    let name = name.unwrap_or_default();
                    return refused(&format!("options.{name}: an unknown option; accepted: year"));
                }
            }
        }
    }
    if missing(&year) {
        return Ok(u16::try_from(js_sys::Date::new_0().get_full_year()).unwrap_or(u16::MAX));
    }
    match u16::deserialize(Deserializer::from(year)) {
        Ok(year) => Ok(year),
        Err(_) => refused("options.year: accepted: a whole number such as 2026"),
    }
}

/// The error that JavaScript catches.
fn thrown(error: &ReadError<Error>) -> JsValue {
    let thrown = js_sys::TypeError::new(&error.to_string());
    if let ReadError::Facts(error) = error {
        let field = error.field().map_or(JsValue::NULL, JsValue::from);
        for (name, value) in [("field", field), ("kind", error.kind().into())] {
            // A property of an object that was just made can always be set.
            let _ = js_sys::Reflect::set(&thrown, &name.into(), &value);
        }
    }
    thrown.into()
}
