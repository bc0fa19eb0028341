import { css } from 'lit';

/** Tags that can be clicked. */
export const tagStyles = css`
  .ck-tag[role='button'] {
    cursor: pointer;
  }
  .ck-tag[role='button']:hover {
    background: color-mix(in oklch, var(--ck-info-solid) 22%, transparent);
  }
  :host([data-accent='3']) .ck-bubble .ck-tag[role='button']:hover {
    background: color-mix(in oklch, var(--ck-bubble-fg) 32%, transparent);
  }
  .ck-tag[role='button']:focus-visible {
    outline-offset: 1px;
  }
`;
