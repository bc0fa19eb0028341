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
    outline: 1px solid var(--ck-edge);
    outline-offset: -1px;
  }

  /* Answers */
  .ck-answer {
    display: flex;
    flex-direction: column;
    gap: var(--ck-space-3);
    min-inline-size: 0;
  }
  /* A dot after the last word, while more words come, or where the first will stand while half-open markup is held back.
     Code and tables show by themselves that they grow. */
  [data-caret] > .ck-prose:empty::after,
  [data-caret] > .ck-prose > :is(p, h1, h2, h3, h4, h5, h6, .ck-maths:empty):last-child::after,
  [data-caret] > .ck-prose > blockquote:last-child > p:last-child::after,
  [data-caret] > .ck-prose > :is(ul, ol):last-child > li:last-child:empty::after,
  [data-caret] > .ck-prose > :is(ul, ol):last-child > li:last-child > p:last-child::after {
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
  @media (forced-colors: active) {
    .ck-bubble,
    .ck-code,
    .ck-filechip {
      border: 1px solid CanvasText;
    }
  }
`;
