import { expect, it } from 'vitest';
import { plainText } from '~/domain/courses/plain-text';

const body = `
Say the <Term id="moq">MOQ</Term> **first**, see [the lesson](/courses/x/y).

## Monday morning

<Dialogue title="Two questions">
<Line who="buyer" en="Last price?" zh="最低多少？" note="Stay calm." />
</Dialogue>

| a | b |
|---|---|
| 5 &lt; 6 | c |
`;

it('keeps what is read, in one language, and drops what is markup', () => {
  const { headings, text } = plainText(body, 'en');
  expect(headings).toBe('Monday morning');
  expect(text).toBe('Say the MOQ first , see the lesson. Two questions Last price? Stay calm. a b 5 < 6 c');
  expect(plainText(body, 'zh').text).toContain('最低多少？');
  expect(plainText(body, 'zh').text).not.toContain('Last price');
});
