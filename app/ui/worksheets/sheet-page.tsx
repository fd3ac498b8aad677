import { Form, Link } from '@remix-run/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { readTyped, type Typed } from '~/domain/worksheets/entry-names';
import type { ShownWorksheet } from '~/domain/worksheets/show-worksheet';
import { Button } from '../primitives/button';
import { Checkbox, FormRefusal, Form as PlainForm } from '../primitives/form';
import { Page, Section } from '../primitives/page';
import { useRefused } from '../primitives/refused';
import { useWords } from '../primitives/words';
import { NewerVersion } from './newer-version';
import { PaperSheet } from './paper-sheet';
import { PrintButton } from './print-button';
import { SheetErrors } from './sheet-context';
import { SheetParts } from './sheet-parts';
import type { Held } from './sheet-saver';
import { SheetStatus } from './sheet-status';
import { TaughtIn } from './taught-in';
import { typedAgain } from './typed-again';
import { typedEarly } from './typed-early';
import { useSheetSaver } from './use-sheet-saver';

type Given = {
  worksheet: ShownWorksheet;
  sheet: Held & { id: string };
  lessons: { to: string; title: string }[];
  owner: { id: string; name: string };
};

/** Where a sheet is filled in. It saves by itself while one types, and prints as paper. */
export function SheetPage({ worksheet, sheet, lessons, owner }: Given) {
  const { t } = useWords('worksheets');
  const refused = useRefused();
  const again = typedAgain(worksheet, refused.form?.initialValue);
  const { saver, state, kept } = useSheetSaver({ shape: worksheet, sheet, owner: owner.id });
  const begun: Typed = kept ?? again?.typed ?? sheet;
  const [printed, setPrinted] = useState<Typed>(begun);
  const form = useRef<HTMLFormElement>(null);
  const path = `/worksheets/${sheet.id}`;
  const read = () => (form.current ? readTyped(worksheet, new FormData(form.current)) : begun);

  useEffect(() => {
    const show = () => flushSync(() => setPrinted(readTyped(worksheet, new FormData(form.current ?? undefined))));
    addEventListener('beforeprint', show);
    return () => removeEventListener('beforeprint', show);
  }, [worksheet]);

  useEffect(() => {
    const early = form.current && typedEarly(worksheet, form.current);
    if (early && saver.snapshot().kind === 'saved') saver.change(early);
  }, [worksheet, saver]);

  function submit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter instanceof HTMLButtonElement && submitter.value === 'apart') return saver.drop();
    event.preventDefault();
    saver.change(read());
    void saver.flush();
  }

  const newer = state.kind === 'newer' || refused.refusal?.code === 'sheet-newer';
  return (
    <>
      <div className="print:hidden">
        <Page
          wide
          above={<Link to="/worksheets">{t('paper.back')}</Link>}
          title={worksheet.title}
          lead={worksheet.summary}
        >
          <div className="-mt-2 mb-3">
            <TaughtIn lessons={lessons} />
          </div>
          <SheetErrors.Provider value={state.errors}>
            <Form
              key={kept ? 'kept' : 'served'}
              method="post"
              noValidate
              autoComplete="off"
              ref={form}
              onInput={() => saver.change(read())}
              onSubmit={submit}
            >
              {/* The first button of a form is what the Enter key presses. */}
              <button type="submit" name="act" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
                {t('sheet.save')}
              </button>
              <input type="hidden" name="intent" value="save" />
              <input type="hidden" name="version" value={again?.version ?? state.version} />
              <FormRefusal intent="save" />
              {newer && <NewerVersion at={state.newerAt} path={path} drop={() => saver.drop()} />}
              <SheetParts worksheet={worksheet} begun={begun} changed={() => saver.change(read())} />
              <div className="sticky bottom-0 mt-4 flex flex-wrap items-center gap-x-2 gap-y-1 border-t border-ink bg-paper py-1">
                <div className="min-w-0 flex-1 basis-[6rem]">
                  <SheetStatus state={state} here={state.version !== sheet.version} />
                </div>
                <Button name="act" value="save">
                  {t('sheet.save')}
                </Button>
                <PrintButton weight="secondary" />
              </div>
            </Form>
          </SheetErrors.Provider>
          <Afterwards title={sheet.title} />
        </Page>
      </div>
      <div className="hidden print:block">
        <PaperSheet
          worksheet={worksheet}
          answers={printed.answers}
          filled={{ title: printed.title, name: owner.name, savedAt: state.savedAt }}
        />
      </div>
    </>
  );
}

/** What else may be done with a sheet: begin another from it, or delete it. */
function Afterwards({ title }: { title: string }) {
  const { t } = useWords('worksheets');
  return (
    <>
      <div className="mt-5">
        <PlainForm intent="copy">
          <div>
            <Button weight="secondary">{t('sheet.copy')}</Button>
          </div>
        </PlainForm>
      </div>
      <Section title={t('sheet.delete')}>
        <p className="mb-2 max-w-[40rem] text-pencil">{t('sheet.deleteLead')}</p>
        <PlainForm intent="delete">
          <Checkbox name="sure" label={t('sheet.deleteSure', { title })} />
          <div>
            <Button weight="grave">{t('sheet.delete')}</Button>
          </div>
        </PlainForm>
      </Section>
    </>
  );
}
