import { type ScopeName, scopeCodes } from '~/domain/certificates/scopes';
import { useWords } from '../primitives/words';

const isCode = <Code extends string>(codes: readonly Code[], code: string): code is Code =>
  codes.some((each) => each === code);

/** The word for a code of the trade; the code itself where it is none of ours. */
export function useCodeWord(): (name: ScopeName, code: string) => string {
  const { t } = useWords('trade');
  return (name, code) => {
    const { languages, categories, markets } = scopeCodes;
    if (name === 'languages' && isCode(languages, code)) return t(`language.${code}`);
    if (name === 'categories' && isCode(categories, code)) return t(`category.${code}`);
    if (name === 'markets' && isCode(markets, code)) return t(`market.${code}`);
    return code;
  };
}
