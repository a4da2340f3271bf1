//! Requests as browsers make them, and what comes back.

use std::collections::BTreeMap;

use http::{Request, Response};
use http_body_util::{BodyExt as _, Empty};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;

use crate::host::Host;

/// What differs from server to server and day to day, and may.
const VARIES: [&str; 9] = [
    "accept-ranges",
    "connection",
    "content-length",
    "date",
    "etag",
    "keep-alive",
    "last-modified",
    "server",
    "transfer-encoding",
];

/// An answer as it came over the wire, its body not unpacked.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    /// All headers by their names in small letters.
    pub all: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

impl Answer {
    /// The headers that the guide speaks of.
    pub fn headers(&self) -> Vec<(&str, &str)> {
        let all = self.all.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        all.filter(|(name, _)| !VARIES.contains(name)).collect()
    }

    /// What a browser sends to ask whether its copy is still the newest.
    pub fn validators(&self) -> Vec<(&'static str, &str)> {
        let names = [("if-none-match", "etag"), ("if-modified-since", "last-modified")];
        names.map(|(ask, name)| (ask, self.all[name].as_str())).to_vec()
    }
}

/// Asks for a path of the site.
pub fn ask(host: &Host, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::get(format!("http://127.0.0.1:{}/zlj/{path}", host.port()));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Empty::<&[u8]>::new()).expect("a request");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let (head, body) = runtime.expect("a runtime").block_on(async {
        let client = Client::builder(TokioExecutor::new()).build_http();
        let answer: Response<_> = client.request(request).await.expect("an answer");
        let (head, body) = answer.into_parts();
        (head, body.collect().await.expect("a body").to_bytes())
    });
    let mut all = BTreeMap::new();
    for (name, value) in &head.headers {
        let value = value.to_str().expect("text").to_owned();
        let twice = all.insert(name.to_string(), value);
        assert_eq!(twice, None, "{name} was sent twice");
    }
    Answer { status: head.status.as_u16(), all, body: body.to_vec() }
}
