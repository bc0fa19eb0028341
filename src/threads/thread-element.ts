import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { ChatElement, Selected, type ChatContext } from '../context/index.js';
import { StickToBottom } from '../controllers/stick-to-bottom.js';
import type { Translation } from '../i18n/index.js';
import { createContentPlugins } from '../markdown/content-plugins.js';
import { codeToolsPlugin, showTableTools } from '../markdown/tools-loader.js';
import { DrawQueue } from '../markdown/draw-queue.js';
import type { Conversation, ItemEntry, Notice } from '../store/index.js';
import { allowedImageDomains, retriedItemId } from '../store/selectors.js';
import { iconButton } from '../ui/buttons.js';
import { DrawnGroups } from './drawn-groups.js';
import { arrange, type Exchange, type Row } from './exchanges.js';
import { FeedController } from './feed-controller.js';
import { chapters, type Chapter } from './groups.js';
import type { ItemView } from './items/item-view.js';
import { markdownContext } from './markdown-context.js';
import { loadStates } from './states-part.js';
import type { TurnRow } from './turn-rows.js';

const EMPTY: Chapter = { id: '', members: [{ id: '', members: [{ id: '', rows: [] }] }] };

/** Sent by `<ck-thread>` when the first line goes under the header, or comes out again. */
export class ThreadScrolledEvent extends Event {
  static readonly type = 'ck-thread-scrolled';

  constructor(readonly scrolled: boolean) {
    super(ThreadScrolledEvent.type, { bubbles: true });
  }
}

/**
 * The conversation: its scroller, the list of exchanges, the sign of life, the error, and the way to the end.
 *
 * @tag ck-thread
 * @fires ck-thread-scrolled
 */
