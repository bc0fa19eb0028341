import { html, nothing, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import type {
  Attachment,
  GeneratedImageItem,
  InputTag,
  StructuredInputItem,
  TaskItem,
  WorkflowItem,
} from '../../protocol/index.js';
import type { ItemEntry } from '../../store/index.js';
import { lazy, type LazyPart } from '../../ui/lazy.js';
import { SOURCES } from './citations.js';
import type { ItemView } from './item-view.js';

/** Items that not every conversation has are drawn by a chunk of its own. */
const RICH: LazyPart = {
  tag: 'ck-workflow',
  load: async () => {
    (await import('../rich/index.js')).registerRichItems();
  },
};

type Draw<Item> = (item: Item, entry: ItemEntry, view: ItemView) => DirectiveResult;

/** Shown until the chunk is there, while the server still works on an item. */
const signOfLife = ({ finished }: ItemEntry, { translation }: ItemView): TemplateResult | typeof nothing =>
  finished
    ? nothing
    : html`<div class="ck-dot" part="waiting" role="img" aria-label=${translation.strings.waiting}></div>`;

export const workflow: Draw<WorkflowItem> = (_item, entry, view) =>
  lazy(
    RICH,
    () => html`<ck-workflow .entry=${entry} .view=${view}></ck-workflow>`,
    () => signOfLife(entry, view),
  );

export const task: Draw<TaskItem> = (item, entry, view) =>
  lazy(
    RICH,
    () => html`<ck-task .task=${item.task} .running=${!entry.finished} .view=${view}></ck-task>`,
    () => signOfLife(entry, view),
  );

export const generatedImage: Draw<GeneratedImageItem> = (_item, entry, view) =>
  lazy(
    RICH,
    () => html`<ck-generated-image .entry=${entry} .view=${view}></ck-generated-image>`,
    () => signOfLife(entry, view),
  );

/** A record; while the questions are asked, they stand in the composer's place. */
export const structuredInput: Draw<StructuredInputItem> = (_item, entry, view) =>
  lazy(
    RICH,
    () => html`<ck-answers .entry=${entry} .view=${view}></ck-answers>`,
    () => undefined,
  );

/** The files of a user message; boxes of the same size until they can be drawn. */
export const files = (attachments: readonly Attachment[], view: ItemView): DirectiveResult =>
  lazy(
    RICH,
    () => html`<ck-files .attachments=${attachments} .view=${view}></ck-files>`,
    () =>
      html`<div class="ck-files">
        ${attachments.map(
          ({ type, name }) => html`<span class=${type === 'image' ? 'ck-imgtile' : 'ck-filechip'}>${name}</span>`,
        )}
      </div>`,
  );

/** A tag in a user message. */
export function tag(part: InputTag, view: ItemView): unknown {
  const plain = (): TemplateResult => html`<span class="ck-tag" part="tag"><bdi>${part.text}</bdi></span>`;
  const { click, preview } = view.chat.store.state.options.entities;
  if (!part.interactive || !(click || preview)) return plain();
  return lazy(SOURCES, () => html`<ck-tag .tag=${part} .view=${view}></ck-tag>`, plain);
}
