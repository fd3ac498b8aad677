import type { ReactNode } from 'react';
import type { BothLanguages } from '~/domain/both-languages';
import { Button } from '../primitives/button';
import { Field, Form, Notice } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Empty, Facts, Page, Section } from '../primitives/page';
import { useWords } from '../primitives/words';

type Signs = { content: { name: BothLanguages; title: BothLanguages }; since: number; setBy: string };

/** Who signs certificates now, and the form that sets somebody else. */
export function SignatoryPage({
  above,
  title,
  signs,
  done,
}: {
  above: ReactNode;
  title: string;
  signs: Signs | null;
  done: boolean;
}) {
  const { t } = useWords('issuing');
  const { name, title: rank } = signs?.content ?? {};
  return (
    <Page above={above} title={title} lead={t('signatory.lead')}>
      {done && (
        <div className="mb-4">
          <Notice>{t('signatory.done')}</Notice>
        </div>
      )}
      <Section title={t('signatory.now')}>
        {signs ? <Now signs={signs} /> : <Empty title={t('signatory.none')}>{t('signatory.noneLead')}</Empty>}
      </Section>
      <Section title={t('queue.changeSignatory')}>
        <Form intent="sign">
          <Field name="nameEn" label={t('signatory.nameEn')} defaultValue={name?.en} maxLength={60} />
          <Field name="nameZh" label={t('signatory.nameZh')} defaultValue={name?.zh} maxLength={60} lang="zh-CN" />
          <Field name="titleEn" label={t('signatory.titleEn')} defaultValue={rank?.en} maxLength={80} />
          <Field name="titleZh" label={t('signatory.titleZh')} defaultValue={rank?.zh} maxLength={80} lang="zh-CN" />
          <div>
            <Button>{t('signatory.button')}</Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
}

function Now({ signs: { content, since, setBy } }: { signs: Signs }) {
  const { t } = useWords('issuing');
  return (
    <Facts
      facts={[
        {
          term: t('queue.signedBy'),
          value: (
            <>
              {content.name.en}, {content.title.en}
              <span className="block" lang="zh-CN">
                {content.name.zh}　{content.title.zh}
              </span>
            </>
          ),
        },
        { term: t('signatory.since'), value: <Moment at={since} /> },
        { term: t('signatory.setBy'), value: setBy },
      ]}
    />
  );
}
