import { css } from 'lit';

/** The composer's box, its text and its row of controls. */
export const composerStyles = css`
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
    min-block-size: calc(1.5em + var(--ck-u));
    max-block-size: 40cqb;
    /* Not padding: what is scrolled away must not touch the box's edge. */
    margin-block-start: calc(var(--ck-u) * 3.5);
    padding: 0 calc(var(--ck-u) * 4.5) var(--ck-space-1);
    border: 0;
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
    /* Chromium cuts the placeholder so only when both have it. */
    text-overflow: ellipsis;
    /* Every line in the direction of its own words. */
    unicode-bidi: plaintext;
    scrollbar-width: thin;
    field-sizing: content;
  }
  .ck-text::placeholder {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
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

  .ck-field {
    display: flex;
    align-items: flex-start;
    min-inline-size: 0;
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

  @media (forced-colors: active) {
    .ck-composer {
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
