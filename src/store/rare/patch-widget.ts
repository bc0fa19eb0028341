import type { WidgetNode, WidgetRoot } from '../../protocol/index.js';

/** Deeper nodes are neither found nor changed: a tree may grow by updates beyond what narrowing allows. */
const maximumDepth = 200;

const isNode = (value: unknown): value is WidgetNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Patch = (node: WidgetNode) => WidgetNode;

/**
 * Applies `visit` to each node in document order, and to what is below the result of that visit: a list of `children`, or
 * the one child of a Transition. Nodes that do not change stay the same objects.
 */
function mapNodes(node: WidgetNode, visit: Patch, depth = 0): WidgetNode {
  const visited = visit(node);
  if (depth >= maximumDepth) return visited;
  const children = visited['children'];
  if (isNode(children)) {
    const child = mapNodes(children, visit, depth + 1);
    return child === children ? visited : { ...visited, children: child };
  }
  if (!Array.isArray(children)) return visited;
  const rows: readonly unknown[] = children;
  const mapped = rows.map((row) => (isNode(row) ? mapNodes(row, visit, depth + 1) : row));
  return mapped.some((row, index) => row !== rows[index]) ? { ...visited, children: mapped } : visited;
}

/** Changes the first node with this id in document order; the same tree when there is none. */
function patchNode(root: WidgetRoot, id: string, patch: Patch): WidgetRoot {
  let isFound = false;
  return mapNodes(root, (node) => {
    if (isFound || node.id !== id) return node;
    isFound = true;
    return patch(node);
  });
}

/** Replaces the node with this id, its children included (PROTOCOL 3.2). */
export function replaceComponent(root: WidgetRoot, id: string, component: WidgetNode): WidgetRoot {
  return patchNode(root, id, () => component);
}

/**
 * Appends to the `value` of the node with this id. `done` clears the node's `streaming`, but is not final: nodes without
 * that prop get it with every delta (PROTOCOL 3.2).
 */
export function appendText(root: WidgetRoot, id: string, delta: string, done: boolean): WidgetRoot {
  return patchNode(root, id, (node) => {
    const { value } = node;
    const text = (typeof value === 'string' ? value : '') + delta;
    return { ...node, value: text, ...(done && node['streaming'] === true ? { streaming: false } : {}) };
  });
}

/** Says of every node that no more text comes (PROTOCOL 3.3). */
export function clearStreaming(root: WidgetRoot): WidgetRoot {
  return mapNodes(root, (node) => (node['streaming'] === true ? { ...node, streaming: false } : node));
}
