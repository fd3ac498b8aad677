import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { joinByTypedCode } from '~/domain/cohorts/joining/join-by-typed-code.server';
import { person } from '~/http/answer';
import { joinedAt } from '~/http/joined';
import { translate } from '~/i18n/words.server';
import { Button } from '~/ui/primitives/button';
import { Field, Form } from '~/ui/primitives/form';
import { Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['membership'] };

/** Where a code is typed. Nothing is looked up before it is sent. */
export const loader = person.read(({ language }) => ({ title: translate(language)('membership:join.title') }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const wanted = z.object({ code: z.string().trim().min(1).max(40), number: z.string().trim().max(40).optional() });

export const action = person.write(async ({ actor, form, client, now }) => {
  const typed = await form(wanted);
  const joined = await joinByTypedCode(actor, { ...typed, client }, now);
  return redirect(...joinedAt(joined));
});

export default function Join() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = useWords('membership');
  return (
    <Page title={title} lead={t('join.lead')}>
      <Form reloadDocument>
        <Field
          name="code"
          label={t('join.code')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          required
        />
        <Field
          name="number"
          label={t('join.number')}
          hint={t('join.numberHint')}
          autoComplete="off"
          maxLength={40}
          optional
        />
        <div>
          <Button>{t('join.button')}</Button>
        </div>
      </Form>
      <p className="mt-3 max-w-[30rem] text-pencil">{t('join.link')}</p>
    </Page>
  );
}
