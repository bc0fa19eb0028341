import { css } from 'lit';

/** Menus, tips and questions: what stands in the top layer. Adopted with the chunks that need them. */
export const layerStyles = css`
  ck-menu,
  ck-confirm {
    display: contents;
  }
  .ck-menu {
    position: fixed;
    inset: auto;
    margin: 0;
    border: 0;
    overflow: auto;
    overscroll-behavior: contain;
    max-block-size: min(420px, calc(100dvb - 16px));
    min-inline-size: 168px;
    max-inline-size: calc(100dvi - 16px);
    padding: 6px;
    border-radius: var(--ck-r-menu);
    background: var(--ck-surface-popover);
    color: var(--ck-text);
    box-shadow:
      0 0 0 1px var(--ck-edge),
      var(--ck-shadow-2);
    font-size: var(--ck-fs-small);
    animation: ck-layer-rise var(--ck-dur-2) var(--ck-ease);
  }
  @keyframes ck-layer-rise {
    from {
      opacity: 0;
      transform: translateY(4px);
    }
  }
  .ck-mi {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: max(var(--ck-h-lg), var(--ck-touch, 0px));
    padding: 6px 10px;
    border-radius: var(--ck-r-item);
    line-height: 1.35;
  }
  .ck-mi > .ck-i {
    color: var(--ck-text-secondary);
  }
  .ck-mi:focus {
    background: var(--ck-alpha-8);
    outline: none;
  }
  .ck-mi[data-danger],
  .ck-mi[data-danger] > .ck-i {
    color: var(--ck-danger-text);
  }
  .ck-mi[data-danger]:focus,
  .ck-mi[data-danger]:focus > .ck-i {
    background: var(--ck-danger-soft);
    color: var(--ck-danger-soft-fg);
  }
  .ck-mi:disabled {
    color: var(--ck-text-disabled);
    cursor: default;
  }

  .ck-tip {
    position: fixed;
    inset: auto;
    margin: 0;
    border: 0;
    inline-size: max-content;
    max-inline-size: min(280px, calc(100dvi - 16px));
    padding: 5px 9px;
    border-radius: max(0px, min(8px, var(--ck-r-item)));
    background: light-dark(var(--ck-n-12), var(--ck-n-6));
    color: light-dark(var(--ck-n-1), var(--ck-n-12));
    font-size: var(--ck-fs-caption);
    font-weight: var(--ck-fw-medium);
    line-height: 1.3;
    box-shadow: var(--ck-shadow-1);
    pointer-events: none;
    animation: ck-layer-rise var(--ck-dur-1) var(--ck-ease);
  }

  .ck-scrim {
    position: absolute;
    inset: 0;
    z-index: var(--ck-z-scrim);
    background: var(--ck-scrim);
    animation: ck-layer-fade var(--ck-dur-3) var(--ck-ease);
  }
  .ck-scrim-over {
    z-index: 25;
  }
  @keyframes ck-layer-fade {
    from {
      opacity: 0;
    }
  }
  .ck-dialog {
    position: fixed;
    inset: auto;
    translate: -50% -50%;
    margin: 0;
    border: 0;
    padding: 0;
    inline-size: min(400px, var(--_room, 100dvi) - 32px, 100dvi - 32px);
    max-inline-size: none;
    max-block-size: calc(100dvb - 32px);
    overflow: auto;
    border-radius: var(--ck-r-card);
    background: var(--ck-surface-popover);
    color: var(--ck-text);
    box-shadow:
      0 0 0 1px var(--ck-edge),
      var(--ck-shadow-3);
    animation: ck-layer-rise var(--ck-dur-3) var(--ck-ease);
  }
  .ck-dialog::backdrop {
    background: none;
  }
  .ck-dialog-box {
    padding: var(--ck-space-6);
    overflow-wrap: anywhere;
  }
  .ck-dialog h2 {
    font-size: var(--ck-fs-h3);
    font-weight: var(--ck-fw-semibold);
    letter-spacing: -0.012em;
  }
  .ck-dialog p {
    margin-block-start: var(--ck-space-2);
    font-size: var(--ck-fs-small);
    line-height: 1.5;
    color: var(--ck-text-secondary);
    text-wrap: pretty;
  }
  .ck-dialog-foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--ck-space-2);
    margin-block-start: var(--ck-space-6);
  }

  @media (forced-colors: active) {
    .ck-menu,
    .ck-tip,
    .ck-dialog {
      border: 1px solid CanvasText;
    }
    .ck-mi:focus {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
