import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Selected, type ChatContext, type SelectedHost } from '../../context/index.js';
import { allStrings } from '../../i18n/all-strings.js';
import type { Strings } from '../../i18n/index.js';
import type { AssistantMessageItem } from '../../protocol/index.js';
import type { ItemEntry } from '../../store/index.js';
import { feedbackItemIds, feedbackOf } from '../../store/feedback.js';
import { isBusy, retriedItemId } from '../../store/selectors.js';
import { adoptStyles } from '../../ui/adopt-styles.js';
import { writeClipboard } from '../../ui/clipboard.js';
import { confirmDanger } from '../../ui/confirm.js';
import { circleAlert, rotateCw } from '../../ui/more-icons.js';
import { layerStyles } from '../../ui/layers.styles.js';
import { announce, focusedIn } from '../../ui/layers.js';
import { lazy } from '../../ui/lazy.js';
import { LightElement } from '../../ui/light-element.js';
import { Tip } from '../../ui/tip.js';
import { isCited, SOURCES } from '../items/citations.js';
import type { ItemView } from '../items/item-view.js';
import type { TurnRow } from '../turn-rows.js';
import { actionButton, type ActionButton } from './action-button.js';
import { thumbsDown, thumbsUp } from './actions-icons.js';
import { actionsStyles } from './actions.styles.js';
import { answerContent, isCopyable } from './answer-content.js';
import { WhenSeen } from './when-seen.js';

/** Milliseconds for which a button says what came of it. */
const FEEDBACK = 1500;

type Kind = 'positive' | 'negative';

const PARTS: Readonly<Record<Kind, string>> = { positive: 'action-good', negative: 'action-bad' };

/** Whether two rows are about the same, so that nothing is drawn for a new one. */
const isOther = (row: TurnRow | null, before: TurnRow | null | undefined): boolean =>
  row?.question !== before?.question ||
  row?.newest !== before?.newest ||
  row?.answers.join('\n') !== before?.answers.join('\n');

/**
 * What can be done with an answer: copy it, rate it, have it made again, see its sources. One row a turn, under its last
 * part.
 *
 * @tag ck-actions
 * @attr data-newest - Its answer is the last one: the row is always visible.
 * @csspart actions, action action-copy, action action-good, action action-bad, action action-retry, tip
 */
export class ActionsElement extends LightElement implements SelectedHost {
  @property({ attribute: false, hasChanged: isOther }) row: TurnRow | null = null;
  @property({ attribute: false }) view: ItemView | null = null;
  /** What came of the last copy, for a moment. */
  @state() private copied: 'ok' | 'failed' | null = null;

  readonly #feedback = new Selected(this, ({ conversation }) => feedbackOf(conversation, this.#key) ?? null);
  readonly #may = new Selected(this, ({ options }) => options.threadItemActions);
  readonly #busy = new Selected(this, isBusy);
  readonly #retried = new Selected(this, retriedItemId);
  readonly #seen = new WhenSeen(this);
  readonly #tip = new Tip();
  /** The thumbs that were given and must show: when they do not, the server has refused them. */
  #given: Kind | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #followed: { readonly row: TurnRow; readonly stop: AbortController } | null = null;
  /** Where the focus goes when the row goes away under it: to the conversation. */
  #focusAfter: HTMLElement | null = null;

