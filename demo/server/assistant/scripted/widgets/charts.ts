import type { WidgetRoot } from '../../../wire.js';
import { action, caption, col, node, row, text, title } from './nodes.js';

type Range = 'week' | 'month';

const DATA: Readonly<Record<Range, readonly Readonly<Record<string, string | number>>[]>> = {
  week: [
    { day: 'Mon', orders: 182, returns: 9 },
    { day: 'Tue', orders: 214, returns: 12 },
    { day: 'Wed', orders: 196, returns: 8 },
    { day: 'Thu', orders: 248, returns: 11 },
    { day: 'Fri', orders: 302, returns: 17 },
    { day: 'Sat', orders: 341, returns: 19 },
    { day: 'Sun', orders: 268, returns: 15 },
  ],
  month: [
    { day: 'Week 1', orders: 1502, returns: 71 },
    { day: 'Week 2', orders: 1618, returns: 80 },
    { day: 'Week 3', orders: 1557, returns: 66 },
    { day: 'Week 4', orders: 1751, returns: 91 },
  ],
};

/** Orders as bars, returns as a line; a menu changes the range without a new card. */
export function ordersChart(range: Range = 'week'): WidgetRoot {
  const data = DATA[range];
  const total = data.reduce((sum, entry) => sum + Number(entry['orders']), 0);
  return node(
    'Card',
    { size: 'lg' },
    row(
      { justify: 'between', align: 'start' },
      col(
        { gap: 0 },
        caption(range === 'week' ? 'Orders this week' : 'Orders this month', { color: 'secondary' }),
        title(total.toLocaleString('en-GB'), { size: 'lg' }),
      ),
      node('Select', {
        name: 'range',
        size: 'sm',
        variant: 'outline',
        defaultValue: range,
        options: [
          { value: 'week', label: 'This week' },
          { value: 'month', label: 'This month' },
        ],
        onChangeAction: action('chart.range'),
      }),
    ),
    node('Chart', {
      data,
      xAxis: 'day',
      height: 220,
      showYAxis: true,
      showLegend: true,
      showTooltip: true,
      series: [
        { type: 'bar', label: 'Orders', dataKey: 'orders', color: 'blue' },
        { type: 'line', label: 'Returns', dataKey: 'returns', color: 'orange', curveType: 'monotone' },
      ],
    }),
  );
}

const INVOICES = [
  { id: 'INV-2291', customer: 'Brightside AS', status: 'Overdue', color: 'danger', amount: '€1,284.00' },
  { id: 'INV-2304', customer: 'Studio Lund', status: 'Due Friday', color: 'warning', amount: '€610.00' },
  { id: 'INV-2310', customer: 'Café Rue Nove', status: 'Sent', color: 'secondary', amount: '€89.00' },
];

/** A table of invoices. */
export function invoiceTable(): WidgetRoot {
  const cell = (props: object, child: WidgetRoot): WidgetRoot => node('Table.Cell', { ...props }, child);
  const head = ['Invoice', 'Customer', 'Status', 'Amount'].map((name, index) =>
    cell(index === 3 ? { align: 'end' } : {}, text(name, { size: 'sm', weight: 'semibold' })),
  );
  const rows = INVOICES.map(({ id, customer, status, color, amount }) =>
    node(
      'Table.Row',
      { key: id },
      cell({}, text(id, { size: 'sm' })),
      cell({}, text(customer, { size: 'sm' })),
      cell({}, node('Badge', { label: status, color, variant: 'soft' })),
      cell({ align: 'end' }, text(amount, { size: 'sm' })),
    ),
  );
  return node(
    'Card',
    { size: 'lg' },
    title('Open invoices'),
    node('Table', {}, node('Table.Row', { header: true }, ...head), ...rows),
  );
}
