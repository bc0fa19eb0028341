import type { Art } from '../scripted/scenario.js';
import { box, Canvas, type Color, ellipse, mix, polygon, stroke } from './canvas.js';

const FULL_SIZE = 512;
const THUMBNAIL = 112;

/** Draws the demo's pictures, each once. */
export function createArt(): Art {
  const drawn = new Map<string, string>();
  const once = (key: string, draw: () => Canvas): string => {
    const url = drawn.get(key) ?? draw().toDataUrl();
    drawn.set(key, url);
    return url;
  };
  return {
    product: (id) => once(`product ${id}`, () => (PRODUCTS[id] ?? drawParcel)(new Canvas(THUMBNAIL, THUMBNAIL))),
    harbor: (detail) => once(`harbor ${detail}`, () => drawHarbor(Math.max(8, Math.round(FULL_SIZE * detail)))),
    map: () => once('map', drawMap),
  };
}

/** A lighthouse over the sea at dusk. Drawn small, it looks like an image that is still being made. */
function drawHarbor(size: number): Canvas {
  const canvas = new Canvas(size, size);
  canvas.shade((x, y) => (y < 0.62 ? sky(x, y) : sea(x, y)));
  canvas.fill(ellipse(0.3, 0.56, 0.085), [255, 226, 164]);
  canvas.fill(box(0, 0.62, 1, 0.625), [255, 214, 170], 0.55);
  for (const [y, width] of [
    [0.655, 0.15],
    [0.685, 0.11],
    [0.72, 0.13],
    [0.765, 0.07],
    [0.81, 0.09],
  ] as const) {
    canvas.fill(ellipse(0.3, y, width, 0.006), [255, 222, 170], 0.7);
  }
  canvas.fill(polygon([0.752, 0.285], [0, 0.12], [0, 0.3]), [255, 236, 190], 0.2);
  canvas.fill(polygon([0.5, 1], [0.56, 0.86], [0.66, 0.72], [0.8, 0.66], [1, 0.63], [1, 1]), [44, 42, 74]);
  canvas.fill(polygon([0.62, 1], [0.72, 0.82], [0.86, 0.74], [1, 0.72], [1, 1]), [33, 32, 60]);
  drawLighthouse(canvas);
  drawBoat(canvas);
  return canvas;
}

function drawLighthouse(canvas: Canvas): void {
  canvas.fill(polygon([0.712, 0.69], [0.728, 0.33], [0.78, 0.33], [0.798, 0.69]), [246, 238, 228]);
  for (const top of [0.4, 0.52, 0.64]) {
    canvas.fill(polygon([0.7245, top], [0.784, top], [0.7885, top + 0.05], [0.722, top + 0.05]), [205, 84, 72]);
  }
  canvas.fill(box(0.716, 0.315, 0.792, 0.333), [58, 54, 86]);
  canvas.fill(box(0.734, 0.262, 0.774, 0.316), [255, 231, 168]);
  canvas.fill(polygon([0.724, 0.264], [0.754, 0.222], [0.784, 0.264]), [205, 84, 72]);
  canvas.fill(ellipse(0.754, 0.288, 0.05), [255, 240, 200], 0.35);
}

function drawBoat(canvas: Canvas): void {
  canvas.fill(polygon([0.13, 0.86], [0.33, 0.86], [0.295, 0.91], [0.165, 0.91]), [61, 45, 72]);
  canvas.fill(polygon([0.222, 0.84], [0.222, 0.66], [0.318, 0.84]), [250, 240, 228]);
  canvas.fill(polygon([0.212, 0.84], [0.212, 0.7], [0.15, 0.84]), [231, 205, 190]);
  canvas.fill(stroke(0.007, [0.217, 0.86], [0.217, 0.64]), [61, 45, 72]);
}

function sky(x: number, y: number): Color {
  const base =
    y < 0.36 ? mix([58, 62, 122], [168, 102, 146], y / 0.36) : mix([168, 102, 146], [252, 176, 122], (y - 0.36) / 0.26);
  const glow = Math.max(0, 1 - Math.hypot(x - 0.3, y - 0.56) / 0.42);
  return mix(base, [255, 216, 150], glow * 0.55);
}

function sea(x: number, y: number): Color {
  const wave = Math.sin(y * 130 + Math.sin(x * 9) * 1.6) * 0.05;
  return mix([214, 140, 128], [46, 54, 104], (y - 0.62) / 0.3 + wave);
}

