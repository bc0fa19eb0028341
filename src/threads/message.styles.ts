import { css } from 'lit';

/** User messages, answers, error rows and notices. */
export const messageStyles = css`
  .ck-user {
    align-self: flex-end;
    max-inline-size: 75%;
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: var(--ck-space-2);
  }
  .ck-bubble {
    background: var(--ck-bubble);
    color: var(--ck-bubble-fg);
    border-radius: var(--ck-r-bubble);
    padding: calc(var(--ck-u) * 2.5) var(--ck-space-4);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    line-height: 1.5;
    max-inline-size: 100%;
  }
  .ck-user[data-failed] .ck-bubble {
    background: var(--ck-surface-tertiary);
    color: var(--ck-text-secondary);
  }
  .ck-quoted {
    display: flex;
    gap: var(--ck-space-2);
    align-items: stretch;
    max-inline-size: 100%;
    padding-inline: var(--ck-space-1);
    color: var(--ck-text-secondary);
    font-size: var(--ck-fs-small);
    line-height: 1.45;
  }
  .ck-quoted::before {
    content: '';
    inline-size: 2px;
    border-radius: 2px;
    background: var(--ck-n-7);
    flex: none;
  }
  .ck-quoted > span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  /* Inline, so that it wraps and is copied as a part of the sentence. */
  .ck-tag {
    padding: 0.1em 0.42em;
    margin-inline: 0.06em;
    border-radius: var(--ck-r-xs);
    background: color-mix(in oklch, var(--ck-info-solid) 13%, transparent);
    color: var(--ck-info-soft-fg);
    font-weight: var(--ck-fw-medium);
    font-size: 0.94em;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  :host([data-accent='3']) .ck-bubble .ck-tag {
    background: color-mix(in oklch, var(--ck-bubble-fg) 20%, transparent);
    color: inherit;
  }
  .ck-fail {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 2px var(--ck-space-1);
    font-size: var(--ck-fs-caption);
    color: var(--ck-danger-text);
  }
  .ck-fail > span {
    min-block-size: var(--ck-h-xs);
    line-height: 1.25;
    display: inline-flex;
    gap: 5px;
    align-items: center;
    padding-inline-end: var(--ck-space-1);
  }

  /* Files of a message */
  .ck-files {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ck-space-2);
    justify-content: flex-end;
    max-inline-size: 100%;
  }
  .ck-filechip {
    display: inline-flex;
    align-items: center;
    gap: var(--ck-space-2);
    min-inline-size: 0;
    max-inline-size: min(260px, 100%);
    padding: var(--ck-space-2);
    padding-inline-end: var(--ck-space-4);
    border-radius: var(--ck-r-tile);
    box-shadow: inset 0 0 0 1px var(--ck-border);
  }
  .ck-imgtile {
    display: block;
    inline-size: 168px;
    block-size: 126px;
    max-inline-size: 100%;
    object-fit: cover;
    border-radius: var(--ck-r-tile);
    background: var(--ck-surface-tertiary);
    outline: 1px solid var(--ck-border);
    outline-offset: -1px;
  }

  /* Answers */
  .ck-answer {
    display: flex;
    flex-direction: column;
    gap: var(--ck-space-3);
    min-inline-size: 0;
  }
  /* A dot after the last word, while more words come. Code and tables show by themselves that they grow. */
  ck-markdown[data-caret] > .ck-prose > :is(p, h1, h2, h3, h4, h5, h6):last-child::after,
  ck-markdown[data-caret] > .ck-prose > blockquote:last-child > p:last-child::after,
  ck-markdown[data-caret] > .ck-prose > :is(ul, ol):last-child > li:last-child:not(:has(> :is(p, ul, ol, pre)))::after,
  ck-markdown[data-caret] > .ck-prose > :is(ul, ol):last-child > li:last-child > p:last-child::after {
    content: '';
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--ck-text);
    margin-inline-start: 5px;
    vertical-align: 0.06em;
    animation: ck-pulse 1.2s ease-in-out infinite;
  }
  .ck-placeholder {
    display: flex;
    align-items: center;
    gap: var(--ck-space-2);
    min-block-size: var(--ck-h-sm);
    color: var(--ck-text-secondary);
    font-size: var(--ck-fs-small);
    font-weight: var(--ck-fw-medium);
  }
  .ck-placeholder > .ck-i {
    color: var(--ck-text-tertiary);
  }
  .ck-placeholder > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  /* Errors and notices */
  ck-item + ck-live + ck-error,
  ck-item + .ck-note {
    margin-block-start: var(--ck-space-1);
  }
  .ck-note {
    --_b: var(--ck-surface-secondary);
    --_f: var(--ck-text);
    --_i: var(--ck-text-secondary);
    display: flex;
    gap: var(--ck-space-3);
    align-items: flex-start;
    padding: var(--ck-space-3) var(--ck-space-4);
    border-radius: var(--ck-r-code);
    background: var(--_b);
    color: var(--_f);
    font-size: var(--ck-fs-small);
    line-height: 1.5;
  }
  .ck-note > .ck-i {
    color: var(--_i);
    margin-block-start: 0.14em;
  }
  .ck-note > div {
    flex: 1;
    min-inline-size: 0;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .ck-note b {
    font-weight: var(--ck-fw-semibold);
  }
  /* The title begins the first line. */
  .ck-note b + ck-markdown,
  .ck-note b + ck-markdown > .ck-prose,
  .ck-note b + ck-markdown p:first-child {
    display: inline;
  }
  .ck-note a {
    color: inherit;
    text-underline-offset: 2px;
  }
  .ck-note .ck-prose {
    line-height: inherit;
  }
  .ck-note .ck-prose > * + * {
    margin-block-start: 2px;
  }
  .ck-note .ck-prose strong {
    color: inherit;
  }
  .ck-note .ck-btn {
    margin-block: -3px;
  }
  .ck-note .ck-ib {
    --_z: 28px;
    margin-block: -3px;
    margin-inline: -4px -8px;
    color: inherit;
  }
  .ck-note[data-level='info'] {
    --_b: var(--ck-info-soft);
    --_f: var(--ck-info-soft-fg);
    --_i: currentColor;
  }
  .ck-note[data-level='warning'] {
    --_b: var(--ck-warning-soft);
    --_f: var(--ck-warning-soft-fg);
    --_i: currentColor;
  }
  .ck-note[data-level='danger'] {
    --_b: var(--ck-danger-soft);
    --_f: var(--ck-danger-soft-fg);
    --_i: currentColor;
  }
  .ck-note code {
    font-family: var(--ck-font-mono);
    font-size: 0.9em;
  }
  @container ck (inline-size < 360px) {
    .ck-note:has(.ck-btn) {
      flex-wrap: wrap;
    }
    .ck-note > div {
      flex-basis: 60%;
    }
    .ck-note .ck-btn {
      margin-inline-start: calc(18px + var(--ck-space-3));
    }
  }

  @media (forced-colors: active) {
    .ck-bubble,
    .ck-note,
    .ck-code,
    .ck-filechip {
      border: 1px solid CanvasText;
    }
  }
`;
