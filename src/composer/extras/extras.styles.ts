import { css } from 'lit';

/** What goes along with the text: files, quoted text, tags, a tool; and what it looks like where nobody may write. */
export const extrasStyles = css`
  ck-draft-extras,
  ck-draft-tool,
  ck-lock,
  ck-closed {
    display: contents;
  }
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
  .ck-toolchip {
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
  .ck-toolchip {
    block-size: var(--ck-h-lg);
    padding-inline: 11px 7px;
    border-radius: var(--ck-r-control);
    background: var(--ck-selected);
    color: var(--ck-selected-fg);
  }
  @container ck (inline-size < 420px) {
    .ck-toolchip:has(> .ck-i) > span {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .ck-x::after,
    .ck-retry::after {
      inset: -8px;
    }
  }

  .ck-composer[data-locked] {
    background: var(--ck-surface-secondary);
    box-shadow: 0 0 0 1px var(--ck-border-subtle);
    cursor: default;
  }
  ck-lock > .ck-i {
    margin-block-start: calc(var(--ck-u) * 3.5 + 3px);
    margin-inline-start: calc(var(--ck-u) * 4.5);
    color: var(--ck-text-secondary);
  }
  .ck-composer[data-locked] .ck-text {
    max-block-size: 70cqb;
    padding-inline-start: var(--ck-space-2);
    cursor: default;
  }
  /* The reason is there to be read: whole, on as many lines as it needs. */
  .ck-composer[data-locked] .ck-text::placeholder {
    white-space: pre-wrap;
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
    .ck-closed {
      border: 1px solid CanvasText;
    }
  }
`;
