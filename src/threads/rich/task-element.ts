import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { allStrings } from '../../i18n/all-strings.js';
import type { FileSource, Task, URLSource } from '../../protocol/index.js';
import { fileKind } from '../../ui/file-kind.js';
import { icon, namedIcon } from '../../ui/icons.js';
import { fileText, image } from '../../ui/more-icons.js';
import { isWebUrl, safeLinkUrl } from '../../ui/safe-url.js';
import type { ItemView } from '../items/item-view.js';
import { RichElement } from './rich-element.js';
import { globe, search } from './rich-icons.js';
import { saysSomething, sourceHost, sourceTitle, taskText } from './task-text.js';
import { workflowStyles } from './workflow.styles.js';

/** More chips than this in a row are shown on demand. */
const CHIPS = 6;

/**
 * One task, of a workflow or on its own (PROTOCOL 4.4): its icon, its title, and what belongs to it. The title shimmers
 * while it runs. One that says nothing is hidden.
 *
 * @tag ck-task
 * @attr data-body - Something stands below the title.
 * @csspart task-title, task-content, task-query, task-source
 */
export class TaskElement extends RichElement {
  @property({ attribute: false }) task: Task | null = null;
  @property({ type: Boolean }) running = false;
  /** Which rows of chips are shown whole. */
  @state() private whole: ReadonlySet<string> = new Set();

  protected override readonly sheet = workflowStyles;

  protected override willUpdate(): void {
    this.hidden = this.task !== null && !saysSomething(this.task);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { task, view, running } = this;
    if (!task || !view || this.hidden) return nothing;
    const { title, body } = taskText(task, running, allStrings(view.translation));
    return html`<span class="ck-task-icon">${taskIcon(task)}</span>
      <div class="ck-task-main">
        ${
          title === ''
            ? nothing
            : html`<div class="ck-task-title" part="task-title">
                <bdi class=${running ? 'ck-shimmer' : ''}>${title}</bdi>
              </div>`
        }
        ${body === '' ? nothing : this.#content(body, view)}${this.#chips(task, view)}
      </div>`;
  }

  #content(body: string, { markdown }: ItemView): TemplateResult {
    return html`<ck-markdown
      class="ck-task-content"
      part="task-content"
      dir="auto"
      .text=${body}
      .streaming=${this.running}
      .context=${markdown}
    ></ck-markdown>`;
  }

  #chips(task: Task, view: ItemView): unknown {
    if (task.type === 'file') return this.#row('sources', task.sources.map(fileChip), view);
    if (task.type !== 'web_search') return nothing;
    const strings = allStrings(view.translation);
    return [
      this.#row('queries', task.queries.map(queryChip), view),
      this.#row(
        'sources',
        task.sources.map((source) => pageChip(source, strings.opensInNewTab)),
        view,
      ),
    ];
  }

  #row(name: string, chips: readonly TemplateResult[], { translation }: ItemView): TemplateResult | typeof nothing {
    if (chips.length === 0) return nothing;
    const hidden = this.whole.has(name) || chips.length <= CHIPS + 1 ? 0 : chips.length - CHIPS;
    return html`<div class="ck-chips" role="list">
      ${hidden > 0 ? chips.slice(0, CHIPS) : chips}
      ${
        hidden > 0
          ? html`<span role="listitem"
              ><button type="button" class="ck-chip ck-chip-more" @click=${() => this.#showAll(name)}>
                ${allStrings(translation).more(hidden)}
              </button></span
            >`
          : nothing
      }
    </div>`;
  }

  #showAll(name: string): void {
    const row = this.renderRoot.querySelector('.ck-chip-more:focus')?.closest('.ck-chips');
    this.whole = new Set([...this.whole, name]);
    // The button is gone then: its focus goes to the first chip that it brought, if that takes any.
    void this.updateComplete.then(() => [...(row?.querySelectorAll<HTMLElement>('a.ck-chip') ?? [])][CHIPS]?.focus());
  }
}

/** A dot where the task has no picture of its own. */
function taskIcon(task: Task): unknown {
  switch (task.type) {
    case 'custom':
      return task.icon ? namedIcon(task.icon, 16) : html`<i></i>`;
    case 'web_search':
      return icon(task.queries.length === 0 && task.sources.length > 0 ? globe : search, 16);
    case 'thought':
      return html`<i></i>`;
    case 'file':
      return icon(fileText, 16);
    case 'image':
      return icon(image, 16);
  }
}

function queryChip(query: string): TemplateResult {
  return html`<span class="ck-chip" part="task-query" role="listitem"
    >${icon(search, 12)}<bdi class="ck-trunc">${query}</bdi></span
  >`;
}

function pageChip(source: URLSource, opensInNewTab: string): TemplateResult {
  const url = safeLinkUrl(source.url);
  const letter = Array.from(sourceHost(source.url))[0];
  const content = html`<span class="ck-chip-mark" aria-hidden="true">${letter ?? icon(globe, 12)}</span
    ><bdi class="ck-trunc">${sourceTitle(source)}</bdi>`;
  if (url === undefined || !isWebUrl(url)) {
    return html`<span class="ck-chip" part="task-source" role="listitem">${content}</span>`;
  }
  return html`<span role="listitem"
    ><a
      class="ck-chip"
      part="task-source"
      href=${url}
      title=${ifDefined(source.description)}
      target="_blank"
      rel="noopener noreferrer"
      >${content}<span class="ck-vh"> (${opensInNewTab})</span></a
    ></span
  >`;
}

function fileChip({ title, filename, description }: FileSource): TemplateResult {
  return html`<span class="ck-chip" part="task-source" role="listitem" title=${ifDefined(description)}
    >${icon(fileKind(filename, '').icon, 14)}<bdi class="ck-trunc">${title.trim() || filename}</bdi></span
  >`;
}
