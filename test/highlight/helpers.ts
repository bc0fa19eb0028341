import { fixture, html, waitUntil } from '@open-wc/testing';
import { createContentPlugins } from '../../src/markdown/content-plugins.js';
import type { MarkdownPlugin } from '../../src/markdown/context.js';
import { MarkdownRenderer } from '../../src/markdown/markdown-renderer.js';
import { contextWith } from '../markdown/helpers.js';

/** A renderer with content plugins, in a shadow root of the page. */
export async function createView(
  plugins: readonly MarkdownPlugin[] = createContentPlugins(() => ({ formulaFailed: 'Cannot be shown' })),
): Promise<{ readonly root: HTMLElement; readonly shadow: ShadowRoot; readonly renderer: MarkdownRenderer }> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const shadow = host.attachShadow({ mode: 'open' });
  const root = document.createElement('div');
  root.className = 'ck-prose';
  shadow.append(root);
  return { root, shadow, renderer: new MarkdownRenderer(root, contextWith({ plugins })) };
}

export const fence = (language: string, code: string): string => `\`\`\`${language}\n${code}\n\`\`\`\n`;

export const codeOf = (root: ParentNode): HTMLElement => root.querySelector<HTMLElement>('.ck-code code')!;

/** Waits until code is coloured: until it has as many coloured spans as `count`. */
export async function coloured(root: ParentNode, count = 1, timeout = 8000): Promise<void> {
  const spans = (): number => root.querySelectorAll('.ck-code-part > span').length;
  await waitUntil(() => spans() >= count, 'is coloured', { timeout });
}

/** What has colours, as `class:text`. */
export const tokens = (root: ParentNode): string[] =>
  [...root.querySelectorAll('.ck-code-part > span')].map((span) => `${span.className}:${span.textContent}`);

/** How often a file was fetched. */
export const fetches = (name: string): number =>
  performance.getEntriesByType('resource').filter((entry) => entry.name.includes(name)).length;

/** Lets everything run that is waiting for its turn. */
export const settle = (milliseconds = 60): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The selection inside a shadow tree, which browsers give in different places. */
export function selectionOf(shadow: ShadowRoot): Selection {
  const { getSelection } = shadow as { getSelection?: () => Selection | null };
  return getSelection?.call(shadow) ?? document.getSelection()!;
}
