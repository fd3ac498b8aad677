type Words = { title: string; cleared: string; dark: string; code: string };

/**
 * The whole document of a live badge: no site around it, a transparent background, one small script. It is the same for
 * every address, lit by what the script hears. In both languages, since a broadcast's viewers have no settings here.
 */
export function BadgeScreen({ en, zh }: { en: Words; zh: Words }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{en.title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/badge.css" />
        <script src="/badge.js" defer />
      </head>
      <body>
        <main className="badge" data-badge="off">
          <div className="text">
            <p className="word" role="status">
              <svg className="lamp" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                <circle className="rim" cx="12" cy="12" r="10.5" />
                <circle className="disc when-on" cx="12" cy="12" r="7" />
                <circle className="ring when-off" cx="12" cy="12" r="6" />
              </svg>
              {(['cleared', 'dark'] as const).map((word) => (
                <span key={word} className={word === 'cleared' ? 'when-on' : 'when-off'}>
                  {en[word]} <span lang="zh-CN">{zh[word]}</span>
                </span>
              ))}
            </p>
            <h1 className="name when-on">
              <span data-part="name" />
              <span data-part="latin" />
            </h1>
            <p className="store when-on" data-part="store" />
          </div>
          <svg
            className="code when-on"
            data-part="code"
            role="img"
            aria-label={en.code}
            viewBox="0 0 1 1"
            shapeRendering="crispEdges"
          >
            <path data-part="squares" d="" />
          </svg>
        </main>
      </body>
    </html>
  );
}
