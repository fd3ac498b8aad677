import type { outline } from '~/http/api/outline';
import { useFormat, useWords } from '../primitives/words';

type Outline = ReturnType<typeof outline>;

/** What can be asked: where, with what, by which tokens. */
export function Operations({ operations }: Pick<Outline, 'operations'>) {
  const { t } = useWords('developers');
  const format = useFormat();
  return (
    <dl className="border-t border-hairline">
      {operations.map(({ name, path, scopes, parameters }) => (
        <div key={name} className="border-b border-hairline py-1.5">
          <dt className="font-mono font-strong wrap-anywhere">GET {path}</dt>
          <dd>{t(`operation.${name}`)}</dd>
          {parameters.length > 0 && (
            <dd className="text-small text-pencil">
              {t('parameters')}{' '}
              <span className="font-mono">
                {format.list(
                  parameters.map((parameter) =>
                    parameter.required ? t('required', { name: parameter.name }) : parameter.name,
                  ),
                )}
              </span>
            </dd>
          )}
          <dd className="text-small text-pencil">
            {t('scope')} {format.list(scopes.map((scope) => t(`scopes.${scope}`)))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is told. */
export function WebhookTypes({ types }: Pick<Outline, 'types'>) {
  const { t } = useWords('developers');
  return (
    <>
      <h3 className="mb-1 mt-3 text-lead">{t('webhooks.types')}</h3>
      <dl className="border-t border-hairline">
        {types.map((type) => (
          <div key={type} className="grid gap-x-3 border-b border-hairline py-1 wide:grid-cols-[16rem_1fr]">
            <dt className="font-mono">{type}</dt>
            <dd>{t(`webhooks.type.${dashed(type)}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

type Dashed<Text extends string> = Text extends `${infer Head}.${infer Rest}` ? `${Head}-${Dashed<Rest>}` : Text;
/** A key of the dictionary, where a dot would lead further in. */
const dashed = <const Text extends string>(text: Text) => text.replaceAll('.', '-') as Dashed<Text>;

/** How it says no. */
export function Problems({ problems }: Pick<Outline, 'problems'>) {
  const { t } = useWords('developers');
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('code')}</th>
          <th scope="col">{t('status')}</th>
          <th scope="col">{t('meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ code, status }) => (
          <tr key={code} id={code}>
            <th scope="row" className="font-mono">
              {code}
            </th>
            <td>{status}</td>
            <td>{t(`problem.${code}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
