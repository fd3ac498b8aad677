import {
  closePath,
  concatTransformationMatrix,
  fill,
  lineTo,
  moveTo,
  type PDFOperator,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setFillingRgbColor,
  setLineWidth,
  setStrokingRgbColor,
  stroke,
} from '@cantoo/pdf-lib';
import qrcode from 'qrcode';
import { type Point, rosetteLines } from '../rosette-lines';
import type { Colour, Place } from './sheet.server';

/** A straight hairline. */
export function hairline(from: Place, to: Place, width: number, [red, green, blue]: Colour): PDFOperator[] {
  return [
    setStrokingRgbColor(red, green, blue),
    setLineWidth(width),
    moveTo(from.x, from.y),
    lineTo(to.x, to.y),
    stroke(),
  ];
}

/** The rosette of a number, in hairlines, in the square whose lower left corner is `at`. */
export function rosette(number: string, { x, y }: Place, side: number, [red, green, blue]: Colour): PDFOperator[] {
  const scale = side / 200;
  const rings = rosetteLines(number, 480).flatMap(({ points, turns, step }) =>
    Array.from({ length: turns }, (_, turn) => turned(turn * step, curve(points))).flat(),
  );
  return [
    setStrokingRgbColor(red, green, blue),
    concatTransformationMatrix(scale, 0, 0, scale, x, y),
    setLineWidth(0.28),
    ...rings,
    setLineWidth(0.8),
    ...curve(circle(97)),
    setLineWidth(0.3),
    ...curve(circle(95)),
    setLineWidth(0.5),
    ...curve(circle(8)),
  ];
}

const circle = (radius: number): Point[] =>
  Array.from({ length: 180 }, (_, index): Point => {
    const angle = (index / 90) * Math.PI;
    return [100 + radius * Math.cos(angle), 100 + radius * Math.sin(angle)];
  });

const hundredth = (length: number) => Math.round(length * 100) / 100;

function curve(points: readonly Point[]): PDFOperator[] {
  const drawn = points.map(([x, y], index) => (index === 0 ? moveTo : lineTo)(hundredth(x), hundredth(y)));
  return [...drawn, closePath(), stroke()];
}

/** A curve turned about the rosette's centre. */
function turned(degrees: number, drawn: PDFOperator[]): PDFOperator[] {
  if (degrees === 0) return drawn;
  const angle = (degrees / 180) * Math.PI;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((each) => Math.round(each * 1e6) / 1e6) as [number, number];
  const [x, y] = [100 - 100 * cos + 100 * sin, 100 - 100 * sin - 100 * cos].map(hundredth) as [number, number];
  return [pushGraphicsState(), concatTransformationMatrix(cos, sin, -sin, cos, x, y), ...drawn, popGraphicsState()];
}

/** The squares of a QR code, row by row, true where it is dark. */
export function qrSquares(text: string): boolean[][] {
  const { size, data } = qrcode.create(text, { errorCorrectionLevel: 'M' }).modules;
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => data[row * size + column] === 1),
  );
}

/** A QR code in vectors: each row's dark stretches as one rectangle. The paper around it is its quiet zone. */
export function qrCode(text: string, { x, y }: Place, side: number, [red, green, blue]: Colour): PDFOperator[] {
  const rows = qrSquares(text);
  const unit = side / rows.length;
  const drawn = rows.flatMap((row, line) => {
    const top = y + side - (line + 1) * unit;
    return stretches(row).map(([from, to]) => rectangle(x + from * unit, top, (to - from) * unit, unit));
  });
  return [setFillingRgbColor(red, green, blue), ...drawn, fill()];
}

function stretches(row: readonly boolean[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (const [column, dark] of row.entries()) {
    const last = found.at(-1);
    if (!dark) continue;
    if (last?.[1] === column) last[1] = column + 1;
    else found.push([column, column + 1]);
  }
  return found;
}
