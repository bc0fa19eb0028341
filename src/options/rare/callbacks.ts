import { defined, type Reader } from '../reader.js';
import type { HostCallbacks } from '../resolved.js';

/** The functions that go with rare options. */
export function readCallbacks(options: Reader): HostCallbacks {
  const header = options.object('header');
  const entities = options.object('entities');
  const commands = options.object('commands');
  return defined({
    onWidgetAction: options.object('widgets').function<NonNullable<HostCallbacks['onWidgetAction']>>('onAction'),
    headerLeft: header.object('leftAction').function<() => void>('onClick'),
    headerRight: header.object('rightAction').function<() => void>('onClick'),
    entities: defined({
      onTagSearch: entities.function<NonNullable<NonNullable<HostCallbacks['entities']>['onTagSearch']>>('onTagSearch'),
      onClick: entities.function<NonNullable<NonNullable<HostCallbacks['entities']>['onClick']>>('onClick'),
      onRequestPreview:
        entities.function<NonNullable<NonNullable<HostCallbacks['entities']>['onRequestPreview']>>('onRequestPreview'),
    }),
    commands: defined({
      onSearch: commands.function<NonNullable<NonNullable<HostCallbacks['commands']>['onSearch']>>('onSearch'),
      onSelect: commands.function<NonNullable<NonNullable<HostCallbacks['commands']>['onSelect']>>('onSelect'),
    }),
  });
}
