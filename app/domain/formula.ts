/** What a spreadsheet would take for the beginning of a formula, in plain and in full width; or that, already escaped. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const ESCAPED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** Text that could be a formula, with an apostrophe before it. */
export const escapeFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text that was escaped so. */
export const unescapeFormula = (text: string): string => (ESCAPED.test(text) ? text.slice(1) : text);

/** Whether a cell that was not escaped is a formula, or would be run as one: `=A1`, `+CMD|…`, `@SUM(…)`. */
export const isFormula = (text: string): boolean =>
  /^[=＝]/.test(text) || /^[+\-@＋－＠]\s*[A-Za-z_.]+\s*[(|!（]/.test(text);
