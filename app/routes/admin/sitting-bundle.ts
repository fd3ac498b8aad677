import { findSealedBundle } from '~/domain/exams/result/find-sealed-bundle.server';
import { admin } from '~/http/answer';

/** A closed sitting as a file that can be checked and recomputed anywhere: `npm run exam:replay -- bundle.json`. */
export const loader = admin.read(async ({ actor, param }) => {
  const id = param('id');
  const bundle = await findSealedBundle(actor, id);
  return new Response(`${JSON.stringify(bundle, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="greenroom-sitting-${id}.json"`,
      'Cache-Control': 'no-store',
    },
  });
});
