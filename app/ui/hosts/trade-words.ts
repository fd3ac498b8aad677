import { tradeCategories, tradeLanguages, tradeMarkets } from '~/domain/trade';
import { useFormat, useWords } from '../primitives/words';

const known = <Code extends string>(codes: readonly Code[], code: string): Code | undefined =>
  codes.find((each) => each === code);

/** The codes of the trade in the reader's words. Routes that use it name the dictionary `trade`. */
export function useTrade() {
  const { t } = useWords('trade');
  const format = useFormat();
  const market = (code: string) => {
    const found = known(tradeMarkets, code);
    return found ? t(`market.${found}`) : code;
  };
  const language = (code: string) => {
    const found = known(tradeLanguages, code);
    return found ? t(`language.${found}`) : code;
  };
  return {
    market,
    language,
    /** A list of codes as a phrase; `none` when it is empty. */
    markets: (codes: readonly string[] | null, none: string) => (codes?.length ? format.list(codes.map(market)) : none),
    languages: (codes: readonly string[] | null, none: string) =>
      codes?.length ? format.list(codes.map(language)) : none,
    marketOptions: tradeMarkets.map((value) => ({ value, text: t(`market.${value}`) })),
    languageOptions: tradeLanguages.map((value) => ({ value, text: t(`language.${value}`) })),
    categoryOptions: tradeCategories.map((value) => ({ value, text: t(`category.${value}`) })),
    words: t,
  };
}
