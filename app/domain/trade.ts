/*
 * The codes of the trade: the languages hosts speak in, what stores sell, and where their buyers are. Words for them are
 * in the dictionary `trade`. A code that was stored once is never taken off these lists.
 */

/** Languages of broadcasts, as ISO 639-1. */
export const tradeLanguages = [
  'en',
  'zh',
  'es',
  'pt',
  'fr',
  'de',
  'it',
  'ru',
  'tr',
  'ar',
  'ja',
  'ko',
  'th',
  'vi',
  'id',
] as const;
export type TradeLanguage = (typeof tradeLanguages)[number];

/** Product categories. */
export const tradeCategories = [
  'machinery',
  'pumps-valves',
  'tools-hardware',
  'electronics',
  'lighting',
  'home-garden',
  'furniture',
  'building-materials',
  'textiles',
  'apparel',
  'vehicles-parts',
  'packaging',
  'health-beauty',
  'sports-toys',
  'food-agriculture',
] as const;
export type TradeCategory = (typeof tradeCategories)[number];

/** Markets: where a broadcast's buyers are. They do not overlap. */
export const tradeMarkets = [
  'north-america',
  'latin-america',
  'western-europe',
  'eastern-europe',
  'middle-east',
  'africa',
  'central-asia',
  'south-asia',
  'southeast-asia',
  'east-asia',
  'oceania',
] as const;
export type TradeMarket = (typeof tradeMarkets)[number];
