import { adapter } from "parse5-htmlparser2-tree-adapter";

type Tree = typeof adapter;

/**
 * cheerio's tree, built in linear time. The original looks from the front for the place of what stands in a table
 * where it must not, although that place is always near the end: 100,000 such texts took it half a minute.
 */
export const treeAdapter: Tree = {
  ...adapter,
  insertBefore(parent, node, reference) {
    const index = parent.children.lastIndexOf(reference);
    const { prev } = reference;
    if (prev !== null) {
      prev.next = node;
      node.prev = prev;
    }
    reference.prev = node;
    node.next = reference;
    parent.children.splice(index, 0, node);
    node.parent = parent;
  },
  insertTextBefore(parent, text, reference) {
    const { prev } = reference;
    if (prev !== null && adapter.isTextNode(prev)) prev.data += text;
    else treeAdapter.insertBefore(parent, adapter.createTextNode(text), reference);
  },
  detachNode(node) {
    const { parent, prev, next } = node;
    if (parent === null) return;
    if (prev !== null) prev.next = next;
    if (next !== null) next.prev = prev;
    parent.children.splice(parent.children.lastIndexOf(node), 1);
    node.prev = null;
    node.next = null;
    node.parent = null;
  },
};
