/**
 * The number somebody typed, or null. Full-width digits and signs count as their plain ones. Thousands may be parted by
 * spaces or, in threes, by commas; a comma that does not part thousands is a decimal comma.
 */
export function readNumber(typed: string): number | null {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s_']/g, '')
    .replace(/[−–]/g, '-')
    .replace(/[，、]/g, ',');
  const thousands = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain);
  const written = thousands ? plain.replaceAll(',', '') : plain.replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(written) ? Number(written) : null;
}
