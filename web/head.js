// Runs before anything is rendered and sets what the style sheet needs to know, so that nothing moves when
// the program takes over. It keeps to ES5, like web/boot.js.
(function () {
  'use strict';

  var classes = [];

  // Set by ui/src/storage.rs.
  try {
    if (localStorage.getItem('chifeng-quality-award/large-text')) {
      classes.push('large');
    }
  } catch (refused) {
    // A page that may store nothing has stored nothing.
  }

  // The file shows the first screen. An address that asks for another one waits for the program.
  if (!/^#?\/?$/.test(location.hash)) {
    classes.push('elsewhere');
  }

  // `asked_for` of web/src/embedding.rs.
  if (parent !== window && /[?&]embed(=|&|$)/.test(location.search)) {
    classes.push('embedded');
  }

  // The colours that application/src/edition/colour.rs has made for an office's edition, in the order of its
  // names.
  var colours = document.querySelector('meta#colours[name="colours"]');
  var names = ['accent', 'on-accent', 'tint', 'dark-accent', 'dark-on-accent', 'dark-tint'];
  (colours ? colours.content.split(' ') : []).forEach(function (colour, at) {
    if (/^#[0-9a-f]{6}$/.test(colour)) {
      document.documentElement.style.setProperty('--own-' + names[at], colour);
    }
  });

  document.documentElement.className = classes.join(' ');
})();
