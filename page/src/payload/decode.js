// Makes a part of the program, as bytes, out of its text. Undoes `encode` of mod.rs beside this file,
// which says what each stream holds. It keeps to ES5. The sizes that were left out there are written
// with five bytes each, so that their place is known beforehand.
function decode(text) {
  var AFTER = 0, BEFORE = 1, HEAD = 2, OTHER = 3, BLOCK = 4, BRANCH = 5, CODE = 6, LOCAL = 7, CALL = 8,
    LOAD = 9, STORE = 10, LONG = 11, ADDED = 12, COMPARED = 13, CALCULATED = 14, CONSTANT = 15, PLACE = 16, OWN = 17;
  // The codes of codes.rs.
  var CONST_MINUS_1 = 6, CONST_0 = 7, CONST_PLACE = 9, ADD = 10, GET_LAST = 18, GET_BEFORE = 19, GET_FIRST = 20,
    LOAD_NEXT = 21, LOAD_PREVIOUS = 22, STORE_NEXT = 23, STORE_PREVIOUS = 24, MOVE = 25, BRANCH_0 = 28, ENTER = 29,
    LEAVE = 30, OFTEN = 192, MOST = 40;
  var SIZE = 5;
  // As UTF-8, which browsers write at once: a letter that stands for a byte is two bytes there, and
  // Chinese is what it is in the program. Browsers without this cannot run the glue either.
  var encoder = new TextEncoder();
  var streams = text.split('\u0200').map(function (text) { return encoder.encode(text); });
  var places = streams.map(function () { return 0; });
  var bytes = new Uint8Array(text.length * 4);
  var at = 0;
  // The functions that are called most often.
  var often = [];
  // Within a function: the two locals that were named last, by the local that was named last before it the offset of
  // the last load, the offset of the last store, where the size of the frame on the stack is written, and the local
  // that has the frame's place.
  var last, before, loads, store, size, end, frame;

  // The codes that printable characters stand for, from the space on and without `<`; letters.rs says how they were
  // chosen. Every other byte stands for one of the other codes, in order.
  var LETTERS = '722041232209130874c36ccbd6c42d2f03c5211802cd173619c7073b28c112141e420fd2244647d149d34bcf4d894f505152c9ce1d8345d0118415760a050685370c6a0b0471a7c20dc03a1c1a6e10ca0e6b7329d800ccc816c61bd7d4d5';
  var listed = LETTERS.match(/../g).map(function (hex) { return parseInt(hex, 16); });
  var others = [];
  for (var i = 0; i < 256; i++) {
    if (listed.indexOf(i) < 0) {
      others.push(i);
    }
  }
  var instructions = new Uint8Array(256);
  for (i = 0; i < 256; i++) {
    instructions[i] = (i > 0x1f && i < 0x7f && i !== 0x3c ? listed : others).shift();
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
  // The codes of codes.rs.
  follow(CONST_MINUS_1, ADD, OWN);
  follow(GET_LAST, MOVE, OWN);
  follow(BRANCH_0, LEAVE, OWN);
  follow(OFTEN, 255, OWN);

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

  function write(number) {
    for (; number > 127; number >>>= 7) {
      bytes[at++] = number & 127 | 128;
    }
    bytes[at++] = number;
  }

  function name(local) {
    if (local !== last) {
      before = last;
      last = local;
    }
  }

  function get(local) {
    bytes[at++] = 0x20;
    write(local);
    name(local);
  }

  // Writes what a code of codes.rs stands for. Where a byte is passed over, it is 0.
  function stand(code) {
    if (code >= OFTEN) {
      bytes[at++] = 0x10;
      write(often[code - OFTEN]);
      return;
    }
    switch (code) {
      case GET_LAST:
        bytes[at++] = 0x20;
        write(last);
        break;
      case GET_BEFORE:
        get(before);
        break;
      case GET_FIRST:
        get(0);
        break;
      case LOAD_NEXT:
      case LOAD_PREVIOUS:
        bytes[at] = 0x28;
        at += 2;
        write(loads[last] = (loads[last] || 0) + (code === LOAD_NEXT ? 4 : -4));
        break;
      case STORE_NEXT:
      case STORE_PREVIOUS:
        bytes[at] = 0x36;
        at += 2;
        write(store += code === STORE_NEXT ? 4 : -4);
        break;
      case MOVE:
        bytes[at] = 0x29;
        at += 2;
        loads[last] = copy(LOAD, 1);
        bytes[at] = 0x37;
        at += 2;
        store = copy(STORE, 1);
        break;
      case BRANCH_0:
        bytes[at] = 0x0d;
        at += 2;
        break;
      case ENTER:
        bytes[at] = 0x23;
        bytes[at + 2] = 0x41;
        size = at += 3;
        copy(CALCULATED, 1);
        end = at;
        bytes[at++] = 0x6b;
        bytes[at++] = 0x22;
        name(frame = copy(LOCAL, 1));
        bytes[at] = 0x24;
        at += 2;
        break;
      case LEAVE:
        get(frame);
        bytes[at++] = 0x41;
        for (var from = size; from < end; from++) {
          bytes[at++] = bytes[from];
        }
        bytes[at++] = 0x6a;
        bytes[at] = 0x24;
        at += 2;
        break;
      default:
        bytes[at++] = 0x41;
        if (code === ADD) {
          copy(ADDED, 1);
          bytes[at++] = 0x6a;
        } else if (code === CONST_PLACE) {
          copy(PLACE, 1);
          bytes[at - 1] |= 128;
          at++;
        } else {
          bytes[at++] = code - CONST_0 & 127;
        }
    }
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
    last = before = -1;
    loads = [];
    store = 0;
    for (var depth = 1; depth > 0;) {
      var code = instructions[take(CODE)];
      var stream = following[code];
      if (stream === OWN) {
        stand(code);
        continue;
      }
      bytes[at++] = code;
      var count = 1;
      if (code === 0x0b) {
        depth--;
      }
      if (stream === 0) {
        continue;
      }
      if (stream === LOAD || stream === STORE) {
        at++;
      } else if (stream === CONSTANT) {
        var place = places[CODE];
        var next = instructions[take(CODE)];
        places[CODE] = place;
        stream = next >= OFTEN ? CONSTANT : next > 0x5a ? CALCULATED : next > 0x44 ? COMPARED : CONSTANT;
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
      var number = copy(stream, count);
      if (stream === LOCAL) {
        name(number);
      } else if (code === 0x28 || code === 0x29 || code === 0x2d) {
        loads[last] = number;
      } else if (code === 0x36 || code === 0x37 || code === 0x3a) {
        store = number;
      }
    }
    writeSize(start);
  }

  copyText(streams[BEFORE]);
  bytes[at++] = 10;
  var start = at;
  while (often.length < MOST) {
    often.push(copy(HEAD, 1));
  }
  while (at > start) {
    bytes[--at] = 0;
  }
  at += SIZE;
  for (var functions = copy(HEAD, 1); functions > 0; functions--) {
    copyFunction();
  }
  writeSize(start);
  copyText(streams[AFTER]);
  return bytes.subarray(0, at);
}
