import { css } from 'lit';

/** Citations, their cards, and lists of sources; adopted with their chunk. */
export const sourcesStyles = css`
  ck-cite {
    -webkit-user-select: none;
    user-select: none;
  }
  /* Inline, so that it never starts a line alone: the word joiner holds it to what is before. */
  .ck-prose .ck-cite {
    position: relative;
    vertical-align: 0.13em;
    padding: 0.2em 0.55em;
    margin-inline: 0.28em 0.06em;
    border-radius: var(--ck-r-chip);
    background: var(--ck-alpha-8);
    color: var(--ck-text-secondary);
    font: var(--ck-fw-medium) var(--ck-fs-micro) / 1 var(--ck-font);
    letter-spacing: 0;
    white-space: nowrap;
    text-decoration: none;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  .ck-cite::before {
    content: '\\2060';
  }
  /* Room to hit it: 24 pixels. */
  .ck-cite::after {
    content: '';
    position: absolute;
    inset: -5px -2px;
  }
  .ck-prose .ck-cite:hover,
  .ck-prose ck-cite[data-open] .ck-cite {
    background: var(--ck-text);
    color: var(--ck-surface);
  }
  .ck-cite .ck-i {
    display: inline-block;
    vertical-align: -0.12em;
  }
  .ck-cite .ck-i + .ck-cite-text {
    display: none;
  }
  .ck-cite-more {
    margin-inline-start: 0.4em;
  }
  .ck-prose .ck-marks {
    margin-block-start: var(--ck-space-1);
    line-height: var(--ck-lh-prose);
  }
  .ck-prose .ck-marks .ck-cite {
    margin-inline: 0 0.34em;
  }

  .ck-fav {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    display: grid;
    place-items: center;
    border-radius: var(--ck-r-2xs);
    font: 600 9px/1 var(--ck-font);
    background: var(--ck-surface-tertiary);
    color: var(--ck-text-secondary);
  }
  .ck-fav[data-tone='0'] {
    background: var(--ck-info-solid);
    color: var(--ck-info-solid-fg);
  }
  .ck-fav[data-tone='1'] {
    background: var(--ck-discovery-solid);
    color: var(--ck-discovery-solid-fg);
  }
  .ck-fav[data-tone='2'] {
    background: var(--ck-success-solid);
    color: var(--ck-success-solid-fg);
  }
  .ck-fav[data-tone='3'] {
    background: var(--ck-warning-solid);
    color: var(--ck-warning-solid-fg);
  }
  .ck-fav[data-tone='4'] {
    background: var(--ck-n-11);
    color: var(--ck-n-1);
  }
  .ck-fav[data-kind='sheet'] {
    background: var(--ck-success-soft);
    color: var(--ck-success-soft-fg);
  }
  .ck-fav[data-kind='pdf'] {
    background: var(--ck-danger-soft);
    color: var(--ck-danger-soft-fg);
  }
  .ck-fav:is([data-kind='file'], [data-kind='image'], [data-kind='entity']) {
    background: var(--ck-info-soft);
    color: var(--ck-info-soft-fg);
  }
  .ck-fav .ck-i {
    inline-size: 11px;
    block-size: 11px;
  }

  /* It stands inside the text, but is not part of it: nothing is inherited from a heading or a cell. */
  .ck-menu.ck-hovercard {
    inline-size: min(320px, 100dvi - 32px);
    max-inline-size: none;
    padding: var(--ck-space-4);
    font: var(--ck-fw) var(--ck-fs-small) / 1.4 var(--ck-font);
    letter-spacing: 0;
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
    cursor: auto;
    -webkit-user-select: text;
    user-select: text;
  }
  .ck-hovercard:popover-open {
    display: grid;
    gap: 6px;
  }
  .ck-hovercard .ck-source-list {
    padding: 0;
    list-style: none;
    margin: calc(var(--ck-space-2) * -1) 0;
  }
  .ck-hovercard .ck-source-list > li {
    margin: 0;
    padding: 0;
  }
  .ck-card-origin,
  .ck-card-date {
    display: flex;
    align-items: center;
    gap: var(--ck-space-2);
    font-size: var(--ck-fs-caption);
    color: var(--ck-text-secondary);
  }
  .ck-bubble .ck-hovercard b,
  .ck-prose .ck-hovercard b {
    font-weight: var(--ck-fw-semibold);
    line-height: 1.35;
    color: var(--ck-text);
  }
  .ck-prose .ck-hovercard a {
    color: inherit;
    text-decoration: none;
  }
  .ck-prose .ck-hovercard b a:hover {
    text-decoration: underline;
  }
  .ck-card-text {
    font-size: var(--ck-fs-caption);
    line-height: 1.5;
    color: var(--ck-text-secondary);
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
    overflow: hidden;
  }

  ck-sources-toggle {
    display: block;
    line-height: 1;
  }
  .ck-sources-toggle {
    display: inline-flex;
    align-items: center;
    gap: var(--ck-space-2);
    min-block-size: max(var(--ck-h-md), var(--ck-touch, 0px));
    padding-inline: 10px 12px;
    border-radius: var(--ck-r-chip);
    font-size: var(--ck-fs-caption);
    font-weight: var(--ck-fw-medium);
    line-height: var(--ck-lh-ui);
    color: var(--ck-text-secondary);
  }
  .ck-sources-toggle:hover {
    background: var(--ck-alpha-8);
    color: var(--ck-text);
  }
  .ck-favs {
    display: inline-flex;
  }
  .ck-favs .ck-fav {
    position: relative;
    border-radius: var(--ck-r-full);
    box-shadow: 0 0 0 1.5px var(--ck-surface);
    z-index: 3;
  }
  /* The one before never covers the drawing: it is a little smaller here, and the overlap no wider than its margin. */
  .ck-favs .ck-fav + .ck-fav {
    margin-inline-start: -2px;
    z-index: 2;
  }
  .ck-favs .ck-i {
    inline-size: 9px;
    block-size: 9px;
  }
  .ck-favs .ck-fav + .ck-fav + .ck-fav {
    z-index: 1;
  }

  ck-sources:not([hidden]) {
    display: block;
    margin-block-start: var(--ck-space-2);
  }
  .ck-sources-head {
    font-size: var(--ck-fs-small);
    font-weight: var(--ck-fw-semibold);
    padding-block-end: var(--ck-space-2);
  }
  .ck-source-list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
  }
  .ck-source {
    display: flex;
    gap: var(--ck-space-3);
    align-items: flex-start;
    inline-size: calc(100% + 2 * var(--ck-space-3));
    margin-inline: calc(var(--ck-space-3) * -1);
    padding: var(--ck-space-2) var(--ck-space-3);
    border-radius: var(--ck-r-item);
    color: inherit;
    text-decoration: none;
  }
  :is(a, button).ck-source:hover {
    background: var(--ck-alpha-4);
  }
  .ck-source:focus-visible {
    outline-offset: -2px;
  }
  .ck-source-num {
    flex: none;
    min-inline-size: 1.1em;
    text-align: end;
    font-size: var(--ck-fs-caption);
    line-height: 20px;
    font-variant-numeric: tabular-nums;
    color: var(--ck-text-tertiary);
  }
  .ck-source > .ck-fav {
    margin-block-start: 2px;
  }
  .ck-source-text {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .ck-source-text b {
    display: block;
    font-size: var(--ck-fs-small);
    font-weight: var(--ck-fw-medium);
    line-height: 20px;
  }
  .ck-source-text small {
    display: block;
    font-size: var(--ck-fs-caption);
    line-height: 1.45;
    color: var(--ck-text-tertiary);
  }

  @media (forced-colors: active) {
    .ck-prose .ck-cite,
    .ck-sources-toggle,
    .ck-fav {
      border: 1px solid CanvasText;
    }
  }
`;
