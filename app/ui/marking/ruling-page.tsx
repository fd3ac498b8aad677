import { Link, Form as RemixForm } from '@remix-run/react';
import type { RuledVersion } from '~/domain/exams/rulings/find-ruled-version.server';
import type { RulingKind } from '~/domain/exams/rulings/ruling';
import type { RulingWanted } from '~/domain/exams/rulings/ruling-wanted';
import { AboveAdmin } from '../admin/above';
import { Button, ButtonLink } from '../primitives/button';
import { Alert, Select } from '../primitives/form';
import { Empty, Facts, Page, Section } from '../primitives/page';
import { useFormat, useMessage, useWords } from '../primitives/words';
import { ItemAsSat } from './item-as-sat';
import { type Previewed, RulingPreview } from './ruling-preview';

const rulingKinds = ['withdrawn', 'full-credit', 're-keyed'] as const satisfies readonly RulingKind[];

/** Enough of a digest to tell versions apart. */
const short = (hash: string): string => hash.slice(0, 12);

type Asked = { kind?: RulingWanted['kind']; keyFrom?: string };

/** A ruling on one version of an item: what it asks, what should hold, what that would change, and the act itself. */
export function RulingPage({
  subject,
  asked,
  unfit,
  previewed,
}: {
  subject: RuledVersion;
  asked: Asked;
  /** The key that was asked for cannot hold here. */
  unfit: boolean;
  previewed: Previewed | null;
}) {
  const { t } = useWords('marking');
  const { number } = useFormat();
  const word = useMessage();
  return (
    <Page
      wide
      above={<AboveAdmin to="/admin/exam/rulings" text={t('rulings.title')} />}
      title={t('ruling.title', { item: subject.itemId })}
      lead={t('ruling.lead', { count: subject.papers })}
    >
      {!subject.current && <p className="mb-3 max-w-[41rem]">{t('ruling.notCurrent')}</p>}
      <Section title={t('ruling.question')}>
        <ItemAsSat item={subject.item} answer={subject.key} name="key" />
        <div className="mt-2">
          <Facts
            facts={[
              { term: t('ruling.version'), value: <code className="text-small">{subject.version}</code> },
              { term: t('ruling.papers'), value: number(subject.papers) },
              { term: t('ruling.earlier'), value: <Earlier rulings={subject.rulings} /> },
            ]}
          />
        </div>
        <p className="mt-1.5">
          <Link to={`/admin/questions/${subject.itemId}`}>{t('ruling.bank')}</Link>
        </p>
      </Section>
      <Section title={t('ruling.what')} id="what">
        {unfit && <Alert>{word('refusals:key-does-not-fit')}</Alert>}
        <Wanted subject={subject} asked={asked} />
      </Section>
      {previewed && <RulingPreview version={subject.version} previewed={previewed} />}
    </Page>
  );
}

function Earlier({ rulings }: Pick<RuledVersion, 'rulings'>) {
  const { t } = useWords('marking');
  if (rulings.length === 0) return <>{t('ruling.earlierNone')}</>;
  return (
    <ul>
      {rulings.map(({ number, kind }) => (
        <li key={number}>{t('ruling.earlierOf', { number, kind: t(`kinds.${kind}`) })}</li>
      ))}
    </ul>
  );
}

/** Asks what should hold. It reads only, so it is kept in the address. */
function Wanted({ subject, asked }: { subject: RuledVersion; asked: Asked }) {
  const { t } = useWords('marking');
  const { date } = useFormat();
  const { keys, version } = subject;
  const others = keys.filter(({ own }) => !own);
  return (
    <>
      <RemixForm method="get" action="#changes" className="grid max-w-[30rem] gap-2.5" preventScrollReset>
        <input type="hidden" name="version" value={version} />
        <Select
          name="kind"
          label={t('ruling.kind')}
          hint={t('ruling.kindHint')}
          defaultValue={asked.kind}
          options={rulingKinds
            .filter((kind) => kind !== 're-keyed' || keys.length > 0)
            .map((kind) => ({ value: kind, text: t(`kinds.${kind}`) }))}
        />
        {keys.length > 0 && (
          <Select
            name="keyFrom"
            label={t('ruling.keyFrom')}
            hint={t('ruling.keyFromHint')}
            defaultValue={asked.keyFrom ?? ''}
            optional
            options={[
              { value: '', text: t('ruling.keyChoose') },
              ...keys.map(({ hash, createdAt, own }) => ({
                value: hash,
                text: own ? t('ruling.keyOwn') : t('ruling.keyOf', { version: short(hash), date: date(createdAt) }),
              })),
            ]}
          />
        )}
        <div>
          <Button weight={asked.kind ? 'secondary' : 'primary'}>{t('ruling.preview')}</Button>
        </div>
      </RemixForm>
      {others.length > 0 && (
        <details className="mt-3">
          <summary className="min-h-[44px] cursor-pointer py-1 font-strong">{t('ruling.keys')}</summary>
          {others.map(({ hash, createdAt, item, key }) => (
            <section key={hash} className="mt-2">
              <h3 className="mb-1 text-body">{t('ruling.keyOf', { version: short(hash), date: date(createdAt) })}</h3>
              <ItemAsSat item={item} answer={key} name={`key-${short(hash)}`} />
            </section>
          ))}
        </details>
      )}
    </>
  );
}

/** No version in the address: where rulings begin. */
export function NoRuling() {
  const { t } = useWords('marking');
  return (
    <Page above={<AboveAdmin to="/admin/exam/rulings" text={t('rulings.title')} />} title={t('rulings.title')}>
      <Empty title={t('ruling.none')}>
        <p className="mb-2">{t('ruling.noneLead')}</p>
        <ButtonLink to="/admin/questions/statistics">{t('ruling.statistics')}</ButtonLink>
      </Empty>
    </Page>
  );
}
