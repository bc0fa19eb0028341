import { css } from 'lit';

/** The host, resets, and what any element may use. Paints inside too, because rules of the page beat `:host`. */
export const baseStyles = css`
  :host {
    display: block;
    position: relative;
    block-size: 100%;
    inline-size: 100%;
    overflow: hidden;
    isolation: isolate;
    container: ck / size;
    background: var(--ck-surface);
    color: var(--ck-text);
    font: var(--ck-fw) var(--ck-fs-body) / var(--ck-lh-ui) var(--ck-font);
    text-align: start;
    text-rendering: optimizeLegibility;
    -webkit-font-smoothing: antialiased;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  :host([data-direction='rtl']) {
    direction: rtl;
  }
  ck-chat {
    background: var(--ck-surface);
    color: var(--ck-text);
    /* Set while an on-screen keyboard covers the host's end (keyboard-inset.ts). */
    padding-block-end: var(--ck-keyboard, 0px);
    /* Inherited: bars under code and tables look like that of the conversation. */
    scrollbar-color: var(--ck-n-7) transparent;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  ::selection {
    background: var(--ck-selection);
  }
  :where(button, input, textarea) {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  :where(button) {
    border: 0;
    background: none;
    padding: 0;
    cursor: pointer;
    text-align: start;
    -webkit-tap-highlight-color: transparent;
  }
  :where(p, ul, ol, h1, h2, h3, h4, h5, h6, dl, dd, figure, blockquote, pre, fieldset) {
    margin: 0;
    padding: 0;
    border: 0;
  }
  :where(ul, ol) {
    list-style: none;
  }
  :where(:focus-visible) {
    outline: 2px solid var(--ck-focus);
    outline-offset: 2px;
  }

  .ck-i {
    display: block;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .ck-i:is([width='16'], [width='14']) {
    stroke-width: 2;
  }
  .ck-i[width='12'] {
    stroke-width: 2.5;
  }
  .ck-i.ck-filled {
    fill: currentColor;
  }
  /* A filled disc keeps its mark: that is drawn in the colour of the surface. */
  .ck-i.ck-filled > circle + path {
    stroke: var(--ck-surface);
  }
  .ck-flip:dir(rtl) {
    scale: -1 1;
  }

  /* The conversation's column, with the same edges in every row. */
  .ck-col {
    inline-size: 100%;
    max-inline-size: calc(var(--ck-column) + 2 * var(--ck-gutter));
    margin-inline: auto;
    padding-inline: var(--ck-gutter);
  }
  .ck-vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .ck-trunc {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-inline-size: 0;
  }
  .ck-grow {
    flex: 1;
    min-inline-size: 0;
  }
  .ck-spin {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    border-radius: 50%;
    border: 2px solid color-mix(in oklch, currentColor 25%, transparent);
    border-block-start-color: currentColor;
    animation: ck-spin 0.8s linear infinite;
  }
  @keyframes ck-spin {
    to {
      rotate: 1turn;
    }
  }

  /* Letters of joined scripts must touch. */
  [lang]:is(:lang(ar), :lang(fa), :lang(ur)) * {
    letter-spacing: 0 !important;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
