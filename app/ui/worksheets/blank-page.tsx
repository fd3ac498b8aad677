import { Link } from '@remix-run/react';
import type { Answers } from '~/domain/worksheets/answers';
import type { ShownWorksheet } from '~/domain/worksheets/show-worksheet';
import { Page } from '../primitives/page';
import { useWords } from '../primitives/words';
import { PaperSheet } from './paper-sheet';
import { PrintButton } from './print-button';

/** A worksheet to print and fill in by hand, as it will lie on paper. */
export function BlankPage({
  title,
  worksheet,
  answers,
}: {
  title: string;
  worksheet: ShownWorksheet;
  answers: Answers;
}) {
  const { t } = useWords('worksheets');
  return (
    <>
      <div className="print:hidden">
        <Page wide above={<Link to="/worksheets">{t('paper.back')}</Link>} title={title} lead={t('paper.lead')}>
          <PrintButton weight="primary" />
        </Page>
      </div>
      <div className="mx-auto max-w-[76rem] px-2 pb-12 wide:px-4 print:max-w-none print:p-0">
        <PaperSheet worksheet={worksheet} answers={answers} filled={null} />
      </div>
    </>
  );
}