export class ThreadElement extends ChatElement {
  readonly #autoScroll = new Selected(this, (state) => state.options.thread.autoScroll);
  readonly #running = new Selected(this, ({ turn }) => turn !== null);
  readonly #retried = new Selected(this, retriedItemId);
  readonly #imageDomains = new Selected(this, allowedImageDomains);
  readonly #feed = new FeedController(this, {
    changed: (conversation, rearranged) => this.#take(conversation, rearranged),
  });
  readonly #scroll = new StickToBottom(this, {
    elements: () => {
      const scroller = this.querySelector<HTMLElement>('.ck-scroll');
      const content = scroller?.querySelector<HTMLElement>('.ck-log');
      return scroller && content ? { scroller, content } : null;
    },
    mayFollow: () => this.#autoScroll.value || this.chat.store.state.turn === null,
    changed: () => this.#scrollChanged(),
  });

  #exchanges: readonly Exchange[] = [];
  #chapters: readonly Chapter[] = [];
  readonly #drawn = new DrawnGroups(() => this.requestUpdate());
  #wasRunning = false;
  #notices: readonly Notice[] = [];
  #lastEntry: ItemEntry | undefined;
  /** The key of the newest question, to notice the next one. */
  #question: string | null = null;
  /** The exchange that has room for its answer, so that its question can stay at the top. */
  #reserved: string | null = null;
  /** Something came while the reader was away from the end. */
  #news = false;
  #sent = false;
  #view: ItemView | null = null;
  readonly #plugins = [...createContentPlugins(() => this.strings), codeToolsPlugin(() => this.strings)];
  readonly #queue = new DrawQueue();

  constructor() {
    super();
    showTableTools(this, () => this.strings);
  }

  protected override willUpdate(): void {
    const { chat, translation } = this;
    const domains = this.#imageDomains.value;
    if (!this.#view || !isSameView(this.#view, chat, translation, domains)) {
      const markdown = markdownContext(chat, translation.strings, domains, this.#plugins, this.#queue);
      this.#view = { feed: this.#feed.feed, chat, translation, markdown };
    }
    const running = this.#running.value;
    // What has come to its end can be acted on.
    if (running !== this.#wasRunning) this.#group(chat.store.state.conversation);
    this.#wasRunning = running;
  }

  protected override render(): TemplateResult {
    const { strings } = this;
    const list = this.#list();
    return html`<div
        class="ck-scroll"
        part="thread"
        role="log"
        aria-live="off"
        aria-label=${strings.conversation}
        tabindex="0"
        @contentvisibilityautostatechange=${this.#cameNear}
      >
        <div class="ck-log ck-col">
          <ck-older data-unanchored .waits=${this.#drawn.waits}></ck-older>
          ${list}
        </div>
      </div>
      ${
        this.#scroll.away
          ? iconButton({
              icon: 'arrow-down',
              label: this.#news ? strings.toEndWithNews : strings.toEnd,
              part: 'to-end',
              className: this.#news ? 'ck-to-end ck-has-news' : 'ck-to-end',
              onClick: this.#toEnd,
            })
          : nothing
      }`;
  }

  #list(): unknown {
    const shown = this.#chapters.length > 0 ? this.#chapters : [EMPTY];
    const groups = shown.flatMap(({ members }) => members);
    const last = groups.at(-1);
    this.#drawn.advance(groups, this.getElementsByClassName('ck-group'), this.#scroll.away);
    return repeat(
      shown,
      ({ id }) => id,
      ({ members }) =>
        html`<div class="ck-chapter">
          ${repeat(
            members,
            ({ id }) => id,
            (group) => {
              const missing = this.#drawn.missing(group);
              const isLast = group === last;
              const changing = isLast
                ? [this.#reserved, this.#running.value, this.#retried.value, this.#scroll.away]
                : [];
              return guard([group, this.#view, missing, isLast, ...changing], () =>
                this.#groupOf(group.members.slice(missing), isLast),
              );
            },
          )}
        </div>`,
    );
  }

  #groupOf(members: readonly Exchange[], isLast: boolean): TemplateResult {
    const last = isLast ? members.at(-1) : null;
    return html`<div class="ck-group">
      ${repeat(
        members,
        ({ id }) => id,
        (exchange) =>
          html`<div
            class="ck-exchange"
            ?data-reserved=${exchange.id === this.#reserved && exchange === last}
            ?data-away=${this.#scroll.away && exchange === last}
          >
            ${repeat(
              exchange.rows,
              ({ id }) => id,
              (row) => this.#row(row),
            )}
            ${exchange === last ? html`<ck-live></ck-live><ck-error></ck-error>` : nothing}
          </div>`,
      )}
    </div>`;
  }

  #row(row: Row): unknown {
    if (!this.#view) return nothing;
    if (row.kind === 'notice') {
      // The element keeps its place until its chunk is there.
      void loadStates().catch(() => undefined);
      return html`<ck-notice .notice=${row.notice} .view=${this.#view}></ck-notice>`;
    }
    return html`<ck-item .key=${row.key} .view=${this.#view} ?data-starts-turn=${row.startsTurn}></ck-item>${
        row.turn ? this.#actions(row.turn) : nothing
      }`;
  }

  /**
   * Not while the answer is still coming; but while another one is asked for and this one is still there. The elements
   * keep their place until their chunk is there.
   */
  #actions(turn: TurnRow): unknown {
    if (turn.newest && this.#running.value && this.#retried.value === null) return nothing;
    void loadActions();
    return html`<ck-actions .row=${turn} .view=${this.#view}></ck-actions>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#sent) return;
    this.#sent = false;
    if (this.#autoScroll.value) {
      this.#scroll.toEnd();
      return;
    }
    // The last exchange.
    const question = this.querySelector('ck-live')?.parentElement;
    const log = this.querySelector('.ck-log');
    if (question && log) this.#scroll.toTop(question, parseFloat(getComputedStyle(log).paddingBlockStart));
  }

  #take(conversation: Conversation, rearranged: boolean): void {
    if (rearranged || conversation.notices !== this.#notices) this.#arrange(conversation);
    const last = conversation.entries.at(-1);
    if (last !== this.#lastEntry && last?.live && this.#scroll.away && !this.#sent) this.#setNews(true);
    this.#lastEntry = last;
  }

  #arrange(conversation: Conversation): void {
    const before = new Set(this.#exchanges.flatMap(({ rows }) => rows.map(({ id }) => id)));
    this.#group(conversation);
    const goesOn = conversation.keys.some((key) => before.has(key));
    const question = conversation.entries.findLast(({ item }) => item.type === 'user_message');
    const isNew = question !== undefined && question.key !== this.#question && question.live;
    this.#question = question?.key ?? null;
    if (isNew && !before.has(question.key)) {
      this.#sent = true;
      this.#reserved = this.#autoScroll.value ? null : (this.#exchanges.at(-1)?.id ?? null);
      this.#setNews(false);
    } else if (!goesOn) {
      // Another thread: it is read from its end.
      this.#reserved = null;
      this.#drawn.clear();
      this.#scroll.toEnd();
    }
    this.requestUpdate();
  }

  #group({ entries, notices }: Conversation): void {
    this.#notices = notices;
    this.#exchanges = arrange(entries, notices, this.#exchanges);
    this.#chapters = chapters(this.#exchanges, this.#chapters);
  }

  #scrollChanged(): void {
    // While an answer comes, the end moves away by what is new there.
    const answers = this.chat.store.state.turn !== null && this.#lastEntry?.item.type !== 'user_message';
    this.#news = this.#scroll.away && (this.#news || answers);
    this.requestUpdate();
    this.dispatchEvent(new ThreadScrolledEvent(this.#scroll.scrolled));
  }

  /** Marks what the browser skips, for what is inside, and for what is drawn next. */
  readonly #cameNear = {
    capture: true,
    handleEvent: ({ target, skipped }: Event & { readonly skipped?: boolean }): void => {
      if (!(target instanceof Element)) return;
      if (!target.toggleAttribute('data-skipped', skipped === true)) this.#queue.prefer(target);
    },
  };

  #setNews(news: boolean): void {
    if (news === this.#news) return;
    this.#news = news;
    this.requestUpdate();
  }

  readonly #toEnd = (): void => {
    this.#scroll.toEnd(true);
    // The button is about to go: focus must not fall out of the chat.
    this.querySelector<HTMLElement>('.ck-scroll')?.focus({ preventScroll: true });
  };
}

function isSameView(
  view: ItemView,
  chat: ChatContext,
  translation: Translation,
  domains: readonly string[] | undefined,
): boolean {
  return view.chat === chat && view.translation === translation && view.markdown.allowedImageDomains === domains;
}

/** Fetches what draws the actions of answers, with the first answer that has any. A failure is tried again with the next. */
async function loadActions(): Promise<void> {
  if (customElements.get('ck-actions')) return;
  const chunk = await import('./actions/index.js').catch(() => null);
  chunk?.registerActions();
}
