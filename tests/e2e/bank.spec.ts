import type { Page } from '@playwright/test';
import { library } from '#tests/support/keys';
import { test } from '#tests/support/own-server';
import { expect, overflowOf, violationsOf } from '#tests/support/page';
import { type Words, wordsIn } from '#tests/support/words';
import type { Language } from '~/domain/language';
import { writeBoth } from '~/domain/questions/interchange/both-texts';
import { escapeGift } from '~/domain/questions/interchange/gift/gift-blocks';

test.describe.configure({ mode: 'default' });

const [lesson] = library.courses.flatMap(({ modules }) => modules.flatMap(({ lessons }) => lessons));
const [objective] = lesson?.en.objectives ?? [];
const [source] = lesson?.en.sources ?? [];
const place = { lesson: lesson?.id ?? '', objective: objective?.id ?? '', source: source?.id ?? '' };

/** The bank as an admin uses it, in one language of the site. */
class BankDesk {
  constructor(
    readonly page: Page,
    readonly t: Words,
  ) {}

  readonly button = (key: string, facts?: Parameters<Words>[1]) =>
    this.page.locator('main').getByRole('button', { name: this.t(key, facts), exact: true });
  readonly field = (key: string) => this.page.locator('main').getByLabel(this.t(key), { exact: true });
  /** A text of a draft, in one of the languages it is written in. */
  readonly text = (label: string, language: Language) =>
    this.page.getByLabel(this.t(language === 'en' ? 'drafting:inEnglish' : 'drafting:inChinese', { what: label }), {
      exact: true,
    });
  readonly says = (key: string, facts?: Parameters<Words>[1]) =>
    expect(this.page.getByRole('status').filter({ hasText: this.t(key, facts) })).toBeVisible();
  readonly preview = (language: Language) =>
    this.page.locator('section:has(> h3)').filter({
      has: this.page.getByRole('heading', {
        level: 3,
        name: this.t(language === 'en' ? 'bank:question.english' : 'bank:question.chinese'),
        exact: true,
      }),
    });

  async write(label: string, words: { en: string; zh: string }): Promise<void> {
    await this.text(label, 'en').fill(words.en);
    await this.text(label, 'zh').fill(words.zh);
  }

