import { expect, it } from 'vitest';
import { inPool, optionsOf, poolItem } from '#tests/support/factories/pool-items';
import { checkCopies } from '~/domain/questions/bank/check-copies';

const item = (id: string, en: string, options: string[], zh = id) =>
  poolItem(id, { type: 'single', stem: { en, zh }, options: optionsOf(...options) });
const asked = 'A buyer from Izmir asks for the price of 40 pumps, delivered. What does the host answer first?';
const options = ['*Which place of delivery', 'The price of one pump', 'The weight of the crate'];
const quiz = inPool(item('B1-q01', asked, options), 'quiz');
const problemsOf = (...items: (typeof quiz)[]) => checkCopies(items, { likeness: 50 }).map(({ problem }) => problem);

it('knows a copy by its wording, whatever was exchanged in it', () => {
  const changed = asked.replace('Izmir', 'Nairobi').replace('40', '65');
  const mixed = [...options].reverse();
  expect(problemsOf(quiz, inPool(item('B-x01', changed, mixed)))).toEqual([
    expect.stringMatching(/^B-x01: nearly a copy of the quiz item B1-q01 \(\d\d % alike, at most 50 %\)$/),
  ]);
});

it('knows a copy in one language', () => {
  const zh = '伊兹密尔的买家问四十台泵的到岸价，主播先答什么？要答得上来';
  const one = inPool(item('B1-q01', 'Whom does a dosing schedule help?', ['*a', 'b', 'c'], zh), 'quiz');
  const other = inPool(item('B-x01', 'What is written on every crate?', ['*d', 'e', 'f'], zh));
  expect(problemsOf(one, other)).toHaveLength(1);
});

it('lets two items ask about one subject, and items of one pool be alike', () => {
  const subject = 'The buyer in Izmir wants his pumps delivered to the site. Which question comes before any price?';
  const others = ['*To which address', 'In which colour', 'With which pump house'];
  expect(problemsOf(quiz, inPool(item('B-x01', subject, others)))).toEqual([]);
  expect(problemsOf(quiz, inPool(item('B1-q02', asked, options), 'quiz'))).toEqual([]);
});
