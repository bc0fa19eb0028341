import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Selected } from '../../context/index.js';
import type { ThreadMetadata } from '../../protocol/index.js';
import type { ChatState, History } from '../../store/index.js';
import { confirmDanger } from '../../ui/confirm.js';
import { announce, focusedIn } from '../../ui/layers.js';
import { openMenu } from '../../ui/menu.js';
import { cloudOff } from '../../ui/more-icons.js';
import { PartElement } from '../../ui/part-element.js';
import { Deletions } from './deletions.js';
import { pencil, search, squarePen, trash } from './history-icons.js';
import { listKeys } from './list-keys.js';
import { emptyList, listEnd, listSkeleton, refusalNote } from './list-states.js';
import { MoreThreads } from './more-threads.js';
import type { RenameDoneEvent } from './rename-element.js';
import { SearchBudget } from './search-budget.js';
import { searchField } from './search-field.js';
import { groupThreads, type ThreadGroup } from './thread-groups.js';
import { threadRow, threadTitle } from './thread-row.js';
import { matchTitle, type TitlePart } from './thread-search.js';

/** Milliseconds after the last letter until the results are read aloud. */
const TYPING_PAUSE = 600;

/** The listed threads, in the order received. */
const listed = ({ history, threads }: ChatState): readonly ThreadMetadata[] =>
  history.ids.flatMap((id) => (Object.hasOwn(threads, id) ? (threads[id] ?? []) : []));

const sameList = (one: readonly ThreadMetadata[], other: readonly ThreadMetadata[]): boolean =>
  one.length === other.length && one.every((thread, index) => thread === other[index]);

/**
 * Search field and list of threads: grouped by date, loaded page by page. Arrow keys move from row to row, F2 renames,
 * Delete deletes.
 *
 * @tag ck-thread-list
 * @csspart history-search, history-list, history-group, thread-row, thread-title, thread-menu-button, history-error,
 *   history-empty, history-retry
 */
export class ThreadListElement extends PartElement {
  /** Adopted by the panel around it. */
  protected override readonly sheets = [];
  /** Opens a thread. */
  @property({ attribute: false }) choose: (threadId: string) => void = () => undefined;

  @state() private query = '';
  @state() private renaming: string | null = null;
  /** The row that the Tab key comes to. */
  @state() private reachable: string | null = null;

