import type { Page } from '@playwright/test';
import { expect } from './page';

/** Presses Tab until what has the focus fits; fails when it is not reached, or when the focus cannot be seen. */
export async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let count = 0; count < 80; count++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate((selector) => {
      const element = document.activeElement;
      if (!element?.matches(selector)) return 'elsewhere';
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && outlineWidth !== '0px' ? 'seen' : 'unseen';
    }, wanted);
    if (focus === 'elsewhere') continue;
    expect(focus, `the focus on ${wanted}`).toBe('seen');
    return;
  }
  throw new Error(`Tab never reaches ${wanted}`);
}
