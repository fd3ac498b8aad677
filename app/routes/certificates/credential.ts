import { findCredential } from '~/domain/certificates/badge/find-credential.server';
import { anyone } from '~/http/answer';
import { openDocument } from '~/http/open-document';
import { fileOrRefusal } from '~/http/spoken-refusal';
import { typedNumber } from '~/http/typed-number';

/** A certificate's Open Badges 3.0 credential, to keep and to check anywhere. */
export const loader = anyone.read(({ language, request }) =>
  fileOrRefusal(language, async () => {
    const { number, text } = await findCredential(typedNumber(request, 2));
    return openDocument(text, 'application/vc+ld+json', {
      'Content-Disposition': `attachment; filename="greenroom-${number}.json"`,
      'X-Robots-Tag': 'noindex',
    });
  }),
);
