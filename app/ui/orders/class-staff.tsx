import type { StaffRole } from '~/domain/cohorts/staff/staff-role';
import { Button } from '../primitives/button';
import { Field, Form, Select } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Empty } from '../primitives/page';
import { useWords } from '../primitives/words';

/** Who is appointed for a class, and the forms that appoint. A mentor is the enterprise's to name and to end. */
export function ClassStaff({
  staff,
  lecturers,
  may,
}: {
  staff: readonly { id: string; name: string; role: StaffRole; since: number }[];
  lecturers: readonly { personId: string; name: string }[];
  may: boolean;
}) {
  const { t } = useWords('classes');
  return (
    <>
      <p className="mb-2 max-w-[40rem] text-pencil">{t('settings.staffLead')}</p>
      {staff.length === 0 ? (
        <Empty title={t('settings.noStaffTitle')}>{t('settings.noStaff')}</Empty>
      ) : (
        <Form intent="end" wide>
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{t('settings.person')}</th>
                <th scope="col">{t('settings.role')}</th>
                <th scope="col">{t('settings.since')}</th>
                <th scope="col">
                  <span className="sr-only">{t('settings.end')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {staff.map(({ id, name, role, since }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{t(`settings.roles.${role}`)}</td>
                  <td>
                    <Moment at={since} only="date" />
                  </td>
                  <td>
                    {role !== 'mentor' && (
                      <Button
                        name="staffId"
                        value={id}
                        weight="secondary"
                        aria-label={t('settings.endWhich', { name })}
                      >
                        {t('settings.end')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Form>
      )}
      {may && (
        <div className="mt-3 grid gap-3">
          {lecturers.length > 0 && (
            <Form intent="lecturer">
              <Select
                name="personId"
                label={t('settings.lecturer')}
                options={lecturers.map(({ personId, name }) => ({ value: personId, text: name }))}
              />
              <div>
                <Button weight="secondary">{t('settings.appointLecturer')}</Button>
              </div>
            </Form>
          )}
          <Form intent="reviewer">
            <Field
              name="email"
              type="email"
              label={t('settings.reviewer')}
              hint={t('settings.reviewerHint')}
              maxLength={254}
              autoComplete="off"
            />
            <div>
              <Button weight="secondary">{t('settings.appointReviewer')}</Button>
            </div>
          </Form>
        </div>
      )}
    </>
  );
}
