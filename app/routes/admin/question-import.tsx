import { Buffer } from 'node:buffer';
import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { interchangeFormats } from '~/domain/questions/interchange/detect-format';
import { importItems } from '~/domain/questions/interchange/import-items.server';
import { previewImport } from '~/domain/questions/interchange/preview-import.server';
import { IMPORT_BYTES, IMPORT_ENTRIES, type ImportFile } from '~/domain/questions/interchange/read-import.server';
import { Refusal } from '~/domain/refusal';
import { admin } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { ImportPage } from '~/ui/bank/import-page';

export const handle = { words: ['interchange', 'bank', 'questions', 'admin'] };

export const loader = admin.read(({ language }) => ({
  title: translate(language)('interchange:title'),
  language,
  limits: { kilobytes: IMPORT_BYTES / 1024, entries: IMPORT_ENTRIES },
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const asked = {
  format: z.enum(interchangeFormats).optional(),
  language: z.enum(['en', 'zh']),
  pool: z.enum(['quiz', 'exam']),
};
/** The second step sends the file again as it came, in base64, so that nothing on the way rewrites its line ends. */
const sent = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('look'), text: z.string().optional(), ...asked }),
  z.object({
    intent: z.literal('import'),
    name: z.string().max(200).default(''),
    bytes: z.string(),
    digest: z.string().max(80),
    publish: z.boolean().default(false),
    ...asked,
  }),
]);

export const action = admin.write(async ({ actor, form, file, now }) => {
  const { format = null, language, pool, ...step } = await form(sent);
  const show = async (chosen: ImportFile, changed: boolean) => {
    const bytes = Buffer.from(chosen.bytes).toString('base64');
    const preview = await previewImport(actor, chosen);
    return { shown: { preview, changed, file: { name: chosen.name, bytes, language, pool } } };
  };
  if (step.intent === 'look') {
    const chosen = await file('file');
    const pasted = { name: '', bytes: new TextEncoder().encode(step.text ?? '') };
    return show({ ...(chosen ?? pasted), format, language, pool }, false);
  }
  const again = { name: step.name, bytes: Buffer.from(step.bytes, 'base64'), format, language, pool };
  try {
    const done = await importItems(actor, { file: again, digest: step.digest, publish: step.publish }, now);
    return redirect(`/admin/questions?drafts=${done.drafts}&published=${done.published}`);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'import-changed') return show(again, true);
    throw error;
  }
});

export default function QuestionImport() {
  const { language, limits } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const shown = answer && 'shown' in answer ? answer.shown : null;
  return <ImportPage language={language} limits={limits} shown={shown} />;
}
