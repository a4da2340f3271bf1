// Runs before anything is rendered and sets what the style sheet needs to know, so that nothing moves when
// the program takes over. It keeps to ES5, like ui/script/boot.js.
(function () {
  'use strict';

  var classes = [];

  // Set by ui/src/large.rs. The build puts the key in (xtask/src/built.rs).
  try {
    if (localStorage.getItem('LARGE_TEXT')) {
      classes.push('large');
    }
  } catch (refused) {
    // A page that may store nothing has stored nothing.
  }

  // The file shows the first screen. An address that asks for another one waits for the program.
  if (!/^#?\/?([?&]|$)/.test(location.hash)) {
    classes.push('elsewhere');
  }

  // `asked_for` of web/src/embedding.rs.
  if (parent !== window && /[?&]embed(=|&|$)/.test(location.search)) {
    classes.push('embedded');
  }

  // The colours that application/src/edition/colour.rs has made for an office's edition, in the order of its
  // names. Until version 0.2.0 there were six, and the main button of the dark page had the accent for its
  // ground.
  var meta = document.querySelector('meta#colours[name="colours"]');
  var colours = meta ? meta.content.split(' ') : [];
  if (colours.length === 6) {
    colours.splice(4, 1, colours[3], colours[4], colours[3]);
  }
  var names = ['accent', 'on-accent', 'tint', 'dark-accent', 'dark-fill', 'dark-on-fill', 'dark-edge', 'dark-tint'];
  colours.forEach(function (colour, at) {
    if (at < names.length && /^#[0-9a-f]{6}$/.test(colour)) {
      document.documentElement.style.setProperty('--own-' + names[at], colour);
    }
  });

  document.documentElement.className = classes.join(' ');
})();
