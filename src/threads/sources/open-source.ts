import type { EntitySource, Source } from '../../protocol/index.js';
import { isWebUrl, safeLinkUrl } from '../../ui/safe-url.js';
import type { ItemView } from '../items/item-view.js';

/** What a person can do with a source: follow it, have the page open it, or only read about it. */
export type SourceTarget =
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'entity'; readonly open: () => void }
  | { readonly kind: 'none' };

function open({ id, title, icon, group, interactive, data }: EntitySource, { chat }: ItemView): void {
  chat.commands.openEntity({
    id,
    title,
    interactive,
    data,
    ...(icon !== undefined && { icon }),
    ...(group !== undefined && { group }),
  });
}

/**
 * Where a source leads. Interactive entities reach the page's `entities.onClick`. Its `onRequestPreview` is not called: what
 * it returns is a widget, and as long as none can be drawn, asking the page for one would be work for nothing. The card with
 * the source's own words stands in for it.
 */
export function sourceTarget(source: Source, view: ItemView): SourceTarget {
  if (source.type === 'url') {
    const url = safeLinkUrl(source.url);
    return url !== undefined && isWebUrl(url) ? { kind: 'link', url } : { kind: 'none' };
  }
  const { click } = view.chat.store.state.options.entities;
  if (source.type === 'entity' && source.interactive && click)
    return { kind: 'entity', open: () => open(source, view) };
  return { kind: 'none' };
}
