import { type FormEvent, useState } from 'react';
import { Trans } from 'react-i18next';
import type { WholeDraft } from '~/domain/questions/drafts/find-draft.server';
import { showDraft } from '~/domain/questions/drafts/show-draft';
import { AboveAdmin } from '../admin/above';
import { Button } from '../primitives/button';
import { Alert, Checkbox, Form, Notice } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Page, Section } from '../primitives/page';
import { useWords } from '../primitives/words';
import { AnswerFields } from './answer-fields';
import { CaseFields } from './case-fields';
import { DraftContext } from './draft-context';
import { WordsField } from './draft-field';
import { PlaceFields } from './place-fields';
import { Previews } from './preview';
import { typedDraft } from './typed-draft';

type Shown = 'saved' | 'unfinished' | null;

/** Where a question is written: its fields with what each still misses, a preview that follows, and publishing. */
export function DraftEditor({ draft, title, shown }: { draft: WholeDraft; title: string; shown: Shown }) {
  const { t } = useWords('drafting');
  const { t: bank } = useWords('bank');
  const { content, problems, importedFrom } = draft;
  const [typed, setTyped] = useState(content);
  const follow = ({ currentTarget }: FormEvent<HTMLFormElement>) =>
    setTyped(typedDraft(new FormData(currentTarget), content));
  return (
    <Page wide above={<AboveAdmin to="/admin/questions#drafts" text={bank('title')} />} title={title} lead={t('lead')}>
      <div className="mb-4 grid gap-1 text-pencil">
        {shown === 'saved' && <Notice>{t('saved')}</Notice>}
        {shown === 'unfinished' && problems.length > 0 && <Alert>{t('unfinished', { count: problems.length })}</Alert>}
        <p className="text-small">
          <Trans t={t} i18nKey="savedAt" values={{ author: draft.author }}>
            {'… '}
            <Moment at={draft.updatedAt} />
          </Trans>{' '}
          {importedFrom && t('importedFrom', { source: importedFrom })}
        </p>
      </div>
      <DraftContext.Provider value={{ problems, wanted: shown === 'unfinished' }}>
        <Form intent="write" wide onInput={follow}>
          {/* The first button of a form is what the Enter key presses. */}
          <button type="submit" name="act" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
            {t('save')}
          </button>
          <Section title={t('place')}>
            <PlaceFields draft={draft} />
          </Section>
          <Section title={t('question')}>
            <div className="grid gap-3">
              <WordsField name="stem" label={t('stem')} words={content.stem} rows={3} />
              {content.type === 'case' ? (
                <CaseFields draft={content} />
              ) : (
                <AnswerFields question={content} within="" part={null} />
              )}
              <WordsField name="explanation" label={t('explanation')} words={content.explanation} rows={3} />
            </div>
          </Section>
          <Publish draft={draft} />
        </Form>
      </DraftContext.Provider>
      <Section title={t('preview')}>
        <p className="mb-2 text-pencil">{t('previewNote')}</p>
        <Previews shown={(['en', 'zh'] as const).map((language) => ({ language, item: showDraft(typed, language) }))} />
      </Section>
      <Section title={t('discard')}>
        <p className="mb-2 max-w-[40rem] text-pencil">{t('discardLead')}</p>
        <Form intent="discard">
          <Checkbox name="sure" label={t('discardSure')} />
          <div>
            <Button weight="grave">{t('discard')}</Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
}

function Publish({ draft: { problems, withdrawn } }: { draft: WholeDraft }) {
  const { t } = useWords('drafting');
  const missing = problems.length;
  return (
    <div className="grid gap-1.5 border-t border-hairline pt-2.5">
      <p className="text-pencil">{missing === 0 ? t('ready') : t('missing', { count: missing })}</p>
      {withdrawn && <p>{t('withdrawnNow')}</p>}
      <div className="flex flex-wrap gap-2">
        <Button name="act" value="publish">
          {t('publish')}
        </Button>
        {withdrawn && (
          <Button name="act" value="publish-restore" weight="secondary">
            {t('publishRestore')}
          </Button>
        )}
        <Button name="act" value="save" weight="secondary">
          {t('save')}
        </Button>
      </div>
    </div>
  );
}
