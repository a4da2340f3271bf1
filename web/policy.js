// Stands before the page's policy. Chromium before 97 does not know the policy's word
// 'wasm-unsafe-eval' and refuses the program. There, and nowhere else, this writes a policy that says
// nothing of programs, and lets the strict one behind it become the text of an element that no
// browser runs. ES5, like web/boot.js.
(function () {
  'use strict';

  // Only Blink has the first, and it has the second since version 97.
  if (window.webkitRequestFileSystem && ![].findLast) {
    // xtask/src/inline.rs fills it in.
    document.write('<meta content="POLICY" http-equiv="Content-Security-Policy">' +
      '<script type="text/plain" id="policy">');
  }
})();
