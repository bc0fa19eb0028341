import type { WidgetRoot } from '../../../wire.js';
import { action, caption, field, node, row, text, title } from './nodes.js';

/** A form with every kind of control, and a button that sends it. */
export function deliveryForm(): WidgetRoot {
  return node(
    'Card',
    { size: 'md' },
    title('Book a delivery slot'),
    text('Oslo, floor 3, with lift', { size: 'sm', color: 'secondary' }),
    node(
      'Form',
      { direction: 'col', gap: 4, onSubmitAction: action('delivery.book', { order: 10482 }) },
      field(
        'slot.phone',
        'Phone',
        node('Input', { inputType: 'tel', required: true, pattern: '[+0-9 ]{8,}', placeholder: '+47 22 98 00 00' }),
      ),
      field(
        'slot.date',
        'Day',
        node('DatePicker', { min: '2026-11-24', max: '2026-12-23', placeholder: 'Choose a day', clearable: true }),
      ),
      field(
        'slot.time',
        'Time of day',
        node('RadioGroup', {
          direction: 'row',
          defaultValue: 'morning',
          options: ['Morning', 'Afternoon', 'Evening'].map((name) => ({ label: name, value: name.toLowerCase() })),
        }),
      ),
      field(
        'slot.floor',
        'How does it get up?',
        node('Select', {
          block: true,
          defaultValue: 'lift',
          options: [
            { value: 'lift', label: 'Lift' },
            { value: 'stairs', label: 'Stairs', description: 'We bring a second pair of hands' },
            { value: 'crane', label: 'Crane', disabled: true },
          ],
        }),
      ),
      node('Checkbox', { name: 'slot.carry', label: 'Carry it to the room', defaultChecked: true }),
      field(
        'slot.note',
        'Note for the driver',
        node('Textarea', { rows: 2, autoResize: true, placeholder: 'Door code, floor, neighbour…' }),
      ),
      node('Button', { submit: true, label: 'Book slot', block: true }),
    ),
  );
}

/** A draft to correct and send: editable text, and a card whose buttons carry the values. */
export function emailCard(): WidgetRoot {
  return node(
    'Card',
    {
      size: 'lg',
      asForm: true,
      status: { text: 'Mail · draft from Harbor', icon: 'mail' },
      confirm: { label: 'Send email', action: action('email.send', { order: 10482 }) },
      cancel: { label: 'Discard', action: action('email.discard', { order: 10482 }) },
    },
    row({ gap: 3 }, caption('To', { color: 'secondary' }), editable('email.to', 'nadia.rahimi@brightside.example')),
    row(
      { gap: 3 },
      caption('Subject', { color: 'secondary' }),
      editable('email.subject', 'Your replacement lamp is on its way'),
    ),
    node('Divider', { flush: true }),
    text(
      'Hi Nadia,\nwe are sorry the lamp did not switch on. A new one leaves our warehouse today and should reach you by Thursday.',
      { minLines: 4, editable: { name: 'email.body', required: true, placeholder: 'Write something' } },
    ),
    node('Checkbox', { name: 'email.label', label: 'Include the return label', defaultChecked: true }),
  );
}

function editable(name: string, value: string): WidgetRoot {
  return text(value, { size: 'sm', editable: { name, required: true } });
}
