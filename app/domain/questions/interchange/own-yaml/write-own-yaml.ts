import { stringify } from 'yaml';
import type { ItemContent } from '../../item';

/** Items in our own format, every text in double quotes, so that nothing in it can be taken for YAML. */
export const writeOwnYaml = (items: readonly ItemContent[]): string =>
  stringify(items, {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    aliasDuplicateObjects: false,
  });
