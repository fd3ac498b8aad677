import { useEffect, useState, useSyncExternalStore } from 'react';
import { fitAnswers, type Shape } from '~/domain/worksheets/answers';
import type { Typed } from '~/domain/worksheets/entry-names';
import { placeFor } from './kept-sheet';
import { postSheet, readSheet } from './post-sheet';
import { type Held, SheetSaver } from './sheet-saver';

const wait = (run: () => void, ms: number) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** The saver of the sheet on this page, what it says, and what the fields begin with: anew where this device had kept more. */
export function useSheetSaver({ shape, sheet, owner }: { shape: Shape; sheet: Held & { id: string }; owner: string }) {
  const [place] = useState(() => placeFor(owner, sheet.id));
  const [saver] = useState(
    () =>
      new SheetSaver(shape, sheet, {
        post: (typed, version) => postSheet(sheet.id, typed, version),
        read: () => readSheet(sheet.id),
        ...place,
        wait,
      }),
  );
  const state = useSyncExternalStore(saver.subscribe, saver.snapshot, saver.snapshot);
  const [kept, setKept] = useState<Typed | null>(null);

  useEffect(() => {
    const left = place.find();
    if (left) {
      const typed = { title: String(left.typed.title), answers: fitAnswers(shape, left.typed.answers) };
      saver.takeUp({ version: left.version, typed });
      if (saver.snapshot().kind !== 'saved') setKept(typed);
    }
    const send = () => void saver.flush();
    addEventListener('online', send);
    addEventListener('pagehide', send);
    document.addEventListener('visibilitychange', send);
    return () => {
      removeEventListener('online', send);
      removeEventListener('pagehide', send);
      document.removeEventListener('visibilitychange', send);
      send();
    };
  }, [saver, place, shape]);

  return { saver, state, kept };
}
