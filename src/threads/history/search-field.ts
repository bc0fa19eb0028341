import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/index.js';
import { icon } from '../../ui/icons.js';
import { x } from '../../ui/more-icons.js';
import { search } from './history-icons.js';

interface SearchField {
  readonly query: string;
  readonly strings: Strings;
  readonly onInput: (query: string) => void;
  readonly onClear: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The field above the list. */
export function searchField({ query, strings, onInput, onClear, onKeyDown }: SearchField): TemplateResult {
  return html`<div class="ck-search" part="history-search" role="search">
    ${icon(search, 16)}
    <input
      type="search"
      class="ck-grow"
      autocomplete="off"
      enterkeyhint="search"
      spellcheck="false"
      dir="auto"
      aria-label=${strings.searchChats}
      placeholder=${strings.searchChats}
      .value=${query}
      @input=${({ target }: Event) => onInput(target instanceof HTMLInputElement ? target.value : '')}
      @keydown=${onKeyDown}
    />
    ${
      query === ''
        ? nothing
        : html`<button type="button" class="ck-ib" data-tip aria-label=${strings.clearSearch} @click=${onClear}>
            ${icon(x, 14)}
          </button>`
    }
  </div>`;
}
