import { Form } from '@remix-run/react';
import { Button } from '../primitives/button';
import { useWords } from '../primitives/words';
import { useCodeWord } from './code-word';

/** Codes by scope: languages, categories, markets. */
export type OfferedCodes = { readonly [name: string]: readonly string[] | undefined };

const names = ['languages', 'categories', 'markets'] as const;

/** Ticks to narrow what the previewed certificates cover; the preview is shown again with them. */
export function NarrowScopes({
  offered,
  asked,
}: {
  offered: OfferedCodes;
  asked: { sittingIds: readonly string[] | null; scopes: OfferedCodes };
}) {
  const { t } = useWords('issuing');
  return (
    <details className="mt-2" open={names.some((name) => (asked.scopes[name]?.length ?? 0) > 0)}>
      <summary className="min-h-[44px] cursor-pointer py-1">{t('preview.narrow')}</summary>
      <Form method="get" className="mt-1 grid gap-2.5">
        {asked.sittingIds === null ? (
          <input type="hidden" name="all" value="1" />
        ) : (
          asked.sittingIds.map((id) => <input key={id} type="hidden" name="sitting" value={id} />)
        )}
        <p className="text-pencil">{t('preview.narrowHint')}</p>
        {names.map((name) => (
          <Scope key={name} name={name} codes={offered[name] ?? []} chosen={asked.scopes[name] ?? []} />
        ))}
        <div>
          <Button weight="secondary">{t('preview.narrowButton')}</Button>
        </div>
      </Form>
    </details>
  );
}

function Scope({
  name,
  codes,
  chosen,
}: {
  name: (typeof names)[number];
  codes: readonly string[];
  chosen: readonly string[];
}) {
  const { t } = useWords('issuing');
  const word = useCodeWord();
  return (
    <fieldset>
      <legend className="mb-0.5 font-strong">{t(`scope.${name}`)}</legend>
      <div className="grid gap-x-3 wide:grid-cols-3">
        {codes.map((code) => (
          <label key={code} className="flex min-h-[44px] cursor-pointer items-center gap-1.5">
            <input
              type="checkbox"
              name={name}
              value={code}
              defaultChecked={chosen.includes(code)}
              className="size-[22px] shrink-0 accent-ink"
            />
            <span>{word(name, code)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
