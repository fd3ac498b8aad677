import { paragraphsOf } from '~/domain/cohorts/announcements/written-text';

/** Plain text in paragraphs, its web addresses as links that say where they lead and tell that place nothing. */
export function WrittenText({ text }: { text: string }) {
  return (
    <div className="prose wrap-anywhere">
      {paragraphsOf(text).map((lines, paragraph) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes order
        <p key={paragraph}>
          {lines.map((pieces, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes order
            <span key={line} className="block">
              {pieces.map(({ text: words, href }, place) =>
                href === undefined ? (
                  words
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes order
                  <a key={place} href={href} rel="nofollow noopener noreferrer">
                    {words}
                  </a>
                ),
              )}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}
