// The program changes the page through these three functions (xtask/src/glue.rs). A translator, an extension or a
// script of the browser may have changed the page before: it wraps a text into elements of its own, puts another
// node in the place of a text, joins two texts, or writes over one. The program knows nothing of that. It
// would change texts that nobody sees any more, and inserting a node before one that was moved would stop it.
//
// So every node that the program inserts is noted, in the order that the program means. Where the children of an
// element are others when the program changes them, they are first made what the program means: its own nodes
// come back, with its own texts, and other nodes go. Elements that stand where they should do not move, so
// an input keeps its focus. The file keeps to ES5, like ui/script/boot.js.
var programNodes = (function () {
  'use strict';

  var TEXT = 3;

  // What the program means is noted at the nodes themselves: at a node as `meant`, which has the parent, the
  // neighbours and a text's words, and at the parent as `lastMeant`, the last of its nodes.
  function note(parent, node, next, words) {
    var previous = next ? next.meant.previous : parent.lastMeant;
    node.meant = { parent: parent, previous: previous, next: next, words: words };
    join(parent, previous, node);
    join(parent, node, next);
  }

  function join(parent, previous, next) {
    if (previous) {
      previous.meant.next = next;
    }
    if (next) {
      next.meant.previous = previous;
    } else {
      parent.lastMeant = previous;
    }
  }

  function forget(node) {
    var meant = node.meant;
    if (meant) {
      join(meant.parent, meant.previous, meant.next);
      node.meant = null;
    }
  }

  function isOf(parent, node) {
    return Boolean(node && node.meant && node.meant.parent === parent);
  }

  // Makes the children of an element, and of every element around it, what the program means.
  function mend(parent) {
    for (; parent; parent = parent.meant && parent.meant.parent) {
      mendOne(parent);
    }
  }

  function mendOne(parent) {
    var next = null, node, before;
    function behind() {
      return before = next ? next.previousSibling : parent.lastChild;
    }
    for (node = parent.lastMeant; node; node = node.meant.previous) {
      while (behind() !== node) {
        if (before && !isOf(parent, before)) {
          parent.removeChild(before);
        } else {
          parent.insertBefore(node, next);
        }
      }
      if (node.nodeType === TEXT && node.nodeValue !== node.meant.words) {
        node.nodeValue = node.meant.words;
      }
      next = node;
    }
    while (behind()) {
      parent.removeChild(before);
    }
  }

  return {
    insert: function (parent, node, next) {
      var words = node.meant ? node.meant.words : node.nodeValue;
      forget(node);
      if (!next || isOf(parent, next)) {
        if (next && next.parentNode !== parent) {
          mend(parent);
        }
        note(parent, node, next, words);
      }
      return parent.insertBefore(node, next);
    },

    remove: function (parent, node) {
      if (isOf(parent, node)) {
        mend(parent);
        forget(node);
      }
      return parent.removeChild(node);
    },

    write: function (node, words) {
      if (node.meant) {
        node.meant.words = words;
        mend(node.meant.parent);
      }
      node.nodeValue = words;
    }
  };
})();