const PRODUCTS: Readonly<Record<string, (canvas: Canvas) => Canvas>> = {
  lamp: (canvas) => {
    canvas.shade(() => [240, 230, 214]);
    canvas.fill(ellipse(0.5, 0.42, 0.3), [247, 218, 160]);
    canvas.fill(box(0.485, 0.5, 0.515, 0.76), [120, 82, 48]);
    canvas.fill(ellipse(0.5, 0.77, 0.15, 0.03), [120, 82, 48]);
    canvas.fill(polygon([0.42, 0.24], [0.58, 0.24], [0.66, 0.52], [0.34, 0.52]), [208, 129, 48]);
    return canvas;
  },
  chair: (canvas) => {
    canvas.shade(() => [220, 228, 224]);
    canvas.fill(stroke(0.035, [0.36, 0.66], [0.31, 0.82]), [72, 64, 58]);
    canvas.fill(stroke(0.035, [0.64, 0.66], [0.69, 0.82]), [72, 64, 58]);
    canvas.fill(box(0.33, 0.26, 0.67, 0.58), [86, 132, 112]);
    canvas.fill(ellipse(0.5, 0.27, 0.17, 0.05), [86, 132, 112]);
    canvas.fill(box(0.27, 0.54, 0.73, 0.68), [62, 104, 88]);
    return canvas;
  },
  vase: (canvas) => {
    canvas.shade(() => [232, 224, 242]);
    canvas.fill(stroke(0.025, [0.5, 0.42], [0.5, 0.24]), [74, 130, 84]);
    canvas.fill(ellipse(0.43, 0.25, 0.075, 0.04), [74, 130, 84]);
    canvas.fill(ellipse(0.57, 0.21, 0.075, 0.04), [96, 156, 104]);
    canvas.fill(box(0.45, 0.4, 0.55, 0.52), [116, 88, 168]);
    canvas.fill(ellipse(0.5, 0.64, 0.19, 0.18), [116, 88, 168]);
    canvas.fill(ellipse(0.44, 0.6, 0.04, 0.08), [146, 120, 196]);
    return canvas;
  },
  rug: (canvas) => {
    canvas.shade(() => [244, 226, 220]);
    canvas.fill(box(0.24, 0.18, 0.76, 0.82), [184, 70, 56]);
    canvas.fill(box(0.28, 0.22, 0.72, 0.78), [236, 200, 176]);
    canvas.fill(box(0.31, 0.25, 0.69, 0.75), [184, 70, 56]);
    canvas.fill(polygon([0.5, 0.32], [0.63, 0.5], [0.5, 0.68], [0.37, 0.5]), [236, 200, 176]);
    canvas.fill(polygon([0.5, 0.4], [0.57, 0.5], [0.5, 0.6], [0.43, 0.5]), [184, 70, 56]);
    return canvas;
  },
};

function drawParcel(canvas: Canvas): Canvas {
  canvas.shade(() => [236, 232, 224]);
  canvas.fill(box(0.24, 0.3, 0.76, 0.76), [196, 160, 112]);
  canvas.fill(box(0.46, 0.3, 0.54, 0.76), [172, 134, 88]);
  return canvas;
}

function drawMap(): Canvas {
  const canvas = new Canvas(480, 160);
  canvas.shade(() => [231, 236, 226]);
  canvas.fill(polygon([0, 0.66], [0.2, 0.72], [0.42, 0.62], [0.66, 0.42], [1, 0.3], [1, 1], [0, 1]), [208, 223, 234]);
  canvas.fill(stroke(0.03, [0, 0.3], [0.4, 0.24], [1, 0.06]), [255, 255, 255]);
  canvas.fill(stroke(0.02, [0.16, 0], [0.22, 0.5], [0.2, 1]), [255, 255, 255]);
  canvas.fill(stroke(0.02, [0.72, 0], [0.7, 0.4], [0.76, 1]), [255, 255, 255]);
  canvas.fill(stroke(0.022, [0.19, 0.52], [0.36, 0.47], [0.55, 0.42], [0.66, 0.3], [0.735, 0.22]), [38, 110, 222]);
  canvas.fill(ellipse(0.19, 0.52, 0.022, 0.066), [38, 110, 222]);
  canvas.fill(ellipse(0.19, 0.52, 0.011, 0.033), [255, 255, 255]);
  canvas.fill(ellipse(0.735, 0.22, 0.026, 0.078), [255, 255, 255]);
  canvas.fill(ellipse(0.735, 0.22, 0.019, 0.057), [38, 110, 222]);
  return canvas;
}
