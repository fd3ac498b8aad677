import { expect, test } from '#tests/support/page';

/** A day of next year, as a date field wants it. */
const nextYear = `${new Date().getUTCFullYear() + 1}-06-30`;

test('an order is proposed, changed, agreed to by both, and its class begins intake', async ({
  page,
  signIn,
  speak,
}) => {
  await speak('en');
  const title = `Valve hosts ${Date.now()}`;
  const saying = (text: string) => expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

  await signIn('manager');
  await page.goto('/orders');
  await page.getByRole('link', { name: 'Propose an order' }).click();
  await page.getByLabel('Title').fill(title);
  await page.getByRole('checkbox', { name: 'Spanish' }).check();
  await page.getByLabel('Seats').fill('501');
  await page.getByLabel('Needed by').fill(nextYear);
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByLabel('Seats')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Title')).toHaveValue(title);
  await page.getByLabel('Seats').fill('10');
  await page.getByRole('button', { name: 'Propose' }).press('Enter');
  await saying('The order is proposed');
  const address = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Agree to these terms' }).press('Enter');
  await saying('Your agreement is recorded.');
  await expect(page.getByText('You have agreed. It is Ouhai Vocational College of Commerce’s turn.')).toBeVisible();

  await signIn('lecturer');
  await page.goto(address);
  await page.getByText('Change the terms').click();
  await page.getByLabel('Seats').fill('12');
  await page.getByRole('button', { name: 'Send changed terms' }).click();
  await saying('The terms are changed.');
  await expect(page.getByText('Not agreed to these terms yet')).toHaveCount(2);
  await page.getByRole('button', { name: 'Agree to these terms' }).click();
  await saying('Your agreement is recorded.');
  await expect(page.getByText('Opened when both have agreed')).toBeVisible();

  await signIn('manager');
  await page.goto('/orders');
  await expect(page.getByRole('row', { name: title })).toContainText('Waits for you');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: 'Agree to these terms' }).click();
  await saying('Your agreement is recorded.');
  await expect(page.getByRole('row', { name: 'Draft → Agreed' })).toContainText('金伟强');

  await signIn('lecturer');
  await page.goto(address);
  await page.getByRole('button', { name: 'Begin intake' }).click();
  await expect(page.getByRole('alert')).toContainText('Set the class’s first day first');
  const opened = page.getByRole('main').getByRole('link', { name: title });
  await page.goto(`${await opened.getAttribute('href')}/settings`);
  await page.getByLabel('Name in Chinese').fill('阀门主播订单班');
  await page.getByLabel('First day').fill(nextYear);
  await page.getByRole('button', { name: 'Save' }).click();
  await saying('The names and dates are saved.');
  await page.goto(address);
  await page.getByRole('button', { name: 'Begin intake' }).click();
  await saying('The order has taken this step.');
  await expect(page.getByRole('row', { name: 'Agreed → Intake' })).toContainText('王慧敏');
});
