// Makes a part of the program, as bytes, out of its text. Undoes `encode` of mod.rs beside this file,
// which says what each stream holds. It keeps to ES5. The sizes that were left out there are written
// with five bytes each, so that their place is known beforehand.
function decode(text) {
  var AFTER = 0, BEFORE = 1, HEAD = 2, OTHER = 3, BLOCK = 4, BRANCH = 5, CODE = 6, LOCAL = 7, CALL = 8,
    LOAD = 9, STORE = 10, LONG = 11, ADDED = 12, COMPARED = 13, CALCULATED = 14, CONSTANT = 15, PLACE = 16;
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

  // Copies a stream in which the two bytes of U+0100 to U+01FF stand for one, and all others for
  // themselves.
  function copyText(from) {
    for (var i = 0; i < from.length; i++) {
      var byte = from[i];
      bytes[at++] = byte > 0xc3 && byte < 0xc8 ? byte << 6 | from[++i] & 63 : byte;
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
        stream = next === 0x6a ? ADDED : next > 0x5a ? CALCULATED : next > 0x44 ? COMPARED : CONSTANT;
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
