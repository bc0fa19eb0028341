/** A chunk of its own: see `RareSyntax`. */
import { Lexer } from 'marked';
import { adoptStyles } from '../../ui/adopt-styles.js';
import type { DrawnSyntax } from '../block-view.js';
import type { CreateRareSyntax } from '../rare-syntax.js';
import { HtmlBuilder } from './html-builder.js';
import { htmlStyles } from './html.styles.js';
import type { ParseHtml } from './html-policy.js';
import { angleReach, openHtml } from './html-syntax.js';
import { HtmlView } from './html-view.js';
import { MessageReferences } from './references.js';
import { Sanitizer } from './sanitizer.js';

/** Without a parser of raw HTML, one is fetched when there is some to draw. */
export const rareSyntax =
  (parseHtml?: ParseHtml): CreateRareSyntax =>
  (arrived) => {
    const sanitizer = new Sanitizer(arrived, parseHtml);
    const block: DrawnSyntax = {
      name: 'html',
      open: openHtml,
      createView: (html, host) => new HtmlView(html, host, sanitizer),
    };
    return {
      Lexer,
      dress: (root) => void adoptStyles(root, htmlStyles),
      block,
      createReferences: (stale) => new MessageReferences(stale),
      createBuilder: (world) => new HtmlBuilder(world, sanitizer),
      entity: (reference) => sanitizer.entity(reference),
      angleReach,
    };
  };
