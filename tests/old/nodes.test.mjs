// `ui/script/nodes.js` against pages that other programs rewrite, in a document of a few lines, by many random changes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const SOURCE = readFileSync(new URL("../../ui/script/nodes.js", import.meta.url), "utf8");
const program = new Function(`${SOURCE}; return programNodes;`)();

/** As much of a document's node as the script needs; it refuses what a document refuses. */
class Node {
  constructor(nodeType, nodeValue) {
    Object.assign(this, { nodeType, nodeValue, parentNode: null, children: [] });
  }
  get lastChild() {
    return this.children.at(-1) ?? null;
  }
  get previousSibling() {
    return this.parentNode?.children[this.parentNode.children.indexOf(this) - 1] ?? null;
  }
  insertBefore(node, next) {
    if (next) assert.equal(next.parentNode, this, "NotFoundError");
    if (node === next) return node;
    node.parentNode?.removeChild(node);
    this.children.splice(next ? this.children.indexOf(next) : this.children.length, 0, node);
    node.parentNode = this;
    return node;
  }
  removeChild(node) {
    assert.equal(node?.parentNode, this, "NotFoundError");
    this.children.splice(this.children.indexOf(node), 1);
    node.parentNode = null;
    return node;
  }
}
const text = (words) => new Node(3, words);
const element = () => new Node(1, null);

/** Whole numbers below a limit, the same in every run. */
function numbers(seed) {
  return (limit) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
}

/** What programs do to a child of an element. */
const CHANGES = [
  (child) => {
    const font = element();
    child.parentNode.insertBefore(font, child);
    font.insertBefore(child, null);
  },
  (child) => {
    const font = element();
    child.parentNode.insertBefore(font, child);
    child.parentNode.removeChild(child);
  },
  (child) => child.parentNode.removeChild(child),
  (child) => child.parentNode.insertBefore(text("stale"), child),
  (child) => child.parentNode.insertBefore(child, child.parentNode.children[0]),
  (child) => {
    if (child.nodeType === 3) child.nodeValue = "stale";
  },
];

test("the children of an element are what the program means, whatever was done to them", () => {
  for (let seed = 1; seed <= 500; seed++) {
    const below = numbers(seed);
    const around = element();
    const parent = element();
    program.insert(around, parent, null);
    /** What the program means: its nodes in their order, and the words of each text. */
    const meant = [];
    const words = new Map();
    for (let step = 0; step < 40; step++) {
      const at = below(meant.length + 1);
      const next = meant[at] ?? null;
      const action = below(3);
      let whole = true;
      if (action === 0 || meant.length === 0) {
        const node = below(2) ? text(`words ${step}`) : element();
        whole = next !== null && next.parentNode !== parent;
        program.insert(parent, node, next);
        meant.splice(at, 0, node);
        words.set(node, node.nodeValue);
      } else if (action === 1) {
        const [gone] = meant.splice(below(meant.length), 1);
        program.remove(parent, gone);
        assert.equal(gone.parentNode, null);
      } else {
        const node = meant[below(meant.length)];
        if (node.nodeType !== 3) continue;
        words.set(node, `words ${step}`);
        program.write(node, `words ${step}`);
      }
      if (whole) {
        const same = meant.every((node, place) => parent.children[place] === node);
        assert.ok(same && parent.children.length === meant.length, `seed ${seed}, step ${step}`);
        for (const node of meant) assert.equal(node.nodeValue, words.get(node));
        assert.equal(parent.parentNode, around);
      }
      for (let change = below(4); change > 0 && parent.children.length > 0; change--) {
        CHANGES[below(CHANGES.length)](parent.children[below(parent.children.length)]);
      }
      if (below(8) === 0 && parent.parentNode === around) CHANGES[below(3)](parent);
    }
  }
});
