import QRCode from 'qrcode';

/** A QR code as one path of squares. Little correction: fewer, larger squares survive a video better. */
export function codeFor(address: string): { size: number; path: string } {
  const { size, data } = QRCode.create(address, { errorCorrectionLevel: 'L' }).modules;
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) if (data[row * size + column]) path += `M${column} ${row}h1v1h-1z`;
  }
  return { size, path };
}
