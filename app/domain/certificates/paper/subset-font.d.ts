declare module 'subset-font' {
  /** A font with only what `text` needs of it. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: { targetFormat?: 'truetype' | 'sfnt'; keepFeatures?: string[]; noHinting?: boolean },
  ): Promise<Buffer>;
}
