import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { Refusal } from '../../refusal';
import { UNPACKED_BYTES } from './roster-file';

const inflate = promisify(inflateRaw);

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** How long the note at the end of an archive may be. */
const NOTE = 0xffff;
const PARTS_AT_MOST = 500;

type Part = { name: string; method: number; packed: number; unpacked: number; at: number };

const broken = () => new Refusal('roster-not-a-table', {}, 'file');
const tooLarge = () => new Refusal('roster-too-large', { megabytes: UNPACKED_BYTES / 1024 / 1024 }, 'file');

/** What an archive says is in it. Throws `roster-protected` for what is encrypted. */
function partsOf(bytes: Buffer): Part[] {
  let end = bytes.length - 22;
  while (end >= 0 && end >= bytes.length - 22 - NOTE && bytes.readUInt32LE(end) !== END) end -= 1;
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw broken();
  const count = bytes.readUInt16LE(end + 10);
  if (count > PARTS_AT_MOST) throw tooLarge();
  const parts: Part[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let each = 0; each < count; each += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw broken();
    if (bytes.readUInt16LE(at + 8) & 1) throw new Refusal('roster-protected', {}, 'file');
    const [name, extra, note] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + name),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + note;
  }
  return parts;
}

/**
 * The parts of a workbook that are text, unpacked, never more than `UNPACKED_BYTES` of them all, whatever they say of
 * themselves. Throws `roster-too-large`, `roster-protected`, and `roster-not-a-table` for a broken archive.
 */
export async function readArchive(file: Uint8Array): Promise<Map<string, Buffer>> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const texts = partsOf(bytes).filter(({ name }) => /\.(xml|rels)$/.test(name));
  if (texts.reduce((sum, { unpacked }) => sum + unpacked, 0) > UNPACKED_BYTES) throw tooLarge();
  const read = new Map<string, Buffer>();
  let left = UNPACKED_BYTES;
  for (const part of texts) {
    if (read.has(part.name)) throw broken();
    const text = await unpack(bytes, part, left);
    left -= text.length;
    read.set(part.name, text);
  }
  return read;
}

async function unpack(bytes: Buffer, { method, packed, unpacked, at }: Part, left: number): Promise<Buffer> {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw broken();
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (from + packed > bytes.length) throw broken();
  const data = bytes.subarray(from, from + packed);
  if (method === 0) {
    if (packed !== unpacked || packed > left) throw tooLarge();
    return data;
  }
  if (method !== 8) throw broken();
  try {
    const text = await inflate(data, { maxOutputLength: Math.max(1, left) });
    if (text.length !== unpacked) throw broken();
    return text;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
    throw code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : broken();
  }
}
