import { css } from 'lit';

/** The list of threads; adopted with its chunk. */
export const historyStyles = css`
  ck-history {
    display: contents;
  }
  .ck-history {
    position: absolute;
    inset-block: 0 var(--ck-keyboard, 0px);
    inset-inline-start: 0;
    inline-size: 100%;
    z-index: var(--ck-z-drawer);
    display: flex;
    flex-direction: column;
    background: var(--ck-surface);
    padding-block-end: env(safe-area-inset-bottom);
    animation: ck-hist-in var(--ck-dur-3) var(--ck-ease);
  }
  .ck-history:focus {
    outline: none;
  }
  @keyframes ck-hist-in {
    from {
      opacity: 0;
    }
  }
  @keyframes ck-hist-drawer {
    from {
      transform: translateX(-100%);
    }
  }
  @keyframes ck-hist-drawer-rtl {
    from {
      transform: translateX(100%);
    }
  }
  .ck-history[data-closing],
  .ck-scrim[data-closing] {
    animation-name: ck-hist-out;
    animation-duration: var(--ck-dur-3);
    animation-fill-mode: forwards;
    pointer-events: none;
  }
  @keyframes ck-hist-out {
    to {
      opacity: 0;
    }
  }
  @keyframes ck-hist-drawer-out {
    to {
      transform: translateX(-105%);
    }
  }
  @keyframes ck-hist-drawer-out-rtl {
    to {
      transform: translateX(105%);
    }
  }
  .ck-hist-wide {
    display: none;
  }
  @container ck (inline-size >= 900px) {
    .ck-history {
      inline-size: 320px;
      background: light-dark(var(--ck-n-1), var(--ck-n-2));
      box-shadow:
        1px 0 0 var(--ck-edge),
        var(--ck-shadow-3);
      animation-name: ck-hist-drawer;
    }
    .ck-history:dir(rtl) {
      animation-name: ck-hist-drawer-rtl;
    }
    .ck-history[data-closing] {
      animation-name: ck-hist-drawer-out;
    }
    .ck-history[data-closing]:dir(rtl) {
      animation-name: ck-hist-drawer-out-rtl;
    }
    .ck-hist-wide {
      display: block;
    }
    .ck-hist-narrow {
      display: none;
    }
  }

  .ck-hist-head {
    display: flex;
    align-items: center;
    gap: 2px;
    flex: none;
    min-block-size: var(--ck-h-header);
    padding-inline: calc(var(--ck-u) * 4.5) var(--ck-space-2);
  }
  .ck-hist-head h2 {
    flex: 1;
    font-size: var(--ck-fs-body);
    font-weight: var(--ck-fw-semibold);
    letter-spacing: -0.01em;
  }
  ck-thread-list {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-block-size: 0;
  }
  .ck-search {
    display: flex;
    align-items: center;
    gap: var(--ck-space-2);
    flex: none;
    margin: 0 var(--ck-space-2) var(--ck-space-2);
    min-block-size: max(var(--ck-h-lg), var(--ck-touch, 0px));
    padding-inline: calc(var(--ck-u) * 2.5) 4px;
    border-radius: var(--ck-r-control);
    background: var(--ck-alpha-4);
    box-shadow: inset 0 0 0 1px var(--ck-border-subtle);
    color: var(--ck-text-tertiary);
    font-size: var(--ck-fs-small);
  }
  .ck-search:focus-within {
    box-shadow: inset 0 0 0 1px var(--ck-border-control);
  }
  .ck-search:has(input:focus-visible) {
    outline: 2px solid var(--ck-focus);
    outline-offset: -1px;
  }
  .ck-search input {
    appearance: none;
    border: 0;
    padding: 0;
    block-size: 100%;
    background: none;
    outline: none;
    color: var(--ck-text);
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .ck-search input::placeholder {
    color: var(--ck-text-tertiary);
    opacity: 1;
  }
  .ck-search input::-webkit-search-cancel-button {
    display: none;
  }
  .ck-search .ck-ib {
    --_z: 28px;
  }

  .ck-hist-list {
    flex: 1;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 var(--ck-space-2) var(--ck-space-4);
    scrollbar-width: thin;
  }
  .ck-hist-group h3 {
    padding: var(--ck-space-4) calc(var(--ck-u) * 2.5) var(--ck-space-1);
    font-size: var(--ck-fs-caption);
    font-weight: var(--ck-fw-medium);
    color: var(--ck-text-tertiary);
  }
  .ck-hist-group:first-of-type h3 {
    padding-block-start: var(--ck-space-2);
  }

  .ck-th {
    display: flex;
    align-items: center;
    position: relative;
    min-block-size: max(var(--ck-h-xl), var(--ck-touch, 0px));
    padding-inline-end: var(--ck-space-1);
    border-radius: var(--ck-r-item);
    font-size: var(--ck-fs-small);
  }
  .ck-th-open {
    display: flex;
    align-items: center;
    gap: var(--ck-space-2);
    flex: 1;
    align-self: stretch;
    min-inline-size: 0;
    padding-inline: calc(var(--ck-u) * 2.5) var(--ck-space-1);
    border-radius: inherit;
  }
  .ck-th-open:focus-visible {
    outline-offset: -2px;
  }
  .ck-th-open > .ck-trunc {
    flex: 1;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .ck-th-open > .ck-i,
  .ck-th-date {
    flex: none;
    color: var(--ck-text-tertiary);
  }
  .ck-th-date {
    font-size: var(--ck-fs-caption);
  }
  .ck-th:has(> .ck-th-open):hover {
    background: var(--ck-alpha-4);
  }
  .ck-th[data-current],
  .ck-th[data-current]:hover {
    background: var(--ck-alpha-8);
    font-weight: var(--ck-fw-medium);
  }
  .ck-th-open[aria-busy] {
    color: var(--ck-text-secondary);
  }
  .ck-th > .ck-spin {
    margin-inline-end: 6px;
    color: var(--ck-text-tertiary);
  }
  .ck-th .ck-ib {
    --_z: 28px;
  }
  /* Fingers cannot hover: for them the button of each row is always there. */
  @media (hover: hover) {
    /* Kept in its place, so that a title does not change its length under the pointer. */
    .ck-th[data-menu]:not(:hover, [data-current], :focus-within) > .ck-ib:not([aria-expanded='true']) {
      opacity: 0;
    }
    /* A lock or a date stands at the row's end, until the menu's button needs the place. */
    .ck-th:not(:hover, [data-current], :focus-within):has(.ck-th-open > :is(.ck-i, .ck-th-date))
      > .ck-ib:not([aria-expanded='true']) {
      position: absolute;
      inset-inline-end: var(--ck-space-1);
    }
  }
  .ck-th mark {
    background: none;
    color: inherit;
    font-weight: var(--ck-fw-semibold);
    text-decoration: underline;
    text-decoration-color: var(--ck-n-8);
    text-underline-offset: 3px;
  }
  ck-rename {
    display: flex;
    align-items: center;
    gap: var(--ck-space-1);
    flex: 1;
    min-inline-size: 0;
    padding-inline-start: calc(var(--ck-u) * 2.5 - 4px);
  }
  .ck-th-edit {
    flex: 1;
    min-inline-size: 0;
    block-size: 30px;
    padding-inline: 4px;
    border: 0;
    border-radius: var(--ck-r-xs);
    outline: 2px solid var(--ck-focus);
    background: var(--ck-surface);
    color: var(--ck-text);
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  /* Smaller text would make iOS zoom the page. */
  @media (pointer: coarse) {
    .ck-search input,
    .ck-th-edit {
      font-size: max(16px, var(--ck-fs-small));
    }
  }

  .ck-hist-more {
    display: flex;
    align-items: center;
    justify-content: center;
    flex-wrap: wrap;
    gap: var(--ck-space-2);
    min-block-size: calc(var(--ck-h-xl) + var(--ck-space-2));
    padding-block-start: var(--ck-space-2);
    color: var(--ck-text-tertiary);
    font-size: var(--ck-fs-small);
    text-align: center;
  }
  .ck-hist-note {
    flex: none;
    align-items: center;
    margin: 0 var(--ck-space-2) var(--ck-space-2);
    padding: var(--ck-space-2) var(--ck-space-3);
    gap: var(--ck-space-2);
  }
  .ck-hist-note > div {
    overflow-wrap: anywhere;
  }
  .ck-hist-list .ck-empty b {
    color: var(--ck-text);
    font-weight: var(--ck-fw-semibold);
  }
  .ck-hist-skeleton {
    padding-block-start: var(--ck-space-2);
    animation: ck-layer-fade 0.2s 0.1s backwards;
  }
  .ck-hist-skeleton .ck-th {
    padding-inline-start: calc(var(--ck-u) * 2.5);
  }
  .ck-hist-skeleton .ck-skel {
    inline-size: 62%;
  }
  .ck-hist-skeleton .ck-skel:is([data-bar='1'], [data-bar='3']) {
    inline-size: 76%;
  }
  .ck-hist-skeleton .ck-skel:is([data-bar='2'], [data-bar='4']) {
    inline-size: 52%;
  }

  @media (forced-colors: active) {
    .ck-history {
      border-inline-end: 1px solid CanvasText;
    }
    .ck-search {
      border: 1px solid CanvasText;
    }
    .ck-th[data-current] {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
  }
`;
