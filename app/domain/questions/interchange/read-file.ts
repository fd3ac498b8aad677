import type { Language } from '../../language';
import type { InterchangeFormat } from './detect-format';
import type { Entry } from './entry';
import { readGift } from './gift/read-gift';
import { readMoodleXml } from './moodle-xml/read-moodle-xml';
import { readOwnYaml } from './own-yaml/read-own-yaml';

/** Every entry of a file in its format. Texts that name no language are in `language`. Throws `UnreadableFile`. */
export function readFile(text: string, format: InterchangeFormat, language: Language): Entry[] {
  if (format === 'xml') return readMoodleXml(text, language);
  return format === 'yaml' ? readOwnYaml(text) : readGift(text, language);
}
