import type { WidgetRoot } from '../../../wire.js';
import { action, caption, col, node, row, text, title } from './nodes.js';

/** A decision with two buttons. */
export function refundCard(): WidgetRoot {
  const payload = { order: 10482, amount: 89 };
  return node(
    'Card',
    {
      size: 'md',
      confirm: { label: 'Refund €89', action: action('refund.confirm', payload) },
      cancel: { label: 'Keep order', action: action('refund.cancel', payload) },
    },
    title('Refund order 10482?'),
    row(
      { justify: 'between' },
      col({ gap: 0.5 }, text('Marlow desk lamp', { weight: 'medium' }), caption('Brass, dimmable')),
      text('€89.00', { weight: 'semibold' }),
    ),
    text('The money reaches Nadia’s card in 3 to 5 days.', { size: 'sm', color: 'secondary' }),
  );
}
