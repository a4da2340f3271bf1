// Starts the program that stands in this page as text. Where that fails, it says so in words.
// This file keeps to ES5, because it must run in the very browsers that cannot run the rest.
(function () {
  'use strict';

  // Defines `WORDS`, what this script says in the page that it starts (web/words.js, office/words.js).
  // build:words

  // A stranger's element may have the id of ours. Ours holds the first screen, or the screen on which a
  // running page was saved. `mount` of ui/src/mount.rs finds it in the same way.
  var screen = document.querySelector('#app > main');
  var app = screen ? screen.parentNode : document.getElementById('app');
  var failure = document.querySelector('#failure[role=alert]');

  // A page saved while it ran carries the marks of that run.
  ['data-ready', 'data-whole', 'data-missing'].forEach(function (mark) { app.removeAttribute(mark); });
  failure.hidden = true;

  // `cause` is for whoever is asked for help; the sentence before it is for the reader.
  function show(text, cause) {
    failure.textContent = text + (cause ? '（' + cause + '）' : '');
    failure.hidden = false;
  }

  // The draft that this copy of the page carries; '' where it is no copy.
  function carried() {
    var found = document.querySelectorAll('script[id=draft]');
    for (var i = 0; i < found.length; i++) {
      if (/\S/.test(found[i].textContent)) {
        return found[i].textContent;
      }
    }
    return '';
  }

  // What tells the keys of such a copy from those of others: `suffix` of application/src/store/mod.rs.
  function suffix(draft) {
    var bytes = draft && unescape(encodeURIComponent(draft));
    var crc = -1;
    for (var i = 0; i < bytes.length; i++) {
      crc ^= bytes.charCodeAt(i);
      for (var bit = 0; bit < 8; bit++) {
        crc = crc >>> 1 ^ (crc & 1 && 0xEDB88320);
      }
    }
    return draft && '/' + ('0000000' + (~crc >>> 0).toString(16)).slice(-8);
  }

  // The program leaves the latest answers in `window.qualityAwardDraft`, for when it stops; where
  // it never started, those in the browser's storage are offered, else those that this copy of the page carries.
  function offerDraft() {
    var draft = window.qualityAwardDraft;
    var copied = carried();
    try {
      draft = draft || localStorage.getItem(WORDS.key + suffix(copied));
    } catch (refused) {
      // The storage is closed to this page.
    }
    draft = draft || copied;
    if (!draft) {
      return;
    }
    var link = document.createElement('a');
    link.className = 'button primary';
    link.href = URL.createObjectURL(new Blob([draft], { type: 'application/json' }));
    link.download = WORDS.file;
    link.textContent = '保存已填内容';
    failure.appendChild(link);
  }

  // Whether the browser is new enough for the program, and WebAssembly is switched off: by its user, by an
  // administrator, or by a policy that somebody added to the page. Chromium has had `flat` since 69, the oldest
  // version that runs the program.
  function switchedOff(cause) {
    return Array.prototype.flat
      && (typeof WebAssembly === 'undefined' || /Content.Security.Policy|blocked by CSP|disallowed by embedder/i.test(cause));
  }

  function fail(cause) {
    document.documentElement.classList.remove('elsewhere');
    if (app.hasAttribute('data-ready')) {
      // A trap stops the program for good; any other error (an extension's, say) does not.
      if (cause && cause.name === 'RuntimeError') {
        show(WORDS.stopped, cause);
        offerDraft();
      }
      return;
    }
    if (switchedOff(cause)) {
      show(WORDS.off);
    } else {
      show(WORDS.old, cause);
    }
    offerDraft();
  }

  window.addEventListener('error', function (event) { fail(event.error || event.message); });
  window.addEventListener('unhandledrejection', function (event) { fail(event.reason); });

  // Kernels before 2018 do not report changes of the page's height, so this asks for it again and again.
  window.ResizeObserver = window.ResizeObserver || function (changed) {
    this.observe = function () { setInterval(changed, 500); };
  };

  // Defines `decode`, which makes a part of the program out of its text (page/src/payload/decode.js).
  // build:decode

  // The part of the program with this id, as bytes. A stranger's element may have the same id: a text
  // that cannot be decoded, or is no program, is passed over.
  function program(id) {
    var found = document.querySelectorAll('script[id=' + id + ']');
    var cause = id;
    for (var i = 0; i < found.length; i++) {
      try {
        var bytes = decode(found[i].textContent);
        if (found.length === 1 || WebAssembly.validate(bytes)) {
          return bytes;
        }
      } catch (error) {
        cause = error;
      }
    }
    throw cause;
  }

  // Starts the second part of the program, for the first part. While this script runs, the file behind
  // it has not been read, so the second part is looked for once all of the file is there. `imports()`
  // gives its imports from the first part, and `started(instance)` takes the started part. Where it
  // cannot be started, the first part goes on: #app has the attribute `data-missing`, `failed(cause)` is
  // called, and nothing says that the program has stopped.
  window.qualityAwardSecond = function (imports, started, failed) {
    function missing(cause) {
      app.setAttribute('data-missing', '');
      failed(cause);
    }
    function load() {
      try {
        // What goes wrong in `started` is no fault of the start.
        WebAssembly.instantiate(program('second'), imports()).then(function (made) {
          started(made.instance);
        }, missing);
      } catch (cause) {
        missing(cause);
      }
    }
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', load);
    } else {
      load();
    }
  };

  // Starts the first part of the program.
  var begun = false;
  function start() {
    if (begun) {
      return;
    }
    begun = true;
    try {
      wasm_bindgen(program('first'))['catch'](fail);
    } catch (error) {
      fail(error);
    }
  }

  // The browser paints the first screen before the program takes its time. A hidden tab has no frames,
  // so the program starts after this time at the latest, in milliseconds.
  var LATEST = 200;
  requestAnimationFrame(function () { setTimeout(start, 0); });
  setTimeout(start, LATEST);
})();
