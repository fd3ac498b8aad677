import { statusPurposes } from '~/domain/certificates/badge/addresses';
import { findStatusList } from '~/domain/certificates/badge/find-status-list.server';
import { Refusal } from '~/domain/refusal';
import { anyone } from '~/http/answer';
import { environment } from '~/http/environment';
import { openDocument } from '~/http/open-document';
import { fileOrRefusal } from '~/http/spoken-refusal';

/** A signed list of certificates that are not in force. Asked for again each time, and answered with 304 while it stands. */
export const loader = anyone.read(({ request, param, language, now }) =>
  fileOrRefusal(language, async () => {
    const purpose = statusPurposes.find((each) => each === param('purpose'));
    if (!purpose) throw new Refusal('not-found');
    const { text, etag } = await findStatusList(purpose, environment().origin, now);
    const headers = { ETag: etag, 'Cache-Control': 'no-cache' };
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
    return openDocument(text, 'application/vc+ld+json', headers);
  }),
);
