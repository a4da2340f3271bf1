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
    var AFTER = 0, BEFORE = 1, PLACES = 2, HEAD = 3, OTHER = 4, BLOCK = 5, BRANCH = 6, CODE = 7, LOCAL = 8,
      CALL = 9, LOAD = 10, STORE = 11, LONG = 12, ADDED = 13, COMPARED = 14, RECKONED = 15, CONSTANT = 16,
      PLACE = 17;
    var CONST_MINUS_1 = 6, CONST_0 = 7, CONST_PLACE = 9;
    var SIZE = 5;
    // As UTF-8, which browsers write at once: a letter that stands for a byte is two bytes there, and
    // Chinese is what it is in the program. Browsers without this cannot run the glue either.
    var encoder = new TextEncoder();
    var streams = text.split('\u0200').map(function (text) { return encoder.encode(text); });
    var places = streams.map(function () { return 0; });
    var bytes = new Uint8Array(text.length * 4);
    var at = 0;

    // The code of an instruction by the byte that stands for it.
    var instructions = new Uint8Array(256);
    for (var i = 0; i < 256; i++) {
      instructions[i] = i > 0x5a && i < 0x67 ? i - 0x59 : i > 0x01 && i < 0x0e ? i + 0x59 :
        i > 0x24 && i < 0x28 ? i - 0x17 : i;
    }

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
    follow(0x28, 0x35, LOAD);
    follow(0x36, 0x3e, STORE);
    follow(0x3f, 0x40, OTHER);
    follow(0x41, 0x41, CONSTANT);
    follow(0x42, 0x42, LONG);
    follow(0x43, 0x44, HEAD);

    // The next byte of a stream that holds no Chinese.
    function take(stream) {
      var from = streams[stream];
      var byte = from[places[stream]++];
      return byte > 127 ? (byte & 3) << 6 | from[places[stream]++] & 63 : byte;
    }

    // Copies numbers and returns the last one.
    function copy(stream, count) {
      for (; count > 0; count--) {
        var value = 0, shift = 0;
        do {
          var byte = bytes[at++] = take(stream) ^ 0x60;
          value |= (byte & 127) << shift;
          shift += 7;
        } while (byte > 127);
      }
      return value;
    }

    // Copies a stream in which the bytes of U+0100 to U+01FF stand for one, those of U+0201, U+0202 and
    // U+E000 to U+EFFF for words, as xtask/src/payload/memory.rs says, all others for themselves.
    function copyText(from) {
      var place = 0, last = 0;
      for (var i = 0; i < from.length; i++) {
        var byte = from[i], word;
        if (byte === 0xee) {
          word = (from[++i] & 63) << 6 | from[++i] & 63;
          if (word > last && word < last + 40) {
            last = word;
          }
        } else if (byte !== 0xc8) {
          bytes[at++] = byte > 0xc3 && byte < 0xc8 ? byte << 6 | from[++i] & 63 : byte;
          continue;
        } else if (from[++i] === 0x82) {
          word = ++last;
        } else {
          var start = at;
          var far = copy(PLACES, 1);
          at = start;
          word = place += far >>> 1 ^ -(far & 1);
        }
        for (var shift = 0; shift < 32; shift += 8) {
          bytes[at++] = word >> shift;
        }
      }
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
      for (var depth = 1; depth > 0;) {
        var code = bytes[at++] = instructions[take(CODE)];
        var stream = following[code];
        var count = 1;
        if (code === 0x0b) {
          depth--;
        }
        if (code >= CONST_MINUS_1 && code <= CONST_PLACE) {
          bytes[at - 1] = 0x41;
          if (code === CONST_PLACE) {
            copy(PLACE, 1);
            bytes[at - 1] |= 128;
            bytes[at++] = 0;
          } else {
            bytes[at++] = code - CONST_0 & 127;
          }
        }
        if (stream === 0) {
          continue;
        }
        if (stream === LOAD || stream === STORE) {
          bytes[at++] = 0;
        } else if (stream === CONSTANT) {
          var place = places[CODE];
          var next = instructions[take(CODE)];
          places[CODE] = place;
          stream = next === 0x6a ? ADDED : next > 0x5a ? RECKONED : next > 0x44 ? COMPARED : CONSTANT;
        } else if (stream === BLOCK) {
          depth++;
        } else if (code === 0x0e) {
          count = copy(HEAD, 1) + 1;
        } else if (code === 0x11) {
          count = 2;
        } else if (stream === HEAD) {
          for (count = 4 << code - 0x43; count > 0; count--) {
            bytes[at++] = take(HEAD) ^ 0x60;
          }
        }
        copy(stream, count);
      }
      writeSize(start);
    }

    copyText(streams[BEFORE]);
    bytes[at++] = 10;
    var start = at;
    at += SIZE;
    for (var functions = copy(HEAD, 1); functions > 0; functions--) {
      copyFunction();
    }
    writeSize(start);
    copyText(streams[AFTER]);
    return bytes.subarray(0, at);
  }

  try {
    var bytes = decode(document.getElementById('payload').textContent);
    wasm_bindgen({ module_or_path: bytes })['catch'](fail);
  } catch (error) {
    fail(error);
  }
})();
