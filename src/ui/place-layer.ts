import { autoUpdate, computePosition, flip, offset, shift, type Placement } from '@floating-ui/dom';

/** Pixels that stay free between a layer and the edge of the window. */
const EDGE = 8;

/**
 * Keeps a layer of the top layer beside its anchor, and in view, until the returned function is called.
 *
 * @param gap pixels between the two
 */
export function placeLayer(anchor: Element, layer: HTMLElement, placement: Placement, gap: number): () => void {
  const middleware = [offset(gap), flip({ padding: EDGE }), shift({ padding: EDGE })];
  return autoUpdate(anchor, layer, () => {
    void computePosition(anchor, layer, { placement, strategy: 'fixed', middleware }).then(({ x, y }) => {
      layer.style.setProperty('left', `${x}px`);
      layer.style.setProperty('top', `${y}px`);
    });
  });
}
