import { Link } from '@remix-run/react';
import type { Piece } from '~/domain/courses/snippet';
import type { Language } from '~/domain/language';
import { useLocale, useWords } from '../primitives/words';

type Found = {
  key: string;
  to: string;
  kind: 'lesson' | 'term' | 'worksheet';
  language: Language;
  title: Piece[];
  snippet: Piece[];
};

/** What a search found, the reader's language first. */
export function FoundList({ asked, found }: { asked: string; found: Found[] }) {
  const { t } = useWords('courses');
  const { language } = useLocale();
  return (
    <>
      <div role="status">
        <h2 className="font-sans text-body font-plain text-pencil">
          {t('search.found', { count: found.length, query: asked })}
        </h2>
      </div>
      <ol className="mt-1 border-t border-ink">
        {found.map((each) => (
          <li key={each.key} className="border-b border-hairline py-1.5">
            <p className="text-small text-pencil">
              {t(`search.kind.${each.kind}`)}
              {each.language !== language && (
                <span className="ms-1">{t(each.language === 'zh' ? 'search.inChinese' : 'search.inEnglish')}</span>
              )}
            </p>
            <div lang={each.language === 'zh' ? 'zh-CN' : 'en'}>
              <h3 className="text-lead">
                <Link to={each.to} prefetch="intent">
                  <Marked pieces={each.title} />
                </Link>
              </h3>
              <p className="max-w-[41rem]">
                <Marked pieces={each.snippet} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function Marked({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, hit }, place) =>
    hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change order
      <mark key={place} className="bg-wash text-inherit underline decoration-edge decoration-2 underline-offset-4">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