  /** Starts a question of a type for a quiz, whose pool no exam is short of. */
  async start(type: 'single' | 'ordering'): Promise<void> {
    await this.page.goto('/admin/questions#write');
    const form = this.page.locator('main form:has(input[name="intent"][value="start"])');
    await form.getByLabel(this.t('bank:type'), { exact: true }).selectOption(type);
    await form.getByLabel(this.t('bank:pool'), { exact: true }).selectOption('quiz');
    await this.button('bank:start.button').click();
    await this.page.waitForURL(/\/admin\/questions\/drafts\//);
  }

  /** Looks for a text in the bank and opens the one question it finds. */
  async open(text: string): Promise<void> {
    await this.page.goto('/admin/questions');
    await this.field('bank:text').fill(text);
    await this.button('bank:filter').click();
    await this.says('bank:found', { count: 1 });
    await this.page.locator('main table').first().getByRole('rowheader').getByRole('link').click();
    await this.page.waitForURL((url) => /^\/admin\/questions\/[^/]+$/.test(url.pathname));
  }

  async looksRight(): Promise<void> {
    await this.page.setViewportSize({ width: 360, height: 740 });
    expect(await overflowOf(this.page)).toBe(0);
    expect(await violationsOf(this.page)).toEqual([]);
    await this.page.setViewportSize({ width: 1280, height: 900 });
  }
}

const asked = {
  single: {
    stem: {
      en: 'A buyer from Lagos asks how soon a quote comes. What do you promise?',
      zh: '拉各斯的采购商问多久能收到报价。您怎么承诺？',
    },
    lines: [
      { en: 'A quote within 48 hours', zh: '很快就给报价' },
      { en: 'A quote when the stream is over', zh: '直播结束再说' },
      { en: 'A quote once the deposit is paid', zh: '付定金之后再报价' },
    ],
    agreed: '48 小时内给报价',
    second: 'A buyer from Lagos asks how soon a quote comes. What do you promise on air?',
  },
  ordering: {
    stem: {
      en: 'Put the answer to a question about a factory visit in order.',
      zh: '把回答“能否看厂”的步骤排好顺序。',
    },
    lines: [
      { en: 'Thank the buyer for asking', zh: '感谢采购商提问' },
      { en: 'Offer a visit within 14 days', zh: '约定一次看厂' },
      { en: 'Send the address after the stream', zh: '直播后发送地址' },
    ],
    agreed: '约定 14 天内看厂',
    second: 'Put the answer to a question about a factory visit in its right order.',
  },
};

const stories = [
  { language: 'en', type: 'single' },
  { language: 'zh', type: 'ordering' },
] satisfies { language: Language; type: keyof typeof asked }[];

for (const { language, type } of stories) {
  test(`a question (${type}, ${language}) is written, published, found, changed, withdrawn and put back`, async ({
    page,
    signIn,
    speak,
  }) => {
    const t = await wordsIn(language);
    const desk = new BankDesk(page, t);
    const { stem, lines, agreed, second } = asked[type];
    const list = type === 'single' ? 'options' : 'steps';
    const labelOf = (at: number) =>
      type === 'single'
        ? t('drafting:option', { name: 'ABC'.charAt(at) })
        : t('drafting:step', { place: String(at + 1) });
    await signIn('admin');
    await speak(language);
    await desk.start(type);

    // Publishing what is not finished keeps it, and says at each field what it misses.
    await desk.text(t('drafting:stem'), 'en').fill(stem.en);
    await expect(desk.preview('en')).toContainText(stem.en);
    await desk.button('drafting:publish').click();
    await page.waitForURL(/shown=unfinished/);
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(desk.text(t('drafting:stem'), 'en')).toHaveValue(stem.en);
    await expect(desk.text(t('drafting:stem'), 'en')).not.toHaveAttribute('aria-invalid');
    await expect(desk.field('drafting:lesson')).toHaveAccessibleDescription(
      new RegExp(t('drafting:problems.required')),
    );
    for (const field of [
      desk.text(t('drafting:stem'), 'zh'),
      desk.text(t('drafting:explanation'), 'en'),
      desk.field('drafting:objective'),
    ]) {
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveAccessibleDescription(t('drafting:problems.required'));
    }
    await desk.looksRight();

    await desk.field('drafting:lesson').selectOption(place.lesson);
    await desk.button('drafting:save').click();
    await desk.says('drafting:saved');
    await desk.field('drafting:objective').selectOption(place.objective);
    await page.getByRole('checkbox', { name: place.source, exact: true }).check();
    await desk.write(t('drafting:stem'), stem);
    await desk.write(t('drafting:explanation'), {
      en: 'A promise one can keep is worth more than a fast one.',
      zh: '能兑现的承诺，比答得快更有价值。',
    });
    for (const [at, line] of lines.entries()) {
      await desk.button(`drafting:add.${list}`).click();
      await expect(desk.text(labelOf(at), 'en')).toBeVisible();
      await desk.write(labelOf(at), line);
    }
    if (type === 'single') await page.getByLabel(t('drafting:right', { name: 'A' }), { exact: true }).check();

    // All is there, but the two languages do not say the same number: one thing left, named at its field.
    const unequal = lines.findIndex(({ en }) => /\d/.test(en));
    await desk.button('drafting:publish').click();
    await expect(page.getByRole('alert')).toHaveText(t('drafting:unfinished', { count: 1 }));
    const [number = ''] = /\d+/.exec(lines[unequal]?.en ?? '') ?? [];
    const told = t('drafting:problems.numbers-differ', { en: number, zh: '–' });
    await expect(desk.text(labelOf(unequal), 'zh')).toHaveAccessibleDescription(told);
    await desk.text(labelOf(unequal), 'zh').fill(agreed);
    await desk.button('drafting:publish').click();
    await page.waitForURL(/done=published/);
    await desk.says('bank:question.published');

    await desk.open(stem[language]);
    const { pathname: itsPage } = new URL(page.url());
    await expect(desk.preview('en')).toContainText(stem.en);
    await expect(desk.preview('zh')).toContainText(stem.zh);
    await expect(desk.preview('zh')).toContainText(agreed);
    await expect(page.getByText(t('bank:versions.one'))).toBeVisible();
    await desk.looksRight();

    await desk.button('bank:question.edit').click();
    await page.waitForURL(/\/admin\/questions\/drafts\//);
    await desk.text(t('drafting:stem'), 'en').fill(second);
    await desk.button('drafting:publish').click();
    await page.waitForURL((url) => url.pathname === itsPage && url.search.includes('published'));
    const changed = page.locator('#changed');
    await expect(changed.getByRole('row')).toHaveCount(2);
    await expect(changed.locator('del')).toHaveText(stem.en);
    await expect(changed.locator('ins')).toHaveText(second);
    await desk.looksRight();

    // No reason, no withdrawal.
    await desk.button('bank:act.withdraw').click();
    await expect(desk.field('bank:act.reason')).toHaveAttribute('aria-invalid', 'true');
    await desk.field('bank:act.reason').fill('The wording is being tested. 测试措辞。');
    await desk.button('bank:act.withdraw').click();
    await desk.says('bank:act.done.withdraw');
    await expect(desk.button('bank:act.withdraw')).toHaveCount(0);
    await desk.looksRight();
    await page.goto(`/admin/questions?text=${encodeURIComponent(second)}&status=withdrawn`);
    await desk.says('bank:found', { count: 1 });
    await page.goto(itsPage);
    await desk.field('bank:act.reason').fill('It reads well. 措辞没有问题。');
    await desk.button('bank:act.restore').click();
    await desk.says('bank:act.done.restore');
    await page.goto(`/admin/questions?text=${encodeURIComponent(second)}&status=withdrawn`);
    await expect(page.getByText(t('bank:none'), { exact: true })).toBeVisible();
  });
}

/** A text in both languages, its signs escaped as GIFT wants them. */
const both = (en: string, zh: string) => escapeGift(writeBoth({ en, zh }));

const gift = `// [tag:greenroom:lesson=${place.lesson}] [tag:greenroom:objective=${place.objective}] [tag:greenroom:source=${place.source}]
::Samples::[html]${both('Who pays for the samples of a first order?', '首单的样品费由谁承担？')}{
=[html]${both('What the offer says', '以报价单为准')}
~[html]${both('Always the buyer', '一律由采购商承担')}
~[html]${both('Always the factory', '一律由工厂承担')}
####[html]${both('The offer says it, and nobody is surprised.', '报价单写明，双方都不意外。')}
}

::Ports::Which port do small parcels leave from? {=The nearest one ~The cheapest one}

::Essay::Say in your own words why a buyer came back. {}
`;

test('a file is looked at line by line, imported once, and taken away as YAML that imports back equal', async ({
  page,
  signIn,
}) => {
  const t = await wordsIn('en');
  const desk = new BankDesk(page, t);
  await signIn('admin');
  const lookAt = async () => {
    await page.goto('/admin/questions/import');
    await page.getByLabel(t('interchange:paste')).fill(gift);
    await desk.button('interchange:look').click();
    await expect(page.getByRole('heading', { name: t('interchange:result') })).toBeVisible();
  };
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

  await lookAt();
  await expect(row('Samples')).toContainText(t('interchange:outcomes.complete'));
  await expect(row('Ports')).toContainText(t('interchange:outcomes.unfinished'));
  await expect(row('Ports')).toContainText(t('bank:gaps.chinese'));
  await expect(row('Essay')).toContainText(t('interchange:outcomes.refused'));
  await expect(row('Essay')).toContainText(t('interchange:says.essay'));
  for (const outcome of ['complete', 'unfinished', 'refused']) {
    await desk.says(`interchange:counts.${outcome}`, { count: 1 });
  }
  await desk.looksRight();

  await page.getByLabel(t('interchange:publish'), { exact: true }).check();
  await desk.button('interchange:apply', { count: 2 }).click();
  await page.waitForURL((url) => url.pathname === '/admin/questions');
  await desk.says('bank:imported', { drafts: 1, published: 1 });
  await expect(page.locator('#drafts').getByRole('row')).toHaveCount(2);

  // The same again: everything is there, nothing can be applied.
  await lookAt();
  await expect(page.getByText(t('interchange:nothing'))).toBeVisible();
  await desk.says('interchange:counts.there', { count: 2 });
  await expect(row('Ports')).toContainText(t('interchange:says.there-as-draft'));
  await expect(desk.button('interchange:apply', { count: 2 })).toHaveCount(0);
  await desk.looksRight();

  await page.goto('/admin/questions?text=samples+of+a+first+order');
  await desk.says('bank:found', { count: 1 });
  const asked = page.waitForEvent('download');
  await page
    .getByRole('link', { name: t('bank:export.download', { format: t('bank:export.formats.yaml') }), exact: true })
    .click();
  const download = await asked;
  expect(download.suggestedFilename()).toMatch(/^greenroom-questions-\d{4}-\d\d-\d\d\.yaml$/);

  await page.goto('/admin/questions/import');
  await page.locator('input[type="file"]').setInputFiles({
    name: download.suggestedFilename(),
    mimeType: 'application/yaml',
    buffer: await contentsOf(await download.createReadStream()),
  });
  await desk.button('interchange:look').click();
  await desk.says('interchange:counts.there', { count: 1 });
  await expect(page.getByText(t('interchange:nothing'))).toBeVisible();
});

async function contentsOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) if (Buffer.isBuffer(piece)) pieces.push(piece);
  return Buffer.concat(pieces);
}
