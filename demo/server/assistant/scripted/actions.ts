import { hiddenContext, saidAtOnce, widgetItem } from '../items.js';
import type { AssistantEvent, ClientAction, JsonObject, WidgetItem, WidgetRoot } from '../../wire.js';
import { escaped, quoted } from './quote.js';
import type { ActionHandler, SyncActionHandler } from './scenario.js';
import { say } from './stream-text.js';
import { ordersChart } from './widgets/charts.js';
import { doneCard } from './widgets/nodes.js';
import { addressCard, orderCard, trackingCard } from './widgets/order.js';
import { type Product, productCard, PRODUCTS } from './widgets/products.js';
import { ratingCard } from './widgets/rating.js';

/** What each type of streamed action does. Changed cards are `replaced`, so the change is saved. */
export const ACTIONS: Readonly<Record<string, ActionHandler>> = {
  async *'order.track'(turn, _action, sender) {
    await turn.pause(700);
    yield* replace(sender, trackingCard());
    yield* say(turn, 'The ferry is on time. The next scan will be in Oslo, on Wednesday night.');
  },
  async *'order.change_address'(turn, _action, sender) {
    await turn.pause(400);
    yield* replace(sender, addressCard());
  },
  async *'order.save_address'(turn, action, sender) {
    await turn.pause(700);
    const address = Object.values(dictionary(payloadOf(action)['address']))
      .map(String)
      .join(', ');
    yield* replace(sender, doneCard('Address changed', address));
    yield hiddenContext(turn.thread, { changed_address: address });
    yield* say(turn, `Done. Order 10482 now goes to **${escaped(address)}**.`);
  },
  async *'order.keep_address'(turn, _action, sender) {
    await turn.pause(200);
    yield* replace(sender, orderCard(turn.art));
  },
  async *'refund.confirm'(turn, _action, sender) {
    await turn.pause(1100);
    yield* replace(sender, doneCard('€89.00 refunded', 'Order 10482 · reaches the card in 3 to 5 days'));
    yield hiddenContext(turn.thread, 'The user accepted the refund of order 10482.');
    yield* say(turn, 'The refund is on its way. Is there anything else that I can do?');
  },
  async *'refund.cancel'(turn, _action, sender) {
    await turn.pause(300);
    yield* replace(sender, doneCard('Order kept', 'Nothing was refunded'));
  },
  async *'product.view'(turn, action) {
    const product = productOf(action);
    await turn.pause(400);
    yield* say(turn, `The **${product.name}**: ${product.detail.toLowerCase()}. It ships tomorrow.`);
    yield { type: 'thread.item.done', item: widgetItem(turn.thread, productCard(product, turn.art)) };
  },
  async *'product.add'(turn, action, sender) {
    const product = productOf(action);
    await turn.pause(600);
    yield* replace(sender, productCard(product, turn.art, true));
    yield { type: 'client_effect', name: 'show_message', data: { text: `${product.name} is in your basket.` } };
  },
  async *'delivery.book'(turn, action, sender) {
    const slot = dictionary(payloadOf(action)['slot']);
    await turn.pause(900);
    const when = [slot['date'], slot['time']].filter((value) => typeof value === 'string' && value !== '').join(', ');
    yield* replace(sender, doneCard('Delivery booked', when === '' ? 'We will call you' : when));
    yield hiddenContext(turn.thread, { delivery_slot: slot });
    yield* say(
      turn,
      `The driver has it. This is what you sent:\n\n\`\`\`json\n${JSON.stringify(slot, null, 2)}\n\`\`\``,
    );
  },
  async *'email.send'(turn, action, sender) {
    const email = dictionary(payloadOf(action)['email']);
    await turn.pause(900);
    yield* replace(sender, doneCard('Email sent', textIn(email, 'to')));
    yield* say(turn, `Sent, with the subject:\n\n${quoted(textIn(email, 'subject'))}`);
  },
  async *'email.discard'(turn, _action, sender) {
    await turn.pause(200);
    if (sender) yield { type: 'thread.item.removed', item_id: sender.id };
  },
  async *'chart.range'(turn, action, sender) {
    await turn.pause(300);
    yield* replace(sender, ordersChart(payloadOf(action)['range'] === 'month' ? 'month' : 'week'));
  },
  async *'rating.send'(turn, action, sender) {
    const stars = Number(payloadOf(action)['stars'] ?? 0);
    await turn.pause(500);
    yield* replace(
      sender,
      doneCard('Thank you', stars === 0 ? 'No stars this time' : `${'★'.repeat(stars)}${'☆'.repeat(5 - stars)}`),
    );
  },
  async *'rating.dismiss'(turn, _action, sender) {
    await turn.pause(100);
    if (sender) yield { type: 'thread.item.removed', item_id: sender.id };
  },
};

/** What each type of action without a stream does. */
export const SYNC_ACTIONS: Readonly<Record<string, SyncActionHandler>> = {
  'rating.set': (_turn, action, sender) => ({ ...sender, widget: ratingCard(Number(payloadOf(action)['stars'] ?? 0)) }),
};

/** For actions that the demo does not know, such as those of a page's own: it says what came. */
export const unknownAction: ActionHandler = async function* (turn, action) {
  await turn.pause(200);
  const payload = JSON.stringify(action.payload ?? null, null, 2);
  yield saidAtOnce(
    turn.thread,
    `The action **${escaped(action.type)}** arrived, with this:\n\n\`\`\`json\n${payload}\n\`\`\``,
  );
};

function* replace(sender: WidgetItem | undefined, widget: WidgetRoot): Generator<AssistantEvent> {
  if (sender) yield { type: 'thread.item.replaced', item: { ...sender, widget } };
}

function productOf(action: ClientAction): Product {
  const id = payloadOf(action)['id'];
  const product = PRODUCTS.find((entry) => entry.id === id);
  if (!product) throw new Error('No such product');
  return product;
}

function payloadOf(action: ClientAction): JsonObject {
  return dictionary(action.payload);
}

function dictionary(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function textIn(value: JsonObject, key: string): string {
  const entry = value[key];
  return typeof entry === 'string' ? entry : '';
}
