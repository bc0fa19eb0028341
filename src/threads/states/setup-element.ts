import { html, nothing, type TemplateResult } from 'lit';
import { Selected } from '../../context/index.js';
import type { Strings } from '../../i18n/index.js';
import type { SetupProblem } from '../../store/index.js';
import { icon } from '../../ui/icons.js';
import { unplug } from '../../ui/more-icons.js';
import { StateElement } from './state-element.js';

interface SetupText {
  readonly title: string;
  readonly text: string;
}

/** What to tell the page's developer, by kind. */
const texts: Readonly<Record<SetupProblem['kind'], (strings: Strings, problem: SetupProblem) => SetupText>> = {
  'no-options': (strings) => ({ title: strings.setupNoOptionsTitle, text: strings.setupNoOptions }),
  'no-url': (strings) => ({ title: strings.setupNoUrlTitle, text: strings.setupNoUrl }),
  'not-found': (strings, { url = '', status = 404 }) => ({
    title: strings.setupNotFoundTitle,
    text: strings.setupNotFound(url, status),
  }),
  unreachable: (strings, { url = '' }) => ({
    title: strings.setupUnreachableTitle,
    text: strings.setupUnreachable(url),
  }),
  'not-chatkit': (strings, { url = '', contentType = '' }) => ({
    title: strings.setupNotChatKitTitle,
    text: /^text\/event-stream/i.test(contentType)
      ? strings.setupOtherEvents(url)
      : strings.setupNotChatKit(url, contentType),
  }),
};

/** Names of the API look like code, whatever the language around them. */
const withCode = (text: string): readonly unknown[] =>
  text
    .split(/(api\.url|setOptions\(\))/)
    .map((words, index) => (index % 2 ? html`<code dir="ltr">${words}</code>` : words));

const SNIPPET = 'chat.setOptions({\n  api: { url: "/chatkit" },\n});';
/** The servers' own documentation. */
const GUIDE = 'https://github.com/openai/chatkit-python';
const COPIED_MS = 1500;

/**
 * Takes the place of the chat when the page set it up wrongly, and says what to do.
 *
 * @tag ck-setup
 */
export class SetupElement extends StateElement {
  static override properties = { copied: { state: true } };
  private copied = false;
  readonly #problem = new Selected(this, (state) => state.setup);
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.copied = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const problem = this.#problem.value;
    if (!problem) return nothing;
    const { strings } = this;
    const { title, text } = texts[problem.kind](strings, problem);
    // A page that has not called the element yet has done nothing wrong: the console is silent.
    const needsOptions = problem.kind === 'no-options' || problem.kind === 'no-url';
    return html`<div class="ck-setup" part="setup" role="alert">
      <span class="ck-setup-badge">${icon(unplug, 20)}</span>
      <h2>${title}</h2>
      <p>${withCode(text)} ${problem.kind === 'no-options' ? nothing : strings.setupForDevelopers}</p>
      ${needsOptions ? this.#snippet() : nothing}
      <p>
        <a href=${GUIDE} target="_blank" rel="noopener noreferrer"
          >${strings.setupGuide}<span class="ck-vh"> (${strings.opensInNewTab})</span></a
        >
      </p>
    </div>`;
  }

  #snippet(): TemplateResult {
    const { strings } = this;
    return html`<div class="ck-code">
      <div class="ck-code-head">
        <span>JavaScript</span>
        <button type="button" class="ck-mini" @click=${this.#copy}>
          ${icon(this.copied ? 'check' : 'copy', 14)}<span>${this.copied ? strings.copied : strings.copy}</span>
        </button>
      </div>
      <pre tabindex="0" role="group" aria-label=${strings.code} dir="ltr"><code>${SNIPPET}</code></pre>
    </div>`;
  }

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(SNIPPET);
    } catch {
      return; // The page may not use the clipboard: the text can still be selected.
    }
    this.copied = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.copied = false;
    }, COPIED_MS);
  };
}
