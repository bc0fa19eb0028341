import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ChatElement, Selected } from '../context/index.js';
import type { ResolvedOptions } from '../options.js';
import type { ThreadStatus } from '../protocol/index.js';
import type { Draft } from '../store/index.js';
import { activeStructuredInput, canSend, canStop, threadStatus } from '../store/selectors.js';
import { iconButton } from '../ui/buttons.js';
import { icon } from '../ui/icons.js';
import { askedQuestions } from './asked-questions.js';
import { DraftField } from './draft-field.js';
import { extra } from './extras-part.js';
import { acceptedTypes, pastedFiles } from './files.js';
import type { AnswerDrafts } from './structured/answers.js';

type ComposerOptions = ResolvedOptions['composer'];

/**
 * Where people write: one box with what is attached above the text and the controls below it. Enter sends, Shift+Enter
 * breaks the line. While an answer runs one may go on writing; the send button stops the answer where that is allowed.
 * In a locked thread the box is disabled and says why; in a closed one a banner stands in its place.
 *
 * @tag ck-composer
 * @csspart composer-box - The box.
 * @csspart composer-input - The text field.
 * @csspart send-button - Sends, or stops while an answer runs.
 * @csspart attach-button - Opens the file picker.
 * @csspart composer-attachments, composer-attachment, composer-quote, composer-tags, composer-tool - What goes along.
 * @csspart structured-input - Questions of the server, in the box's place.
 * @csspart closed-banner - Of a closed thread.
 */
export class Composer extends ChatElement {
  static override properties = {
    growsByItself: { attribute: false },
  };
  /** Whether the browser grows the field with its text; else an unseen copy of the text does. */
  growsByItself = CSS.supports('field-sizing', 'content');

  readonly #draft = new Selected(this, ({ draft }) => draft);
  readonly #options = new Selected(this, ({ options }) => options.composer);
  readonly #status = new Selected(this, threadStatus);
  readonly #canSend = new Selected(this, canSend);
  readonly #canStop = new Selected(this, canStop);
  readonly #asked = new Selected(this, activeStructuredInput);
  readonly #answers: AnswerDrafts = new Map();
  /** Questions were in the place of the text, or the other way round, and focus was on what is gone. */
  #asking = false;
  #passesFocus = false;
  readonly #field = new DraftField(this, (text) => this.#mirror(text));

