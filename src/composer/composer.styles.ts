import { css } from 'lit';

/** The composer's box, its text, its row of controls, and the banner that takes its place. */
const boxStyles = css`
  ck-composer {
    display: block;
  }
  .ck-composer {
    display: flex;
    flex-direction: column;
    position: relative;
    border-radius: var(--ck-r-composer);
    background: var(--ck-surface-elevated);
    box-shadow:
      0 0 0 1px var(--ck-border),
      var(--ck-shadow-1);
    cursor: text;
    transition: box-shadow var(--ck-dur-1) var(--ck-ease);
  }
  .ck-composer:has(.ck-text:focus) {
    box-shadow:
      0 0 0 1px var(--ck-border-control),
      var(--ck-shadow-1);
  }

  .ck-grower {
    display: grid;
    flex: 1;
    min-inline-size: 0;
  }
  .ck-text {
    grid-area: 1 / 1;
    inline-size: 100%;
    min-block-size: calc(1.5em + var(--ck-u) * 4.5);
    max-block-size: 40cqb;
    padding: calc(var(--ck-u) * 3.5) calc(var(--ck-u) * 4.5) var(--ck-space-1);
    border: 0;
    border-radius: var(--ck-r-composer) var(--ck-r-composer) 0 0;
    outline: 0;
    resize: none;
    background: none;
    color: inherit;
    /* Smaller text makes iOS zoom the page. */
    font-size: max(16px, var(--ck-fs-body));
    line-height: 1.5;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    overflow-y: auto;
    /* Every line in the direction of its own words. */
    unicode-bidi: plaintext;
    scrollbar-width: thin;
    scrollbar-color: var(--ck-n-7) transparent;
    field-sizing: content;
  }
  .ck-text::placeholder {
    color: var(--ck-text-tertiary);
    opacity: 1;
  }
  /* Where fields do not grow by themselves, an unseen copy of the text under it gives the height. */
  .ck-grower[data-mirrored] > textarea {
    field-sizing: fixed;
    block-size: 100%;
  }
  .ck-mirror {
    visibility: hidden;
    pointer-events: none;
    overflow: hidden;
  }

  .ck-row {
    display: flex;
    align-items: center;
    gap: 2px;
    min-inline-size: 0;
    padding: var(--ck-space-1) var(--ck-space-2) var(--ck-space-2);
  }
  .ck-row > .ck-grow {
    min-inline-size: var(--ck-space-1);
  }
  .ck-send {
    background: var(--ck-accent);
    color: var(--ck-accent-fg);
    box-shadow: inset 0 0 0 1px var(--ck-accent-edge);
    margin-inline-start: var(--ck-space-1);
  }
  .ck-send:hover,
  .ck-send:active {
    background: var(--ck-accent-hover);
    color: var(--ck-accent-fg);
  }
  .ck-send:focus-visible {
    outline-offset: 2px;
  }
  .ck-send .ck-i {
    stroke-width: 2.25;
  }
  .ck-send:disabled {
    background: light-dark(var(--ck-n-5), var(--ck-n-6));
    color: var(--ck-n-9);
    box-shadow: none;
  }
  .ck-square {
    inline-size: 12px;
    block-size: 12px;
    border-radius: min(3px, var(--ck-r-xs));
    background: currentColor;
  }

  .ck-composer[data-locked] {
    background: var(--ck-surface-secondary);
    box-shadow: 0 0 0 1px var(--ck-border-subtle);
    cursor: default;
  }
  .ck-field {
    display: flex;
    align-items: flex-start;
    min-inline-size: 0;
  }
  .ck-field > .ck-i {
    margin-block-start: calc(var(--ck-u) * 3.5 + 3px);
    margin-inline-start: calc(var(--ck-u) * 4.5);
    color: var(--ck-text-secondary);
  }
  .ck-composer[data-locked] .ck-text {
    max-block-size: 70cqb;
    padding-inline-start: var(--ck-space-2);
    cursor: default;
  }
  .ck-composer[data-locked] .ck-text::placeholder {
    color: var(--ck-text-secondary);
  }
  .ck-closed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--ck-space-2) var(--ck-space-3);
    padding-block: var(--ck-space-3);
    padding-inline: var(--ck-space-5) var(--ck-space-3);
    border-radius: min(var(--ck-r-composer), 24px);
    background: var(--ck-surface-secondary);
    box-shadow: inset 0 0 0 1px var(--ck-border-subtle);
    font-size: var(--ck-fs-small);
    color: var(--ck-text-secondary);
  }
  .ck-closed > span {
    flex: 1 1 150px;
    display: flex;
    gap: 10px;
    align-items: flex-start;
    line-height: 1.45;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .ck-closed > span .ck-i {
    margin-block-start: 0.1em;
  }
  @media (forced-colors: active) {
    .ck-composer,
    .ck-closed {
      border: 1px solid CanvasText;
    }
    .ck-composer:has(.ck-text:focus) {
      outline: 2px solid Highlight;
    }
    .ck-send:not(:disabled) {
      background: ButtonText;
      color: ButtonFace;
      forced-color-adjust: none;
    }
  }
`;

