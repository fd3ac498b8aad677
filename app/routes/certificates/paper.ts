import { countCheck } from '~/domain/certificates/count-check.server';
import { findPaper } from '~/domain/certificates/paper/find-paper.server';
import { anyone } from '~/http/answer';
import { typedNumber } from '~/http/typed-number';

/** A certificate's PDF, to keep and to print. */
export const loader = anyone.read(async ({ actor, client, request }) => {
  await countCheck(client, actor);
  const { number, bytes } = await findPaper(typedNumber(request, 2));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="greenroom-${number}.pdf"`,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
});
