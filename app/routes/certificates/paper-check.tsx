import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { showNumber } from '~/domain/certificates/certificate-number';
import { countCheck } from '~/domain/certificates/count-check.server';
import { findVerification } from '~/domain/certificates/find-verification.server';
import { checkPaper } from '~/domain/certificates/paper/check-paper.server';
import { Refusal } from '~/domain/refusal';
import { anyone } from '~/http/answer';
import { privatePage } from '~/http/private-page';
import { typedNumber } from '~/http/typed-number';
import { translate } from '~/i18n/words.server';
import { MissingCertificate } from '~/ui/certificates/missing-certificate';
import { CheckedPaper, PaperCheck } from '~/ui/certificates/paper-check';
import { FormRefusal } from '~/ui/primitives/form';
import { Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['certificates'] };
export const headers = privatePage;
export { MissingCertificate as ErrorBoundary };

/** Where a PDF is checked that the browser cannot check by itself. */
export const loader = anyone.read(async ({ actor, client, request, now, language }) => {
  await countCheck(client, actor);
  const { number, papers } = await findVerification(typedNumber(request, 2), now);
  return { title: translate(language)('certificates:check.title'), number, shown: showNumber(number), papers };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Greenroom` },
  { name: 'robots', content: 'noindex' },
];

/** Compares the file's digest. The file itself is dropped with the request. */
export const action = anyone.write(async ({ actor, client, request, file, now }) => {
  await countCheck(client, actor);
  const { number } = await findVerification(typedNumber(request, 2), now);
  const paper = await file('paper');
  if (!paper) throw new Refusal('paper-not-chosen', {}, 'paper');
  return { checked: await checkPaper(number, paper.bytes) };
});

export default function CheckPaper() {
  const { title, number, shown, papers } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useWords('certificates');
  return (
    <Page above={<Link to={`/verify/${number}`}>{shown}</Link>} title={title}>
      <div className="mb-3">
        {answer && 'checked' in answer ? (
          <div role="status">
            <CheckedPaper {...answer.checked} />
          </div>
        ) : (
          <FormRefusal />
        )}
      </div>
      <PaperCheck number={number} papers={papers} />
      <p className="mt-4">
        <Link to={`/verify/${number}`}>{t('check.back')}</Link>
      </p>
    </Page>
  );
}
