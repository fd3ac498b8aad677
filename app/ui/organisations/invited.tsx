import { Button, ButtonLink } from '../primitives/button';
import { Form, FormRefusal } from '../primitives/form';
import { useWords } from '../primitives/words';

type Shown = {
  /** What the viewer can do: nothing before they have an account, and only with the account it was sent to. */
  state: 'stranger' | 'another' | 'held' | 'open';
  here: string;
  /** Leads back here from signing up or in. */
  back: string;
  /** Whom it was mailed to, masked. */
  address: string | null;
  /** The viewer's own. */
  email: string | null;
};

/** An invitation's one next step. */
export function Invited({ state, here, back, address, email }: Shown) {
  const { t } = useWords('membership');
  if (state === 'stranger') {
    return (
      <>
        <p className="mb-3 max-w-[36rem]">{t('invited.stranger')}</p>
        <div className="flex flex-wrap gap-2">
          <ButtonLink to={`/sign-up${back}`}>{t('invited.signUp')}</ButtonLink>
          <ButtonLink to={`/sign-in${back}`} weight="secondary">
            {t('invited.signIn')}
          </ButtonLink>
        </div>
      </>
    );
  }
  if (state === 'another') {
    return (
      <>
        <p className="mb-3 wrap-anywhere">{t('invited.another', { address, email })}</p>
        <form method="post" action="/sign-out">
          <input type="hidden" name="next" value={here} />
          <Button>{t('invited.signOut')}</Button>
        </form>
      </>
    );
  }
  if (state === 'held') {
    return (
      <>
        <FormRefusal />
        <p className="mb-3 max-w-[36rem]">{t('invited.held')}</p>
        <ButtonLink to="/organisation">{t('invited.toOrganisation')}</ButtonLink>
      </>
    );
  }
  return (
    <Form reloadDocument>
      <p>{t('invited.what')}</p>
      <p className="text-pencil wrap-anywhere">{t('invited.as', { email })}</p>
      <div>
        <Button>{t('invited.accept')}</Button>
      </div>
    </Form>
  );
}
