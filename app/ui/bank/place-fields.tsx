import type { WholeDraft } from '~/domain/questions/drafts/find-draft.server';
import { useWords } from '../primitives/words';
import { typesOffered } from './bank-filter';
import { ChoiceField, LineField, ListProblems } from './draft-field';

/** Where a question belongs: pool, lesson, objective, sources, and how hard it is. */
export function PlaceFields({ draft }: { draft: WholeDraft }) {
  const { t } = useWords('drafting');
  const { t: bank } = useWords('bank');
  const { t: word } = useWords('questions');
  const { content, lessons, objectives, sources, itemId, pool } = draft;
  const choose = { value: '', text: t('choose') };
  const unlisted = (value: string, listed: readonly { id: string }[]) =>
    value !== '' && listed.every(({ id }) => id !== value) ? [{ value, text: value }] : [];
  return (
    <div className="grid gap-2.5">
      <div className="grid gap-1.5 wide:grid-cols-2">
        <ChoiceField
          name="type"
          label={t('type')}
          hint={t('typeHint')}
          value={content.type}
          options={typesOffered.map((type) => ({ value: type, text: word(`types.${type}`) }))}
        />
        <ChoiceField
          name="lesson"
          label={t('lesson')}
          hint={t('lessonHint')}
          value={content.lesson}
          options={[
            choose,
            ...unlisted(content.lesson, lessons),
            ...lessons.map(({ id, title }) => ({ value: id, text: `${id} ${title}` })),
          ]}
        />
      </div>
      <ChoiceField
        name="objective"
        label={t('objective')}
        value={content.objective}
        options={[
          choose,
          ...unlisted(content.objective, objectives),
          ...objectives.map(({ id, text }) => ({ value: id, text: `${id} ${text}` })),
        ]}
      />
      <Sources chosen={content.sources} offered={sources} />
      <div className="grid gap-1.5 wide:grid-cols-2">
        <ChoiceField
          name="level"
          label={t('level')}
          value={content.level}
          options={(['recall', 'apply'] as const).map((value) => ({ value, text: bank(`levels.${value}`) }))}
        />
        <ChoiceField
          name="difficulty"
          label={t('difficulty')}
          value={content.difficulty}
          options={(['easy', 'medium', 'hard'] as const).map((value) => ({
            value,
            text: bank(`difficulties.${value}`),
          }))}
        />
        <LineField name="tags" label={t('tags')} hint={t('tagsHint')} value={content.tags.join(', ')} maxLength={400} />
        {itemId === null && (
          <ChoiceField
            name="pool"
            label={t('pool')}
            value={pool}
            options={(['exam', 'quiz'] as const).map((value) => ({ value, text: bank(`pools.${value}`) }))}
          />
        )}
        {itemId === null && (
          <LineField name="id" label={t('id')} hint={t('idHint')} value={content.id} maxLength={20} />
        )}
      </div>
    </div>
  );
}

/** The sources of the lesson, and whatever else is named already. */
function Sources({ chosen, offered }: { chosen: readonly string[]; offered: readonly string[] }) {
  const { t } = useWords('drafting');
  const all = [...new Set([...offered, ...chosen])];
  return (
    <fieldset>
      <legend className="mb-0.5 font-strong">{t('sources')}</legend>
      <ListProblems name="sources" />
      {all.length === 0 && <p className="text-small text-pencil">{t('sourcesNone')}</p>}
      <div className="flex flex-wrap gap-x-3">
        {all.map((source) => (
          <label key={source} className="flex min-h-[44px] items-center gap-1">
            <input
              type="checkbox"
              name="sources"
              value={source}
              defaultChecked={chosen.includes(source)}
              className="size-[22px] shrink-0 accent-ink"
            />
            {source}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
