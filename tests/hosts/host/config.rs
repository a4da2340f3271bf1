//! The least configuration around the lines of the guide.

use super::folder::Folder;
use super::programs::file;

/// Where the modules of nginx are on Debian, Fedora and Arch Linux.
const NGINX_BROTLI: [&str; 3] = [
    "usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
    "usr/lib64/nginx/modules/ngx_http_brotli_static_module.so",
    "usr/share/nginx/modules/ngx_http_brotli_static_module.so",
];

/// Modules that Apache's own configuration loads, or `a2enmod` of the guide.
const APACHE: [&str; 10] = [
    "mpm_event",
    "authz_core",
    "mime",
    "dir",
    "env",
    "filter",
    "setenvif",
    "rewrite",
    "headers",
    "deflate",
];

/// nginx with these lines in its only server. A module that they do not name is not there.
pub fn nginx(lines: &str, folder: &Folder, port: u16) -> String {
    let root = folder.root().display();
    let types = file(&["etc/nginx/mime.types"]);
    let module = if lines.contains("brotli_static") {
        format!("load_module {};", file(&NGINX_BROTLI).display())
    } else {
        String::new()
    };
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|of| format!("{of}_temp_path {root}/{of};\n"))
        .concat();
    format!(
        "{module}
        daemon off;
        master_process off;
        pid {root}/pid;
        error_log stderr;
        events {{}}
        http {{
            include {};
            default_type application/octet-stream;
            access_log off;
            {temporary}
            server {{
                listen 127.0.0.1:{port};
                root {root};
                {lines}
            }}
        }}",
        types.display(),
    )
}

/// Caddy with these lines in its only site.
pub fn caddy(lines: &str, folder: &Folder, port: u16) -> String {
    let lines = lines.replace("/var/www/zlj", &folder.site().display().to_string());
    format!(
        "{{
            admin off
        }}
        http://:{port} {{
            bind 127.0.0.1
            {lines}
        }}"
    )
}

/// Apache, which reads the lines in the folder itself.
pub fn apache(folder: &Folder, port: u16) -> String {
    let root = folder.root().display();
    let modules: String = APACHE.iter().map(|name| module(name)).collect();
    format!(
        "ServerRoot {root}
        ServerName localhost
        DefaultRuntimeDir {root}
        PidFile {root}/pid
        ErrorLog /dev/stderr
        Listen 127.0.0.1:{port}
        User #65534
        Group #65534
        {modules}
        TypesConfig {}
        DocumentRoot {root}
        <Directory {root}>
            AllowOverride FileInfo
            Require all granted
        </Directory>",
        file(&["etc/mime.types"]).display(),
    )
}

/// The line that loads a module of Apache.
fn module(name: &str) -> String {
    let places = ["usr/lib/apache2", "usr/lib64/httpd", "usr/lib/httpd"];
    let places = places.map(|place| format!("{place}/modules/mod_{name}.so"));
    let found = file(&places.each_ref().map(String::as_str));
    format!("LoadModule {name}_module {}\n", found.display())
}
