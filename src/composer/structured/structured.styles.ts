import { css } from 'lit';

/** Questions in the composer's place. */
export const structuredStyles = css`
  ck-structured-input {
    display: block;
    animation: ck-appear var(--ck-dur-3) var(--ck-ease);
  }
  .ck-ask {
    --_r: min(var(--ck-r-composer), 24px);
    position: relative;
    display: flex;
    flex-direction: column;
    gap: var(--ck-space-3);
    max-block-size: max(200px, min(75cqb, 100cqb - 120px));
    padding: var(--ck-space-3);
    border-radius: var(--_r);
    background: var(--ck-surface-elevated);
    box-shadow:
      0 0 0 1px var(--ck-border),
      var(--ck-shadow-1);
    overflow-wrap: anywhere;
  }
  .ck-ask:focus {
    outline: 0;
    box-shadow:
      0 0 0 1px var(--ck-border-control),
      var(--ck-shadow-1);
  }
  .ck-ask-head {
    display: flex;
    align-items: flex-start;
    gap: var(--ck-space-3);
    padding-block-start: var(--ck-space-1);
    padding-inline: var(--ck-space-2) var(--ck-space-1);
    /* The choices give way first. */
    flex: 0 0.01 auto;
    min-block-size: 2.8em;
    overflow-y: auto;
  }
  .ck-ask-head:not(:has(p:not([hidden]))) {
    min-block-size: 1.8em;
  }
  .ck-ask-head h2 {
    font-size: var(--ck-fs-body);
    font-weight: var(--ck-fw-semibold);
    line-height: 1.4;
    letter-spacing: -0.008em;
    text-wrap: pretty;
  }
  .ck-ask-head p {
    margin-block-start: 2px;
    font-size: var(--ck-fs-small);
    color: var(--ck-text-secondary);
    text-wrap: pretty;
  }
  .ck-ask-count {
    flex: none;
    font-size: var(--ck-fs-caption);
    line-height: calc(var(--ck-fs-body) * 1.4);
    color: var(--ck-text-tertiary);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .ck-opts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    flex: 0 4 auto;
    min-block-size: var(--ck-h-2xl);
    overflow-y: auto;
    scrollbar-width: thin;
  }
  .ck-opt {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--ck-space-3);
    inline-size: 100%;
    min-block-size: var(--ck-h-2xl);
    padding-block: var(--ck-space-2);
    padding-inline: var(--ck-space-2) var(--ck-space-3);
    border-radius: max(0px, calc(var(--_r) - 12px));
    font-size: calc(var(--ck-base-size) * 0.9375);
    line-height: 1.4;
  }
  .ck-opt:hover {
    background: var(--ck-alpha-4);
  }
  .ck-opt:focus-visible,
  .ck-opt:has(:focus-visible) {
    outline: 2px solid var(--ck-focus);
    outline-offset: -2px;
  }
  .ck-opt-key {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 28px;
    block-size: 28px;
    border-radius: var(--ck-r-sm);
    background: var(--ck-alpha-8);
    color: var(--ck-text-secondary);
    font-size: var(--ck-fs-caption);
    font-weight: var(--ck-fw-medium);
    font-variant-numeric: tabular-nums;
  }
  .ck-opt-text {
    flex: 1;
    min-inline-size: 0;
  }
  .ck-opt-go {
    flex: none;
    color: var(--ck-text-tertiary);
    visibility: hidden;
  }
  .ck-opt:is(:hover, :focus-visible) > .ck-opt-go {
    visibility: visible;
  }
  .ck-opt:is([aria-checked='true'], [aria-pressed='true'], [data-on]) {
    background: var(--ck-selected);
    color: var(--ck-selected-fg);
    font-weight: var(--ck-fw-medium);
  }
  .ck-opt:is([aria-checked='true'], [aria-pressed='true'], [data-on]) > .ck-opt-key {
    background: var(--ck-selected-fg);
    color: var(--ck-selected);
  }
  .ck-opt:is([aria-checked='true'], [aria-pressed='true']) > .ck-opt-go {
    color: inherit;
  }
  .ck-opt-own {
    cursor: text;
  }
  .ck-own,
  .ck-free {
    min-inline-size: 0;
    border: 0;
    background: none;
    color: inherit;
    font-size: inherit;
    line-height: 1.4;
  }
  .ck-own {
    flex: 1;
    padding: 0;
    outline: 0;
  }
  .ck-own::placeholder {
    color: var(--ck-text-tertiary);
    font-weight: var(--ck-fw);
    opacity: 1;
  }
  .ck-free {
    inline-size: 100%;
    max-block-size: 40cqb;
    padding: calc(var(--ck-u) * 2.5) var(--ck-space-3);
    border-radius: max(0px, calc(var(--_r) - 12px));
    background: var(--ck-surface-field);
    box-shadow: inset 0 0 0 1px var(--ck-border-control);
    font-size: var(--ck-fs-body);
    line-height: 1.5;
    resize: none;
    field-sizing: content;
    min-block-size: calc(3lh + var(--ck-u) * 5);
  }
  .ck-free:focus-visible {
    outline-offset: -1px;
  }
  /* Smaller text makes iOS zoom the page. */
  @media (pointer: coarse) {
    .ck-own,
    .ck-free {
      font-size: max(16px, var(--ck-fs-body));
    }
  }

  .ck-ask-foot {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--ck-space-2);
  }
  .ck-ask[aria-busy='true'] .ck-opt {
    cursor: default;
  }
  @media (forced-colors: active) {
    .ck-ask,
    .ck-free {
      border: 1px solid CanvasText;
    }
    .ck-ask:focus,
    .ck-opt:is([aria-checked='true'], [aria-pressed='true']) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