  constructor() {
    super();
    this.addEventListener('focusin', this.#onFirstFocus, { once: true });
  }

  /** Puts the caret into the text, or, in a closed thread, the focus on its banner's button. */
  focusInput(): void {
    if (!this.hasUpdated && this.maybeChat) this.performUpdate();
    (this.#field.field ?? this.querySelector<HTMLElement>('ck-structured-input, button'))?.focus();
  }

  /** The same as `focusInput`, for those who do not know what this is. */
  override focus(): void {
    this.focusInput();
  }

  protected override willUpdate(): void {
    const asking = this.#asked.value !== null;
    if (asking === this.#asking) return;
    this.#asking = asking;
    this.#passesFocus = this.matches(':focus-within');
  }

  protected override render(): unknown {
    const asked = this.#asked.value;
    if (asked) return askedQuestions(asked, this.#answers, this.#passesFocus);
    const status = this.#status.value;
    if (status.type === 'closed') return this.#banner(status);
    const draft = this.#draft.value;
    const isLocked = status.type === 'locked';
    return html`<div class="ck-composer" part="composer-box" ?data-locked=${isLocked} @mousedown=${this.#onMouseDown}>
      ${hasExtras(draft) ? extra(() => html`<ck-draft-extras></ck-draft-extras>`) : nothing}
      <div class="ck-field">
        ${isLocked ? extra(() => html`<ck-lock></ck-lock>`) : nothing}${this.#input(status, draft)}
      </div>
      <div class="ck-row">
        ${this.#attachButton(isLocked)}${this.#tool(draft)}<span class="ck-grow"></span>${this.#sendButton()}
      </div>
    </div>`;
  }

  protected override updated(): void {
    this.#field.field = this.querySelector<HTMLTextAreaElement>('textarea.ck-text');
    if (!this.#passesFocus || this.#asking) return;
    this.#passesFocus = false;
    this.focusInput();
  }

  #input(status: ThreadStatus, draft: Draft): TemplateResult {
    const { composition, onInput, onCompositionEnd } = this.#field;
    return html`<div class="ck-grower" ?data-mirrored=${!this.growsByItself}>
      <textarea
        class="ck-text"
        part="composer-input"
        rows="1"
        autocomplete="off"
        enterkeyhint="send"
        aria-label=${this.strings.messageInput}
        placeholder=${this.#placeholder(status, draft)}
        ?disabled=${status.type !== 'active'}
        @input=${onInput}
        @keydown=${this.#onKeyDown}
        @paste=${this.#onPaste}
        @compositionstart=${composition.start}
        @compositionend=${onCompositionEnd}
        @blur=${composition.stop}
      ></textarea>
      ${this.growsByItself ? nothing : html`<div class="ck-text ck-mirror" aria-hidden="true"></div>`}
    </div>`;
  }

  #placeholder(status: ThreadStatus, draft: Draft): string {
    if (status.type === 'locked') return status.reason ?? this.strings.threadLocked;
    const options = this.#options.value;
    return findTool(options, draft)?.placeholderOverride ?? options.placeholder ?? this.strings.composerPlaceholder;
  }

  #attachButton(disabled: boolean): TemplateResult | typeof nothing {
    const { attachments } = this.#options.value;
    if (!attachments.enabled) return nothing;
    return html`${iconButton({
        icon: 'plus',
        label: this.strings.addFiles,
        part: 'attach-button',
        disabled,
        onClick: () => this.querySelector<HTMLInputElement>('input[type="file"]')?.click(),
      })}<input
        type="file"
        hidden
        multiple
        accept=${ifDefined(acceptedTypes(attachments.accept))}
        @change=${this.#onFilesChosen}
      />`;
  }

  #tool(draft: Draft): unknown {
    const tool = findTool(this.#options.value, draft);
    return tool ? extra(() => html`<ck-draft-tool .tool=${tool}></ck-draft-tool>`) : nothing;
  }

  /** One button in both roles, so that focus stays when the roles change. */
  #sendButton(): TemplateResult {
    const stops = this.#canStop.value;
    const label = stops ? this.strings.stop : this.strings.send;
    return html`<button
      type="button"
      class="ck-ib ck-send"
      part="send-button"
      ?data-stop=${stops}
      data-tip
      aria-label=${label}
      ?disabled=${!stops && !this.#canSend.value}
      @click=${this.#onSendClick}
    >
      ${stops ? html`<i class="ck-square"></i>` : icon('arrow-up', 20)}
    </button>`;
  }

  #banner({ reason = this.strings.threadClosed }: { readonly reason?: string }): unknown {
    const takesFocus = this.matches(':focus-within');
    return extra(
      () => html`<ck-closed .reason=${reason} .takesFocus=${takesFocus}></ck-closed>`,
      () => html`<p dir="auto">${reason}</p>`,
    );
  }

  /** Where keyboards come onto the screen, the chat makes room for them. */
  readonly #onFirstFocus = (): void => {
    if (!matchMedia('(pointer: coarse)').matches) return;
    const load = import('./extras/index.js').then(({ KeyboardInset }) => new KeyboardInset(this));
    load.catch(() => this.addEventListener('focusin', this.#onFirstFocus, { once: true }));
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const isOwn = this.#field.composition.ownsKey(event);
    if (isOwn || event.key !== 'Enter' || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!event.repeat && canSend(this.chat.store.state)) this.chat.commands.send();
  };

  readonly #onSendClick = (event: MouseEvent): void => {
    if (canStop(this.chat.store.state)) this.chat.commands.stop();
    else this.chat.commands.send();
    // By keyboard: the button goes out of use, and its focus would be lost with it.
    if (event.detail === 0) this.focusInput();
  };

  /** A press anywhere on the box is one on the text; a press on a button leaves the caret, and a touch keyboard, in place. */
  readonly #onMouseDown = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('textarea, .ck-atts')) return;
    event.preventDefault();
    if (!target?.closest('button')) this.focusInput();
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const files = pastedFiles(event.clipboardData);
    if (files.length === 0 || !this.#options.value.attachments.enabled) return;
    event.preventDefault();
    this.chat.commands.addFiles(files);
  };

  readonly #onFilesChosen = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.chat.commands.addFiles([...(event.target.files ?? [])]);
    // The same file may be chosen again after it was removed.
    event.target.value = '';
    this.focusInput();
  };

  #mirror(text: string): void {
    const mirror = this.querySelector('.ck-mirror');
    // The line that a final break opens has no height of its own.
    if (mirror) mirror.textContent = `${text}\u200b`;
  }
}

function findTool(options: ComposerOptions, { toolId }: Draft): ComposerOptions['tools'][number] | undefined {
  return toolId === null ? undefined : options.tools.find(({ id }) => id === toolId);
}

const hasExtras = ({ quotedText, attachments, content }: Draft): boolean =>
  quotedText !== null || attachments.length > 0 || content.some(({ type }) => type === 'input_tag');
