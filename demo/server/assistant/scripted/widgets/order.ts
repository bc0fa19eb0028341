import type { WidgetRoot } from '../../../wire.js';
import type { Art } from '../scenario.js';
import { action, caption, col, node, row, text, title } from './nodes.js';

const STEPS = [
  { place: 'Rotterdam', note: 'Left the warehouse', when: 'Sat 21 Nov, 06:40' },
  { place: 'Hirtshals', note: 'On board of the ferry', when: 'Mon 23 Nov, 22:15' },
  { place: 'Oslo', note: 'Expected at your door', when: 'Thu 26 Nov' },
];

/** The order and its way. */
export function orderCard(art: Art): WidgetRoot {
  return node(
    'Card',
    { size: 'md', padding: 0 },
    node('Image', { src: art.map(), alt: 'The way from Rotterdam to Oslo', aspectRatio: 3, fit: 'cover', flush: true }),
    col(
      { padding: 4, gap: 3 },
      row(
        { justify: 'between', align: 'start' },
        col({ gap: 0.5 }, title('Order 10482'), text('Marlow desk lamp · 1 item', { size: 'sm', color: 'secondary' })),
        node('Badge', { label: 'In transit', color: 'info', variant: 'soft' }),
      ),
      progressBar(62),
      row({ justify: 'between' }, caption('Rotterdam, 21 Nov'), caption('Oslo, Thu 26 Nov')),
      node('Divider', { flush: true }),
      row(
        { gap: 2 },
        node('Button', {
          label: 'Track parcel',
          iconStart: 'map-pin',
          variant: 'soft',
          color: 'secondary',
          block: true,
          onClickAction: action('order.track', { order: 10482 }),
        }),
        node('Button', {
          label: 'Change address',
          variant: 'outline',
          color: 'secondary',
          block: true,
          onClickAction: action('order.change_address', { order: 10482 }),
        }),
      ),
    ),
  );
}

/** The same card, with every step. */
export function trackingCard(): WidgetRoot {
  const steps = STEPS.map(({ place, note, when }, index) =>
    row(
      { gap: 3, align: 'start' },
      node(
        'Icon',
        index === 2 ? { name: 'empty-circle', color: 'tertiary' } : { name: 'check-circle-filled', color: 'success' },
      ),
      col({ gap: 0, flex: 1 }, text(place, { size: 'sm', weight: 'medium' }), caption(note, { color: 'secondary' })),
      caption(when),
    ),
  );
  return node(
    'Card',
    { size: 'md', status: { text: 'Tracking order 10482', icon: 'map-pin' } },
    ...steps,
    node('Divider', {}),
    row(
      { justify: 'between' },
      caption('The driver calls half an hour before.'),
      node('Button', {
        label: 'Open the map',
        size: 'sm',
        variant: 'ghost',
        color: 'secondary',
        onClickAction: action(
          'page.show_message',
          { text: 'Here the page would open its own map.' },
          { handler: 'client' },
        ),
      }),
    ),
  );
}

/** A form for another address, in the place of the card. */
export function addressCard(): WidgetRoot {
  return node(
    'Card',
    {
      size: 'md',
      asForm: true,
      confirm: { label: 'Save address', action: action('order.save_address', { order: 10482 }) },
      cancel: { label: 'Keep the old one', action: action('order.keep_address', { order: 10482 }) },
    },
    title('Where should it go?'),
    node('Input', {
      name: 'address.street',
      placeholder: 'Street and number',
      required: true,
      defaultValue: 'Fjordgata 14',
    }),
    row(
      { gap: 2 },
      node('Input', {
        name: 'address.postcode',
        placeholder: 'Postcode',
        required: true,
        pattern: '[0-9]{4}',
        defaultValue: '0150',
      }),
      node('Input', { name: 'address.city', placeholder: 'City', required: true, defaultValue: 'Oslo' }),
    ),
  );
}

function progressBar(percent: number): WidgetRoot {
  const track = { height: 6, radius: 'full', background: 'alpha-10' };
  return node(
    'Box',
    { ...track, width: '100%' },
    node('Box', { ...track, width: `${percent}%`, background: 'green-600' }),
  );
}
