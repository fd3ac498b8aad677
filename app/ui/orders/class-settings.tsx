import { Link } from '@remix-run/react';
import { CODE_DAYS_AT_MOST } from '~/domain/cohorts/settings/code-days';
import { Button } from '../primitives/button';
import { Field, Form, Notice, TextArea } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Facts, Section } from '../primitives/page';
import { useWords } from '../primitives/words';
import { ClassFields } from './class-fields';
import { ClassStaff } from './class-staff';

type Done = 'change' | 'lecturer' | 'reviewer' | 'end' | 'make-code' | 'end-code' | 'end-team';

export type Settings = {
  id: string;
  orderId: string | null;
  endedAt: number | null;
  nameEn: string;
  nameZh: string;
  zone: string;
  startsOn: string | null;
  code: { code: string; until: number } | null;
  staff: Parameters<typeof ClassStaff>[0]['staff'];
  lecturers: { personId: string; name: string }[];
  may: { change: boolean; appoint: boolean; makeCode: boolean; end: boolean };
};

/** The settings of a class or team. Needs `classes`. */
export function ClassSettings({
  settings,
  zones,
  done,
}: {
  settings: Settings;
  zones: readonly string[];
  done: Done | null;
}) {
  const { t } = useWords('classes');
  const { id, orderId, endedAt, may } = settings;
  const team = orderId === null;
  const fixed = t(endedAt === null ? 'settings.fixed' : 'settings.hasEnded');
  return (
    <>
      {done && <Notice>{t(`settings.done.${done}`)}</Notice>}
      <div className="mt-3">
        <Section title={t('settings.names')} id="names">
          {may.change ? (
            <Form intent="change">
              <ClassFields zones={zones} zone={settings.zone} names={settings} team={team} />
              <div>
                <Button>{t('settings.save')}</Button>
              </div>
            </Form>
          ) : (
            <>
              <p className="mb-2 text-pencil">{fixed}</p>
              <Facts
                facts={[
                  { term: t('settings.nameEn'), value: settings.nameEn },
                  { term: t('settings.nameZh'), value: settings.nameZh },
                  { term: t('settings.zone'), value: settings.zone.replaceAll('_', ' ') },
                  { term: t('settings.startsOn'), value: settings.startsOn ?? t('classes.noDay') },
                ]}
              />
            </>
          )}
        </Section>
        <Section title={t('settings.staff')} id="staff">
          <ClassStaff staff={settings.staff} lecturers={settings.lecturers} may={may.appoint} />
        </Section>
        <Section title={t('settings.code')} id="code">
          <JoinCode code={settings.code} may={may.makeCode} />
        </Section>
        <Section title={t('settings.recertification')} id="recertification">
          <p className="mb-1">{t('settings.recertificationLead')}</p>
          <Link to={`/classes/${id}/recertification`}>{t('settings.toRecertification')}</Link>
        </Section>
        {may.end && (
          <Section title={t('settings.endTeam')} id="end">
            <p className="mb-2 max-w-[40rem]">{t('settings.endTeamLead')}</p>
            <Form intent="end-team">
              <TextArea name="reason" label={t('settings.endTeamReason')} rows={2} maxLength={500} />
              <div>
                <Button weight="grave">{t('settings.endTeamSubmit')}</Button>
              </div>
            </Form>
          </Section>
        )}
      </div>
    </>
  );
}

function JoinCode({ code, may }: { code: Settings['code']; may: boolean }) {
  const { t } = useWords('classes');
  return (
    <>
      <p className="mb-2 max-w-[40rem] text-pencil">{t(may ? 'settings.codeLead' : 'settings.codeClosed')}</p>
      {code ? (
        <Facts
          facts={[
            { term: t('settings.codeIs'), value: <code className="text-lead tracking-widest">{code.code}</code> },
            { term: t('settings.codeUntil'), value: <Moment at={code.until} /> },
          ]}
        />
      ) : (
        <p>{t('settings.codeNone')}</p>
      )}
      {may && (
        <div className="mt-2">
          <Form intent="make-code">
            <Field
              name="days"
              type="number"
              min={1}
              max={CODE_DAYS_AT_MOST}
              label={t('settings.codeDays')}
              defaultValue="14"
              required
            />
            <div>
              <Button weight="secondary">{t(code ? 'settings.renewCode' : 'settings.makeCode')}</Button>
            </div>
          </Form>
        </div>
      )}
      {code && (
        <div className="mt-2">
          <Form intent="end-code">
            <div>
              <Button weight="secondary">{t('settings.endCode')}</Button>
            </div>
          </Form>
        </div>
      )}
    </>
  );
}
