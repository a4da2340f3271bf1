// Stands before the page's policy. Chromium before 97 does not know the policy's word
// 'wasm-unsafe-eval' and refuses the program. There, and nowhere else, this script writes a policy that
// says nothing of programs, and opens an element that no browser runs: the strict policy behind this
// script becomes its text. It keeps to ES5, like ui/script/boot.js.
(function () {
  'use strict';

  // Only Blink has the first of these, and it has the second since version 97.
  if (window.webkitRequestFileSystem && ![].findLast) {
    // The build puts the policy in (page/src/source.rs).
    document.write('<meta content="POLICY" http-equiv="Content-Security-Policy">' +
      '<script type="text/plain" id="strict-policy">');
  }
})();
