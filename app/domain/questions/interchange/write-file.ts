import type { ItemContent } from '../item';
import type { InterchangeFormat } from './detect-format';
import { giftHolds, writeGift } from './gift/write-gift';
import { moodleXmlHolds, wrapMoodleXml, writeMoodleXml } from './moodle-xml/write-moodle-xml';
import { writeOwnYaml } from './own-yaml/write-own-yaml';

const holds: Record<InterchangeFormat, (content: ItemContent) => boolean> = {
  gift: giftHolds,
  xml: moodleXmlHolds,
  yaml: () => true,
};

/** The items a format has no way to hold. */
export const leftOut = <Item extends ItemContent>(items: readonly Item[], format: InterchangeFormat): Item[] =>
  items.filter((content) => !holds[format](content));

/** A file of these items. What the format cannot hold is named in a comment at its head. */
export function writeFile(items: readonly ItemContent[], format: InterchangeFormat): string {
  const left = leftOut(items, format).map(({ id, type }) => `${id} (${type})`);
  const head = [
    `Greenroom: ${items.length - left.length} of ${items.length} questions.`,
    ...(left.length > 0 ? ['Left out, since this format cannot hold them:', ...left] : []),
  ];
  if (format === 'xml') {
    return wrapMoodleXml(items.filter(moodleXmlHolds).map(writeMoodleXml), head.join('\n'));
  }
  const mark = format === 'yaml' ? '#' : '//';
  const comment = head.map((line) => `${mark} ${line}`).join('\n');
  if (format === 'yaml') return `${comment}\n${writeOwnYaml(items)}`;
  return `${[comment, ...items.filter(giftHolds).map(writeGift)].join('\n\n')}\n`;
}