  constructor() {
    super();
    for (const leaving of ['pointerleave', 'focusout', 'keydown']) {
      this.addEventListener(leaving, () => this.#tip.hide());
    }
    this.addController({
      hostConnected: () => {
        adoptStyles(this, layerStyles);
        adoptStyles(this, actionsStyles);
        if (this.hasUpdated) this.requestUpdate();
      },
      hostDisconnected: () => {
        clearTimeout(this.#timer);
        this.#followed?.stop.abort();
        this.#followed = null;
        this.#tip.hide();
        this.#focusAfter?.focus({ preventScroll: true });
        this.#focusAfter = null;
      },
    });
  }

  get maybeChat(): ChatContext | undefined {
    return this.view?.chat;
  }

  protected override shouldUpdate(): boolean {
    return this.view !== null && this.row !== null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view, row } = this;
    if (!view || !row) return nothing;
    const entries = this.#entries;
    const { feedback, retry } = this.#may.value;
    const canRetry = retry && row.question !== null;
    const messages = entries.flatMap(({ item }) => (item.type === 'assistant_message' ? item : []));
    const cited = messages.some(isCited);
    this.hidden = !(isCopyable(entries) || feedback || canRetry || cited);
    this.toggleAttribute('data-newest', row.newest);
    if (this.hidden) return nothing;
    // Rows far from the view only keep their place.
    if (!row.newest && !this.#seen.value) return html`<div class="ck-actions"></div>`;
    const strings = allStrings(view.translation);
    return html`<div class="ck-actions" part="actions" role="group" aria-label=${strings.answerActions}>
        ${isCopyable(entries) ? actionButton(this.#copyButton(strings)) : nothing}
        ${
          feedback
            ? html`${actionButton(this.#thumb('positive', strings))}${actionButton(this.#thumb('negative', strings))}`
            : nothing
        }
        ${canRetry ? actionButton(this.#retryButton(strings)) : nothing}
        ${cited ? this.#sourcesToggle(messages, view) : nothing}
      </div>
      ${cited ? this.#sourcesList(messages, view) : nothing}`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Once drawn it stays, also when other answers follow.
    if (this.row?.newest) this.#seen.see();
    if (!this.#seen.near) for (const value of [this.#feedback, this.#may, this.#busy, this.#retried]) value.pause();
    this.#follow();
    this.#focusAfter =
      this.#isRetried && this.contains(focusedIn(this)) ? this.closest<HTMLElement>('.ck-scroll') : null;
    const given = this.#given;
    if (given === null || !this.view || this.#feedback.value === given) return;
    this.#given = null;
    const { feedbackFailed } = allStrings(this.view.translation);
    announce(this, feedbackFailed, 'alert');
    const thumb = this.querySelector<HTMLElement>(`[part~="${PARTS[given]}"]`);
    if (thumb) this.#tip.show(thumb, feedbackFailed);
  }

  /** Items of the answer may still change, and with them its sources. */
  #follow(): void {
    const { view, row } = this;
    if (!view || !row || !this.isConnected || this.#followed?.row === row) return;
    this.#followed?.stop.abort();
    const stop = new AbortController();
    this.#followed = { row, stop };
    for (const key of row.answers) view.feed.watch(key, () => this.requestUpdate(), stop.signal);
  }

  get #entries(): readonly ItemEntry[] {
    const { view, row } = this;
    return row?.answers.flatMap((key) => view?.feed.get(key) ?? []) ?? [];
  }

  /** What the answer is known by. */
  get #key(): string {
    return this.row?.answers[0] ?? '';
  }

  get #question(): ItemEntry | undefined {
    const { view, row } = this;
    return row?.question == null ? undefined : view?.feed.get(row.question);
  }

  /** Whether the server was asked for another answer, and has not begun with it. */
  get #isRetried(): boolean {
    return this.#retried.value !== null && this.#retried.value === this.#question?.item.id;
  }

  #sourcesToggle(messages: readonly AssistantMessageItem[], view: ItemView): unknown {
    const toggle = (): TemplateResult =>
      html`<ck-sources-toggle .messages=${messages} .key=${this.#key} .view=${view}></ck-sources-toggle>`;
    return lazy(SOURCES, toggle, () => nothing);
  }

  #sourcesList(messages: readonly AssistantMessageItem[], view: ItemView): unknown {
    const list = (): TemplateResult =>
      html`<ck-sources .messages=${messages} .key=${this.#key} .view=${view}></ck-sources>`;
    return lazy(SOURCES, list, () => nothing);
  }

  #copyButton(strings: Strings): ActionButton {
    const part = 'action-copy';
    const run = (): void => void this.#copy();
    if (this.copied === 'ok') return { label: strings.copied, icon: 'check', part, state: 'ok', run };
    if (this.copied === 'failed') return { label: strings.copyFailed, icon: circleAlert, part, state: 'failed', run };
    return { label: strings.copy, icon: 'copy', part, run };
  }

  #thumb(kind: Kind, strings: Strings): ActionButton {
    const isGood = kind === 'positive';
    return {
      label: isGood ? strings.goodAnswer : strings.badAnswer,
      icon: isGood ? thumbsUp : thumbsDown,
      part: PARTS[kind],
      pressed: this.#feedback.value === kind,
      run: () => this.#rate(kind, strings),
    };
  }

  #retryButton({ tryAgain, tryingAgain }: Strings): ActionButton {
    const busy = this.#isRetried;
    return {
      label: busy ? tryingAgain : tryAgain,
      icon: rotateCw,
      part: 'action-retry',
      busy,
      disabled: !busy && this.#busy.value,
      run: () => void this.#retry(),
    };
  }

  async #copy(): Promise<void> {
    const { view } = this;
    if (!view) return;
    const strings = allStrings(view.translation);
    const content = answerContent(this.#entries, this.parentElement);
    view.chat.commands.log('message.action', { action: 'copy', itemIds: [...feedbackItemIds(this.#entries)] });
    const outcome = await writeClipboard(content, this).then(
      () => 'ok' as const,
      () => 'failed' as const,
    );
    this.copied = outcome;
    if (outcome === 'ok') announce(this, strings.copied);
    else announce(this, strings.copyFailed, 'alert');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.copied = null), FEEDBACK);
  }

  #rate(kind: Kind, strings: Strings): void {
    if (!this.view || this.#feedback.value === kind) return;
    this.view.chat.commands.giveFeedback(this.#key, feedbackItemIds(this.#entries), kind);
    this.#given = this.#feedback.value;
    // Drawn once as given, so that a refusal is seen however fast it comes.
    this.requestUpdate();
    announce(this, strings.feedbackSent);
  }

  /** Answering an earlier question again removes what followed, so that is asked first. */
  async #retry(): Promise<void> {
    const { view, row } = this;
    const question = this.#question;
    if (!view || !row || !question) return;
    const strings = allStrings(view.translation);
    const confirmed =
      row.newest ||
      (await confirmDanger({
        from: this,
        title: strings.tryAgainTitle,
        text: strings.tryAgainWarning,
        confirm: strings.tryAgain,
        cancel: strings.cancel,
      }));
    if (!confirmed) return;
    view.chat.commands.retryAfter(question.item.id);
    announce(this, strings.tryingAgain);
  }
}
