import { library } from '#tests/support/keys';
import { lookNarrow } from '#tests/support/look';
import { expect, test } from '#tests/support/page';

for (const { id, modules } of library.courses) {
  const places = modules.flatMap(({ lessons }) => lessons.map(({ slug }) => `/courses/${id}/${slug}`));
  for (const language of ['en', 'zh'] as const) {
    test(`every lesson of ${id} in ${language}: no violation, not too wide, nothing on the console`, async ({
      context,
      baseURL,
      signIn,
    }) => {
      test.setTimeout(300_000);
      await signIn('learner');
      expect(places.length).toBeGreaterThan(0);
      expect(await lookNarrow(context, baseURL ?? '', language, places)).toEqual([]);
    });
  }
}
