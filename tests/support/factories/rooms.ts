import { loadRooms } from '~/domain/exams/rooms/load-rooms.server';
import { openRoom, type RoomPlan } from '~/domain/exams/rooms/open-room.server';
import type { Actor, Trainer } from '~/domain/people/actor';
import { makeClass } from './cohorts';
import { EXAM, EXAM_DAY, HOUR, makeCandidate } from './exams';
import { makeOrganisation, makeTrainer } from './organisations';

/** A class with a trainer, people who may sit the made exam, and an exam room of theirs that is open on the day of exams. */
export async function makeRoom({
  seats = 2,
  ...plan
}: Partial<Omit<RoomPlan, 'seats'>> & { seats?: number } = {}): Promise<MadeRoom> {
  const universityId = await makeOrganisation({ kind: 'university' });
  const trainer = await makeTrainer(universityId);
  const people: Actor[] = [];
  for (let count = 0; count < seats; count++) people.push(await makeCandidate({ name: `Candidate ${count}` }));
  const classId = await makeClass({ universityId, students: people });
  const { roomId } = await openRoom(
    trainer,
    {
      ...{ classId, examId: EXAM, title: 'Room B204', opensAt: EXAM_DAY, closesAt: EXAM_DAY + HOUR },
      ...plan,
      seats: 'everybody',
    },
    EXAM_DAY - HOUR,
  );
  const code = (await loadRooms([roomId], EXAM_DAY)).get(roomId)?.code ?? '';
  return { trainer, universityId, classId, roomId, code, people };
}

export type MadeRoom = {
  trainer: Trainer;
  universityId: string;
  classId: string;
  roomId: string;
  code: string;
  people: Actor[];
};
