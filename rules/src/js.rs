//! The JavaScript package: plain objects in, plain objects out. Built by wasm-pack with the
//! feature `js`; the page does not use it.

use serde::Serialize as _;
use serde_wasm_bindgen::{Deserializer, Error, Serializer};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{ReadError, read};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("js.d.ts");

/// Assesses facts under the newest edition of the Measures.
///
/// # Errors
/// Throws a `TypeError` whose message names the field, what was given and what is accepted;
/// `field` and `kind` stand on the error as they do in the batch command.
#[wasm_bindgen(unchecked_return_type = "Assessment")]
pub fn assess(
    #[wasm_bindgen(unchecked_param_type = "Facts")] facts: JsValue,
) -> Result<JsValue, JsValue> {
    let facts = read(Deserializer::from(facts)).map_err(|error| thrown(&error))?;
    // Plain objects and arrays, `null` where there is nothing: what `JSON.parse` would give.
    let json = Serializer::json_compatible();
    crate::assess(&facts).serialize(&json).map_err(JsValue::from)
}

/// The error that JavaScript catches.
fn thrown(error: &ReadError<Error>) -> JsValue {
    let thrown = js_sys::TypeError::new(&error.to_string());
    if let ReadError::Facts(error) = error {
        let field = error.field().map_or(JsValue::NULL, JsValue::from);
        for (name, value) in [("field", field), ("kind", error.kind().into())] {
            // Setting a property of an object just made cannot fail.
            let _ = js_sys::Reflect::set(&thrown, &name.into(), &value);
        }
    }
    thrown.into()
}
