//! A running web server.

use std::fs::{self, File};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use tokio::net::TcpSocket;

use super::folder::Folder;
use super::{config, guide, programs};

/// How long to wait before a port is tried again.
const POLL: Duration = Duration::from_millis(20);

/// A web server that the guide has lines for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Nginx,
    Caddy,
    Apache,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Nginx, Self::Caddy, Self::Apache];

    /// Its lines in the guide.
    pub fn lines(self) -> &'static str {
        guide::lines(match self {
            Self::Nginx => "nginx",
            Self::Caddy => "Caddy",
            Self::Apache => "Apache",
        })
    }

    /// Writes its configuration with these lines.
    fn configure(self, lines: &str, folder: &Folder, port: u16) {
        let config = match self {
            Self::Nginx => config::nginx(lines, folder, port),
            Self::Caddy => config::caddy(lines, folder, port),
            Self::Apache => {
                fs::write(folder.site().join(".htaccess"), lines).expect("the lines");
                config::apache(folder, port)
            }
        };
        fs::write(self.config(folder), config).expect("the configuration");
    }

    fn config(self, folder: &Folder) -> PathBuf {
        folder.root().join(format!("{self:?}.conf"))
    }

    /// The server, told to check its configuration or to run with it, as one process that this one can end.
    fn command(self, folder: &Folder, check: bool) -> Command {
        let config = self.config(folder);
        let program = programs::file(match self {
            Self::Nginx => &["usr/sbin/nginx", "usr/bin/nginx"],
            Self::Caddy => &["usr/bin/caddy"],
            Self::Apache => &["usr/sbin/apache2", "usr/sbin/httpd", "usr/bin/httpd"],
        });
        let mut command = programs::command(&program);
        match self {
            Self::Nginx => {
                command.args(["-e", "stderr", "-p"]).arg(folder.root()).arg("-c").arg(config);
                command.args(check.then_some("-t"));
            }
            Self::Caddy => {
                command.arg(if check { "validate" } else { "run" });
                command.args(["--adapter", "caddyfile", "--config"]).arg(config);
                command.env("HOME", folder.root()).env_remove("XDG_CONFIG_HOME");
                command.env_remove("XDG_DATA_HOME");
            }
            Self::Apache => {
                command.arg("-f").arg(config).arg(if check { "-t" } else { "-X" });
            }
        }
        command
    }
}

/// A web server on a port of its own; it ends with this value.
pub struct Host {
    process: Child,
    port: u16,
    /// What it serves.
    pub folder: Folder,
    /// What keeps the port from others until the server has ended.
    _held: TcpSocket,
}

impl Host {
    /// Starts a server with the lines of the guide and waits until it listens.
    pub fn start(kind: Kind, folder: Folder) -> Self {
        Self::start_with(kind, folder, kind.lines())
    }

    /// The same with other lines.
    pub fn start_with(kind: Kind, folder: Folder, lines: &str) -> Self {
        let (held, address) = port();
        kind.configure(lines, &folder, address.port());
        let log = folder.root().join("log");
        let errors = File::create(&log).expect("a file");
        let mut command = kind.command(&folder, false);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(errors);
        let process = command.spawn().unwrap_or_else(|error| panic!("{kind:?}: {error}"));
        let mut host = Self { process, port: address.port(), folder, _held: held };
        while TcpStream::connect(address).is_err() {
            if let Some(status) = host.process.try_wait().expect("its state") {
                let said = fs::read_to_string(&log).unwrap_or_default();
                panic!("{kind:?} ended, {status}, and said: {said}");
            }
            thread::sleep(POLL);
        }
        host
    }

    /// What a server says of its configuration with these lines; it does not start.
    pub fn check(kind: Kind, lines: &str) -> Output {
        let folder = Folder::new();
        let (_held, address) = port();
        kind.configure(lines, &folder, address.port());
        kind.command(&folder, true).output().unwrap_or_else(|error| panic!("{kind:?}: {error}"))
    }

    /// The port of this machine that it listens on.
    pub const fn port(&self) -> u16 {
        self.port
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // A server that is gone already is as good.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A free port. It is held, unused, which lets the server have it and keeps the system from giving it to another
/// program.
fn port() -> (TcpSocket, SocketAddr) {
    let held = TcpSocket::new_v4().expect("a socket");
    held.set_reuseaddr(true).expect("a port that two may have");
    held.bind((Ipv4Addr::LOCALHOST, 0).into()).expect("a port");
    let address = held.local_addr().expect("an address");
    (held, address)
}