  readonly #history = new Selected(this, ({ history }) => history);
  readonly #threads = new Selected(this, listed, sameList);
  readonly #current = new Selected(this, ({ threadId }) => threadId);
  readonly #may = new Selected(this, ({ options }) => options.history);
  readonly #budget = new SearchBudget();
  readonly #deletions = new Deletions();
  #parts: ReadonlyMap<string, readonly TitlePart[]> = new Map();
  #groups: readonly ThreadGroup[] = [];
  /** The row that gets the focus when it is drawn. */
  #focusNext: string | null = null;
  #now = new Date();
  #drawn: History['status'] = 'idle';
  #said = '';
  #sayTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new MoreThreads(
      this,
      () => this.#drawn === 'ready' && !this.#isSearching,
      () => this.chat.commands.loadMoreHistory(),
    );
    this.addController({ hostDisconnected: () => clearTimeout(this.#sayTimer) });
  }

  focusSearch(): void {
    this.querySelector<HTMLElement>('.ck-search input')?.focus({ preventScroll: true });
  }

  protected override willUpdate(): void {
    const threads = this.#threads.value;
    this.#now = new Date();
    this.#drawn = this.#history.value.status;
    this.#group(threads);
    const gone = this.#deletions.settle(threads, this.#history.value);
    if (gone.length > 0) announce(this, this.strings.chatDeleted);
    if (gone.includes(this.reachable ?? '')) this.#leaveRow();
    const wanted = [this.reachable, this.#current.value].find((id) => id !== null && this.#parts.has(id));
    this.reachable = wanted ?? this.#rows[0]?.id ?? null;
  }

  protected override render(): TemplateResult {
    return html`${searchField({
        query: this.query,
        strings: this.strings,
        onInput: (query) => this.#search(query),
        onClear: () => this.#clearSearch(),
        onKeyDown: this.#onSearchKey,
      })}${this.#refusal()}
      <div class="ck-hist-list" part="history-list" @keydown=${this.#onListKey}>${this.#list()}</div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#focusNext !== null) this.#focusRow(this.#focusNext);
    this.#focusNext = null;
    this.#searchFurther();
    this.#sayResults();
  }

  get #isSearching(): boolean {
    return this.query.trim() !== '';
  }

  /** In the order of the list. */
  get #rows(): readonly ThreadMetadata[] {
    return this.#groups.flatMap(({ threads }) => threads);
  }

  #group(threads: readonly ThreadMetadata[]): void {
    const { translation, query } = this;
    this.#parts = new Map(
      threads.flatMap((thread) => {
        const parts = matchTitle(threadTitle(thread, translation), query);
        return parts ? [[thread.id, parts] as const] : [];
      }),
    );
    const found = threads.filter(({ id }) => this.#parts.has(id));
    if (!this.#isSearching) this.#groups = groupThreads(found, translation, this.#now);
    else if (found.length === 0 && this.#looksFurther) this.#groups = [];
    else this.#groups = [{ key: 'results', heading: this.strings.searchResults(found.length), threads: found }];
  }

  #refusal(): TemplateResult | typeof nothing {
    const { failure } = this.#history.value;
    if (!failure) return nothing;
    const { strings, translation } = this;
    const { commands, store } = this.chat;
    const thread = store.state.threads[failure.threadId];
    const title = isolated(thread ? threadTitle(thread, translation) : strings.newChat);
    return refusalNote({
      text: failure.change === 'rename' ? strings.renameFailed(title) : strings.deleteFailed(title),
      strings,
      onRetry: () => {
        this.#focusNext = failure.threadId;
        if (failure.change === 'rename') commands.renameThread(failure.threadId, failure.title);
        else this.#delete(failure.threadId);
      },
      onDismiss: () => {
        this.#focusNext = this.reachable;
        commands.dismissHistoryFailure();
      },
    });
  }

  #list(): TemplateResult {
    const { strings } = this;
    const { status, ids, hasMore } = this.#history.value;
    const isEmpty = ids.length === 0;
    if (isEmpty && status === 'failed') {
      return emptyList({
        icon: cloudOff,
        title: strings.chatsFailedTitle,
        text: strings.chatsFailed,
        retry: { label: strings.retry, run: this.#reload },
      });
    }
    if (isEmpty && status !== 'ready') return listSkeleton(strings);
    if (isEmpty && !hasMore) {
      return emptyList({ icon: squarePen, title: strings.noChatsTitle, text: strings.noChats });
    }
    return html`${repeat(
      this.#groups,
      ({ key }) => key,
      (group) => this.#section(group),
    )}${this.#end()}`;
  }

  #section({ key, heading, threads }: ThreadGroup): TemplateResult {
    if (threads.length === 0) {
      return emptyList({ icon: search, title: this.strings.nothingFound(isolated(this.query.trim())), quiet: true });
    }
    const id = `ck-threads-${key}`;
    return html`<section class="ck-hist-group" part="history-group">
      <h3 id=${id}>${heading}</h3>
      <ul aria-labelledby=${id}>
        ${repeat(
          threads,
          (thread) => thread.id,
          (thread) => this.#row(thread),
        )}
      </ul>
    </section>`;
  }

  #row(thread: ThreadMetadata): TemplateResult {
    const { id } = thread;
    const { showRename, showDelete } = this.#may.value;
    return threadRow(thread, {
      translation: this.translation,
      now: this.#now,
      current: id === this.#current.value,
      reachable: id === this.reachable,
      parts: this.#parts.get(id) ?? [],
      renaming: id === this.renaming,
      deleting: this.#deletions.has(id),
      hasMenu: showRename || showDelete,
      onOpen: () => this.choose(id),
      onMenu: (anchor) => void this.#openMenu(thread, anchor),
      onRenamed: (event) => this.#renamed(thread, event),
      onFocus: () => (this.reachable = id),
    });
  }

  #end(): TemplateResult | typeof nothing {
    const { status, hasMore } = this.#history.value;
    const { strings } = this;
    if (status === 'failed') return listEnd('failed', strings, this.#reload);
    if (!hasMore) return nothing;
    const asks = this.#isSearching && status === 'ready' && !this.#looksFurther;
    return listEnd(asks ? 'ask' : 'loading', strings, () => {
      this.#budget.renew(this.#parts.size);
      this.requestUpdate();
    });
  }

  /** Whether a search goes on by itself behind the titles that are loaded. */
  get #looksFurther(): boolean {
    const { status, hasMore } = this.#history.value;
    return hasMore && status !== 'failed' && this.#budget.wantsMore(this.#parts.size);
  }

  #searchFurther(): void {
    if (!this.#isSearching || !this.#looksFurther || this.#history.value.status !== 'ready') return;
    this.#budget.spend();
    this.chat.commands.loadMoreHistory();
  }

  /** Says how many were found when the typing pauses. */
  #sayResults(): void {
    const text = this.#isSearching ? (this.#groups[0]?.heading ?? '') : '';
    if (text === this.#said) return;
    this.#said = text;
    clearTimeout(this.#sayTimer);
    if (text !== '') this.#sayTimer = setTimeout(() => announce(this, text), TYPING_PAUSE);
  }

  async #openMenu(thread: ThreadMetadata, anchor: HTMLElement): Promise<void> {
    const { strings } = this;
    const { showRename, showDelete } = this.#may.value;
    const chosen = await openMenu({
      anchor,
      label: strings.chatOptions(threadTitle(thread, this.translation)),
      entries: [
        ...(showRename ? [{ id: 'rename', label: strings.rename, icon: pencil }] : []),
        ...(showDelete ? [{ id: 'delete', label: strings.delete, icon: trash, danger: true }] : []),
      ],
    });
    if (chosen === 'rename') this.renaming = thread.id;
    else if (chosen === 'delete') void this.#askToDelete(thread);
  }

  #renamed(thread: ThreadMetadata, { title, here }: RenameDoneEvent): void {
    this.renaming = null;
    if (here) this.#focusNext = thread.id;
    if (title === null) return;
    this.chat.commands.renameThread(thread.id, title);
    announce(this, this.strings.chatRenamed(isolated(title)));
  }

  async #askToDelete(thread: ThreadMetadata): Promise<void> {
    const { strings } = this;
    const confirmed = await confirmDanger({
      from: this,
      title: strings.deleteChatTitle,
      text: strings.deleteChat(isolated(threadTitle(thread, this.translation))),
      confirm: strings.delete,
      cancel: strings.cancel,
    });
    this.#focusRow(thread.id);
    if (confirmed) this.#delete(thread.id);
  }

  #delete(threadId: string): void {
    this.#deletions.add(threadId);
    this.chat.commands.deleteThread(threadId);
    this.requestUpdate();
  }

  /** The row with the focus is about to go: its neighbour takes it. */
  #leaveRow(): void {
    const drawn = [...this.querySelectorAll<HTMLElement>('.ck-th-open')];
    const at = drawn.findIndex((row) => row.tabIndex === 0);
    const hadFocus = drawn[at]?.closest('.ck-th')?.contains(focusedIn(this)) ?? false;
    this.reachable = this.#rows[Math.min(at, this.#rows.length - 1)]?.id ?? null;
    if (!hadFocus) return;
    this.#focusNext = this.reachable;
    if (this.reachable === null) this.focusSearch();
  }

  #focusRow(threadId: string): void {
    const at = this.#rows.findIndex(({ id }) => id === threadId);
    this.querySelectorAll('.ck-th')[at]?.querySelector<HTMLElement>('.ck-th-open')?.focus();
  }

  #search(query: string): void {
    if (!this.#isSearching) this.#budget.renew();
    this.query = query;
  }

  #clearSearch(): void {
    this.#search('');
    this.focusSearch();
  }

  readonly #reload = (): void => this.chat.commands.loadHistory();

  readonly #onSearchKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && this.query !== '') this.#clearSearch();
    else if ((event.key === 'ArrowDown' || event.key === 'Enter') && this.reachable !== null) {
      this.#focusRow(this.#isSearching ? (this.#rows[0]?.id ?? '') : this.reachable);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onListKey = (event: KeyboardEvent): void => {
    const thread = this.#rows.find(({ id }) => id === this.reachable);
    const { showRename, showDelete } = this.#may.value;
    listKeys(event, this, {
      rename: () => {
        if (thread && showRename) this.renaming = thread.id;
      },
      delete: () => {
        if (thread && showDelete && !this.#deletions.has(thread.id)) void this.#askToDelete(thread);
      },
      leave: () => this.focusSearch(),
    });
  };
}

/** Keeps a title's direction to itself inside a sentence. */
const isolated = (title: string): string => `\u2068${title}\u2069`;
