import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, Form as PlainForm, useLoaderData } from '@remix-run/react';
import { findGradebook } from '~/domain/exams/gradebook/find-gradebook.server';
import { markRules } from '~/domain/exams/gradebook/mark-rules';
import { previewRules } from '~/domain/exams/gradebook/preview-rules.server';
import { setRules } from '~/domain/exams/gradebook/set-rules.server';
import { trainer } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { ClassTabs } from '~/ui/cohorts/class-tabs';
import { RuleChanges, RuleFields } from '~/ui/gradebook/mark-rules';
import { Button } from '~/ui/primitives/button';
import { Form, Notice } from '~/ui/primitives/form';
import { Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['cohorts', 'gradebook'] };

/** How a class's marks are made; with other rules in the query, whose total they would change. */
export const loader = trainer.read(async ({ actor, param, query, language }) => {
  const { classId, rules } = await findGradebook(actor, param('id'));
  const wanted = markRules.safeParse(Object.fromEntries(query));
  return {
    title: translate(language)('gradebook:rules.title'),
    classId,
    saved: query.has('saved'),
    rules: wanted.success ? wanted.data : rules,
    preview: wanted.success ? await previewRules(actor, classId, wanted.data) : null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export const action = trainer.write(async ({ actor, param, form, now }) => {
  const classId = param('id');
  await setRules(actor, { classId, rules: await form(markRules) }, now);
  return redirect(`/classes/${classId}/gradebook/rules?saved`);
});

export default function GradebookRules() {
  const { title, classId, saved, rules, preview } = useLoaderData<typeof loader>();
  const { t } = useWords('gradebook');
  return (
    <Page
      above={
        <>
          <ClassTabs classId={classId} here="gradebook" />
          <Link to={`/classes/${classId}/gradebook`} className="mt-1 inline-block">
            {t('rules.back')}
          </Link>
        </>
      }
      title={title}
      lead={t('rules.lead')}
    >
      {saved && <Notice>{t('rules.saved')}</Notice>}
      <PlainForm method="get" className="mt-2 grid max-w-[30rem] gap-2.5">
        <RuleFields rules={rules} />
        <div>
          <Button weight={preview ? 'secondary' : 'primary'}>{t('rules.preview')}</Button>
        </div>
      </PlainForm>
      {preview && (
        <Section title={t('rules.previewTitle')}>
          <RuleChanges {...preview} />
          <Form className="mt-2">
            {Object.entries(rules).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <div>
              <Button>{t('rules.set')}</Button>
            </div>
          </Form>
        </Section>
      )}
    </Page>
  );
}
