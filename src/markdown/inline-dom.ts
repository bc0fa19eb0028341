import { commonLength } from './prefixes.js';
import type { ImagePool } from './image-pool.js';
import type { InlineNode } from './inline-nodes.js';

/** Replaces the text of a node so that a selection in the part that stays is kept. */
export function setText(node: Text, text: string): void {
  const old = node.data;
  if (old === text) return;
  const same = commonLength(old, text);
  node.replaceData(same, old.length - same, text.slice(same));
}

function create(node: InlineNode, images: ImagePool): Node {
  switch (node.kind) {
    case 'text':
      return document.createTextNode(node.value);
    case 'image':
      return images.take(node.key, node.value, node.attributes);
    case 'extension':
      return node.syntax?.render(node.value) ?? document.createTextNode(node.value);
    case 'element': {
      const element = document.createElement(node.value);
      for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
      for (const child of node.children) element.append((child.dom = create(child, images)));
      return element;
    }
  }
}

/** Gives the images of nodes that leave the page back to the pool. */
function release(node: InlineNode, images: ImagePool): void {
  if (node.kind === 'image' && node.dom instanceof HTMLImageElement) images.release(node.key, node.dom);
  for (const child of node.children) release(child, images);
}

function remove(node: InlineNode, images: ImagePool): void {
  release(node, images);
  node.dom?.parentNode?.removeChild(node.dom);
}

function sameAs(old: InlineNode | undefined, node: InlineNode): old is InlineNode & { dom: Node } {
  return old?.dom !== undefined && old.key === node.key;
}

/**
 * Makes the nodes that were drawn from `old` show `nodes` instead, touching as little as possible: what is equal keeps its
 * elements, text that grew is appended to. `before` is the node that follows them in `parent`.
 */
export function patch(
  parent: Node,
  old: readonly InlineNode[],
  nodes: readonly InlineNode[],
  images: ImagePool,
  before: Node | null = null,
): void {
  let kept = 0;
  while (kept < nodes.length) {
    const node = nodes[kept];
    const previous = old[kept];
    if (!node || !sameAs(previous, node)) break;
    node.dom = previous.dom;
    if (node.kind === 'text') setText(previous.dom as Text, node.value);
    else if (node.kind === 'element') patch(previous.dom, previous.children, node.children, images);
    kept += 1;
  }
  for (const gone of old.slice(kept)) remove(gone, images);
  for (const node of nodes.slice(kept)) parent.insertBefore((node.dom = create(node, images)), before);
}
