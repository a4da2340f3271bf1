//! A web server on a loopback port of its own. Each connection is a task of its own: a browser opens six and may leave
//! some unused, and none may keep another waiting.

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use http::{Request, Response};
use hyper::body::{Body, Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::sync::oneshot;

/// A running server; it ends with this value.
pub struct Serving {
    address: SocketAddr,
    end: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Serving {
    /// Starts a server that gives every request this answer.
    pub fn start<A, B>(answer: A) -> Self
    where
        A: Fn(&Request<Incoming>) -> Response<B> + Send + Sync + 'static,
        B: Body<Data = Bytes, Error = Infallible> + Send + 'static,
    {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
        let address = listener.local_addr().expect("an address");
        listener.set_nonblocking(true).expect("a listener that does not block");
        let (end, ended) = oneshot::channel();
        let thread = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let runtime = runtime.expect("a runtime");
            runtime.spawn(accept(listener, Arc::new(answer)));
            // The end comes with the sender, whether it sends or is gone.
            let _ = runtime.block_on(ended);
        });
        Self { address, end: Some(end), thread: Some(thread) }
    }

    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    pub fn port(&self) -> u16 {
        self.address.port()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        drop(self.end.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Answers whoever connects.
async fn accept<A, B>(listener: TcpListener, answer: Arc<A>)
where
    A: Fn(&Request<Incoming>) -> Response<B> + Send + Sync + 'static,
    B: Body<Data = Bytes, Error = Infallible> + Send + 'static,
{
    let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
    loop {
        let (stream, _) = listener.accept().await.expect("a connection");
        let answer = answer.clone();
        let answer = service_fn(move |request| {
            let response = answer(&request);
            async { Ok::<_, Infallible>(response) }
        });
        tokio::spawn(async {
            // A browser that has gone away needs no answer.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), answer).await;
        });
    }
}
