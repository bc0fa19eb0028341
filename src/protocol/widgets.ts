/**
 * A node of a widget tree (PROTOCOL 5). The wire checks little: any prop can be missing or of any type, so a renderer
 * coerces what it reads. Nulls are dropped when a tree is narrowed.
 */
export interface WidgetNode {
  readonly type: string;
  /** Addresses streamed updates. */
  readonly id?: string;
  /** Identity in a list. */
  readonly key?: string;
  readonly [prop: string]: unknown;
}

/** The top of a widget: `Card`, `ListView`, `Basic`, or any other node, which is shown as if wrapped in `Basic`. */
export type WidgetRoot = WidgetNode;

/** What a widget's control does (PROTOCOL 6.1), with the defaults applied. */
export interface ActionConfig {
  readonly type: string;
  readonly payload?: unknown;
  readonly handler: 'server' | 'client';
  readonly loadingBehavior: 'auto' | 'none' | 'self' | 'container';
  readonly streaming: boolean;
}

/** What of an action goes to the server. */
export interface ClientAction {
  readonly type: string;
  readonly payload?: unknown;
}
