import { widgetItem } from '../items.js';
import type { WidgetRoot } from '../../wire.js';
import type { Art, Scenario } from './scenario.js';
import { say } from './stream-text.js';
import { invoiceTable, ordersChart } from './widgets/charts.js';
import { deliveryForm, emailCard } from './widgets/forms.js';
import { gallery } from './widgets/gallery.js';
import { orderCard } from './widgets/order.js';
import { productList } from './widgets/products.js';
import { ratingCard } from './widgets/rating.js';
import { refundCard } from './widgets/refund.js';
import { streamedLetter } from './widgets/streamed.js';

interface WidgetEntry {
  readonly id: string;
  /** Looked for in a message that also says "widget". */
  readonly words: RegExp;
  readonly example: string;
  readonly shows: string;
  readonly intro: string;
  readonly build: (art: Art) => WidgetRoot;
}

const ENTRIES: readonly WidgetEntry[] = [
  {
    id: 'list',
    words: /\blist\b/,
    example: 'list widget',
    shows: 'products to choose from',
    intro: 'These are on the shelf. Choose one to see it:',
    build: productList,
  },
  {
    id: 'form',
    words: /\bform\b/,
    example: 'form widget',
    shows: 'every kind of control',
    intro: 'When may the driver come?',
    build: deliveryForm,
  },
  {
    id: 'email',
    words: /\be-?mail\b/,
    example: 'email widget',
    shows: 'text that can be edited',
    intro: 'Here is a draft. Change what you like, then send it:',
    build: emailCard,
  },
  {
    id: 'chart',
    words: /\bchart\b/,
    example: 'chart widget',
    shows: 'bars, a line and a menu',
    intro: 'Orders are up by 12.4 % against last week:',
    build: () => ordersChart(),
  },
  {
    id: 'table',
    words: /\btable\b/,
    example: 'table widget',
    shows: 'a table of invoices',
    intro: 'Three invoices are open:',
    build: invoiceTable,
  },
  {
    id: 'rating',
    words: /\brating\b/,
    example: 'rating widget',
    shows: 'stars that react at once',
    intro: 'One question, five stars:',
    build: () => ratingCard(),
  },
  {
    id: 'confirm',
    words: /\bconfirm\b/,
    example: 'confirm widget',
    shows: 'a decision with two buttons',
    intro: 'This needs your yes:',
    build: refundCard,
  },
  {
    id: 'buttons',
    words: /\b(buttons?|badges?|gallery)\b/,
    example: 'buttons widget',
    shows: 'buttons and badges in all forms',
    intro: 'All of them at once:',
    build: gallery,
  },
];

const ORDER: WidgetEntry = {
  id: 'widget',
  words: /(?:)/,
  example: 'show a widget',
  shows: 'a card with a picture and buttons',
  intro:
    'A card with buttons. There are more: ask for a *list*, *form*, *email*, *chart*, *table*, *rating*, *confirm*, *buttons* or *letter* widget.',
  build: orderCard,
};

const letter: Scenario = {
  id: 'widget-letter',
  words: /\bletter\b.*\bwidget\b|\bwidget\b.*\bletter\b/,
  example: 'letter widget',
  shows: 'a card that is written before your eyes',
  async *run(turn) {
    yield* say(turn, 'I am writing it now:');
    yield* streamedLetter(turn);
  },
};

function scenario({ id, words, example, shows, intro, build }: WidgetEntry): Scenario {
  return {
    id: id === 'widget' ? id : `widget-${id}`,
    words: new RegExp(`(?=.*\\bwidgets?\\b)(?=.*${words.source})`, 's'),
    example,
    shows,
    async *run(turn) {
      yield* say(turn, intro);
      await turn.pause(300);
      yield { type: 'thread.item.done', item: widgetItem(turn.thread, build(turn.art)) };
    },
  };
}

/** Widgets, from the most particular to the general one. */
export const WIDGET_SCENARIOS: readonly Scenario[] = [letter, ...ENTRIES.map(scenario), scenario(ORDER)];
