import { type ChangeEvent, useId, useState } from 'react';
import { Button } from '../primitives/button';
import { useHydrated } from '../primitives/hydrated';
import { useFormat, useWords } from '../primitives/words';

/** What comes of a check: when the paper was made, or null for a file that is none of ours. */
export type Checked = { madeAt: number | null };

/** Larger files are none of ours, and need not be read to know it. */
const LARGEST = 5 * 1024 * 1024;

async function digestOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Choose a PDF and see whether it is, byte for byte, one that was made of this certificate. It is compared in the browser
 * and goes nowhere; where there is no JavaScript, or no address it may compute on, it is sent, compared and forgotten.
 */
export function PaperCheck({
  number,
  papers,
}: {
  number: string;
  papers: readonly { digest: string; madeAt: number }[];
}) {
  const { t } = useWords('certificates');
  const id = useId();
  const [checked, setChecked] = useState<Checked | null>(null);
  const here = useHydrated() && globalThis.crypto?.subtle !== undefined;
  async function check({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    if (!file) return setChecked(null);
    const digest = file.size > LARGEST ? '' : await digestOf(file);
    setChecked({ madeAt: papers.find((paper) => paper.digest === digest)?.madeAt ?? null });
  }
  return (
    <form
      method="post"
      action={`/verify/${number}/check`}
      encType="multipart/form-data"
      className="grid max-w-[40rem] gap-2"
    >
      <div>
        <label htmlFor={id} className="block font-strong">
          {t('check.choose')}
        </label>
        <p id={`${id}-hint`} className="mb-1 text-small text-pencil">
          {t(here ? 'check.stays' : 'check.sent')}
        </p>
        <input
          id={id}
          type="file"
          name="paper"
          accept="application/pdf,.pdf"
          aria-describedby={`${id}-hint`}
          onChange={here ? check : undefined}
          className="block min-h-[44px] w-full max-w-full cursor-pointer text-small file:me-2 file:min-h-[44px] file:cursor-pointer file:rounded-soft file:border file:border-edge file:bg-transparent file:px-2 file:font-strong file:text-ink"
        />
      </div>
      {!here && (
        <div>
          <Button weight="secondary">{t('check.submit')}</Button>
        </div>
      )}
      <div role="status">{checked && <CheckedPaper {...checked} />}</div>
    </form>
  );
}

/** What a check came to, in words. */
export function CheckedPaper({ madeAt }: Checked) {
  const { t } = useWords('certificates');
  const format = useFormat();
  return (
    <p className={`border-s-2 ps-1.5 ${madeAt === null ? 'border-edge' : 'border-ink'}`}>
      <strong className="font-strong">{t(madeAt === null ? 'check.other' : 'check.same')}</strong>{' '}
      {madeAt === null ? t('check.otherNext') : t('check.sameSince', { moment: format.moment(madeAt) })}
    </p>
  );
}
