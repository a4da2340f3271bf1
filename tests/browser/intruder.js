// Every way of asking the server at `CANARY` for something, each with a path of its own, and each
// followed until the browser has finished or refused it; then its last argument is called
// with the names of all. The Rust and the Node tests run this text as the body of a function.
const done = arguments[arguments.length - 1];
const asking = {};
const element = (name, attribute, more) => (url) => new Promise((over) => {
    const made = document.createElement(name);
    Object.assign(made, more);
    made.onload = made.onerror = made.onloadstart = over;
    made[attribute] = url;
    document.body.append(made);
});
asking.fetch = (url) => fetch(url, { mode: 'no-cors', method: 'POST', body: 'secret' });
asking.xhr = (url) => new Promise((over) => {
    const request = new XMLHttpRequest();
    request.onloadend = over;
    request.open('GET', url);
    request.send();
});
asking.image = element('img', 'src');
asking.script = element('script', 'src');
asking.style = element('link', 'href', { rel: 'stylesheet' });
const prefetch = element('link', 'href', { rel: 'prefetch' });
// A browser that does not prefetch, like WebKit, does not report what becomes of the link.
asking.prefetch = (url) => {
    const over = prefetch(url);
    return document.createElement('link').relList.supports('prefetch') && over;
};
asking.preload = element('link', 'href', { rel: 'preload', as: 'image' });
asking.frame = element('iframe', 'src');
const object = element('object', 'data');
// WebKit reports an object that it refuses by the violation alone.
const refused = new Promise((over) => {
    addEventListener('securitypolicyviolation', (event) => {
        if (event.effectiveDirective === 'object-src') { over(); }
    });
});
asking.object = (url) => Promise.race([object(url), refused]);
asking.audio = element('audio', 'src');
asking.beacon = (url) => navigator.sendBeacon(url, 'secret');
asking.socket = (url) => new Promise((over) => {
    new WebSocket(url.replace('http', 'ws')).onerror = over;
});
asking.events = (url) => new Promise((over) => { new EventSource(url).onerror = over; });
asking.worker = (url) => new Promise((over) => {
    const text = `fetch('${url}', { mode: 'no-cors' }).then(postMessage, () => postMessage(0))`;
    const worker = new Worker(URL.createObjectURL(new Blob([text])));
    worker.onmessage = worker.onerror = over;
});
asking.form = (url) => {
    const form = document.createElement('form');
    Object.assign(form, { action: url, method: 'post', target: 'nowhere' });
    document.body.append(form);
    form.submit();
};
const ask = async (name) => {
    try { await asking[name]('CANARY' + name); } catch (refused) { return; }
};
const frame = document.createElement('iframe');
frame.name = 'nowhere';
document.body.append(frame);
const asked = Promise.all(Object.keys(asking).map(ask));
(AWAITED ? asked : Promise.resolve()).then(() => done(Object.keys(asking)));
