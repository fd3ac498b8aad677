import { and, eq, gt, lte } from 'drizzle-orm';
import { issueCertificates } from '~/domain/certificates/issue-certificates.server';
import { confirmName } from '~/domain/certificates/names/confirm-name.server';
import { setSignatory } from '~/domain/certificates/signatory/set-signatory.server';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { handIn } from '~/domain/exams/sitting/hand-in.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import { formWriter } from '~/domain/exams/sitting/sitting-writer';
import type { DrawnItem } from '~/domain/questions/paper';
import { db } from '../client';
import { sittings } from '../schema/exams';
import { examWindows, windowSeats } from '../schema/windows';
import { answerPaper } from './answer-paper.server';
import { printedNames } from './cast';
import { FIRST_DAY, type World } from './settle.server';
import type { Timeline } from './timeline';

export const EXAM = 'host-certification';
const SECONDS_AN_ITEM = 41;

export type Sat = {
  key: string;
  daysAgo: number;
  hour: number;
  /** How many items of each section are answered wrongly; a section that is not named is right throughout. */
  mistakes: Readonly<Record<string, number>>;
};

/** What came of a sitting, once its time in the history is reached. */
export type SatPaper = { sittingId: string };

/**
 * Has somebody sit the exam of an afternoon: one answer after another, saved as it is given, and handed in. Then they say
 * how their name is printed.
 */
export function sit(timeline: Timeline, world: World, { key, daysAgo, hour, mistakes }: Sat): SatPaper {
  const sat: SatPaper = { sittingId: '' };
  const start = timeline.daysAgo(daysAgo, hour, 5);
  let end = start;
  timeline.add(start, async () => {
    const actor = await world.person(key);
    sat.sittingId = (await startSitting(actor, EXAM, start, await roomCodeOf(actor.personId, start))).sittingId;
    const [row] = await db.select({ paper: sittings.paper }).from(sittings).where(eq(sittings.id, sat.sittingId));
    const drawn = row?.paper.items ?? [];
    const answers = Object.entries(await answerPaper(drawn, wrongPlaces(drawn, mistakes)));
    for (const [index, [place, answer]] of answers.entries()) {
      end = start + (index + 1) * SECONDS_AN_ITEM * 1000;
      await saveAnswers(
        actor,
        sat.sittingId,
        formWriter(actor.sessionId),
        [{ place: Number(place), sequence: 1, answer }],
        end,
      );
    }
  });
  timeline.add(start + 2_100_000, async () => {
    const actor = await world.person(key);
    await handIn(actor, sat.sittingId, formWriter(actor.sessionId), end + 25_000);
  });
  const name = printedNames[key];
  if (name) timeline.add(start + 2_400_000, async (at) => confirmName(await world.person(key), name, at));
  return sat;
}

/** The code of the exam room somebody has a seat in at a moment; undefined where there is none. */
async function roomCodeOf(personId: string, at: number): Promise<string | undefined> {
  const [room] = await db
    .select({ code: examWindows.code })
    .from(windowSeats)
    .innerJoin(examWindows, eq(examWindows.id, windowSeats.windowId))
    .where(and(eq(windowSeats.personId, personId), lte(examWindows.opensAt, at), gt(examWindows.closesAt, at)));
  return room?.code;
}

function wrongPlaces(drawn: readonly DrawnItem[], mistakes: Readonly<Record<string, number>>): Set<number> {
  const places = drawn.map(({ section }, place) => ({ section, place }));
  const chosen = Object.entries(mistakes).flatMap(([section, count]) =>
    places.filter((each) => each.section === section).slice(0, count),
  );
  return new Set(chosen.map(({ place }) => place));
}

/** Says who signs the certificates. */
export function signCertificates(timeline: Timeline, world: World): void {
  timeline.add(timeline.daysAgo(FIRST_DAY - 1, 10), async (at) => {
    const content = {
      name: { en: 'Lu Jianping', zh: '卢建平' },
      title: { en: 'Head of Certification', zh: '认证中心主任' },
    };
    await setSignatory(await world.admin('lu.jianping'), content, at);
  });
}

/** Has an admin issue the certificate of a passed sitting after comparing the candidate with an identity document. */
export function certify(
  timeline: Timeline,
  world: World,
  { sat, daysAgo, hour }: { sat: SatPaper; daysAgo: number; hour: number },
): { number: string } {
  const issued = { number: '' };
  timeline.add(timeline.daysAgo(daysAgo, hour, 12), async (at) => {
    const admin = await world.admin('lu.jianping');
    const sittingIds = [sat.sittingId];
    [issued.number = ''] = await issueCertificates(admin, { sittingIds, comparedIds: sittingIds }, at);
  });
  return issued;
}