/** What goes along with the text: files, quoted text, tags, a tool. */
const chipStyles = css`
  .ck-x {
    position: relative;
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    border-radius: var(--ck-r-full);
  }
  /* A target of 24 px, more on touch. */
  .ck-x::after,
  .ck-retry::after {
    content: '';
    position: absolute;
    inset: -3px;
  }
  .ck-x:hover {
    background: color-mix(in oklch, currentColor 14%, transparent);
  }
  .ck-x:focus-visible,
  .ck-retry:focus-visible {
    outline-offset: 0;
  }

  .ck-atts {
    display: flex;
    gap: var(--ck-space-2);
    padding: var(--ck-space-3) var(--ck-space-3) 0;
    overflow-x: auto;
    scrollbar-width: none;
    cursor: default;
  }
  .ck-att {
    position: relative;
    flex: none;
    block-size: 60px;
    border-radius: max(0px, calc(var(--ck-r-composer) - 12px));
  }
  .ck-att[data-img] {
    inline-size: 60px;
  }
  .ck-att-image {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    border-radius: inherit;
    background: var(--ck-surface-tertiary);
    outline: 1px solid var(--ck-edge);
    outline-offset: -1px;
  }
  .ck-veil {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    border-radius: inherit;
    background: oklch(0.2 0 0 / 0.5);
    color: #fff;
  }
  .ck-att[data-file] {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 208px;
    padding-inline: 10px 30px;
    box-shadow: inset 0 0 0 1px var(--ck-border);
  }
  .ck-att .ck-fileicon {
    border-radius: max(0px, calc(var(--ck-r-composer) - 20px));
  }
  .ck-fileicon[data-busy] {
    --_fi: var(--ck-alpha-8);
    --_fc: var(--ck-text-secondary);
  }
  .ck-att[data-bad] {
    background: var(--ck-danger-soft);
    box-shadow: inset 0 0 0 1px color-mix(in oklch, var(--ck-danger-outline) 45%, transparent);
  }
  .ck-att[data-bad] small {
    color: var(--ck-danger-soft-fg);
  }
  .ck-att[data-bad] .ck-fileicon {
    --_fi: color-mix(in oklch, var(--ck-danger-solid) 12%, transparent);
    --_fc: var(--ck-danger-soft-fg);
  }
  .ck-att .ck-x {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 6px;
    color: var(--ck-text-secondary);
  }
  .ck-att[data-img] .ck-x {
    background: light-dark(var(--ck-n-12), var(--ck-n-7));
    color: light-dark(var(--ck-n-1), var(--ck-n-12));
  }
  .ck-att[data-bad] .ck-x {
    color: var(--ck-danger-soft-fg);
  }
  .ck-retry {
    position: absolute;
    inset-block-end: 6px;
    inset-inline-end: 6px;
    display: grid;
    place-items: center;
    inline-size: 20px;
    block-size: 20px;
    border-radius: var(--ck-r-full);
    color: var(--ck-danger-soft-fg);
  }
  .ck-retry:hover {
    background: color-mix(in oklch, currentColor 14%, transparent);
  }
  .ck-ring {
    display: block;
    inline-size: 22px;
    block-size: 22px;
    rotate: -90deg;
  }
  .ck-ring circle {
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
    stroke-linecap: round;
  }
  .ck-ring circle:first-child {
    opacity: 0.25;
  }

  .ck-reply {
    display: flex;
    align-items: center;
    gap: var(--ck-space-2);
    margin: var(--ck-space-3) var(--ck-space-3) 0;
    padding: var(--ck-space-2) var(--ck-space-3);
    border-radius: max(0px, calc(var(--ck-r-composer) - 12px));
    background: var(--ck-alpha-4);
    color: var(--ck-text-secondary);
    font-size: var(--ck-fs-small);
    line-height: 1.45;
    cursor: default;
  }
  .ck-reply::before {
    content: '';
    align-self: stretch;
    inline-size: 2px;
    border-radius: 2px;
    background: var(--ck-n-7);
    flex: none;
  }
  .ck-reply-text {
    flex: 1;
    min-inline-size: 0;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }

  .ck-pills {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding: var(--ck-space-3) calc(var(--ck-u) * 4.5) 0;
  }
  .ck-pill,
  .ck-tool {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    max-inline-size: 100%;
    font-size: var(--ck-fs-small);
    font-weight: var(--ck-fw-medium);
    white-space: nowrap;
    cursor: default;
  }
  .ck-pill {
    gap: 2px;
    min-block-size: var(--ck-h-xs);
    padding-inline: 8px 3px;
    border-radius: var(--ck-r-xs);
    background: color-mix(in oklch, var(--ck-info-solid) 13%, transparent);
    color: var(--ck-info-soft-fg);
  }
  .ck-tool {
    block-size: var(--ck-h-lg);
    padding-inline: 11px 7px;
    border-radius: var(--ck-r-control);
    background: var(--ck-selected);
    color: var(--ck-selected-fg);
  }
  @container ck (inline-size < 420px) {
    .ck-tool:has(> .ck-i) > span {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .ck-x::after,
    .ck-retry::after {
      inset: -8px;
    }
  }
`;

export const composerStyles = [boxStyles, chipStyles];
