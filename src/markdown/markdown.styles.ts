import { css } from 'lit';

/** Prose and code blocks. */
export const markdownStyles = css`
  ck-markdown {
    display: block;
    min-inline-size: 0;
  }
  .ck-prose {
    line-height: var(--ck-lh-prose);
    overflow-wrap: anywhere;
    min-inline-size: 0;
  }
  /* Not drawn yet. */
  .ck-prose[data-plain] {
    white-space: pre-wrap;
  }
  .ck-prose > * + *,
  .ck-prose :where(blockquote, li, .ck-run) > * + * {
    margin-block-start: var(--ck-space-3);
  }
  /* Blocks of long answers stand in runs that are laid out and painted each for itself, and not at all while out of sight:
     browsers remember the size that they had. The padding is room for focus rings. */
  .ck-run {
    contain: content;
    contain-intrinsic-size: auto 600px;
    margin: -6px;
    padding: 6px;
  }
  /* The last one grows: as long as its end is followed, its size is needed at once. */
  :is(.ck-run, .ck-text-part, .ck-prose [data-part]):not(:last-child),
  [data-away] :is(.ck-run, .ck-text-part, [data-part]) {
    content-visibility: auto;
  }
  .ck-prose .ck-run {
    margin-block-start: calc(var(--ck-space-3) - 6px);
  }
  .ck-prose .ck-run > :is(h1, h2, h3):first-child {
    margin-block-start: var(--ck-space-3);
  }
  .ck-prose .ck-run[data-after='heading'] > :first-child {
    margin-block-start: calc(var(--ck-space-2) - var(--ck-space-3));
  }
  .ck-prose .ck-run > .ck-code:first-child,
  .ck-prose .ck-run[data-after='code'] > :first-child {
    margin-block-start: calc(var(--ck-space-4) - var(--ck-space-3));
  }
  .ck-text-part {
    display: block;
    contain: content;
    contain-intrinsic-size: auto 2000px;
    margin-inline: -6px;
    padding-inline: 6px;
  }
  .ck-prose :is(h1, h2, h3, h4, h5, h6) {
    line-height: 1.35;
    font-weight: var(--ck-fw-semibold);
    font-size: var(--ck-fs-h4);
    letter-spacing: -0.011em;
    text-wrap: balance;
    color: var(--ck-text-emphasis);
  }
  .ck-prose :is(h1, h2) {
    font-size: var(--ck-fs-h2);
  }
  .ck-prose h3 {
    font-size: var(--ck-fs-h3);
  }
  .ck-prose * + :is(h1, h2, h3) {
    margin-block-start: var(--ck-space-6);
  }
  .ck-prose :is(h1, h2, h3) + * {
    margin-block-start: var(--ck-space-2);
  }
  .ck-prose :is(strong, b) {
    font-weight: var(--ck-fw-semibold);
    color: var(--ck-text-emphasis);
  }
  .ck-prose a {
    color: var(--ck-link);
    text-decoration: underline;
    text-decoration-color: var(--ck-link-line);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .ck-prose a:hover {
    text-decoration-color: currentColor;
  }
  /* Room for the largest number, inside what is painted. */
  .ck-prose :is(ul, ol) {
    --_digits: 0;
    padding-inline-start: max(1.6em, var(--_digits) * 1ch + 0.6em);
  }
  /* A very long list goes on in further elements. */
  .ck-prose [data-part] {
    contain-intrinsic-size: auto 2000px;
  }
  .ck-prose [data-part] + [data-part] {
    margin-block-start: var(--ck-space-3);
  }
  .ck-prose [data-part][data-tight] + [data-part] {
    margin-block-start: 0.35em;
  }
  .ck-prose ul {
    list-style: disc;
  }
  .ck-prose ul ul {
    list-style: circle;
  }
  .ck-prose ol {
    list-style: decimal;
  }
  .ck-prose li {
    padding-inline-start: 0.2em;
  }
  .ck-prose li + li {
    margin-block-start: var(--ck-space-3);
  }
  .ck-prose [data-tight] > li + li,
  .ck-prose [data-tight] > li > * + * {
    margin-block-start: 0.35em;
  }
  .ck-prose li::marker {
    color: var(--ck-text-tertiary);
    font-variant-numeric: tabular-nums;
  }
  /* Task lists: the box stands where the marker would. */
  .ck-prose .ck-task {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.6em;
    margin-inline-start: -1.5em;
    padding: 0;
    list-style: none;
  }
  .ck-prose .ck-task > * {
    grid-column: 2;
  }
  .ck-prose .ck-task > .ck-check-box {
    grid-area: 1 / 1;
    display: grid;
    place-items: center;
    inline-size: 18px;
    block-size: 18px;
    margin-block-start: 0.2em;
    border-radius: var(--ck-r-check);
    background: var(--ck-surface-field);
    box-shadow: inset 0 0 0 1.5px var(--ck-border-control);
    color: var(--ck-checked-fg);
  }
  .ck-prose .ck-task > .ck-check-box + * {
    margin-block-start: 0;
  }
  .ck-prose .ck-check-box .ck-i {
    stroke-width: 3;
  }
  .ck-prose .ck-check-box:not([data-on]) .ck-i {
    display: none;
  }
  .ck-prose .ck-check-box[data-on] {
    background: var(--ck-checked);
    box-shadow: none;
  }
  .ck-prose :not(pre) > code {
    font-family: var(--ck-font-mono);
    font-size: 0.875em;
    padding: 0.14em 0.36em;
    border-radius: var(--ck-r-xs);
    background: var(--ck-alpha-8);
    unicode-bidi: isolate;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  .ck-prose code[data-short] {
    white-space: nowrap;
  }
  .ck-prose blockquote {
    border-inline-start: 2px solid var(--ck-border-strong);
    padding-inline-start: var(--ck-space-4);
    color: var(--ck-text-secondary);
  }
  .ck-prose hr {
    border: 0;
    block-size: 1px;
    background: var(--ck-border);
    margin-block: var(--ck-space-6);
  }
  .ck-prose img {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--ck-r-tile);
    vertical-align: middle;
  }

  .ck-code {
    border-radius: var(--ck-r-code);
    background: var(--ck-surface-secondary);
    box-shadow: inset 0 0 0 1px var(--ck-border-subtle);
    overflow: hidden;
  }
  :is(.ck-prose, .ck-run) > * + .ck-code,
  :is(.ck-prose, .ck-run) > .ck-code + * {
    margin-block-start: var(--ck-space-4);
  }
  :is(.ck-prose, .ck-run) > :is(h1, h2, h3, h4, h5, h6) + .ck-code {
    margin-block-start: calc(var(--ck-u) * 2.5);
  }
  :is(.ck-prose, .ck-run) > .ck-code + :is(h1, h2, h3) {
    margin-block-start: var(--ck-space-6);
  }
  .ck-code-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding-block-start: var(--ck-space-1);
    padding-inline: var(--ck-space-4) var(--ck-space-1);
    min-block-size: calc(var(--ck-u) * 9);
    font-size: var(--ck-fs-caption);
    color: var(--ck-text-secondary);
    user-select: none;
    -webkit-user-select: none;
  }
  .ck-code pre {
    overflow-x: auto;
    scrollbar-width: thin;
    padding: var(--ck-space-1) var(--ck-space-4) var(--ck-space-4);
    font: 400 calc(var(--ck-base-size) * 0.8125) / 1.65 var(--ck-font-mono);
    tab-size: 2;
    white-space: pre;
    overflow-wrap: normal;
    direction: ltr;
    text-align: left;
    font-feature-settings: 'calt' 0;
  }
  .ck-code pre:focus-visible {
    outline-offset: -2px;
  }
  .ck-code code {
    font: inherit;
    display: block;
    inline-size: max-content;
    min-inline-size: 100%;
  }
  .ck-code-part {
    display: block;
  }
  .ck-mini {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: var(--ck-h-sm);
    padding-inline: 10px;
    border-radius: max(0px, calc(var(--ck-r-code) - 4px));
    font-size: var(--ck-fs-caption);
    font-weight: var(--ck-fw-medium);
    color: var(--ck-text-secondary);
  }
  .ck-mini:hover {
    background: var(--ck-alpha-8);
    color: var(--ck-text);
  }
  .ck-mini[data-ok] {
    color: var(--ck-success-text);
  }
`;
