/*
 * Figures are drawn by hand in a small part of SVG: shapes and words, in the colours of the page. What is not named here
 * is refused, so that a picture can neither run anything nor fetch anything.
 */
export const drawnNames = [
  'g',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
] as const;
export type DrawnName = (typeof drawnNames)[number];

/** Attributes as they are written, and as the page's elements name them. */
export const drawnAttributes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'width', 'height', 'd', 'points'].map(
      (name) => [name, name],
    ),
  ),
  transform: 'transform',
  fill: 'fill',
  stroke: 'stroke',
  opacity: 'opacity',
  'stroke-width': 'strokeWidth',
  'stroke-dasharray': 'strokeDasharray',
  'stroke-linecap': 'strokeLinecap',
  'stroke-linejoin': 'strokeLinejoin',
  'text-anchor': 'textAnchor',
  'font-size': 'fontSize',
  'font-weight': 'fontWeight',
};

/** What may be filled or stroked with. Lamp colours mean clearance and red means danger: no figure uses them. */
export const drawnColours = ['ink', 'pencil', 'hairline', 'edge', 'wash', 'sheet', 'paper', 'accent'] as const;

/** Every figure is as wide as a telephone, so that its words are never smaller than they were drawn. */
export const DRAWN_WIDTH = 360;
export const TALLEST = 640;
export const SMALLEST_LETTER = 12;

export type DrawnNode = string | { type: DrawnName; props: Record<string, string>; children: DrawnNode[] };

/** One figure in one language. */
export type Drawing = { height: number; nodes: DrawnNode[] };
export type Drawn = { id: string; file: string; en: Drawing; zh: Drawing };
