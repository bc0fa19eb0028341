import { dataUrl, encodePng } from './png.js';

/** Red, green and blue, 0 to 255. */
export type Color = readonly [number, number, number];

/** A shape; points run from 0 to 1 in both directions, y downwards. */
export interface Shape {
  /** Left, top, right and bottom of a box around it. */
  readonly bounds: readonly [number, number, number, number];
  readonly contains: (x: number, y: number) => boolean;
}

type Point = readonly [number, number];

const SAMPLES = 3;

/** A small picture painted from shapes with smooth edges. Coordinates run from 0 to 1, so it can be drawn at any size. */
export class Canvas {
  readonly #width: number;
  readonly #height: number;
  readonly #pixels: Uint8Array;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#pixels = new Uint8Array(width * height * 3);
  }

  /** Paints every pixel. */
  shade(color: (x: number, y: number) => Color): void {
    for (let y = 0; y < this.#height; y++) {
      for (let x = 0; x < this.#width; x++) {
        this.#blend(x, y, color((x + 0.5) / this.#width, (y + 0.5) / this.#height), 1);
      }
    }
  }

  /** Paints a shape. @param opacity 0 to 1 */
  fill(shape: Shape, color: Color, opacity = 1): void {
    const [left, top, right, bottom] = shape.bounds;
    const lastX = Math.min(this.#width - 1, Math.ceil(right * this.#width));
    const lastY = Math.min(this.#height - 1, Math.ceil(bottom * this.#height));
    for (let y = Math.max(0, Math.floor(top * this.#height)); y <= lastY; y++) {
      for (let x = Math.max(0, Math.floor(left * this.#width)); x <= lastX; x++) {
        const covered = this.#coverage(shape, x, y);
        if (covered > 0) this.#blend(x, y, color, covered * opacity);
      }
    }
  }

  toDataUrl(): string {
    return dataUrl(encodePng(this.#width, this.#height, this.#pixels));
  }

  /** Four corners decide most pixels; only at an edge is it worth looking closer. */
  #coverage({ contains }: Shape, x: number, y: number): number {
    const [left, right, top, bottom] = [
      x / this.#width,
      (x + 1) / this.#width,
      y / this.#height,
      (y + 1) / this.#height,
    ];
    const corner = contains(left, top);
    if (corner === contains(right, top) && corner === contains(left, bottom) && corner === contains(right, bottom)) {
      return corner ? 1 : 0;
    }
    let inside = 0;
    for (let row = 0; row < SAMPLES; row++) {
      for (let column = 0; column < SAMPLES; column++) {
        const dx = (column + 0.5) / SAMPLES;
        const dy = (row + 0.5) / SAMPLES;
        if (contains((x + dx) / this.#width, (y + dy) / this.#height)) inside++;
      }
    }
    return inside / SAMPLES ** 2;
  }

  #blend(x: number, y: number, color: Color, opacity: number): void {
    const offset = (y * this.#width + x) * 3;
    for (let channel = 0; channel < 3; channel++) {
      const under = this.#pixels[offset + channel] ?? 0;
      this.#pixels[offset + channel] = Math.round(under + ((color[channel] ?? 0) - under) * opacity);
    }
  }
}

export function ellipse(cx: number, cy: number, rx: number, ry: number = rx): Shape {
  return {
    bounds: [cx - rx, cy - ry, cx + rx, cy + ry],
    contains: (x, y) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1,
  };
}

export function box(left: number, top: number, right: number, bottom: number): Shape {
  return { bounds: [left, top, right, bottom], contains: (x, y) => x >= left && x <= right && y >= top && y <= bottom };
}

/** A closed polygon through the given points. */
export function polygon(...points: readonly Point[]): Shape {
  const contains = (x: number, y: number): boolean => {
    let inside = false;
    let [bx, by] = points.at(-1) ?? [0, 0];
    for (const [ax, ay] of points) {
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      [bx, by] = [ax, ay];
    }
    return inside;
  };
  return { bounds: boundsOf(points, 0), contains };
}

/** A line of the given thickness through the given points. */
export function stroke(thickness: number, ...points: readonly Point[]): Shape {
  const near = (x: number, y: number, [ax, ay]: Point, [bx, by]: Point): boolean => {
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)) <= thickness / 2;
  };
  return {
    bounds: boundsOf(points, thickness / 2),
    contains: (x, y) => points.slice(1).some((to, index) => near(x, y, points[index] ?? to, to)),
  };
}

function boundsOf(points: readonly Point[], margin: number): Shape['bounds'] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs) - margin, Math.min(...ys) - margin, Math.max(...xs) + margin, Math.max(...ys) + margin];
}

/** A colour between two. @param amount 0 gives the first, 1 the second */
export function mix(from: Color, to: Color, amount: number): Color {
  const at = (channel: 0 | 1 | 2): number =>
    from[channel] + (to[channel] - from[channel]) * Math.min(1, Math.max(0, amount));
  return [at(0), at(1), at(2)];
}
