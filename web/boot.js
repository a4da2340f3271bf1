// Starts the program that stands in this page as text. Where that fails, it says so in words.
// This file keeps to ES5, because it must run in the very browsers that cannot run the rest.
(function () {
  'use strict';

  var app = document.getElementById('app');
  var failure = document.getElementById('failure');

  // A copy saved from a running page carries the marks of that run.
  app.removeAttribute('data-ready');
  failure.hidden = true;

  // `cause` is for whoever is asked for help; the sentence before it is for the reader.
  function show(text, cause) {
    failure.textContent = text + (cause ? '（' + cause + '）' : '');
    failure.hidden = false;
  }

  // The program leaves the latest answers in `window.qualityAwardDraft`, for when it stops; where
  // it never started, those that the browser keeps are offered.
  function offerDraft() {
    var draft = window.qualityAwardDraft;
    try {
      draft = draft || localStorage.getItem('chifeng-quality-award/draft');
    } catch (refused) {
      draft = draft || '';
    }
    if (!draft) {
      return;
    }
    var link = document.createElement('a');
    link.className = 'button primary';
    link.href = URL.createObjectURL(new Blob([draft], { type: 'application/json' }));
    link.download = '市长质量奖自查草稿.json';
    link.textContent = '保存已填内容';
    failure.appendChild(link);
  }

  function fail(cause) {
    document.documentElement.classList.remove('elsewhere');
    if (app.hasAttribute('data-ready')) {
      // A trap stops the program for good; any other error (an extension's, say) does not.
      if (cause && cause.name === 'RuntimeError') {
        show('程序出现内部错误，已停止运行。已填内容没有丢失，请先保存成文件，再刷新本页，打开草稿文件后继续。', cause);
        offerDraft();
      }
      return;
    }
    show('当前浏览器版本过低或限制了脚本，自查程序无法运行。使用360浏览器、QQ浏览器的，请切换到“极速模式”；' +
      '使用其他浏览器的，请改用新版 Edge、Chrome 或 Firefox。以上奖励标准和咨询单位不受影响。', cause);
    offerDraft();
  }

  window.addEventListener('error', function (event) { fail(event.error || event.message); });
  window.addEventListener('unhandledrejection', function (event) { fail(event.reason); });

  // Kernels before 2018 do not tell when the page's height changes; they are asked.
  window.ResizeObserver = window.ResizeObserver || function (changed) {
    this.observe = function () { setInterval(changed, 500); };
  };

  // Undoes `encode` of xtask/src/payload.rs, which says what the streams are. The sizes that were
  // left out there are written with five bytes each, so that their place is known beforehand.
  function decode(text) {
    var AFTER = 0, BEFORE = 1, HEAD = 2, OTHER = 3, BLOCK = 4, BRANCH = 5, CODE = 6, LOCAL = 7, CALL = 8,
      OFFSET = 9, LONG = 10, ADDED = 11, COMPARED = 12, RECKONED = 13, CONSTANT = 14;
    var SIZE = 5;
    var texts = text.split('\u0200');
    var streams = texts.map(function (text, number) {
      var stream = new Uint8Array(text.length);
      for (var i = 0; i < text.length; i++) {
        var byte = text.charCodeAt(i) & 255;
        if (number !== CODE) {
          byte ^= 0x60;
        } else if (byte > 0x5a && byte < 0x67) {
          byte -= 0x59;
        } else if (byte > 0x01 && byte < 0x0e) {
          byte += 0x59;
        } else if (byte > 0x24 && byte < 0x28) {
          byte -= 0x17;
        }
        stream[i] = byte;
      }
      return stream;
    });
    var places = texts.map(function () { return 0; });
    var bytes = new Uint8Array(text.length * 3);
    var at = 0;

    // The stream of the number that follows an instruction, by its code.
    var following = new Uint8Array(256);
    function follow(first, last, stream) {
      for (var code = first; code <= last; code++) {
        following[code] = stream;
      }
    }
    follow(0x02, 0x04, BLOCK);
    follow(0x0c, 0x0d, BRANCH);
    follow(0x0e, 0x0e, HEAD);
    follow(0x10, 0x10, CALL);
    follow(0x11, 0x11, OTHER);
    follow(0x20, 0x22, LOCAL);
    follow(0x23, 0x24, OTHER);
    follow(0x28, 0x3e, OFFSET);
    follow(0x3f, 0x40, OTHER);
    follow(0x41, 0x41, CONSTANT);
    follow(0x42, 0x42, LONG);
    follow(0x43, 0x44, HEAD);

    function copyText(text) {
      for (var i = 0; i < text.length; i++) {
        var letter = text.charCodeAt(i);
        if (letter > 0x7ff) {
          bytes[at++] = letter >> 12 | 0xe0;
          bytes[at++] = letter >> 6 & 63 | 128;
          letter = letter & 63 | 128;
        }
        bytes[at++] = letter;
      }
    }

    // Copies numbers and returns the last one.
    function copy(stream, count) {
      var from = streams[stream];
      var place = places[stream];
      for (; count > 0; count--) {
        var value = 0, shift = 0;
        do {
          var byte = bytes[at++] = from[place++];
          value |= (byte & 127) << shift;
          shift += 7;
        } while (byte > 127);
      }
      places[stream] = place;
      return value;
    }

    function writeSize(start) {
      var size = at - start - SIZE;
      for (var i = 0; i < SIZE; i++) {
        bytes[start + i] = size >> 7 * i & 127 | (i < SIZE - 1 ? 128 : 0);
      }
    }

    function copyFunction() {
      var start = at;
      at += SIZE;
      copy(HEAD, 2 * copy(HEAD, 1));
      var codes = streams[CODE];
      var place = places[CODE];
      for (var depth = 1; depth > 0;) {
        var code = bytes[at++] = codes[place++];
        var stream = following[code];
        var count = 1;
        if (code === 0x0b) {
          depth--;
        }
        if (stream === 0) {
          continue;
        }
        if (stream === OFFSET) {
          bytes[at++] = 0;
        } else if (stream === CONSTANT) {
          var next = codes[place];
          stream = next === 0x6a ? ADDED : next > 0x5a ? RECKONED : next > 0x44 ? COMPARED : CONSTANT;
        } else if (stream === BLOCK) {
          depth++;
        } else if (code === 0x0e) {
          count = copy(HEAD, 1) + 1;
        } else if (code === 0x11) {
          count = 2;
        } else if (stream === HEAD) {
          for (count = 4 << code - 0x43; count > 0; count--) {
            bytes[at++] = streams[HEAD][places[HEAD]++];
          }
        }
        copy(stream, count);
      }
      places[CODE] = place;
      writeSize(start);
    }

    copyText(texts[BEFORE]);
    bytes[at++] = 10;
    var start = at;
    at += SIZE;
    for (var functions = copy(HEAD, 1); functions > 0; functions--) {
      copyFunction();
    }
    writeSize(start);
    copyText(texts[AFTER]);
    return bytes.subarray(0, at);
  }

  try {
    var bytes = decode(document.getElementById('payload').textContent);
    wasm_bindgen({ module_or_path: bytes })['catch'](fail);
  } catch (error) {
    fail(error);
  }
})();
