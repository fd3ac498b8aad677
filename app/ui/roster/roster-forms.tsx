import { Button } from '../primitives/button';
import { FileField } from '../primitives/file-field';
import { Field, Form } from '../primitives/form';
import { useWords } from '../primitives/words';

/** A file to be read; nothing else happens to it yet. */
export function UploadRoster({ limits, first }: { limits: { megabytes: number; rows: number }; first: boolean }) {
  const { t } = useWords('roster');
  return (
    <Form intent="upload" encType="multipart/form-data">
      <FileField
        name="file"
        label={t('upload.file')}
        hint={t('upload.hint', limits)}
        accept=".xlsx,.csv,.tsv,.txt,text/csv,text/plain"
      />
      <div>
        <Button weight={first ? 'primary' : 'secondary'}>{t('upload.send')}</Button>
      </div>
    </Form>
  );
}

/** Mails to those who were not written to yet, and links for whoever is still expected. */
export function InvitePlaces({ classId, uninvited }: { classId: string; uninvited: number }) {
  const { t } = useWords('roster');
  return (
    <>
      {uninvited > 0 && (
        <Form intent="invite">
          <p>{t('invite.lead', { count: uninvited })}</p>
          <div>
            <Button>{t('invite.send', { count: uninvited })}</Button>
          </div>
        </Form>
      )}
      <form method="post" action={`/classes/${classId}/roster/links.csv`} className="mt-2.5">
        <p className="mb-1 max-w-[30rem] text-small text-pencil">{t('invite.linksHint')}</p>
        <Button weight="secondary">{t('invite.links')}</Button>
      </form>
    </>
  );
}

export function PlaceFields({
  place,
  emailHint,
}: {
  place?: { name: string; number: string | null; email: string | null };
  emailHint: string;
}) {
  const { t } = useWords('roster');
  return (
    <>
      <Field name="name" label={t('add.name')} defaultValue={place?.name} maxLength={100} autoComplete="off" />
      <Field
        name="number"
        label={t('add.number')}
        defaultValue={place?.number ?? ''}
        maxLength={40}
        autoComplete="off"
        optional
      />
      <Field
        name="email"
        type="email"
        label={t('add.email')}
        hint={emailHint}
        defaultValue={place?.email ?? ''}
        maxLength={254}
        autoComplete="off"
        optional
      />
    </>
  );
}

export function AddPlace() {
  const { t } = useWords('roster');
  return (
    <Form intent="add">
      <PlaceFields emailHint={t('add.emailHint')} />
      <div>
        <Button weight="secondary">{t('add.send')}</Button>
      </div>
    </Form>
  );
}
