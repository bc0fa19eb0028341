import type { ActionConfig, WidgetNode } from '../../../wire.js';

type Props = Readonly<Record<string, unknown>>;

/** A node with children. */
export function node(type: string, props: Props, ...children: readonly WidgetNode[]): WidgetNode {
  return children.length === 0 ? { type, ...props } : { type, ...props, children };
}

/** An action as the Python models send it: with every default written out (PROTOCOL 5.1). */
export function action(type: string, payload?: unknown, options: Partial<ActionConfig> = {}): ActionConfig {
  return {
    type,
    ...(payload === undefined ? {} : { payload }),
    handler: 'server',
    loadingBehavior: 'auto',
    streaming: true,
    ...options,
  };
}

export const title = (value: string, props: Props = {}): WidgetNode => node('Title', { value, size: 'sm', ...props });
export const text = (value: string, props: Props = {}): WidgetNode => node('Text', { value, ...props });
export const caption = (value: string, props: Props = {}): WidgetNode => node('Caption', { value, ...props });
export const label = (fieldName: string, value: string): WidgetNode =>
  node('Label', { fieldName, value, size: 'sm', weight: 'medium' });
export const row = (props: Props, ...children: readonly WidgetNode[]): WidgetNode => node('Row', props, ...children);
export const col = (props: Props, ...children: readonly WidgetNode[]): WidgetNode => node('Col', props, ...children);

/** A control with its label above it. */
export function field(name: string, caption: string, control: WidgetNode, props: Props = {}): WidgetNode {
  return col({ gap: 1.5, ...props }, label(name, caption), { ...control, name });
}

/** A card that only says that something is done. */
export function doneCard(headline: string, detail: string): WidgetNode {
  return node(
    'Card',
    { size: 'md' },
    row(
      { gap: 3, align: 'start' },
      node('Icon', { name: 'check-circle', color: 'success', size: 'lg' }),
      col({ gap: 0.5 }, text(headline, { weight: 'semibold', size: 'sm' }), caption(detail, { color: 'secondary' })),
    ),
  );
}
