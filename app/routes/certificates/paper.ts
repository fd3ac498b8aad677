import { countCheck } from '~/domain/certificates/count-check.server';
import { findPaper } from '~/domain/certificates/paper/find-paper.server';
import { anyone } from '~/http/answer';
import { fileOrRefusal } from '~/http/spoken-refusal';
import { typedNumber } from '~/http/typed-number';

/** A certificate's PDF, to keep and to print. */
export const loader = anyone.read(({ actor, client, language, request }) =>
  fileOrRefusal(language, async () => {
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
  }),
);
