import { css } from 'lit';

/** Colours of code. The rest of a code block's looks belongs to `markdown.styles.ts`. */
export const highlightStyles = css`
  .ck-code .k {
    color: var(--ck-code-key);
  }
  .ck-code .s {
    color: var(--ck-code-str);
  }
  .ck-code .n {
    color: var(--ck-code-num);
  }
  .ck-code .f {
    color: var(--ck-code-fn);
  }
  .ck-code .c {
    color: var(--ck-code-com);
    font-style: italic;
  }
  .ck-code .i {
    color: var(--ck-success-text);
  }
  .ck-code .d {
    color: var(--ck-danger-text);
  }
  .ck-code .b {
    font-weight: var(--ck-fw-semibold);
  }
  .ck-code .e {
    font-style: italic;
  }
`;
