import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { countCheck } from '~/domain/certificates/count-check.server';
import { findVerification } from '~/domain/certificates/find-verification.server';
import { anyone } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { Button } from '~/ui/primitives/button';
import { Field, Form } from '~/ui/primitives/form';
import { Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['certificates'] };

export const loader = anyone.read(({ language }) => ({ title: translate(language)('certificates:verify.title') }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const question = z.object({ number: z.string().default('') });

/** Leads to the public page of a number. One that is unknown and one that cannot be a number are refused alike. */
export const action = anyone.write(async ({ actor, client, form, now }) => {
  await countCheck(client, actor);
  const { number } = await findVerification((await form(question)).number, now);
  return redirect(`/verify/${number}`);
});

export default function Verify() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = useWords('certificates');
  return (
    <Page title={title} lead={t('verify.lead')}>
      <Form>
        <Field
          name="number"
          label={t('verify.number')}
          hint={t('verify.hint')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={400}
        />
        <div>
          <Button>{t('verify.submit')}</Button>
        </div>
      </Form>
    </Page>
  );
}
