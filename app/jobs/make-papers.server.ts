import { type Failed, makePapers, type Press } from '~/domain/certificates/paper/make-papers.server';
import { remakeLostPapers } from '~/domain/certificates/paper/remake-lost-papers.server';
import { environment } from '~/http/environment';
import { log } from '~/http/log';
import { paperWords } from '~/i18n/paper-words.server';

const press = (): Press => ({ words: paperWords, origin: environment().origin });

/** Makes the PDFs of certificates that have none. */
export async function makeNewPapers(now: number): Promise<void> {
  tell((await makePapers(press(), now)).failed);
}

/** Makes the PDFs again whose files are gone. */
export async function remakePapers(now: number): Promise<void> {
  tell((await remakeLostPapers(press(), now)).failed);
}

function tell(failed: Failed): void {
  for (const { number, error } of failed) log.error({ event: 'paper-not-made', number, err: error });
}
