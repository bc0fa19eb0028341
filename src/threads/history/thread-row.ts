import { html, nothing, type TemplateResult } from 'lit';
import { allStrings } from '../../i18n/all-strings.js';
import type { Translation } from '../../i18n/index.js';
import type { ThreadMetadata } from '../../protocol/index.js';
import { icon } from '../../ui/icons.js';
import { archive, lock } from '../../ui/more-icons.js';
import { ellipsis } from './history-icons.js';
import { shortDate } from './thread-groups.js';
import type { TitlePart } from './thread-search.js';
import type { RenameDoneEvent } from './rename-element.js';

/** What a row can do, and what it looks like besides its thread. */
export interface RowState {
  readonly translation: Translation;
  readonly now: Date;
  /** Its thread is the one that is shown. */
  readonly current: boolean;
  /** The one row of the list that the Tab key comes to. */
  readonly reachable: boolean;
  /** The title, with what was searched for marked. */
  readonly parts: readonly TitlePart[];
  readonly renaming: boolean;
  readonly deleting: boolean;
  readonly hasMenu: boolean;
  readonly onOpen: () => void;
  readonly onMenu: (anchor: HTMLElement) => void;
  readonly onRenamed: (event: RenameDoneEvent) => void;
  readonly onFocus: () => void;
}

/** The title of a thread, or what stands for it (PROTOCOL A15). */
export const threadTitle = ({ title }: ThreadMetadata, { strings }: Translation): string =>
  title === undefined || title.trim() === '' ? strings.newChat : title;

/** One thread of the list. */
export function threadRow(thread: ThreadMetadata, row: RowState): TemplateResult {
  const strings = allStrings(row.translation);
  if (row.renaming) {
    return html`<li class="ck-th" part="thread-row" data-renaming>
      <ck-rename
        .value=${thread.title ?? ''}
        .strings=${strings}
        @ck-rename-done=${(event: RenameDoneEvent) => row.onRenamed(event)}
      ></ck-rename>
    </li>`;
  }
  const title = threadTitle(thread, row.translation);
  return html`<li
    class="ck-th"
    part="thread-row"
    ?data-current=${row.current}
    ?data-menu=${row.hasMenu}
    @contextmenu=${(event: MouseEvent) => onContextMenu(event, row)}
  >
    <button
      type="button"
      class="ck-th-open"
      part="thread-title"
      tabindex=${row.reachable ? 0 : -1}
      aria-current=${row.current ? 'true' : nothing}
      aria-busy=${row.deleting ? 'true' : nothing}
      title=${title}
      @click=${row.onOpen}
      @focus=${row.onFocus}
    >
      <span class="ck-trunc" dir="auto"
        >${row.parts.map(({ text, found }) => (found ? html`<mark>${text}</mark>` : text))}</span
      >${untitledDate(thread, row)}${statusMark(thread, row)}
    </button>
    ${row.deleting ? html`<span class="ck-spin" role="img" aria-label=${strings.deletingChat}></span>` : menuButton(title, row)}
  </li>`;
}

/** The date tells untitled threads apart. */
function untitledDate(thread: ThreadMetadata, { translation, now }: RowState): TemplateResult | typeof nothing {
  const isTitled = thread.title !== undefined && thread.title.trim() !== '';
  const date = isTitled ? '' : shortDate(thread, translation.locale, now);
  return date === '' ? nothing : html`<span class="ck-th-date">${date}</span>`;
}

function statusMark({ status }: ThreadMetadata, { translation }: RowState): TemplateResult | typeof nothing {
  if (status.type === 'active') return nothing;
  const isLocked = status.type === 'locked';
  const { locked, closed } = allStrings(translation);
  return html`${icon(isLocked ? lock : archive, 14)}<span class="ck-vh">, ${isLocked ? locked : closed}</span>`;
}

function menuButton(title: string, row: RowState): TemplateResult | typeof nothing {
  if (!row.hasMenu) return nothing;
  return html`<button
    type="button"
    class="ck-ib"
    part="thread-menu-button"
    tabindex=${row.reachable ? 0 : -1}
    aria-label=${allStrings(row.translation).chatOptions(title)}
    aria-haspopup="menu"
    aria-expanded="false"
    @click=${({ currentTarget }: MouseEvent) => row.onMenu(currentTarget as HTMLElement)}
    @focus=${row.onFocus}
  >
    ${icon(ellipsis, 16)}
  </button>`;
}

/** The menu key, and the second button of a mouse. */
function onContextMenu(event: MouseEvent, row: RowState): void {
  const anchor = (event.currentTarget as HTMLElement).querySelector<HTMLElement>('.ck-ib');
  if (!anchor) return;
  event.preventDefault();
  row.onMenu(anchor);
}
